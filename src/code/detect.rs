//! Which language a text is written in that does not say so: by what only that language writes, and
//! by whether its grammar can read the text. Where two languages are alike, none is named.

use std::sync::LazyLock;

use regex::Regex;
use tree_sitter::Node;

use super::embedded::Container;
use super::lang::{self, LANGUAGES};
use super::reading::Reading;
use super::rule_set::parse;

/// As much of a text is looked at.
const MAX_BYTES: usize = 64 << 10;
/// Each sign counts so often at most.
const MAX_COUNT: usize = 3;
/// So much must speak for a language, and so much more than for any other.
const MIN_SCORE: usize = 4;
const MIN_LEAD: usize = 2;
/// The part of the text that its grammar may fail to read: one in so many bytes.
const ERROR_SHARE: usize = 5;

/// Expressions that speak for a language, by name, with their weight.
type Signs = (&'static str, &'static [(usize, &'static str)]);

const SIGNS: &[Signs] = &[
    (
        "python",
        &[
            (3, r"^\s*(?:async )?def \w+\(.*\)\s*(?:->.*)?:\s*(?:#.*)?$"),
            (3, r"^\s*from [\w.]+ import "),
            (3, r"^\s*class \w+(?:\(.*\))?:\s*$"),
            (
                2,
                r"^\s*(?:if|elif|for|while|with|try|except|else)\b.*:\s*$",
            ),
            (1, r"^import \w[\w.]*(?: as \w+)?\s*$"),
            (1, r"\bself\.\w|\b(?:None|True|False)\b|\bprint\("),
            (3, r"^if __name__ =="),
        ],
    ),
    (
        "javascript",
        &[
            (2, r"\b(?:const|let|var) [\w{\[][^=\n]*= "),
            (3, r#"^import .* from ['"]|\brequire\(['"]"#),
            (2, r"\bconsole\.\w+\(|\bdocument\.\w|\bmodule\.exports\b"),
            (2, r"^\s*export (?:default|const|function|class|async)\b"),
            (1, r"=> *[{(\w]|===|!==|\bfunction\b.*\{\s*$|\bawait "),
        ],
    ),
    (
        "java",
        &[
            (3, r"^import (?:static )?[\w.]+(?:\.\*)?;|^package [\w.]+;"),
            (
                2,
                r"^\s*(?:public|private|protected) [\w<>\[\], ]+ \w+ *[(;=]",
            ),
            (3, r"\bSystem\.(?:out|err)\.print|^\s*@Override\b"),
            (
                2,
                r"^\s*public (?:final |abstract )?(?:class|interface|enum) \w+",
            ),
            (1, r"\bString \w+ *=|\bthrows \w+|= new \w+"),
        ],
    ),
    (
        "csharp",
        &[
            (3, r"^\s*using [\w.]+;|\bConsole\.(?:Write|Read)\w*\("),
            (
                2,
                r"^\s*namespace [\w.]+|\{ get; (?:private |init; )?set; \}",
            ),
            (
                2,
                r"^\s*(?:public|private|protected|internal) [\w<>\[\]?, ]+ \w+ *[(;={]",
            ),
            (3, r"^\s*\[(?:Http\w+|Route|Authorize|ApiController)\b"),
            (1, r"\bvar \w+ = |\bstring \w+\b|\basync Task\b|= new \w+"),
        ],
    ),
    (
        "go",
        &[
            (3, r"^package \w+\s*$|\bif err != nil\b"),
            (3, r"^func (?:\(\w+ \*?\w+\) )?\w+\(.*\{\s*$"),
            (2, r"\b\w+ := |^import (?:\(|\x22)|\bfmt\.[A-Z]\w+\("),
            (3, r"^type \w+ (?:struct|interface) \{"),
        ],
    ),
    (
        "rust",
        &[
            (
                3,
                r"\bfn \w+(?:<.*>)?\(.*\)(?: -> .*)? \{|^use [\w:]+(?:::\{.*\})?;",
            ),
            (3, r"\b(?:println|format|vec|panic)!\(|^\s*#\[\w+"),
            (
                2,
                r"\blet mut \w|^\s*(?:pub )?(?:struct|enum|impl|trait)\b.*\{",
            ),
            (1, r"\.unwrap\(\)|&mut |\bResult<|::new\("),
        ],
    ),
    (
        "c",
        &[
            (3, r#"^#include *[<"]"#),
            (2, r"\b(?:int|void) main *\(|^#define \w|\bsizeof *\("),
            (
                2,
                r"\b(?:printf|malloc|strcpy|memcpy|strlen|free|scanf|fgets) *\(",
            ),
            (
                1,
                r"\b(?:char|int|void|size_t|unsigned|struct \w+) \**\w+ *[\[(;=,)]",
            ),
        ],
    ),
    (
        "cpp",
        &[
            (3, r#"^#include *[<"]"#),
            (
                3,
                r"\bstd::\w|\busing namespace \w|\b(?:cout|cin) *(?:<<|>>)",
            ),
            (2, r"^template *<|^\s*(?:public|private|protected):\s*$"),
            (2, r"\b(?:int|void) main *\("),
            (
                1,
                r"\b(?:char|int|void|size_t|unsigned|auto) [*&]*\w+ *[\[(;=,)]",
            ),
        ],
    ),
    (
        "php",
        &[(6, r"<\?php\b"), (1, r"\$\w+ *=[^=]|\$\w+->\w+|\becho ")],
    ),
    (
        "ruby",
        &[
            (
                3,
                r"^\s*def (?:self\.)?\w+[?!=]?(?:\(.*\))?\s*$|\bdo \|[^|]+\|\s*$",
            ),
            (
                2,
                r"^\s*end\s*$|^\s*(?:puts|attr_\w+|require(?:_relative)?) ",
            ),
            (2, r"^\s*class \w+(?: < [\w:]+)?\s*$|^\s*module \w+\s*$"),
        ],
    ),
    (
        "kotlin",
        &[
            (
                3,
                r"\bfun (?:<.*> )?\w+\(.*(?:\{|=.*|,)\s*$|\bdata class \w",
            ),
            (2, r"\bva[lr] \w+(?:: ?\w.*)? = |\bprintln\("),
        ],
    ),
    (
        "swift",
        &[
            (4, r"^import (?:Foundation|UIKit|SwiftUI|Vapor|Combine)\s*$"),
            (
                3,
                r"\bfunc \w+\(.*\)(?: (?:async |throws )*-> .*)? \{|\bguard let \w",
            ),
            (1, r"\blet \w+(?:: ?\w.*)? = |\bvar \w+: \w+|: String\b"),
        ],
    ),
    (
        "bash",
        &[
            (3, r"^\s*(?:fi|done|esac)\s*$|; (?:then|do)\s*$|^set -[eux]"),
            (3, r"\| *(?:sudo )?(?:grep|awk|sed|xargs|sh|bash|tee|jq)\b"),
            (
                2,
                r"^\s*(?:\$ )?(?:sudo|apt-get|curl|wget|chmod|chown|mkdir|rm|cp|mv|tar|export|source|echo|docker|kubectl|pip3?|npm|npx|git) +[\w./$'\x22-]",
            ),
            (1, r#"\$\{\w+|^[A-Z_]+=["$\w/]"#),
        ],
    ),
    (
        "dockerfile",
        &[
            (3, r"^FROM [\w./:@-]+(?: AS \w+)?\s*$"),
            (2, r"^(?:RUN|CMD|COPY|ADD|ENTRYPOINT|WORKDIR|EXPOSE|ENV) \S"),
        ],
    ),
    (
        "terraform",
        &[(
            5,
            r#"^(?:resource|data) "\w+" "\w+" *\{|^(?:variable|provider|module|output) "\w+" *\{"#,
        )],
    ),
];

/// Languages with the signs of another and more: what speaks for the first speaks for the second.
const EXTENDED: &[(&str, &str)] = &[("c", "cpp"), ("javascript", "typescript")];
/// What JavaScript does not have.
const TYPESCRIPT: &str = r"(?m)[\w)?]: ?(?:string|number|boolean|any|void|unknown|never|Promise<|Record<|\w+\[\])|^\s*(?:export )?(?:interface|type|enum) \w+|\bimport type\b|\bas (?:string|any|unknown|const)\b|^\s*(?:private|public|readonly) \w";

/// For each row of [`SIGNS`] its expressions.
static EXPRESSIONS: LazyLock<Vec<Vec<(usize, Regex)>>> = LazyLock::new(|| {
    let regex = |text: &str| {
        Regex::new(&format!("(?m){text}")).expect("the expressions are valid, as tests show")
    };
    SIGNS
        .iter()
        .map(|(_, signs)| {
            signs
                .iter()
                .map(|(weight, text)| (*weight, regex(text)))
                .collect()
        })
        .collect()
});

/// As what a text without a name is read, if there is hardly a doubt.
pub(super) fn reading(text: &str) -> Option<Reading> {
    let container = |container| Some(Reading::of_container(container));
    let head = &text[..text.floor_char_boundary(MAX_BYTES)];
    if head.trim_start().starts_with('{') && head.contains("\"cells\"") {
        return container(Container::Notebook);
    }
    if let Some(script) = Reading::by_shebang(text) {
        return Some(script);
    }
    if is_patch(head) {
        return container(Container::Diff);
    }
    let is_fence = |line: &str| line.starts_with("```") || line.starts_with("~~~");
    if head.lines().any(is_fence) {
        return container(Container::Markdown);
    }
    language(text)
}

/// Whether the text names a file and a hunk as a unified diff does.
fn is_patch(text: &str) -> bool {
    let mut lines = text.lines();
    lines.any(|line| line.starts_with("+++ ")) && lines.any(|line| line.starts_with("@@ -"))
}

/// The language of a piece of code, if there is hardly a doubt.
pub(super) fn language(text: &str) -> Option<Reading> {
    let text = &text[..text.floor_char_boundary(MAX_BYTES)];
    let mut scores: Vec<(usize, &str)> = SIGNS
        .iter()
        .zip(EXPRESSIONS.iter())
        .map(|((name, _), signs)| (score(signs, text), *name))
        .collect();
    scores.sort_by_key(|(score, _)| std::cmp::Reverse(*score));
    let (best, name) = *scores.first()?;
    let is_kin = |other: &str| {
        let pairs = EXTENDED.iter();
        pairs
            .clone()
            .any(|pair| *pair == (name, other) || *pair == (other, name))
    };
    let second = scores.iter().skip(1).find(|(_, other)| !is_kin(other));
    if best < MIN_SCORE || second.is_some_and(|(second, _)| best < second + MIN_LEAD) {
        return None;
    }
    // Of two that are kin the one with fewer features is enough, unless others are used.
    let kin = scores.iter().skip(1).find(|(_, other)| is_kin(other));
    let name = match (name, kin) {
        ("cpp", Some((score, "c"))) if *score >= best => "c",
        ("javascript", _) if is_typescript(text) => "typescript",
        (name, _) => name,
    };
    let language = lang::by_name(name)?;
    reads(language, text).then(|| Reading::of_language(language))?
}

fn score(signs: &[(usize, Regex)], text: &str) -> usize {
    signs
        .iter()
        .map(|(weight, sign)| weight * sign.find_iter(text).take(MAX_COUNT).count())
        .sum()
}

fn is_typescript(text: &str) -> bool {
    static SIGN: LazyLock<Regex> =
        LazyLock::new(|| Regex::new(TYPESCRIPT).expect("the expression is valid, as tests show"));
    SIGN.is_match(text)
}

/// Whether the grammar reads nearly all of the text.
fn reads(language: usize, text: &str) -> bool {
    let Some(tree) = parse(&(LANGUAGES[language].grammar)(), text) else {
        return false;
    };
    // What could not be read, each piece once.
    let (mut errors, mut cursor) = (0, tree.walk());
    loop {
        let node: Node<'_> = cursor.node();
        if node.is_error() {
            errors += node.byte_range().len();
        }
        let goes_down = node.has_error() && !node.is_error() && cursor.goto_first_child();
        while !goes_down && !cursor.goto_next_sibling() {
            if !cursor.goto_parent() {
                return errors * ERROR_SHARE <= text.len();
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn name(text: &str) -> Option<&'static str> {
        let language = language(text)?.language?;
        Some(LANGUAGES[language].names[0])
    }

    #[test]
    fn code_tells_its_language() {
        for (expected, text) in [
            (
                "python",
                "import os\n\ndef run(name):\n    os.system('ls ' + name)\n",
            ),
            (
                "javascript",
                "const fs = require('fs');\nfs.readFile(name, (err, data) => {\n  console.log(data);\n});\n",
            ),
            (
                "typescript",
                "import { x } from './x';\nexport const f = (name: string): Promise<void> => x(name);\n",
            ),
            (
                "java",
                "import java.util.List;\n\npublic class A {\n    private String name = \"x\";\n    public void run() { System.out.println(name); }\n}\n",
            ),
            (
                "go",
                "package main\n\nimport \"fmt\"\n\nfunc main() {\n\tname := \"x\"\n\tfmt.Println(name)\n}\n",
            ),
            (
                "rust",
                "use std::fs;\n\nfn main() {\n    let mut text = fs::read_to_string(\"x\").unwrap();\n    println!(\"{text}\");\n}\n",
            ),
            (
                "c",
                "#include <stdio.h>\n\nint main(void) {\n    char name[8];\n    strcpy(name, \"x\");\n    printf(name);\n}\n",
            ),
            (
                "php",
                "<?php\n$name = $_GET['name'];\necho \"Hello $name\";\n",
            ),
            (
                "ruby",
                "require 'json'\n\nclass A < B\n  def run(name)\n    puts name\n  end\nend\n",
            ),
            (
                "bash",
                "set -e\nfor f in *.txt; do\n  curl -s \"$URL\" | grep x\ndone\n",
            ),
            (
                "dockerfile",
                "FROM alpine:3.20\nRUN apk add curl\nCMD [\"sh\"]\n",
            ),
            (
                "terraform",
                "resource \"aws_s3_bucket\" \"b\" {\n  acl = \"public-read\"\n}\n",
            ),
            #[cfg(feature = "cpp")]
            (
                "cpp",
                "#include <iostream>\n#include <vector>\n\nint main() {\n    std::vector<int> v;\n    std::cout << v.size();\n}\n",
            ),
            #[cfg(feature = "csharp")]
            (
                "csharp",
                "using System;\n\nnamespace A\n{\n    public class B\n    {\n        public string Name { get; set; }\n        public void Run() { Console.WriteLine(Name); }\n    }\n}\n",
            ),
            #[cfg(feature = "kotlin")]
            (
                "kotlin",
                "data class A(val name: String)\n\nfun main() {\n    val a = A(\"x\")\n    println(a.name)\n}\n",
            ),
            #[cfg(feature = "swift")]
            (
                "swift",
                "import Foundation\n\nfunc run(name: String) -> String {\n    guard let x = load(name) else { return \"\" }\n    return x\n}\n",
            ),
        ] {
            assert_eq!(name(text), Some(expected), "{text}");
        }
    }

    #[test]
    fn what_may_be_anything_is_not_guessed() {
        for text in [
            "",
            "f(a)",
            "x = 1\ny = 2\n",
            "Dear all,\n\nplease import the file and let me know = thanks.\n\nif you can:\n- fine\n",
            "error: expected `;`\n  --> src/main.rs:3:5\n",
            "├── src\n│   └── main.rs\n└── Cargo.toml\n",
            "{\"a\": [1, 2, 3]}\n",
            "SELECT name FROM users WHERE id = 1;\n",
            "name: x\non: push\n",
            "-- lua\nlocal x = require(\"x\")\nfunction f(a)\n  return a\nend\n",
        ] {
            assert_eq!(name(text), None, "{text}");
        }
    }

    #[test]
    fn texts_that_hold_code_are_known_by_their_form() {
        let container = |text: &str| reading(text).and_then(|reading| reading.container);
        let patch = "--- a/x\n+++ b/x\n@@ -1 +1 @@\n-a\n+b\n";
        assert_eq!(container(patch), Some(Container::Diff));
        let answer = "Here it is:\n\n```python\nx\n```\n";
        assert_eq!(container(answer), Some(Container::Markdown));
        assert_eq!(container("{\"cells\": []}"), Some(Container::Notebook));
        assert_eq!(container("plain text"), None);
    }
}
