//! The configuration file and the command line: what is wrong is told with its place.

mod common;

use common::{firestop, folder};

/// Standard error of `firestop prompt ARGS` in a folder with this `firestop.toml`, and its status.
fn run(config: &str, args: &[&str]) -> (String, i32) {
    let folder = folder(&[("firestop.toml", config.as_bytes()), ("a.txt", b"text")]);
    let output = firestop()
        .current_dir(folder.path())
        .arg("prompt")
        .args(args)
        .output()
        .expect("the command runs");
    let error = String::from_utf8(output.stderr).expect("errors are UTF-8");
    (
        error,
        output.status.code().expect("the command was not killed"),
    )
}

#[test]
fn an_unknown_key_is_named_with_file_and_line() {
    let (error, status) = run("threads = 1\nmin-severty = \"high\"\n", &[]);
    assert_eq!(status, 2);
    assert!(
        error.contains("firestop.toml:2") && error.contains("min-severty"),
        "{error}"
    );
    let (error, status) = run("[prompt]\nthreshhold = 1\n", &[]);
    assert_eq!(status, 2);
    assert!(
        error.contains("firestop.toml:2") && error.contains("threshhold"),
        "{error}"
    );
}

#[test]
fn a_wrong_value_is_named_with_file_and_line() {
    let (error, status) = run("min-severity = \"bad\"\n", &[]);
    assert_eq!(status, 2);
    assert!(
        error.contains("firestop.toml:1") && error.contains("bad"),
        "{error}"
    );
}

#[test]
fn the_file_is_read_unless_told_otherwise() {
    assert_eq!(
        run("exclude = [\"*.t*\"]\nmax-file-size = 1\n", &[]).1,
        0,
        "all files are excluded"
    );
    assert_eq!(
        run("max-file-size = 1\n", &[]).1,
        2,
        "the file is over the limit"
    );
    assert_eq!(run("max-file-size = \"1K\"\n", &[]).1, 0);
    assert_eq!(
        run("max-file-size = 1\n", &["--max-file-size", "2K"]).1,
        0,
        "a flag wins"
    );
    assert_eq!(run("max-file-size = 1\n", &["--no-config"]).1, 0);
    assert_eq!(run("nonsense = 1\n", &["--no-config"]).1, 0);
    assert_eq!(run("", &["--config", "missing.toml"]).1, 2);
}

#[test]
fn wrong_values_on_the_command_line_are_refused() {
    for args in [
        &["--threshold", "1.5"][..],
        &["--output", "sarif"],
        &["--output", "sarif="],
        &["--output", "pdf=x"],
        &["--enable", "[a"],
        &["--exclude", "[a"],
        &["--rules", "missing.yaml"],
        &["--format", "pdf"],
        &["--min-severity", "worst"],
        &["--output", "json=missing-folder/x.json"],
    ] {
        let (error, status) = run("", args);
        assert_eq!(status, 2, "{args:?}: {error}");
        assert!(error.starts_with("error:"), "{args:?}: {error}");
    }
}

/// A rule of each kind, for runs of any scanner.
const CODE_RULE: &str =
    "rules:\n  - {id: own-call, languages: [python], message: m, severity: HIGH, pattern: f()}\n";
const PROMPT_RULE: &str = "id: own-words\ntitle: t\nclass: override\nseverity: high\nconfidence: high\nwhy: w\nfix: f\n\
                           patterns:\n  en:\n    - {regex: 'own words', score: 0.9}\n";

/// Standard output and error of `firestop SCANNER ARGS` in a folder with these rule files, and the
/// status.
fn scan(scanner: &str, config: &str, args: &[&str]) -> (String, i32) {
    let folder = folder(&[
        ("firestop.toml", config.as_bytes()),
        ("own/own-call.yaml", CODE_RULE.as_bytes()),
        ("own/own-words.yaml", PROMPT_RULE.as_bytes()),
        ("a.py", b"f()\n"),
    ]);
    let mut command = firestop();
    let output = command
        .current_dir(folder.path())
        .args([scanner, "a.py"])
        .args(args)
        .output()
        .expect("the command runs");
    let mut text = String::from_utf8(output.stdout).expect("reports are UTF-8");
    text += &String::from_utf8_lossy(&output.stderr);
    (
        text,
        output.status.code().expect("the command was not killed"),
    )
}

