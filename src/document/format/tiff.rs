//! TIFF: the tags that hold words.

use super::{Format, Read};
use crate::document::image;

pub(super) const FORMAT: Format = Format {
    name: "image",
    endings: &["tif", "tiff"],
    media_types: &["image/tiff"],
    detect: |bytes| bytes.starts_with(b"II*\0") || bytes.starts_with(b"MM\0*"),
    only_names: false,
    read: Read::Binary(image::exif),
};
