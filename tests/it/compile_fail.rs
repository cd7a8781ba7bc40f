//! Misuse does not compile. Each `tests/compile_fail/*.rs` has the compiler's errors beside it in `.stderr`,
//! one line each.
//!
//! They are compiled with the library that this test was linked with, rather than by a cargo project of
//! their own, which would build all dependencies a second time.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::Command,
};

/// The newest build of the library beside this test.
fn library(folder: &Path) -> PathBuf {
    let files = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let builds = files.filter(|path| {
        let name = path.file_name().unwrap().to_string_lossy();
        name.starts_with("libminapp_cloud_function-") && name.ends_with(".rlib")
    });
    builds
        .max_by_key(|path| fs::metadata(path).unwrap().modified().unwrap())
        .expect("cargo built the library")
}

/// The errors of a program: its file, line, column, code and message.
fn errors(program: &Path, folder: &Path, library: &Path) -> String {
    let rustc =
        env::var_os("RUSTC").map_or_else(|| Path::new(env!("CARGO")).with_file_name("rustc"), PathBuf::from);
    let rustc = if rustc.exists() { rustc } else { "rustc".into() };
    let mut external = "minapp_cloud_function=".to_owned();
    external.push_str(library.to_str().unwrap());
    let output = Command::new(rustc)
        .current_dir(program.parent().unwrap())
        .args(["--edition=2024", "--crate-type=bin", "--emit=metadata", "--error-format=short"])
        .args(["--out-dir", env!("CARGO_TARGET_TMPDIR"), "--extern", &external, "-L"])
        .arg(format!("dependency={}", folder.display()))
        .arg(program.file_name().unwrap())
        .output()
        .unwrap();
    let text = String::from_utf8(output.stderr).unwrap();
    assert!(!output.status.success(), "{} compiles:\n{text}", program.display());
    // What follows the errors says how many there are, and how to read about them.
    text.lines().filter(|line| line.contains(".rs:")).fold(String::new(), |text, line| text + line + "\n")
}

#[test]
fn compile_fail() {
    let test = env::current_exe().unwrap();
    let folder = test.parent().unwrap();
    let library = library(folder);
    let programs = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/compile_fail");
    let files = fs::read_dir(programs).unwrap().map(|entry| entry.unwrap().path());
    let mut programs: Vec<_> =
        files.filter(|path| path.extension().is_some_and(|extension| extension == "rs")).collect();
    programs.sort();
    assert!(programs.len() >= 10, "{programs:?}");
    let mut wrong = String::new();
    for program in programs {
        let found = errors(&program, folder, &library);
        let expected = fs::read_to_string(program.with_extension("stderr")).unwrap_or_default();
        if found != expected {
            wrong += &format!("{}\nexpected:\n{expected}found:\n{found}\n", program.display());
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}
