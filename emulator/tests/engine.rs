//! What a user relies on, through the public interface. No test depends on how fast the machine is:
//! deadlines that a test must not reach are far away, those that it must reach are short.

use std::time::Duration;

use minapp_cloud_function::Json;
use minapp_emulator::executor::{End, Executor, Failure, Outcome, Task};
use serde_json::{Value, json};

const FAR: Duration = Duration::from_secs(120);
const NEAR: Duration = Duration::from_millis(300);

fn task(code: &str, deadline: Duration) -> Task {
    Task {
        name: "test".into(),
        code: code.into(),
        event: Json::new(&json!({"data": {"n": 1}})).unwrap(),
        deadline,
    }
}

async fn run(code: &str) -> Outcome {
    Executor::default().run(task(code, FAR)).await
}

/// Runs the body of an entry that is neither async nor an arrow function.
async fn run_body(body: &str) -> Outcome {
    run(&format!("exports.main = function (event, callback) {{ {body} }}")).await
}

async fn fulfilled(code: &str) -> Value {
    match run(code).await.end {
        End::Fulfilled(value) => value.to().unwrap(),
        other => panic!("{code}\n{other:?}"),
    }
}

fn failure(code: &str, outcome: Outcome) -> Failure {
    match outcome.end {
        End::Failed(failure) => failure,
        other => panic!("{code}\n{other:?}\n{}", outcome.log),
    }
}

async fn failed(body: &str) -> Failure {
    failure(body, run_body(body).await)
}

/// The log without its times, checked line by line to begin with one.
fn entries(outcome: &Outcome) -> Vec<String> {
    let mut entries: Vec<String> = Vec::new();
    for line in outcome.log.lines() {
        match line.split_once("Z ") {
            Some((time, rest)) if is_time(time) => entries.push(rest.into()),
            _ => {
                let last = entries.last_mut().expect("the log begins with a time");
                last.push('\n');
                last.push_str(line);
            }
        }
    }
    entries
}

/// `2018-09-21T03:46:26.026`
fn is_time(text: &str) -> bool {
    let shape: String = text.chars().map(|c| if c.is_ascii_digit() { '0' } else { c }).collect();
    shape == "0000-00-00T00:00:00.000"
}

/// What `console.log(expression)` writes.
async fn logged(expression: &str) -> String {
    let outcome = run_body(&format!("console.log({expression}); callback(null, 1)")).await;
    let entry = entries(&outcome).get(1).cloned().unwrap_or_default();
    entry.strip_prefix("LOG ").unwrap_or_else(|| panic!("{expression}: {}", outcome.log)).into()
}

#[tokio::test]
async fn entries_of_all_shapes_answer() {
    let cases = [
        ("exports.main = function (event, callback) { callback(null, event.data.n) }", json!(1)),
        ("exports.main = async function (event) { return event.data }", json!({"n": 1})),
        ("exports.main = async (event) => [event.data.n]", json!([1])),
        ("module.exports.main = (event, callback) => callback(null, 'x')", json!("x")),
        ("module.exports = { main(event, callback) { callback(null, true) } }", json!(true)),
        ("exports.main = () => new Promise((resolve) => setTimeout(resolve, 5, 'late'))", json!("late")),
        ("exports.main = () => ({ then(resolve) { resolve('thenable') } })", json!("thenable")),
        ("exports.main = async () => null", json!(null)),
        ("exports.main = (event, callback) => callback(null)", json!(null)),
        ("exports.main = (event, callback) => callback()", json!(null)),
        (
            "exports.main = (event, callback) => { callback(null, 1); callback(new Error('late')); throw 2 }",
            json!(1),
        ),
        ("exports.main = async (event, callback) => { callback(null, 1); return 2 }", json!(1)),
        (
            "exports.main = async (event, callback) => { setTimeout(callback, 5, null, 'called') }",
            json!("called"),
        ),
        (
            "exports.main = (event, callback) => { setImmediate(() => callback(null, 'i')); return 'no answer' }",
            json!("i"),
        ),
        ("#!/usr/bin/env node\nexports.main = async () => __filename", json!("test.js")),
        (
            "exports.main = async function () { return this === exports && global === globalThis }",
            json!(true),
        ),
        ("'use strict'; const m = async () => 0.5; exports.main = m // no newline at the end", json!(0.5)),
    ];
    for (code, expected) in cases {
        assert_eq!(fulfilled(code).await, expected, "{code}");
    }
}

