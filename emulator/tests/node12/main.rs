//! The run-time against Node 12, the platform's own: what the real one answered is recorded beside this
//! file (by `record.js`, which says how), and compared here with what the emulator answers.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::time::Duration;

use minapp_cloud_function::Json;
use minapp_emulator::executor::{End, Executor, Task};
use serde::Deserialize;
use serde_json::json;

/// How a function failed in Node 12.
#[derive(Deserialize)]
struct Failure {
    r#type: String,
    message: String,
    /// What stands before the stack's first call.
    head: String,
    /// The first of the function's own calls in the stack.
    frame: Option<String>,
}

/// What fails in another way than in Node 12, or does not fail.
const OTHER_TYPE: &[&str] = &["node12_import_assertion", "syntax_assign_call"];

/// Messages whose first line is not Node 12's; mostly for a value that the engine does not tell.
const OTHER_WORDS: &[&str] = &[
    "call_not_function",
    "call_result",
    "call_semicolon_forgotten",
    "class_bad_prototype",
    "class_extends_number",
    "define_property_bad_getter",
    "define_property_twice",
    "destructure_array_object",
    "destructure_null_argument",
    "eval_error",
    "for_of_number",
    "from_entries_bad",
    "frozen_array_push",
    "generator_wrong_receiver",
    "iterator_bad_result",
    "map_bad_entry",
    "new_function_error",
    "primitive_conversion_bad",
    "proxy_invariant",
    "readonly_function_name_strict",
    "readonly_length_strict",
    "reflect_apply",
    "syntax_async_arrow_line",
    "syntax_destructure_no_init",
    "syntax_for_in_init",
    "syntax_hash",
    "syntax_template_expression",
];

/// Lines of `inspect.txt` and `modules.txt` that come out otherwise than in Node 12.
const OTHER_LINES: &[&str] = &[
    "new Map([[1, 2]]).entries()",
    "new Map([[1, 2]]).keys()",
    "new Map([[1, 2]]).values()",
    "new Set([1]).values()",
    "Buffer.from('a').readUInt32LE(0)",
    "new (require('events'))().emit('error', 'text')",
    "new (require('events'))().on('x', 5)",
    "require('path').join(5)",
    "new (require('string_decoder').StringDecoder)('nope')",
    "require('fs').readFile('/tmp/a.txt')",
    "require('fs').writeFileSync(5.5, 'x')",
];

fn read(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/node12").join(name);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The failing functions by name: a line `//// name` begins each.
fn functions() -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/node12/errors");
    let mut functions = Vec::new();
    for file in fs::read_dir(folder).expect("the folder of failing functions") {
        let text = fs::read_to_string(file.expect("a file").path()).expect("JavaScript");
        for part in format!("\n{text}").split("\n//// ").skip(1) {
            let (name, code) = part.split_once('\n').expect("a name and a function");
            functions.push((name.to_owned(), format!("{code}\n")));
        }
    }
    functions.sort();
    functions
}

fn first_line(text: &str) -> &str {
    text.lines().next().unwrap_or_default()
}

/// The line in `at name (file.js:LINE:column)`.
fn line_of(frame: &str) -> Option<&str> {
    frame.split_once(".js:")?.1.split(':').next()
}

