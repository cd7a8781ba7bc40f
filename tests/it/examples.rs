//! Every example runs offline as it stands, succeeds, and prints what it should.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::{Command, Output},
    sync::Once,
};

/// The binary of an example. `cargo test` has built it; when this test alone was asked for, cargo is
/// asked to, in the same place.
fn binary(name: &str) -> PathBuf {
    static BUILD: Once = Once::new();
    let test = env::current_exe().unwrap();
    let profile = test.ancestors().nth(2).unwrap(); // of target/debug/deps/examples-…
    let binary = profile.join("examples").join(format!("{name}{}", env::consts::EXE_SUFFIX));
    BUILD.call_once(|| {
        if examples()
            .iter()
            .any(|name| !binary.with_file_name(name).with_extension(env::consts::EXE_EXTENSION).is_file())
        {
            let profile_name = match profile.file_name().unwrap().to_str().unwrap() {
                "debug" => "dev",
                other => other,
            };
            let built = Command::new(env!("CARGO"))
                .args(["build", "--examples", "--profile", profile_name])
                .current_dir(env!("CARGO_MANIFEST_DIR"))
                .arg("--target-dir")
                .arg(profile.parent().unwrap())
                .status();
            assert!(built.unwrap().success(), "the examples are built");
        }
    });
    binary
}

/// The names of all examples.
fn examples() -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples");
    let files = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let sources = files.filter(|path| path.extension().is_some_and(|extension| extension == "rs"));
    sources.map(|path| path.file_stem().unwrap().to_str().unwrap().to_owned()).collect()
}

fn run(name: &str, arguments: &[&Path]) -> Output {
    let mut command = Command::new(binary(name));
    for (variable, _) in env::vars_os() {
        let text = variable.to_string_lossy().to_uppercase();
        if text.starts_with("MINAPP_") || text.ends_with("_PROXY") {
            command.env_remove(variable);
        }
    }
    command.args(arguments).output().unwrap()
}

/// What an example that ends well prints.
fn printed(name: &str, arguments: &[&Path]) -> String {
    let output = run(name, arguments);
    let (out, err) = (String::from_utf8(output.stdout).unwrap(), String::from_utf8_lossy(&output.stderr));
    assert!(output.status.success(), "{name}: {}\n{out}\n{err}", output.status);
    out
}

/// A folder of this test's own, which is gone when the test ends.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("examples-{name}"));
        let _ = fs::remove_dir_all(&path); // of a run that was broken off
        fs::create_dir_all(&path).unwrap();
        Self(path)
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

#[test]
fn every_example_is_run_here() {
    let mut names = examples();
    names.sort();
    let here = [
        "blocking",
        "deploy_folder",
        "export_jobs",
        "hello",
        "many_calls",
        "mock",
        "quickstart",
        "sign_in",
        "wait",
    ];
    assert_eq!(names, here);
}

#[test]
fn quickstart() {
    let printed = printed("quickstart", &[]);
    assert!(printed.contains("and Rust agrees") && printed.contains("delete, and it is gone"), "{printed}");
}

#[test]
fn sign_in() {
    let printed = printed("sign_in", &[]);
    assert!(printed.contains("hello, Ada, since the client has renewed its token"), "{printed}");
    assert!(printed.contains("the source was asked 1 time"), "{printed}");
}

#[test]
fn deploy_folder() {
    let printed = printed("deploy_folder", &[]);
    let outcomes: Vec<_> = printed.lines().filter(|line| line.starts_with("  ")).collect();
    assert_eq!(outcomes, ["  updated    greet", "  created    report", "  unchanged  sum"], "{printed}");
    assert!(printed.ends_with("all is in place\n"), "{printed}");
}

#[test]
fn deploy_folder_tells_of_a_failure_and_goes_on() {
    let folder = Folder::new("deploy_folder");
    for (name, code) in
        [("a.js", "exports.main = async () => 1"), ("b.js", ""), ("c.js", "1"), ("d.txt", "1")]
    {
        fs::write(folder.0.join(name), code).unwrap();
    }
    let output = run("deploy_folder", &[&folder.0]);
    let printed = String::from_utf8(output.stdout).unwrap();
    assert_eq!(output.status.code(), Some(1), "{printed}");
    assert!(printed.contains("created    a\n") && printed.contains("created    c\n"), "{printed}");
    assert!(printed.contains("FAILED     b: the code of the function is empty"), "{printed}");
    assert!(printed.starts_with("3 functions") && printed.ends_with("1 failed\n"), "{printed}");
}

#[test]
fn hello() {
    assert!(printed("hello", &[]).starts_with("hello, Ada\n1 "));
}

#[test]
fn export_jobs() {
    let folder = Folder::new("export_jobs");
    let file = folder.0.join("jobs.csv");
    let printed = printed("export_jobs", &[&file]);
    assert!(printed.contains("300 jobs in ") && printed.contains("  30 execution_failed"), "{printed}");
    let text = fs::read_to_string(&file).unwrap();
    assert_eq!(text.lines().count(), 301);
    assert_eq!(text.lines().next(), Some("id,created_at,source,status,milliseconds,bytes"));
}

#[test]
fn many_calls() {
    let printed = printed("many_calls", &[]);
    assert!(printed.contains("1² + 2² + … + 1000² = 333833500, by 1000 calls, 16 at once"), "{printed}");
    assert!(printed.contains("1050 jobs: every call has run once"), "{printed}");
}

#[test]
fn wait() {
    let printed = printed("wait", &[]);
    assert!(printed.contains("is fulfilled after") && printed.contains("tea is ready"), "{printed}");
    assert!(printed.contains("4 jobs have ended, and 1 failed"), "{printed}");
}

#[test]
fn mock() {
    let printed = printed("mock", &[]);
    assert_eq!(printed, "Good morning, Ada!\n");
}

#[test]
fn blocking() {
    let printed = printed("blocking", &[]);
    assert!(printed.contains("355 / 113 = 3.14159") && printed.contains("deleted, and gone"), "{printed}");
}