#[tokio::test]
async fn results_become_json_as_stringify_makes_it() {
    let cases = [
        (
            "{a: undefined, b: NaN, c: [undefined, () => 1], d: -0}",
            json!({"b": null, "c": [null, null], "d": 0}),
        ),
        ("{toJSON() { return 'own' }}", json!("own")),
        ("new Date(0)", json!("1970-01-01T00:00:00.000Z")),
        ("() => 1", json!(null)),
        ("'\\\\ud83d \\ud83d\\ude00'", json!("\\ud83d \u{1F600}")),
        ("9007199254740991", json!(9_007_199_254_740_991_u64)),
        ("'云函数\\u0000'", json!("云函数\0")),
    ];
    for (expression, expected) in cases {
        let code = format!("exports.main = (event, callback) => callback(null, {expression})");
        assert_eq!(fulfilled(&code).await, expected, "{expression}");
    }
    let cyclic = failed("const a = {}; a.a = a; callback(null, a)").await;
    let circle = "Converting circular structure to JSON\n    --> starting at object with constructor 'Object'\n    --- property 'a' closes the circle";
    assert_eq!((&*cyclic.name, &*cyclic.message), ("TypeError", circle));
    let big = failed("callback(null, 1n)").await;
    assert_eq!((&*big.name, &*big.message), ("TypeError", "Do not know how to serialize a BigInt"));
}

#[tokio::test]
async fn failures_say_what_was_thrown() {
    let cases = [
        ("throw new RangeError('no')", "RangeError", "no"),
        ("callback(new TypeError('bad'))", "TypeError", "bad"),
        ("callback('a text')", "Error", "a text"),
        ("callback({message: 'of an object'})", "Error", "of an object"),
        ("callback({code: 400})", "Error", "{ code: 400 }"),
        ("callback(7)", "Error", "7"),
        ("throw null", "Error", "null"),
        ("return Promise.reject(new EvalError('p'))", "EvalError", "p"),
        ("return Promise.reject()", "Error", "undefined"),
        ("setTimeout(() => { throw new Error('in a timer') })", "Error", "in a timer"),
        ("setImmediate(() => { throw new Error('in an immediate') })", "Error", "in an immediate"),
        ("process.nextTick(() => { throw new Error('in a tick') })", "Error", "in a tick"),
        ("queueMicrotask(() => { throw new Error('in a microtask') })", "Error", "in a microtask"),
        ("class Own extends Error { get name() { return 'Own' } } throw new Own('mine')", "Own", "mine"),
        ("throw { get message() { throw 1 } }", "Error", "unknown error"),
        ("Error.prepareStackTrace = () => { throw 1 }; throw new Error('kept')", "Error", "kept"),
    ];
    for (body, name, message) in cases {
        let failure = failed(body).await;
        assert_eq!((&*failure.name, &*failure.message), (name, message), "{body}");
    }
}

#[tokio::test]
async fn a_module_without_entry_fails() {
    for code in ["", "exports.other = 1", "module.exports = null", "exports.main = 'text'"] {
        let failure = failure(code, run(code).await);
        assert!(failure.message.contains("exports.main must be a function"), "{failure}");
    }
    let thrown = "throw new Error('while loading')";
    assert_eq!(failure(thrown, run(thrown).await).message, "while loading");
}

#[tokio::test]
async fn the_vendors_examples_come_out_as_documented() {
    let hello =
        "exports.main = function functionName(event, callback) {\n  callback(null, \"hello world\")\n}";
    let outcome = run(hello).await;
    assert_eq!(outcome.end, End::Fulfilled(Json::new(&json!("hello world")).unwrap()));
    assert_eq!(entries(&outcome), ["LOG event.data:  { n: 1 }", "LOG return:  hello world"]);
    assert!(outcome.log.ends_with('\n'));

    let broken = "exports.main = function functionName(event, callback) {\n  callback(null, \"hello world\")  fot debug\n}";
    let outcome = run(broken).await;
    let head = ":2\n  callback(null, \"hello world\")  fot debug\n                                 ^^^\n\nSyntaxError: Unexpected identifier\n    at ";
    let log = entries(&outcome);
    let failure = failure(broken, outcome);
    assert_eq!((&*failure.name, &*failure.message), ("SyntaxError", "Unexpected identifier"));
    assert!(failure.stack.starts_with(head), "{}", failure.stack);
    assert_eq!(log[1], format!("ERROR {}", failure.stack));
}

