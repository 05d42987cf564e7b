//! Columns count code points in every format, also behind characters of two and four bytes.

use super::*;

#[test]
fn columns_count_code_points() {
    let source = Source::new("a.py", "one\né😀 eval(x)\n".as_bytes().to_vec());
    let hits = vec![hit(&source, &rule("r", Severity::High), "eval(x)", "m")];
    let report = report(&source, hits);

    let json: serde_json::Value = serde_json::from_str(&render("json", &report)).expect("JSON");
    let place = &json["findings"][0]["location"];
    assert_eq!(
        (&place["column"], &place["end_column"]),
        (&4.into(), &11.into())
    );
    assert_eq!(
        (&place["byte_start"], &place["byte_end"]),
        (&11.into(), &18.into())
    );

    let line: serde_json::Value = serde_json::from_str(&render("jsonl", &report)).expect("JSON");
    assert_eq!(&line["findings"][0]["location"], place);

    let log: serde_json::Value = serde_json::from_str(&render("sarif", &report)).expect("JSON");
    let run = &log["runs"][0];
    let region = &run["results"][0]["locations"][0]["physicalLocation"]["region"];
    assert_eq!(run["columnKind"], "unicodeCodePoints");
    assert_eq!(
        (&region["startColumn"], &region["endColumn"]),
        (&4.into(), &11.into())
    );
    assert_eq!(
        (&region["byteOffset"], &region["byteLength"]),
        (&11.into(), &7.into())
    );

    assert!(render("github", &report).contains("line=2,endLine=2,col=4,endColumn=11,"));

    let human = render("human", &report);
    assert!(human.contains("a.py:2:4"), "{human}");
    // The caret stands below the match: an emoji is two columns wide.
    let lines: Vec<&str> = human.lines().collect();
    let source = lines
        .iter()
        .position(|line| line.contains("eval"))
        .expect("shown");
    assert_eq!(lines[source], "2 | é😀 eval(x)");
    assert_eq!(lines[source + 1], "  |     ^^^^^^^");
}
