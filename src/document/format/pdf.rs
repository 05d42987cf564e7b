//! PDF: the text of pages, comments, form fields, properties, attached files; what is drawn so that
//! nobody sees it apart.

use super::{Format, Read};
use crate::document::pdf;

pub(super) const FORMAT: Format = Format {
    name: "PDF",
    endings: &["pdf"],
    media_types: &["application/pdf"],
    detect: |bytes| bytes.starts_with(b"%PDF-"),
    only_names: false,
    read: Read::Binary(pdf::read),
};
