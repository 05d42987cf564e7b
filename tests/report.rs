//! Reports through the binary: one run in every format, to files and pipes, whatever is scanned.
#![expect(
    clippy::disallowed_methods,
    reason = "tests make the files that they scan"
)]

mod common;
#[path = "common/standard.rs"]
mod standard;

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::path::Path;
use std::process::{Command, Stdio};

use common::{firestop, stdout};
use serde_json::Value;
use tempfile::TempDir;

const FORMATS: [&str; 5] = ["human", "json", "jsonl", "sarif", "github"];

/// A rule of the tests' own, so that they do not hang on the wording of built-in ones.
const RULE: &str = r"
id: test-canary
title: The canary sings
class: override
severity: high
confidence: high
why: It must be found.
fix: Let it fly.
cwe: [CWE-1427]
patterns:
  en:
    - {regex: 'the canary sings', score: 0.9}
examples:
  en:
    positive: [the canary sings]
    negative: [a canary]
";

/// A folder with the rule, `test-canary.yaml`, and `in/` with the given files.
fn folder(files: &[(&str, &str)]) -> TempDir {
    let inputs = files
        .iter()
        .map(|(name, text)| (format!("in/{name}"), text.as_bytes()));
    let inputs: Vec<(String, &[u8])> = inputs.collect();
    let mut all: Vec<(&str, &[u8])> = vec![("test-canary.yaml", RULE.as_bytes())];
    all.extend(inputs.iter().map(|(name, bytes)| (name.as_str(), *bytes)));
    common::folder(&all)
}

/// `firestop prompt --rules test-canary.yaml --enable test-*` in a folder.
fn prompt(folder: &Path) -> assert_cmd::Command {
    let mut command = firestop();
    command.current_dir(folder).args([
        "prompt",
        "--rules",
        "test-canary.yaml",
        "--enable",
        "test-*",
    ]);
    command
}

fn json(text: &str) -> Value {
    serde_json::from_str(text).unwrap_or_else(|error| panic!("{error}: {text}"))
}

#[test]
fn one_run_writes_several_reports() {
    let folder = folder(&[("a.txt", "é😀 the canary sings\n"), ("b.txt", "silence\n")]);
    let mut command = prompt(folder.path());
    command.args([
        "in",
        "-o",
        "sarif=a.sarif",
        "-o",
        "jsonl=a.jsonl",
        "--output=json=a.json",
    ]);
    let human = stdout(&mut command);
    command.assert().code(1);
    assert!(human.contains("in/a.txt:1:4"), "{human}");
    assert!(human.contains("1 finding in 2 inputs: 1 high."), "{human}");
    let read = |name| fs::read_to_string(folder.path().join(name)).expect("it was written");
    let report = json(&read("a.json"));
    assert_eq!(report["findings"][0]["location"]["column"], 4);
    assert_eq!(
        read("a.jsonl").lines().count(),
        2,
        "clean records have a line as well"
    );
    let log = json(&read("a.sarif"));
    assert_eq!(log["runs"][0]["results"][0]["ruleId"], "test-canary");
    assert_eq!(
        log["runs"][0]["automationDetails"]["id"],
        "firestop/prompt/"
    );
}

#[test]
fn reports_that_clash_are_refused() {
    let folder = folder(&[("a.txt", "silence\n")]);
    for (args, message) in [
        (
            &["-o", "json=-"][..],
            "standard output holds the report of --format",
        ),
        (
            &["-o", "json=r", "-o", "sarif=./r"],
            "two reports to the same file ./r",
        ),
        (
            &["-o", "json=in/a.txt"],
            "a report would overwrite the input in/a.txt",
        ),
        (
            &["-o", "json=no/such/folder/r"],
            "could not write no/such/folder/r",
        ),
        (&["-o", "yaml=r"], "`yaml` is not a format of reports"),
        (&["-o", "r"], "not of the form FORMAT=PATH"),
    ] {
        let output = prompt(folder.path())
            .arg("in/a.txt")
            .args(args)
            .output()
            .expect("it runs");
        let error = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(2), "{args:?}");
        assert!(error.contains(message), "{args:?}: {error}");
    }
    let kept = fs::read_to_string(folder.path().join("in/a.txt")).expect("it is there");
    assert_eq!(kept, "silence\n");
}