#[tokio::test]
async fn no_answer_runs_into_the_deadline() {
    for body in [
        "",
        "return 5",
        "return undefined",
        "return Promise.resolve()",
        "return new Promise(() => {})",
        "setInterval(() => {}, 10)",
        "callback(null, 1); setInterval(() => {}, 10)",
        "callback(null, 1); setTimeout(() => {}, 1e6)",
        "return new Promise((resolve) => setTimeout(resolve, 1e6, 1))",
    ] {
        let code = format!("exports.main = function (event, callback) {{ {body} }}");
        let outcome = Executor::default().run(task(&code, NEAR)).await;
        assert_eq!(outcome.end, End::DeadlineExceeded, "{body}");
        assert!(outcome.execution_time >= NEAR, "{body}: {:?}", outcome.execution_time);
    }
}

#[tokio::test]
async fn the_event_loop_keeps_nodes_order() {
    let outcome = run_body(
        "const l = (x) => () => console.log(x);
         setTimeout(l('timeout 2'), 40); setTimeout(l('timeout 1'), 1); setImmediate(l('immediate'));
         Promise.resolve().then(l('microtask')).then(() => process.nextTick(l('tick in microtask')));
         queueMicrotask(l('queued')); process.nextTick(l('tick'));
         clearTimeout(setTimeout(l('never'), 1)); clearImmediate(setImmediate(l('never')));
         let n = 0; const i = setInterval(() => { l('interval')(); if (++n === 2) clearInterval(i) }, 60);
         setTimeout((a, b) => l(a + b)(), 20, 'ar', 'gs');
         setInterval(l('never'), 100000).unref(); setInterval(() => {}, 1).unref();
         callback(null, 'done'); l('sync')()",
    )
    .await;
    assert_eq!(outcome.end, End::Fulfilled(Json::new(&json!("done")).unwrap()));
    let log = entries(&outcome);
    let order = |wanted: &[&str]| {
        let found: Vec<_> =
            log.iter().map(|e| e.trim_start_matches("LOG ")).filter(|e| wanted.contains(e)).collect();
        assert_eq!(found, wanted, "{log:?}");
    };
    order(&["return:  done", "sync", "tick", "microtask", "queued", "tick in microtask"]);
    order(&["tick in microtask", "timeout 1", "args", "timeout 2", "interval", "interval"]);
    order(&["tick in microtask", "immediate", "timeout 2"]);
    order(&["never"][..0]);
    assert!(!outcome.log.contains("never"));
}

/// Two steps after all that waits already, and two more where the result is a promise.
#[tokio::test]
async fn the_answer_comes_when_it_is_its_turn() {
    let steps =
        "let p = Promise.resolve(); for (const i of [1, 2, 3, 4, 5]) p = p.then(() => console.log(i));
                 process.nextTick(() => console.log('tick'));";
    for (returned, after) in [
        ("'x'", "2"),
        ("{ a: 1 }", "2"),
        ("Promise.resolve('x')", "4"),
        ("new Proxy({}, { has: () => console.log('has') })", "2"),
    ] {
        let outcome = run(&format!("exports.main = async () => {{ {steps} return {returned} }}")).await;
        assert!(matches!(outcome.end, End::Fulfilled(_)), "{returned}: {:?}", outcome.end);
        let log = entries(&outcome);
        let answered = log.iter().position(|entry| entry.starts_with("LOG return: ")).expect("an answer");
        assert_eq!(log[answered - 1], format!("LOG {after}"), "{returned}: {log:?}");
    }
}

