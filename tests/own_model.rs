//! Classifiers of the user's own: `--model` and what goes with it.
#![expect(
    clippy::disallowed_methods,
    reason = "tests make and read files of their own"
)]

mod common;

use std::fs;
use std::path::Path;

use assert_cmd::Command;
use common::{firestop, records, stdout, testdata};
use serde_json::{Value, json};

/// `firestop prompt` with a model of `testdata/models`, run by firestop's own engine.
fn prompt(model: &Path) -> Command {
    let mut command = firestop();
    command.args(["prompt", "--no-config", "--onnxruntime", "none", "--model"]);
    command.arg(model);
    command
}

fn stderr(command: &mut Command) -> String {
    let output = command.output().expect("the command runs");
    assert_eq!(output.status.code(), Some(2), "{output:?}");
    assert!(output.stdout.is_empty(), "{output:?}");
    String::from_utf8(output.stderr).expect("messages are UTF-8")
}

/// A copy of a model, to be spoiled.
fn copy(name: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder can be made");
    for file in ["model.onnx", "tokenizer.json", "config.json"] {
        let from = testdata("models").join(name).join(file);
        fs::copy(from, folder.path().join(file)).expect("the file can be copied");
    }
    folder
}

#[test]
fn a_record_has_the_score_of_the_model() {
    for name in ["bert", "deberta-xsmall", "deberta-base"] {
        let model = testdata("models").join(name);
        let expected = fs::read(model.join("expected.json")).expect("the file is there");
        let expected: Vec<Value> = serde_json::from_slice(&expected).expect("it is JSON");
        let text = "The committee met on Tuesday; minutes are attached.";
        let expected = expected.iter().find(|expected| expected["text"] == text);
        let benign = expected.expect("it is one of the texts")["scores"][0].as_f64();
        let attack = 1.0 - benign.expect("it is a number");
        let mut command = prompt(&model);
        command.args(["--records", "text", "-f", "jsonl", "-"]);
        let record = json!({ "text": text }).to_string();
        let (records, _) = records(command.write_stdin(record));
        let score = records[0]["score"].as_f64().expect("it is a number");
        assert!((score - attack).abs() < 1e-4, "{name}: {score} {attack}");
        let skipped = records[0]["skipped"].as_array().map(Vec::len);
        assert_eq!(skipped, Some(0), "{records:?}");
    }
}

#[test]
fn the_report_names_model_engine_and_digest() {
    let model = testdata("models/bert");
    let mut command = firestop();
    command.args([
        "prompt",
        "--no-config",
        "--exit-zero",
        "-f",
        "human",
        "-v",
        "-",
    ]);
    command
        .env("FIRESTOP_MODEL_DIR", &model)
        .write_stdin("Hello");
    let report = stdout(&mut command);
    assert!(report.contains("testdata/models/bert"), "{report}");
    assert!(report.contains("sha256 "), "{report}");
    let mut command = prompt(&model);
    command
        .args(["--exit-zero", "-f", "human", "-v", "-"])
        .write_stdin("Hello");
    let report = stdout(&mut command);
    assert!(report.contains("run by rten "), "{report}");
}

#[test]
fn the_configuration_may_name_the_model_but_no_library() {
    let folder = tempfile::tempdir().expect("a folder can be made");
    let model = testdata("models/bert");
    let config = folder.path().join("firestop.toml");
    let run = |text: String| {
        fs::write(&config, text).expect("the file can be written");
        let mut command = firestop();
        command.current_dir(folder.path()).args([
            "prompt",
            "--exit-zero",
            "-f",
            "human",
            "-v",
            "-",
        ]);
        command
            .write_stdin("Hello")
            .output()
            .expect("the command runs")
    };
    let output = run(format!(
        "[prompt]\nmodel = {:?}\nmodel-label = [\"JAILBREAK\"]\n",
        model.display().to_string()
    ));
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    let report = String::from_utf8_lossy(&output.stdout);
    assert!(report.contains("testdata/models/bert"), "{report}");
    let output = run("[prompt]\nmodel = \"missing\"\n".to_owned());
    assert_eq!(output.status.code(), Some(2), "{output:?}");
    let message = String::from_utf8_lossy(&output.stderr);
    assert!(
        message.contains("firestop.toml:2: prompt.model: missing: no such folder"),
        "{message}"
    );
    let output = run("[prompt]\nonnxruntime = \"libevil.so\"\n".to_owned());
    assert_eq!(output.status.code(), Some(2), "{output:?}");
}

