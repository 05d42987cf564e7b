//! Secrets in code and settings. Those here are made when the tests run: none stands in the
//! repository.

mod common;

use common::{firestop, folder, records};

/// Random characters, the same in each run.
fn random(length: usize) -> String {
    let letters = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    let mut seed = 0x9E37_79B9_u64;
    let next = || {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        char::from(letters[(seed >> 40) as usize % letters.len()])
    };
    std::iter::repeat_with(next).take(length).collect()
}

/// `file: rule, line` of each finding below the folder.
fn found(files: &[(&str, &str)]) -> Vec<String> {
    let files: Vec<(&str, &[u8])> = files
        .iter()
        .map(|(name, text)| (*name, text.as_bytes()))
        .collect();
    let folder = folder(&files);
    let mut command = firestop();
    command
        .current_dir(folder.path())
        .args(["code", "--hidden", "--format", "jsonl", "."]);
    let (records, _) = records(&mut command);
    let mut found = Vec::new();
    for record in records {
        for finding in record["findings"].as_array().expect("a list") {
            let place = &finding["location"];
            let [path, rule] = [&place["path"], &finding["rule"]].map(|text| text.as_str());
            let line = &place["line"];
            let (path, rule) = (path.expect("a text"), rule.expect("a text"));
            found.push(format!("{path}: {rule}, {line}"));
        }
    }
    found.sort();
    found
}

#[test]
fn secrets_are_found_in_code_and_settings() {
    let (key, password) = (format!("sk-ant-api03-{}AA", random(93)), random(16));
    let files = [
        ("a.py", format!("client = Client(api_key=\"{key}\")\n")),
        (".env", format!("# x\nDB_PASSWORD={password}\n")),
        ("values.yaml", format!("db:\n  password: \"{password}\"\n")),
        (
            "a.json",
            format!("{{\n  \"url\": \"postgres://app:{password}@db.internal:5432/x\"\n}}\n"),
        ),
        (
            "AGENTS.md",
            format!("Run\n\n    export ANTHROPIC_API_KEY={key}\n"),
        ),
        ("tests/a.json", format!("{{\"key\": \"{key}\"}}\n")),
        ("notes.txt", format!("{key}\n")),
    ];
    let files: Vec<(&str, &str)> = files
        .iter()
        .map(|(name, text)| (*name, text.as_str()))
        .collect();
    let expected = [
        ".env: secret-in-settings, 2",
        "AGENTS.md: secret-anthropic-key, 3",
        "a.json: secret-in-url, 2",
        "a.py: secret-anthropic-key, 1",
        "tests/a.json: secret-anthropic-key, 1",
        "values.yaml: secret-in-settings, 2",
    ];
    assert_eq!(found(&files), expected);
}

#[test]
fn what_stands_for_a_secret_is_no_secret() {
    let files = [
        (
            ".env",
            "DB_PASSWORD=\nTOKEN=${TOKEN}\nSECRET_KEY=changeme123\nAPI_KEY=your-api-key-1\nPASSWORD_FILE=/run/secrets/db1\n",
        ),
        (
            "a.yaml",
            "password: !vault |\n  x\nsecret: my-app-secret\ntoken: {{ .Values.token1 }}\nurl: postgres://postgres:postgres@localhost/x\napiKey: ${{ secrets.API_KEY2 }}\n",
        ),
        (
            "en.json",
            "{\"password\": \"Password\", \"resetPassword\": \"Forgot your password?\", \"passwordHint\": \"At-least-8-characters\"}\n",
        ),
        (
            "a.py",
            "key = \"AKIAIOSFODNN7EXAMPLE\"\nheader = \"-----BEGIN PRIVATE KEY-----\"\n",
        ),
    ];
    assert_eq!(found(&files), [""; 0]);
}

#[test]
fn only_secrets_that_a_patch_adds_count() {
    let key = format!("sk-ant-api03-{}AA", random(93));
    let patch = format!("--- a/x\n+++ b/x\n@@ -1,2 +1,2 @@\n {key}\n-{key}\n+{key}\n");
    assert_eq!(
        found(&[("a.patch", &patch)]),
        ["a.patch: secret-anthropic-key, 6"]
    );
}

#[test]
fn no_report_shows_the_secret() {
    let key = format!("sk-ant-api03-{}AA", random(93));
    let password = random(16);
    let env = format!("A={key}\nDB_PASSWORD={password}\n");
    let folder = folder(&[("a.env", env.as_bytes())]);
    for format in ["human", "json", "jsonl", "sarif", "github"] {
        let mut command = firestop();
        command
            .current_dir(folder.path())
            .args(["code", "--format", format, "a.env"]);
        let output = command.output().expect("the command runs");
        assert_eq!(output.status.code(), Some(1));
        let text = String::from_utf8_lossy(&output.stdout);
        assert!(text.contains("secret-anthropic-key") && text.contains("secret-in-settings"));
        for secret in [&key[20..40], &password] {
            assert!(!text.contains(secret), "{format}: {text}");
        }
    }
}