#[tokio::test]
async fn what_follows_the_answer_is_logged() {
    let outcome =
        run_body("callback(null, 1); setTimeout(() => { console.log('later'); throw new Error('x') }, 5)")
            .await;
    assert_eq!(outcome.end, End::Fulfilled(Json::new(&json!(1)).unwrap()));
    let log = entries(&outcome);
    assert_eq!(log[1..3], ["LOG return:  1", "LOG later"]);
    assert!(log[3].starts_with("ERROR Error: x\n    at test.js:1:"), "{log:?}");
}

#[tokio::test]
async fn levels_and_values_print_as_in_node() {
    let outcome = run_body(
        "console.log('l', 1); console.info('i'); console.warn('w'); console.error(new Error('e').message); console.debug('d');
         callback(null, { a: [1] })",
    )
    .await;
    assert_eq!(
        entries(&outcome)[1..],
        ["LOG l 1", "INFO i", "WARN w", "ERROR e", "LOG d", "LOG return:  { a: [ 1 ] }"]
    );
    // Measured with Node 12.22.12.
    let cases = [
        ("'a', \"it's\", ['it\\'s'], null, undefined, -0", "a it's [ \"it's\" ] null undefined -0"),
        ("{a:{b:{c:{d:1}}}}, [[[[1]]]]", "{ a: { b: { c: [Object] } } } [ [ [ [Array] ] ] ]"),
        (
            "'%s is %d years, %i, %f, %j %o %O %%', 'Bo', '42', 1.9, '1.5', {a:1}, [1], {b:2}, 'x'",
            "Bo is 42 years, 1, 1.5, {\"a\":1} [ 1, [length]: 1 ] { b: 2 } % x",
        ),
        ("'100%', 1, '%s'", "100% 1 %s"),
        ("new Map([['a', 1]]), new Set(['x', {}])", "Map { 'a' => 1 } Set { 'x', {} }"),
        ("new Date(0), /x/g, Symbol('s'), 10n", "1970-01-01T00:00:00.000Z /x/g Symbol(s) 10n"),
        (
            "function f() {}, class A {}, class B extends Array {}, async () => {}",
            "[Function: f] [class A] [class B extends Array] [AsyncFunction]",
        ),
        ("new (class Foo { constructor() { this.a = 1 } })", "Foo { a: 1 }"),
        ("(() => { const c = { x: 1 }; c.c = c; return c })()", "{ x: 1, c: [Circular] }"),
        (
            "Object.create(null), Object.assign(Object.create(null), { a: 1 })",
            "[Object: null prototype] {} [Object: null prototype] { a: 1 }",
        ),
        (
            "{ get a() { return 1 }, set b(x) {}, [Symbol.toStringTag]: 'T' }",
            "{ a: [Getter], b: [Setter], [Symbol(Symbol.toStringTag)]: 'T' }",
        ),
        (
            "new Number(3), new String('x'), new Uint8Array(2)",
            "[Number: 3] [String: 'x'] Uint8Array(2) [ 0, 0 ]",
        ),
        (
            "Promise.resolve(4), Promise.reject(5), new Promise(() => {})",
            "Promise { 4 } Promise { <rejected> 5 } Promise { <pending> }",
        ),
        ("[1, , 3], new Array(5), [undefined]", "[ 1, <1 empty item>, 3 ] [ <5 empty items> ] [ undefined ]"),
        ("{ 'a-b': 1, 中: 2 }, new Proxy({ p: 1 }, { get() { throw 1 } })", "{ 'a-b': 1, '中': 2 } { p: 1 }"),
        (
            "{ s: 'x'.repeat(70), t: 1, u: 2 }",
            "{\n  s: 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',\n  t: 1,\n  u: 2\n}",
        ),
        (
            "Array.from({ length: 101 }, () => 7).length, Array.from({ length: 8 }, (_, i) => i)",
            "101 [\n  0, 1, 2, 3,\n  4, 5, 6, 7\n]",
        ),
        (
            "Array.from({ length: 101 }, () => 'x').join('').length, Array(102).fill({}).slice(0, 3)",
            "101 [ {}, {}, {} ]",
        ),
        (
            "typeof BaaS, BaaS, global === globalThis, process.version",
            "object {\n  invoke: [Function: invoke],\n  invokeFunction: [Function: invokeFunction]\n} true v12.22.12",
        ),
        (
            "Object.assign(new Error('m'), { stack: 'Error: m\\n    at x' }), [Object.assign(new Error('m'), { stack: 'Error: m' })]",
            "Error: m\n    at x [ [Error: m] ]",
        ),
    ];
    for (arguments, expected) in cases {
        assert_eq!(logged(arguments).await, expected, "{arguments}");
    }
    assert!(logged("Array(150).fill(1)").await.ends_with("\n  ... 50 more items\n]"));
}