#[test]
fn globs_that_fit_no_rule_are_refused() {
    for (scanner, config, args, place) in [
        ("code", "", &["--enable", "nope"][..], "--enable: `nope`"),
        (
            "code",
            "",
            &["--disable", "pyton-*"],
            "--disable: `pyton-*`",
        ),
        (
            "prompt",
            "",
            &["--enable", "override-*", "--enable", "nope"],
            "--enable: `nope`",
        ),
        (
            "prompt",
            "\nenable = ['nope']",
            &[],
            "firestop.toml:2: enable: `nope`",
        ),
        (
            "trace",
            "disable = ['nope']",
            &[],
            "firestop.toml:1: disable: `nope`",
        ),
        (
            "code",
            "",
            &["--enable", "python-*", "--disable", "*"],
            "no rule is left for `firestop code`",
        ),
        (
            "code",
            "",
            &["--enable", "override-*"],
            "no rule is left for `firestop code`",
        ),
        (
            "prompt",
            "",
            &["--enable", "hijacked-action"],
            "no rule is left for `firestop prompt`",
        ),
    ] {
        let (text, status) = scan(scanner, config, args);
        assert_eq!(status, 2, "{args:?}: {text}");
        assert!(
            text.contains(place) && text.contains("firestop rules list"),
            "{args:?}: {text}"
        );
    }
}

#[test]
fn a_shared_configuration_may_name_the_rules_of_all_scanners() {
    let config = "rules = ['own']\nenable = ['own-*', 'override-*', 'hijacked-action']\ndisable = ['own-words']\n";
    let (text, status) = scan("code", config, &["--verbose"]);
    assert_eq!(status, 1, "{text}");
    assert!(
        text.contains("own-words.yaml are for `firestop prompt`"),
        "{text}"
    );
    assert_eq!(scan("prompt", config, &[]).1, 0);
}

#[test]
fn wrong_values_of_the_configuration_are_told_with_their_place() {
    for (config, place) in [
        ("min-severity = 3", "firestop.toml:1: min-severity: "),
        (
            "threads = 1\nmin-severity = 'bad'",
            "firestop.toml:2: min-severity: ",
        ),
        ("exclude = [\n  'a',\n  3,\n]", "firestop.toml:3: exclude: "),
        (
            "threads = 1\n[promt]\n",
            "firestop.toml:2: unknown field `promt`",
        ),
        (
            "threads = 1\n\nmax-file-size = '1X'",
            "firestop.toml:3: max-file-size: `1X`",
        ),
        (
            "[prompt]\nthreshold = 3",
            "firestop.toml:2: prompt.threshold: 3",
        ),
        (
            "exclude = ['a',\n '[a']",
            "firestop.toml:2: exclude: the glob `[a`",
        ),
        ("enable = ['[a']", "firestop.toml:1: enable: the glob `[a`"),
        (
            "disable = ['[a']",
            "firestop.toml:1: disable: the glob `[a`",
        ),
        ("rules = ['missing.yaml']", "firestop.toml:1: rules: "),
    ] {
        let (error, status) = run(config, &[]);
        assert_eq!(status, 2, "{config}: {error}");
        assert!(
            error.contains(place) && !error.contains("--"),
            "{config}: {error}"
        );
    }
}

/// Standard error of `firestop code --rules my.yaml`.
fn refusal(rules: &str) -> String {
    let folder = folder(&[("my.yaml", rules.as_bytes()), ("a.py", b"f()\n")]);
    let mut command = firestop();
    let output = command
        .current_dir(folder.path())
        .args(["code", "--rules", "my.yaml", "a.py"])
        .output()
        .expect("the command runs");
    assert_eq!(output.status.code(), Some(2), "{rules}");
    String::from_utf8(output.stderr).expect("errors are UTF-8")
}

#[test]
fn rule_files_of_no_scanner_are_refused() {
    for text in [
        "id: a\nlanguages: [python]\nmessage: m\nseverity: HIGH\npattern: f()\n",
        "id: a\ntitle: t\n",
        "rule: []\n",
        "rules: []\n",
        "- id: a\n",
        "text\n",
        "",
    ] {
        let error = refusal(text);
        assert!(
            error.contains("my.yaml") && error.contains("`rules:`"),
            "{text}: {error}"
        );
    }
}

#[test]
fn a_folder_without_rules_is_refused() {
    let folder = folder(&[("rules/note.txt", b"no rule"), ("a.py", b"f()\n")]);
    let output = firestop()
        .current_dir(folder.path())
        .args(["code", "--rules", "rules", "a.py"])
        .output()
        .expect("the command runs");
    let error = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(2));
    assert!(
        error.contains("--rules") && error.contains("no rule file"),
        "{error}"
    );
}