#[tokio::test]
async fn failures_are_those_of_node_12() {
    let expected: BTreeMap<String, Failure> =
        serde_json::from_str(&read("errors.json")).expect("recorded failures");
    let functions = functions();
    let names: Vec<_> = functions.iter().map(|(name, _)| name).collect();
    assert_eq!(names, expected.keys().collect::<Vec<_>>(), "record the failures again");

    let engine = Executor::default();
    let (mut other_type, mut other_words, mut other_head, mut other_line) = (vec![], vec![], vec![], vec![]);
    let mut report = String::new();
    for (name, code) in &functions {
        let wanted = &expected[name];
        let task = Task {
            name: name.clone(),
            code: code.as_str().into(),
            event: Json::new(&json!({"data": {}})).unwrap(),
            deadline: Duration::from_secs(120),
        };
        let outcome = engine.run(task).await;
        let End::Failed(failure) = outcome.end else {
            report += &format!("{name}: {:?}, Node 12: {}: {}\n", outcome.end, wanted.r#type, wanted.message);
            other_type.push(&**name);
            continue;
        };
        if failure.name != wanted.r#type {
            report += &format!("{name}: type {}, Node 12: {}\n", failure.name, wanted.r#type);
            other_type.push(name);
            continue;
        }
        if first_line(&failure.message) != first_line(&wanted.message) {
            report += &format!("{name}: {}\n  Node 12: {}\n", failure.message, wanted.message);
            other_words.push(&**name);
            continue;
        }
        let head = failure.stack.split("\n    at ").next().unwrap_or_default();
        // The platform gives its functions no file, Node does.
        let wanted_head = wanted.head.strip_prefix(&format!("{name}.js")).unwrap_or(&wanted.head);
        if head != wanted_head {
            report += &format!("{name}: head\n{head}\nNode 12:\n{wanted_head}\n");
            other_head.push(name);
        }
        let frame = failure.stack.lines().find(|line| line.contains(&format!("{name}.js:")));
        if let Some(wanted) = &wanted.frame
            && frame.and_then(line_of) != line_of(wanted)
        {
            report += &format!("{name}: {frame:?}, Node 12: {wanted}\n");
            other_line.push(name);
        }
    }
    println!(
        "{} failures: {} of another type, {} in other words, {} with another head, {} at another line",
        functions.len(),
        other_type.len(),
        other_words.len(),
        other_head.len(),
        other_line.len()
    );
    // Each difference is known by name, so that no other comes or goes unseen.
    assert_eq!(other_type, OTHER_TYPE, "{report}");
    assert_eq!(other_words, OTHER_WORDS, "{report}");
    assert!(other_head.len() * 10 <= functions.len(), "where V8 points: {other_head:?}\n{report}");
    assert!(other_line.len() * 30 <= functions.len(), "lines: {other_line:?}\n{report}");
}

type Names = BTreeMap<String, Vec<String>>;

/// `path name` for each name that `left` has and `right` has not.
fn only_in(left: &Names, right: &Names) -> Vec<String> {
    let mut only = Vec::new();
    for (path, names) in left {
        let others = right.get(path).map_or(&[][..], Vec::as_slice);
        only.extend(names.iter().filter(|name| !others.contains(name)).map(|name| format!("{path} {name}")));
    }
    only
}

#[tokio::test]
async fn the_language_is_that_of_node_12() {
    let node: Names = serde_json::from_str(&read("built_ins.json")).expect("recorded names");
    let task = Task {
        name: "built_ins".into(),
        code: read("built_ins.js").into(),
        event: Json::new(&json!({"data": {}})).unwrap(),
        deadline: Duration::from_secs(120),
    };
    let End::Fulfilled(ours) = Executor::default().run(task).await.end else { panic!("the names") };
    let ours: Names = ours.to().expect("names");

    // A function that uses what is newer than Node 12 must fail here too.
    let newer = [
        "Error prepareStackTrace",
        "Error.prototype stack",
        "IteratorPrototype Symbol(Symbol.dispose)",
        "IteratorPrototype Symbol(Symbol.toStringTag)",
        "Symbol asyncDispose",
        "Symbol dispose",
        // Not Node 12's, but what functions for later versions count on.
        "globals structuredClone",
    ];
    assert_eq!(only_in(&ours, &node), newer);
    let missing: Vec<_> = only_in(&node, &ours)
        .into_iter()
        .filter(|name| {
            !name.ends_with(".prototype toString")
                && !name.starts_with("RegExp ")
                && !name.starts_with("GLOBAL ")
        })
        .collect();
    let wanted = ["globals GLOBAL", "globals WebAssembly", "globals root"];
    assert_eq!(missing, wanted);
}

#[tokio::test]
async fn what_node_12_takes_is_not_refused() {
    // Each looks like syntax that is newer, to who does not look closely.
    let sources = [
        "const n = 1; exports.main = async () => n?.5:2",
        "exports.main = async () => ['a?.b', \"c ?? d\", `${'e?.'}??=${`f?.${'g'}`}`].length",
        "// a?.b\n/* c ?? d */\nexports.main = async () => 1 /* e ||= f */",
        "exports.main = async () => /a??b/.test('b') && /[/]??./.test('x') && /\\/?./g.test('y')",
        "exports.main = async () => { if (1) /x??/.test('x'); return 4 / 2 / 1 }",
        "exports.main = async () => { const a = {}; let b = 8; return [a].length / 2 + (b) / 2 + b++ / 2 }",
        "exports.main = async () => {}; {} /a??/.test('a'); exports.main = async () => 1",
        "class A { #n = 1; get() { return this.#n } } exports.main = async () => new A().get()",
        "class A { #f = () => 2; go() { return this.#f() } } exports.main = async () => new A().go()",
        "class A { static x = 1; static go() { return A.x } static() { return 1 } } exports.main = async () => A.go()",
        "class A { #in = [1]; has() { return 0 in this.#in } } exports.main = async () => new A().has()",
        "const o = { if: (x) => x, return: 8, in: 2 }; exports.main = async () => o.if(8) / 2 / o.in + o.return / 2",
        "exports.main = async () => 1_000 + 0xe + 1e-3 + 1.5e+2 + Number(10n)",
        "const dv = /[dv]/g; exports.main = async () => dv.flags",
        "exports.main = async () => { try { null.x } catch { return `a${{ b: '}' }.b}c` } }",
    ];
    for code in sources {
        let task = Task {
            name: "taken".into(),
            code: code.into(),
            event: Json::new(&json!({"data": {}})).unwrap(),
            deadline: Duration::from_secs(120),
        };
        let end = Executor::default().run(task).await.end;
        assert!(matches!(end, End::Fulfilled(_)), "{code}\n{end:?}");
    }
}

/// The lines of a file that come to something else than they did in Node 12, with what.
async fn different_lines(name: &str) -> Vec<(String, String, String)> {
    let expected: serde_json::Map<String, serde_json::Value> =
        serde_json::from_str(&read(&format!("{name}.json"))).expect("recorded lines");
    let text = read(&format!("{name}.txt"));
    let lines: Vec<_> = text.lines().collect();
    assert_eq!(lines, expected.keys().collect::<Vec<_>>(), "record {name} again");
    let task = Task {
        name: "evaluate".into(),
        code: read("evaluate.js").into(),
        event: Json::new(&json!({"data": lines})).unwrap(),
        deadline: Duration::from_secs(240),
    };
    let outcome = Executor::default().run(task).await;
    let End::Fulfilled(shown) = outcome.end else { panic!("{:?}\n{}", outcome.end, outcome.log) };
    let shown: Vec<String> = shown.to().expect("texts");
    assert_eq!(shown.len(), expected.len());
    expected
        .into_iter()
        .zip(shown)
        .filter(|((_, wanted), shown)| *wanted != *shown)
        .map(|((line, wanted), shown)| (line, wanted.as_str().unwrap_or_default().into(), shown))
        .collect()
}

#[tokio::test]
async fn values_and_modules_are_those_of_node_12() {
    let mut different = different_lines("inspect").await;
    different.extend(different_lines("modules").await);
    let report: String = different
        .iter()
        .map(|(line, wanted, shown)| format!("{line}\n{shown}\nNode 12:\n{wanted}\n\n"))
        .collect();
    println!("{report}");
    let lines: Vec<_> = different.iter().map(|(line, ..)| &**line).collect();
    assert_eq!(lines, OTHER_LINES, "{report}");
}