#[tokio::test]
async fn errors_speak_as_in_node() {
    // Measured with Node 12.22.12.
    let cases = [
        ("foo", "ReferenceError", "foo is not defined"),
        ("var a; a.x", "TypeError", "Cannot read property 'x' of undefined"),
        ("var a = null; a.x = 1", "TypeError", "Cannot set property 'x' of null"),
        ("let q = 1; q(2)", "TypeError", "q is not a function"),
        ("let fn; fn()", "TypeError", "fn is not a function"),
        ("var a = {b: {}}; a.b.c()", "TypeError", "a.b.c is not a function"),
        ("var a = {b: () => ({})}; a.b(1).c()", "TypeError", "a.b(...).c is not a function"),
        ("let o = {}; new o.X()", "TypeError", "o.X is not a constructor"),
        ("const c = 1; c = 2", "TypeError", "Assignment to constant variable."),
        ("class A {}; A()", "TypeError", "Class constructor A cannot be invoked without 'new'"),
        ("let z = z1; let z1 = 1", "ReferenceError", "Cannot access 'z1' before initialization"),
        ("new Array(-1)", "RangeError", "Invalid array length"),
        ("''.repeat(-1)", "RangeError", "Invalid count value"),
        ("let s = 'x'; for (;;) s += s", "RangeError", "Invalid string length"),
        ("[].reduce((a, b) => a)", "TypeError", "Reduce of empty array with no initial value"),
        ("1n + 1", "TypeError", "Cannot mix BigInt and other types, use explicit conversions"),
        ("decodeURIComponent('%')", "URIError", "URI malformed"),
        ("new Date(NaN).toISOString()", "RangeError", "Invalid time value"),
        ("throw new TypeError('not a function')", "TypeError", "not a function"),
        ("JSON.parse('{\"a\":1,}')", "SyntaxError", "Unexpected token } in JSON at position 7"),
        ("JSON.parse('')", "SyntaxError", "Unexpected end of JSON input"),
        ("JSON.parse('{}}')", "SyntaxError", "Unexpected token } in JSON at position 2"),
        ("JSON.parse('{a:1}')", "SyntaxError", "Unexpected token a in JSON at position 1"),
        ("JSON.parse('[1,2')", "SyntaxError", "Unexpected end of JSON input"),
        ("JSON.parse('[1 2]')", "SyntaxError", "Unexpected number in JSON at position 3"),
        ("JSON.parse('[1 \"x\"]')", "SyntaxError", "Unexpected string in JSON at position 3"),
        ("JSON.parse(undefined)", "SyntaxError", "Unexpected token u in JSON at position 0"),
        ("JSON.parse('trua')", "SyntaxError", "Unexpected token a in JSON at position 3"),
        ("JSON.parse('<html>')", "SyntaxError", "Unexpected token < in JSON at position 0"),
        ("require('./helper')", "Error", "Cannot find module './helper'\nRequire stack:\n- test.js"),
        (
            "new BaaS.TableObject('x')",
            "Error",
            "BaaS.TableObject is not available: of the BaaS SDK the emulator has invoke and invokeFunction alone",
        ),
    ];
    for (body, name, message) in cases {
        let failure = failed(body).await;
        assert_eq!((&*failure.name, &*failure.message), (name, message), "{body}");
        let head = format!("{name}: {message}\n    at ");
        assert!(failure.stack.starts_with(&head), "{}", failure.stack);
        assert!(!failure.stack.contains("prelude"), "{}", failure.stack);
    }
    let stack = failed("\n  null.x").await.stack;
    assert!(stack.contains("(test.js:2:") || stack.contains("at test.js:2:"), "{stack}");
}