#[test]
fn a_rule_that_is_spelled_wrongly_is_guessed() {
    for (written, meant) in [
        ("python-pickel-load", "python-pickle-load"),
        ("hijackedaction", "hijacked-action"),
    ] {
        let output = firestop()
            .args(["rules", "show", written])
            .output()
            .expect("the command runs");
        let error = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(2));
        assert!(error.contains(&format!("is it `{meant}`?")), "{error}");
    }
}

#[test]
fn odd_rule_ids_are_refused() {
    for id in ["", "''", "~", "'a b'", "\"a\\nb\"", "'a '", "ä", "[a]"] {
        let rule = format!(
            "rules:\n  - message: m\n    id: {id}\n    languages: [python]\n    severity: HIGH\n    pattern: f()\n"
        );
        let error = refusal(&rule);
        assert!(error.contains("my.yaml:3: `id`"), "{id}: {error}");
    }
}

#[test]
fn more_threads_than_help_are_refused() {
    let (error, status) = run("", &["-j", "100000"]);
    assert_eq!(status, 2);
    assert!(error.contains("100000") && error.contains("256"), "{error}");
    let (error, status) = run("\nthreads = 100000\n", &[]);
    assert_eq!(status, 2);
    assert!(error.contains("firestop.toml:2: threads: "), "{error}");
    assert_eq!(run("", &["-j", "3"]).1, 0);
}

#[test]
fn own_files_without_end_are_refused() {
    for flag in ["--config", "--rules"] {
        let (error, status) = run("", &[flag, "/dev/zero"]);
        assert_eq!(status, 2);
        assert!(error.contains("16 MiB"), "{flag}: {error}");
    }
}

#[test]
fn links_between_folders_of_rules_are_not_followed() {
    let folder = folder(&[("rules/deep/note.txt", b"no rule"), ("a.txt", b"text")]);
    let link = folder.path().join("rules/deep/back");
    std::os::unix::fs::symlink("..", link).expect("links can be made");
    std::os::unix::fs::symlink("../deep", folder.path().join("rules/deep/self"))
        .expect("links can be made");
    let link = folder.path().join("rules/a.yaml");
    std::os::unix::fs::symlink("deep/note.txt", link).expect("links can be made");
    let output = firestop()
        .current_dir(folder.path())
        .args(["prompt", "--rules", "rules", "a.txt"])
        .output()
        .expect("the command runs");
    let error = String::from_utf8(output.stderr).expect("errors are UTF-8");
    assert_eq!(output.status.code(), Some(2));
    assert!(
        error.contains("rules/a.yaml") && !error.contains("back"),
        "{error}"
    );
}

#[test]
#[expect(clippy::disallowed_methods, reason = "reads what must be unchanged")]
fn a_report_overwrites_a_former_report_but_nothing_that_is_scanned() {
    let source = "import os\n";
    let folder = folder(&[
        ("a.py", source.as_bytes()),
        ("b.json", b"{}"),
        (".mcp.json", b"{}"),
    ]);
    let run = |args: &[&str]| {
        let mut command = firestop();
        command.current_dir(folder.path()).args(args);
        let output = command.output().expect("the command runs");
        output.status.code()
    };
    for path in ["json=./a.py", "sarif=a.py"] {
        assert_eq!(run(&["code", "-o", path, "."]), Some(2));
    }
    std::os::unix::fs::symlink("a.py", folder.path().join("link.json")).expect("links can be made");
    assert_eq!(run(&["code", "-o", "json=link.json", "."]), Some(2));
    std::fs::remove_file(folder.path().join("link.json")).expect("links can be removed");
    assert_eq!(run(&["prompt", "-o", "json=.mcp.json", "."]), Some(2));
    let kept = std::fs::read_to_string(folder.path().join("a.py"));
    assert_eq!(kept.expect("it is still there"), source);
    for _ in 0..2 {
        assert_eq!(run(&["trace", "-o", "json=report.json", "."]), Some(0));
        assert_eq!(run(&["prompt", "-o", "human=report.txt", "."]), Some(0));
    }
    assert_eq!(
        run(&["prompt", "-o", "json=b.json", ".", "b.json"]),
        Some(2)
    );
}

#[test]
fn a_preset_of_a_classifier_that_is_turned_off_is_refused() {
    let (error, status) = run("[prompt]\nno-model = true\npreset = \"strict\"\n", &[]);
    assert_eq!(status, 2);
    assert!(
        error.contains("firestop.toml:3: prompt.preset") && error.contains("no-model"),
        "{error}"
    );
}