#[test]
fn a_folder_that_is_no_model_is_named_with_what_is_missing() {
    let message = stderr(prompt(Path::new("no-such-folder")).arg("-"));
    assert!(
        message.contains("--model: no-such-folder: no such folder"),
        "{message}"
    );
    for file in ["model.onnx", "tokenizer.json"] {
        let model = copy("bert");
        fs::remove_file(model.path().join(file)).expect("the file is there");
        let message = stderr(prompt(model.path()).arg("-"));
        assert!(
            message.contains(&format!("{file}: no such file")),
            "{message}"
        );
        assert!(
            message.contains("help: a model is a folder with"),
            "{message}"
        );
    }
}

#[test]
fn files_that_cannot_be_used_are_named() {
    for file in ["model.onnx", "tokenizer.json", "config.json"] {
        let model = copy("bert");
        for content in ["", "{]", "\u{8}\u{3}"] {
            fs::write(model.path().join(file), content).expect("the file can be written");
            let message = stderr(prompt(model.path()).arg("-"));
            assert!(
                message.contains(&format!("{file}: ")),
                "{content:?}: {message}"
            );
        }
    }
}

#[test]
fn files_of_two_models_are_not_mixed() {
    let model = copy("bert");
    let other = testdata("models/deberta-base/tokenizer.json");
    fs::copy(other, model.path().join("tokenizer.json")).expect("the file can be copied");
    let message = stderr(prompt(model.path()).arg("-"));
    assert!(
        message.contains("tokenizer.json: it has 500 tokens, but the model knows 400"),
        "{message}"
    );
    let model = copy("bert");
    let other = testdata("models/deberta-base/config.json");
    fs::copy(other, model.path().join("config.json")).expect("the file can be copied");
    let message = stderr(prompt(model.path()).arg("-"));
    assert!(
        message.contains("3 labels, but config.json names 2"),
        "{message}"
    );
}

#[test]
fn a_label_that_is_not_clear_must_be_named() {
    let model = copy("bert");
    let config = json!({ "id2label": { "0": "red", "1": "green", "2": "blue" } });
    fs::write(model.path().join("config.json"), config.to_string()).expect("it can be written");
    let message = stderr(prompt(model.path()).arg("-"));
    assert!(message.contains("red, green, blue"), "{message}");
    assert!(message.contains("--model-label NAME"), "{message}");
    let message = stderr(prompt(model.path()).args(["--model-label", "grey", "-"]));
    assert!(message.contains("no label `grey`"), "{message}");
    let mut command = prompt(model.path());
    command
        .args(["--model-label", "Blue", "--exit-zero", "-"])
        .write_stdin("Hello");
    command.assert().code(0);
}

#[test]
fn a_library_that_was_named_must_be_one() {
    let model = testdata("models/bert");
    let mut command = firestop();
    command.args([
        "prompt",
        "--no-config",
        "--onnxruntime",
        "no-such-library.so",
        "--model",
    ]);
    let message = stderr(command.arg(&model).arg("-"));
    assert!(
        message.contains("--onnxruntime: no-such-library.so: "),
        "{message}"
    );
    let mut command = firestop();
    command
        .args(["prompt", "--no-config", "--model"])
        .arg(&model)
        .arg("-");
    let library = testdata("demo/vendor-notes.md");
    let message = stderr(command.env("ORT_DYLIB_PATH", library));
    assert!(message.contains("ORT_DYLIB_PATH: "), "{message}");
    assert!(
        message.contains("help: name the library of ONNX Runtime"),
        "{message}"
    );
}

#[test]
fn flags_about_a_model_need_one() {
    for flags in [["--onnxruntime", "none"], ["--model-label", "INJECTION"]] {
        let mut command = firestop();
        let message = stderr(command.args(["prompt", "--no-config"]).args(flags).arg("-"));
        assert!(message.contains(flags[0]), "{message}");
    }
}
