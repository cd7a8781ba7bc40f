//! A broken document stops the build with a message that names the place.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::Command,
};

/// The build script that made this crate: the newest one beside `OUT_DIR`.
fn build_script() -> PathBuf {
    let out = Path::new(env!("OUT_DIR"));
    let builds = out.parent().and_then(Path::parent).unwrap();
    let name = if cfg!(windows) { "build-script-build.exe" } else { "build-script-build" };
    let scripts = fs::read_dir(builds).unwrap().filter_map(|entry| {
        let entry = entry.unwrap();
        let ours = entry.file_name().to_string_lossy().starts_with(env!("CARGO_PKG_NAME"));
        let script = entry.path().join(name);
        ours.then(|| Some((fs::metadata(&script).ok()?.modified().ok()?, script)))?
    });
    scripts.max().expect("a build script").1
}

/// Runs the build script on a document, for whether it succeeds and what it says.
fn build(document: &str) -> (bool, String) {
    let folder = env::temp_dir().join(format!("minapp-build-{}-{:p}", std::process::id(), document));
    fs::create_dir_all(folder.join("spec")).unwrap();
    fs::write(folder.join("spec/openapi.yaml"), document).unwrap();
    let output = Command::new(build_script()).current_dir(&folder).env("OUT_DIR", &folder).output().unwrap();
    fs::remove_dir_all(&folder).unwrap();
    (output.status.success(), String::from_utf8(output.stderr).unwrap())
}

#[test]
fn a_broken_document_is_refused_where_it_breaks() {
    let document = fs::read_to_string("spec/openapi.yaml").unwrap();
    assert_eq!(build(&document), (true, String::new()));
    let line = |text: &str| document.lines().position(|line| line.contains(text)).unwrap() + 1;

    let title = "  title: MinApp Cloud Function Open API\n";
    for (mistake, broken, place) in [
        (
            "a key twice",
            document.replace(title, &format!("{title}{title}")),
            format!("{}", line(title.trim_end()) + 1),
        ),
        ("bad YAML", document.replace("openapi: 3.0.3", "openapi: [3.0.3"), format!("{}", line("info:"))),
        ("a list for a text", document.replace(title, "  title: [1]\n"), "\"title\": [".to_owned()),
        (
            "a reference to nowhere",
            document.replacen("#/components/schemas/FunctionPage'", "#/components/schemas/FunctionPag'", 1),
            "/paths//oserve/v1.3/cloud-function//get/responses/200".to_owned(),
        ),
        (
            "no operationId",
            document.replacen("      operationId: getFunction\n", "", 1),
            "/paths//oserve/v1.3/cloud-function/{function_name}//get".to_owned(),
        ),
        (
            "values that no schema lists",
            document.replacen("              - wechat_pay_success\n", "", 1),
            "/paths//oserve/v1.3/cloud-function/{function_name}/job//get/parameters/0/schema".to_owned(),
        ),
        ("another version", document.replace("openapi: 3.0.3", "openapi: 3.1.0"), "3.1.0".to_owned()),
    ] {
        assert_ne!(broken, document, "{mistake}");
        let (built, said) = build(&broken);
        assert!(!built, "{mistake}");
        assert!(
            said.contains("spec/openapi.yaml") && said.contains(&place),
            "{mistake}: no {place} in: {said}"
        );
        assert!(!said.contains("panicked"), "{mistake}: {said}");
    }
}
