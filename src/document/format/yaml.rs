//! YAML: which value a finding is in.

use tree_sitter::{Node, Parser};

use super::{Format, Read};
use crate::document::Label;
use crate::document::reader::Reader;
use crate::json;

pub(super) const FORMAT: Format = Format {
    name: "YAML text",
    endings: &["yaml", "yml"],
    media_types: &["application/yaml", "text/yaml"],
    detect: |_| false,
    only_names: true,
    read: Read::Text(read),
};

/// Values in values; deeper ones have the name of the one around them.
const DEPTH: usize = 200;
/// Larger texts are not parsed.
const BYTES: usize = 8 << 20;

fn read(text: &str, reader: &mut Reader<'_>) {
    let mut parser = Parser::new();
    if text.len() > BYTES
        || parser
            .set_language(&tree_sitter_yaml::LANGUAGE.into())
            .is_err()
    {
        return;
    }
    let Some(tree) = parser.parse(text, None) else {
        return;
    };
    value(tree.root_node(), "", text, reader, DEPTH);
}

fn value(node: Node<'_>, pointer: &str, text: &str, reader: &mut Reader<'_>, depth: usize) {
    let Some(depth) = depth.checked_sub(1) else {
        return;
    };
    match node.kind() {
        "plain_scalar" | "double_quote_scalar" | "single_quote_scalar" | "block_scalar" => {
            let label = Label {
                pointer: Some(pointer.to_owned()),
                ..Label::default()
            };
            reader.place(node.byte_range(), label);
        }
        "block_mapping_pair" | "flow_pair" => {
            let key = node
                .child_by_field_name("key")
                .map_or("", |key| &text[key.byte_range()]);
            let pointer = json::join(pointer, key.trim_matches(['"', '\'']));
            if let Some(inner) = node.child_by_field_name("value") {
                value(inner, &pointer, text, reader, depth);
            }
        }
        kind => {
            let is_list = matches!(kind, "block_sequence" | "flow_sequence");
            let mut index = 0;
            for child in node.named_children(&mut node.walk()) {
                if child.kind() == "comment" {
                    continue;
                }
                match is_list {
                    true => value(
                        child,
                        &json::join(pointer, &index.to_string()),
                        text,
                        reader,
                        depth,
                    ),
                    false => value(child, pointer, text, reader, depth),
                }
                index += 1;
            }
        }
    }
}
