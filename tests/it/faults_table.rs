//! `docs/faults.md` is complete, and each of its rows names a test that there is.

use std::{collections::HashSet, fs, path::Path};

#[test]
fn every_fault_names_its_test() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let sources: Vec<(String, String)> = fs::read_dir(root.join("tests/it"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "rs"))
        .map(|path| {
            (path.file_stem().unwrap().to_string_lossy().into_owned(), fs::read_to_string(&path).unwrap())
        })
        .collect();
    let table = fs::read_to_string(root.join("docs/faults.md")).unwrap();
    let rows: Vec<Vec<&str>> = table
        .lines()
        .filter(|line| line.starts_with('|'))
        .map(|line| line.trim_matches('|').split(" | ").map(str::trim).collect())
        .skip(2)
        .collect();
    let mut tests = HashSet::new();
    let mut faults = HashSet::new();
    for row in &rows {
        let [fault, seen, twice, test] = row[..] else { panic!("not four columns: {row:?}") };
        assert!(faults.insert(fault), "`{fault}` is there twice");
        assert!(!fault.is_empty() && !seen.is_empty() && !twice.is_empty(), "{row:?}");
        let test = test.strip_prefix('`').and_then(|test| test.strip_suffix('`'));
        let (file, name) = test.and_then(|test| test.split_once("::")).unwrap_or_else(|| panic!("{row:?}"));
        let (_, source) =
            sources.iter().find(|(stem, _)| stem == file).unwrap_or_else(|| panic!("no {file}"));
        let is_test = ["#[test]\nfn", "#[tokio::test]\nasync fn"]
            .iter()
            .any(|head| source.contains(&format!("{head} {name}()")));
        assert!(is_test, "tests/it/{file}.rs has no test {name}");
        tests.insert((file, name));
    }
    assert!(rows.len() >= 40, "{} rows", rows.len());
    assert!(tests.len() >= 30, "{} tests", tests.len());
    // And no test of a fault is left out.
    for (file, source) in
        sources.iter().filter(|(file, _)| file.starts_with("faults_") && file != "faults_table")
    {
        for name in
            source.split("#[tokio::test]\nasync fn ").skip(1).filter_map(|rest| rest.split('(').next())
        {
            assert!(tests.contains(&(file.as_str(), name)), "`{file}::{name}` is missing from the table");
        }
    }
}
