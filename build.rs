//! Generates Rust from `spec/openapi.yaml`; how is said in `build/generate.rs`.

#[path = "build/generate.rs"]
mod generate;

use std::{env, fs, path::Path, process::ExitCode};

const SPEC: &str = "spec/openapi.yaml";

fn main() -> ExitCode {
    println!("cargo::rerun-if-changed={SPEC}");
    let Err(error) = run() else { return ExitCode::SUCCESS };
    eprintln!("cannot generate a client from {SPEC}:\n{error}");
    ExitCode::FAILURE
}

fn run() -> generate::Result<()> {
    let generated = generate::generate(&fs::read_to_string(SPEC)?)?;
    let out = env::var("OUT_DIR")?;
    for (file, code) in [
        ("client.rs", generated.client),
        ("mock.rs", generated.mocks),
        ("enumerations.rs", generated.enumerations),
    ] {
        fs::write(Path::new(&out).join(file), code)?;
    }
    Ok(())
}
