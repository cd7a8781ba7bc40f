//! `console` and `process`, with what Node.js 12.22.12 prints and gives.

use std::time::Duration;

use minapp_cloud_function::Json;
use minapp_emulator::executor::{End, Executor, Outcome, Task};
use serde_json::{Value, json};

async fn run(code: String) -> Outcome {
    let event = Json::new(&json!({"data": {}})).unwrap();
    let task = Task { name: "test".into(), code: code.into(), event, deadline: Duration::from_secs(240) };
    Executor::default().run(task).await
}

async fn fulfilled(body: &str) -> Value {
    match run(format!("exports.main = async () => {{ {body} }}")).await.end {
        End::Fulfilled(value) => value.to().unwrap(),
        other => panic!("{body}\n{other:?}"),
    }
}

/// What statements write to the log, without times.
async fn logged(statements: &str) -> String {
    let code = format!("exports.main = (event, callback) => {{ {statements}; setImmediate(callback) }}");
    let outcome = run(code).await;
    let lines: Vec<&str> =
        outcome.log.lines().map(|line| line.strip_prefix("20").map_or(line, |_| &line[25..])).collect();
    let last = lines.len().saturating_sub(1);
    lines.get(1..last).unwrap_or_default().join("\n")
}

#[tokio::test]
async fn tables_are_drawn() {
    let cases = [
        (
            "console.table([{a:1,b:'x'},{a:2,c:true}])",
            "┌─────────┬───┬─────┬──────┐\n│ (index) │ a │  b  │  c   │\n├─────────┼───┼─────┼──────┤\n│    0    │ 1 │ 'x' │      │\n│    1    │ 2 │     │ true │\n└─────────┴───┴─────┴──────┘",
        ),
        (
            "console.table([1,'b',{c:1}])",
            "┌─────────┬───┬────────┐\n│ (index) │ c │ Values │\n├─────────┼───┼────────┤\n│    0    │   │   1    │\n│    1    │   │  'b'   │\n│    2    │ 1 │        │\n└─────────┴───┴────────┘",
        ),
        (
            "console.table([{a:1,b:2}], ['b'])",
            "┌─────────┬───┐\n│ (index) │ b │\n├─────────┼───┤\n│    0    │ 2 │\n└─────────┴───┘",
        ),
        (
            "console.table(new Map([['k',{z:1}],['l',5]]))",
            "┌───────────────────┬─────┬──────────┐\n│ (iteration index) │ Key │  Values  │\n├───────────────────┼─────┼──────────┤\n│         0         │ 'k' │ { z: 1 } │\n│         1         │ 'l' │    5     │\n└───────────────────┴─────┴──────────┘",
        ),
        (
            "console.table(new Map([[1,2]]).entries())",
            "┌───────────────────┬─────┬────────┐\n│ (iteration index) │ Key │ Values │\n├───────────────────┼─────┼────────┤\n│         0         │  1  │   2    │\n└───────────────────┴─────┴────────┘",
        ),
        (
            "console.table(new Set([1,'a']))",
            "┌───────────────────┬────────┐\n│ (iteration index) │ Values │\n├───────────────────┼────────┤\n│         0         │   1    │\n│         1         │  'a'   │\n└───────────────────┴────────┘",
        ),
        (
            "console.table([{a:{b:1}}, {名:'中文'}])",
            "┌─────────┬──────────┬────────┐\n│ (index) │    a     │   名   │\n├─────────┼──────────┼────────┤\n│    0    │ { b: 1 } │        │\n│    1    │          │ '中文' │\n└─────────┴──────────┴────────┘",
        ),
        (
            "console.table([{a:{x:1,y:2,z:3}, f(){}, s:Symbol('q')}])",
            "┌─────────┬──────────┬───────────────┬───────────┐\n│ (index) │    a     │       f       │     s     │\n├─────────┼──────────┼───────────────┼───────────┤\n│    0    │ [Object] │ [Function: f] │ Symbol(q) │\n└─────────┴──────────┴───────────────┴───────────┘",
        ),
        (
            "console.table([1,,3])",
            "┌─────────┬────────┐\n│ (index) │ Values │\n├─────────┼────────┤\n│    0    │   1    │\n│    2    │   3    │\n└─────────┴────────┘",
        ),
        ("console.table([])", "┌─────────┐\n│ (index) │\n├─────────┤\n└─────────┘"),
        ("console.table('text')", "text"),
    ];
    for (statement, table) in cases {
        assert_eq!(logged(statement).await, format!("LOG {table}"), "{statement}");
    }
}

