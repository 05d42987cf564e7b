//! E-mail: subject and names, text and HTML parts, attachments; one message or a mailbox.

use super::{Format, Read};
use crate::document::mail;

pub(super) const FORMAT: Format = Format {
    name: "mail",
    endings: &["eml", "mbox", "mht", "mhtml"],
    media_types: &["message/rfc822"],
    detect: mail::detect,
    only_names: false,
    read: Read::Text(mail::read),
};