#[tokio::test]
async fn syntax_errors_speak_as_in_node() {
    // Measured with Node 12.22.12 (vm.compileFunction).
    let cases = [
        ("f(1 2)", "missing ) after argument list", ":1\nf(1 2)\n    ^\n"),
        ("f(1, 2", "missing ) after argument list", ":1\n"),
        ("if (", "Unexpected end of input", ":1\nif (\n"),
        ("function a() {\n", "Unexpected end of input", ":2\n"),
        ("var x = ;", "Unexpected token ';'", ":1\nvar x = ;\n        ^\n"),
        ("'abc", "Invalid or unexpected token", ":1\n'abc\n"),
        ("`abc", "Unexpected end of input", ":1\n"),
        ("a 1", "Unexpected number", ":1\na 1\n  ^\n"),
        ("a 'x'", "Unexpected string", ":1\na 'x'\n  ^^^\n"),
        ("}", "Unexpected token '}'", ":1\n}\n^\n"),
        ("a()\n}\nb()", "Unexpected token '}'", ":2\n}\n^\n"),
        ("({a:1", "Unexpected end of input", ":1\n"),
        ("@", "Invalid or unexpected token", ":1\n@\n^\n"),
        ("let x; let x;", "Identifier 'x' has already been declared", ":1\nlet x; let x;\n           ^\n"),
        ("await 1", "await is only valid in async function", ":1\nawait 1\n^^^^^\n"),
        ("x = {a b}", "Unexpected identifier", ":1\nx = {a b}\n       ^\n"),
        (
            "import x from 'y'",
            "Cannot use import statement outside a module",
            ":1\nimport x from 'y'\n^^^^^^\n",
        ),
        ("export default 1", "Unexpected token 'export'", ":1\nexport default 1\n^^^^^^\n"),
        ("const x", "Missing initializer in const declaration", ":1\n"),
        ("function(){}", "Function statements require a function name", ":1\n"),
        ("break", "Illegal break statement", ":1\nbreak\n^^^^^\n"),
        ("1=2", "Invalid left-hand side in assignment", ":1\n"),
        ("foo..bar", "Unexpected token '.'", ":1\nfoo..bar\n    ^\n"),
        ("for (let i of 3 4){}", "Unexpected number", ":1\n"),
        ("/abc", "Invalid regular expression: missing /", ":1\n"),
        ("enum", "Unexpected reserved word", ":1\nenum\n^^^^\n"),
        ("a\0", "Invalid or unexpected token", ":1\n"),
    ];
    for (code, message, head) in cases {
        let failure = failure(code, run(code).await);
        assert_eq!((&*failure.name, &*failure.message), ("SyntaxError", message), "{code}");
        assert!(failure.stack.starts_with(head), "{code}\n{}", failure.stack);
        assert!(failure.stack.contains(&format!("\n\nSyntaxError: {message}\n    at ")), "{}", failure.stack);
    }
}

#[tokio::test]
async fn tampering_and_prying_stay_in_the_function() {
    let outcome = run_body(
        "Array.prototype.push = Map.prototype.get = String.prototype.slice = Object.keys = JSON.stringify = Promise.prototype.then =
           () => { throw new Error('tampered') };
         Function.prototype.call = Function.prototype.bind = null; Array.prototype[Symbol.iterator] = null;
         console.log('%s', { a: [1, 'x'] }, new Map()); setTimeout(() => callback(null, { fine: [1] }), 1)",
    )
    .await;
    assert_eq!(outcome.end, End::Fulfilled(Json::new(&json!({"fine": [1]})).unwrap()), "{}", outcome.log);
    assert_eq!(entries(&outcome)[1], "LOG { a: [Array] } Map {}");
    for name in ["host", "inspect", "uncurry", "answered", "callback", "ErrorOf", "Host"] {
        let found = fulfilled(&format!("exports.main = async () => typeof {name}")).await;
        assert_eq!(found, json!("undefined"), "{name}");
    }
    // One run leaves nothing to the next.
    let engine = Executor::default();
    let code = "global.n = (global.n || 0) + 1; exports.main = async () => n";
    for _ in 0..2 {
        assert_eq!(engine.run(task(code, FAR)).await.end, End::Fulfilled(Json::new(&json!(1)).unwrap()));
    }
}
