use rhai::Engine;

pub fn run_script(source: &str) -> Result<i64, Box<rhai::EvalAltResult>> {
    let engine = Engine::new();
    // ruleid: rust-script-from-value
    engine.eval::<i64>(source)
}

pub fn fixed() -> Result<i64, Box<rhai::EvalAltResult>> {
    // ok: rust-script-from-value
    Engine::new().eval::<i64>("40 + 2")
}