#[tokio::test]
async fn the_console_has_all_members() {
    let cases = [
        ("console.countReset('zz')", "WARN (node:1) Warning: Count for 'zz' does not exist"),
        ("console.timeEnd('q')", "WARN (node:1) Warning: No such label 'q' for console.timeEnd()"),
        ("console.timeLog('q')", "WARN (node:1) Warning: No such label 'q' for console.timeLog()"),
        (
            "console.time('r'); console.time('r')",
            "WARN (node:1) Warning: Label 'r' already exists for console.time()",
        ),
        ("console.assert(true, 1); console.assert(false)", "WARN Assertion failed"),
        ("console.assert(false, 'm %d', 5)", "WARN Assertion failed: m 5"),
        ("console.assert(false, { a: 1 })", "WARN Assertion failed: [object Object]"),
        (
            "console.group('G'); console.log('in\\nner'); console.groupEnd(); console.log('out')",
            "LOG G\nLOG   in\n  ner\nLOG out",
        ),
        ("console.dir({ a: { b: 1 } }, { depth: 0 })", "LOG { a: [Object] }"),
        ("console.dirxml({ a: 1 }, [2])", "LOG { a: 1 } [ 2 ]"),
        (
            "console.count(); console.count('x'); console.count(); console.countReset(); console.count()",
            "LOG default: 1\nLOG x: 1\nLOG default: 2\nLOG default: 1",
        ),
        (
            "console.clear(); console.profile(); console.profileEnd(); console.timeStamp(); console.log('on')",
            "LOG on",
        ),
    ];
    for (statement, entries) in cases {
        assert_eq!(logged(statement).await, entries, "{statement}");
    }
    let time = logged("console.time('t'); console.timeLog('t', 1, { a: 1 })").await;
    assert!(time.starts_with("LOG t: ") && time.ends_with("ms 1 { a: 1 }"), "{time}");
    let trace = logged("console.trace('here %d', 1)").await;
    assert!(trace.starts_with("ERROR Trace: here 1\n    at "), "{trace}");
}

#[tokio::test]
async fn the_environment_holds_texts() {
    let body = "process.env.X = 5; process.env.U = undefined; Object.assign(process.env, { N: null });
        const refused = (() => { try { process.env.S = Symbol('s') } catch (error) { return error.message } })();
        const had = 'X' in process.env; const gone = delete process.env.X;
        return [had, gone, process.env, process.env.X === undefined, refused]";
    let wanted = json!([true, true, {"U": "undefined", "N": "null"}, true, "Cannot convert a Symbol value to a string"]);
    assert_eq!(fulfilled(body).await, wanted);
    assert_eq!(fulfilled("return (process.env.X = 5, process.env.X)").await, "5");
}

#[tokio::test]
async fn the_process_has_nodes_members() {
    let body = "return ['argv0', 'config', 'debugPort', 'execPath', 'features', 'ppid', 'resourceUsage', 'getgroups', 'hasUncaughtExceptionCaptureCallback', 'listenerCount', 'emitWarning', 'setuid'].filter((name) => !(name in process))";
    assert_eq!(fulfilled(body).await, json!([]));
    let refused = "try { process.setuid(0) } catch (error) { return error.message }";
    assert_eq!(fulfilled(refused).await, "process.setuid is not available in the emulator");
}

#[tokio::test]
async fn a_name_that_is_too_long_is_refused() {
    let body = "return BaaS.invoke('x'.repeat(3e7)).catch(String)";
    let wanted = "TypeError: BaaS.invoke: the name of the function is too long: it has 30000000 characters, and may have 16384";
    assert_eq!(fulfilled(body).await, wanted);
}
