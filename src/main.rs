//! The command `firestop`.

use std::process::ExitCode;

fn main() -> ExitCode {
    firestop::main()
}
