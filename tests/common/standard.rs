//! What the standard says that reports must be.

use std::path::PathBuf;
use std::process::Command;

use serde_json::Value;

/// The schema of SARIF 2.1.0, which the crate that writes it carries.
pub(crate) fn sarif() -> jsonschema::Validator {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let output = Command::new(cargo)
        .args(["metadata", "--format-version=1", "--offline", "--locked"])
        .args(["--filter-platform", env!("TARGET")])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .expect("cargo runs this test");
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    let metadata: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let packages = metadata["packages"].as_array().expect("a list");
    let manifest = packages
        .iter()
        .find(|package| package["name"] == "serde-sarif")
        .and_then(|package| package["manifest_path"].as_str())
        .expect("a dependency");
    let schema = PathBuf::from(manifest)
        .with_file_name("src")
        .join("schema.json");
    let schema = std::fs::read_to_string(schema).expect("the crate carries it");
    let mut schema: Value = serde_json::from_str(&schema).expect("JSON");
    // The pattern of language codes has a stray bracket, which strict readers of patterns refuse.
    for of in ["run", "toolComponent"] {
        let language = schema.pointer_mut(&format!("/definitions/{of}/properties/language"));
        language
            .and_then(Value::as_object_mut)
            .and_then(|language| language.remove("pattern"))
            .expect("it has a pattern");
    }
    jsonschema::validator_for(&schema).expect("the schema is valid")
}