#[test]
fn a_report_in_the_scanned_folder_is_no_input() {
    let folder = folder(&[("a.txt", "the canary sings\n")]);
    for _ in 0..2 {
        let mut command = prompt(folder.path());
        command.args(["in", "-f", "json", "-o", "jsonl=in/report.jsonl"]);
        let report = json(&stdout(&mut command));
        assert_eq!(report["summary"]["inputs"], 1);
        assert_eq!(report["summary"]["findings"], 1);
    }
}

#[test]
fn a_closed_pipe_is_quiet_success() {
    let line = "{\"id\": 1, \"text\": \"the canary sings\"}\n";
    let folder = folder(&[("a.jsonl", &line.repeat(3_000))]);
    let mut child = Command::new(env!("CARGO_BIN_EXE_firestop"))
        .current_dir(folder.path())
        .args([
            "prompt",
            "in/a.jsonl",
            "--records",
            "text",
            "-f",
            "jsonl",
            "--rules",
            "test-canary.yaml",
        ])
        .args(["--enable", "test-*", "-o", "sarif=a.sarif"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("it runs");
    let mut reader = BufReader::new(child.stdout.take().expect("it is piped"));
    let mut first = String::new();
    reader.read_line(&mut first).expect("a line comes");
    drop(reader);
    let mut errors = String::new();
    let mut stderr = child.stderr.take().expect("it is piped");
    stderr.read_to_string(&mut errors).expect("UTF-8");
    assert!(child.wait().expect("it ends").success(), "{errors}");
    assert_eq!(errors, "");
    assert_eq!(json(&first)["verdict"], "block");
    let log = fs::read_to_string(folder.path().join("a.sarif")).expect("it was written");
    let results = json(&log)["runs"][0]["results"].as_array().map(Vec::len);
    assert_eq!(
        results,
        Some(3_000),
        "the reader of one report ends no other"
    );
}

#[test]
fn an_early_end_of_the_only_reader_ends_the_scan() {
    let folder = folder(&[("a.jsonl", &"{\"text\": \"x\"}\n".repeat(3_000))]);
    let mut child = Command::new(env!("CARGO_BIN_EXE_firestop"))
        .current_dir(folder.path())
        .args(["prompt", "in/a.jsonl", "--records", "text", "-f", "jsonl"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("it runs");
    drop(child.stdout.take());
    let output = child.wait_with_output().expect("it ends");
    assert!(output.status.success());
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
}

#[test]
fn code_in_an_unknown_language_is_no_scanned_input() {
    let folder = folder(&[("a.unknown", "silence\n")]);
    let code = |args: &[&str]| {
        let mut command = firestop();
        command.current_dir(folder.path()).arg("code").args(args);
        command.write_stdin("silence").assert().code(2);
        stdout(&mut command)
    };
    let human = code(&["in/a.unknown"]);
    assert!(human.contains("Nothing was scanned."), "{human}");
    assert!(human.contains("in/a.unknown: its language"), "{human}");
    assert!(!human.contains("--stdin-filename"), "{human}");
    assert!(code(&["-"]).contains("--stdin-filename"));
    assert_eq!(code(&["-", "--stdin-filename", ""]), "");
    let report = json(&code(&["in/a.unknown", "-f", "json"]));
    assert_eq!(report["summary"]["inputs"], 0);
}

#[test]
fn secrets_are_shown_by_no_rule() {
    let lines = "import os; password = \"SuperS3cret!!\"; os.system(input())\n\
                 os.system(\"mysql -u root -pSuperS3cret!! \" + input())\n";
    let folder = folder(&[("a.py", lines)]);
    for format in FORMATS {
        let mut command = firestop();
        command.current_dir(folder.path()).args(["code", "in/a.py"]);
        command.args(["--disable", "*hardcoded*", "-f", format]);
        let report = stdout(&mut command);
        assert!(report.contains("python-"), "{format}: {report}");
        assert!(!report.contains("S3cret"), "{format}: {report}");
    }
}

/// Not only reports: everything that is written to standard output.
#[test]
fn a_closed_pipe_is_quiet_for_every_subcommand() {
    for args in [
        &["rules", "list"][..],
        &["rules", "show", "python-hardcoded-password"],
        &["generate", "schema"],
    ] {
        let (reader, writer) = std::io::pipe().expect("the system has pipes");
        drop(reader);
        let output = Command::new(env!("CARGO_BIN_EXE_firestop"))
            .args(args)
            .stdout(writer)
            .output()
            .expect("it runs");
        assert_eq!(String::from_utf8_lossy(&output.stderr), "", "{args:?}");
        assert!(output.status.success(), "{args:?}");
    }
}

#[test]
fn colour_can_be_forced_where_there_is_no_terminal() {
    let folder = folder(&[("a.txt", "the canary sings\n")]);
    let colored = |variables: &[(&str, &str)]| {
        let output = prompt(folder.path())
            .env_remove("NO_COLOR")
            .envs(variables.iter().copied())
            .output()
            .expect("it runs");
        output.stdout.contains(&0x1B)
    };
    assert!(!colored(&[]));
    assert!(colored(&[("CLICOLOR_FORCE", "1")]));
    assert!(!colored(&[("CLICOLOR_FORCE", "1"), ("NO_COLOR", "1")]));
}

#[test]
fn a_clean_run_says_so_and_declares_its_rules() {
    let folder = folder(&[("a.txt", "silence\n")]);
    let human = stdout(prompt(folder.path()).arg("in"));
    assert_eq!(human, "No findings in 1 input.\n");
    let log = json(&stdout(prompt(folder.path()).args(["in", "-f", "sarif"])));
    assert_eq!(log["runs"][0]["results"], Value::Array(Vec::new()));
    assert_eq!(
        log["runs"][0]["tool"]["driver"]["rules"][0]["id"],
        "test-canary"
    );
}

#[test]
fn nothing_scanned_is_not_clean() {
    let folder = folder(&[("a.txt", "silence\n")]);
    let human = stdout(prompt(folder.path()).args(["in", "--exclude", "*.txt"]));
    assert_eq!(human, "Nothing was scanned.\n");
    for format in FORMATS {
        let mut command = prompt(folder.path());
        command.args(["in/a.txt", "gone.txt", "-f", format]);
        let report = stdout(&mut command);
        command.assert().code(2);
        assert!(report.contains("gone.txt"), "{format}: {report}");
    }
    let quiet = stdout(prompt(folder.path()).args(["gone.txt", "-q"]));
    assert!(quiet.contains("gone.txt: "), "{quiet}");
}

/// File names are scanned text as well.
#[cfg(unix)]
#[test]
fn names_and_text_of_files_cannot_steer_the_reader() {
    let attack = "\x1b]52;c;cm0=\x07\u{202e}\u{9b}2J\r::error file=x::forged\u{e0041}##[error]";
    let name = format!("a,b:c%\n{attack}.txt").replace('/', "");
    let text = format!("{attack} the canary sings {attack}\n");
    let folder = folder(&[(&name, &text), ("::error::x.txt", "the canary sings")]);
    for format in FORMATS {
        for style in ["-q", "-v"] {
            let mut command = prompt(folder.path());
            command.args(["in", "gone\x1b[2J\n::error::", "-f", format, style]);
            let output = command.output().expect("it runs");
            for stream in [output.stdout, output.stderr] {
                let text = String::from_utf8(stream).expect("UTF-8");
                let raw = |c: char| c.is_control() && c != '\n' || "\u{202e}\u{e0041}".contains(c);
                assert!(!text.contains(raw), "{format}: {text:?}");
                assert!(!text.contains("##["), "{format}: {text}");
                let forged = text.lines().any(|line| {
                    line.trim_start().starts_with("::") && !line.starts_with("::error file=")
                });
                assert!(!forged, "{format}: {text}");
            }
        }
    }
}

#[test]
fn output_is_the_same_for_any_number_of_threads() {
    let mut files = Vec::new();
    for number in 0..100 {
        let text = format!("{}the canary sings {number}\n", "line\n".repeat(number % 7));
        files.push((format!("{}/{number}.txt", number % 11), text));
        let record = format!("{{\"text\": \"the canary sings\", \"id\": {number}}}\n");
        files.push((format!("r/{number}.jsonl"), record.repeat(number % 5 + 1)));
        let code = format!("import os\nos.system(input({number}))\n");
        files.push((format!("c/{number}.py"), code));
    }
    let files: Vec<(&str, &str)> = files
        .iter()
        .map(|(a, b)| (a.as_str(), b.as_str()))
        .collect();
    let folder = folder(&files);
    for format in FORMATS {
        for subcommand in ["prompt", "code"] {
            let run = |threads: &str| {
                let mut command = firestop();
                command.current_dir(folder.path());
                if subcommand == "prompt" {
                    command = prompt(folder.path());
                } else {
                    command.arg("code");
                }
                command.args(["in", "gone", "-f", format, "-j", threads]);
                command.output().expect("it runs").stdout
            };
            let one = run("1");
            assert!(!one.is_empty(), "{subcommand} {format}");
            for threads in ["2", "8"] {
                assert!(
                    run(threads) == one,
                    "{subcommand} {format} differs at {threads} threads"
                );
            }
        }
    }
}

#[test]
fn a_record_is_answered_before_the_next_one_comes() {
    let folder = folder(&[]);
    let mut child = Command::new(env!("CARGO_BIN_EXE_firestop"))
        .current_dir(folder.path())
        .args(["prompt", "-", "--records", "text", "-f", "jsonl"])
        .args(["--rules", "test-canary.yaml", "--enable", "test-*"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("it runs");
    let mut questions = child.stdin.take().expect("it is piped");
    let answers = BufReader::new(child.stdout.take().expect("it is piped"));
    let (sender, receiver) = std::sync::mpsc::channel();
    std::thread::spawn(move || {
        answers
            .lines()
            .map_while(Result::ok)
            .try_for_each(|line| sender.send(line))
    });
    for (text, verdict) in [("the canary sings", "block"), ("silence", "allow")] {
        writeln!(questions, "{{\"text\": \"{text}\"}}").expect("it reads");
        // The limit only turns an answer that never comes into a failure.
        let answer = receiver.recv_timeout(std::time::Duration::from_secs(60));
        assert_eq!(json(&answer.expect("an answer comes"))["verdict"], verdict);
    }
    drop(questions);
    assert_eq!(child.wait().expect("it ends").code(), Some(1));
}

/// Every finding that the test data give, in every format that has a schema.
#[test]
fn reports_of_the_test_data_keep_to_their_schemas() {
    let own = json(&stdout(firestop().args(["generate", "schema"])));
    let own = jsonschema::validator_for(&own).expect("the schema is valid");
    let sarif = standard::sarif();
    for (subcommand, least) in [("code", 50), ("prompt", 0), ("trace", 0)] {
        let run = |format| {
            let mut command = firestop();
            command
                .current_dir(common::testdata(""))
                .args([subcommand, "-f", format]);
            // The classifier changes nothing about the form, and takes long without optimisation.
            if subcommand != "code" {
                command.arg("--no-model");
            }
            stdout(&mut command)
        };
        let report = json(&run("json"));
        let findings = report["findings"].as_array().map_or(0, Vec::len);
        assert!(findings >= least, "{subcommand}: {findings}");
        let lines = run("jsonl");
        for value in lines.lines().map(json).chain([report]) {
            let errors: Vec<String> = own.iter_errors(&value).map(|e| e.to_string()).collect();
            assert!(errors.is_empty(), "{subcommand}: {errors:?}");
        }
        let log = json(&run("sarif"));
        let errors: Vec<String> = sarif.iter_errors(&log).map(|e| e.to_string()).collect();
        assert!(errors.is_empty(), "{subcommand}: {errors:?}");
        let results = log["runs"][0]["results"].as_array().map(Vec::len);
        assert_eq!(results, Some(findings), "{subcommand}");
    }
}

#[test]
fn code_hosts_get_paths_from_the_root_of_the_repository() {
    let folder = folder(&[("a b.txt", "the canary sings\n")]);
    fs::create_dir(folder.path().join(".git")).expect("folders can be made");
    let inside = folder.path().join("in");
    let run = |format| {
        let mut command = firestop();
        command
            .current_dir(&inside)
            .args(["prompt", "a b.txt", "-f", format]);
        command.args(["--rules", "../test-canary.yaml", "--enable", "test-*"]);
        stdout(&mut command)
    };
    assert!(run("github").starts_with("::error file=in/a b.txt,line=1,"));
    let log = json(&run("sarif"));
    let place = &log["runs"][0]["results"][0]["locations"][0]["physicalLocation"];
    assert_eq!(place["artifactLocation"]["uri"], "in/a%20b.txt");
    let report = json(&run("json"));
    assert_eq!(report["findings"][0]["location"]["path"], "a b.txt");
}
