//! What a function cannot do to the engine, or to its neighbours. None of this depends on how fast the
//! machine is: deadlines that a test must not reach are far away, those that it must reach are short.

use std::time::{Duration, SystemTime};

use minapp_cloud_function::Json;
use minapp_emulator::executor::{End, Executor, Failure, Limits, Outcome, Task};
use serde_json::json;

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

/// Runs the body of an entry that is neither async nor an arrow function.
async fn run_body(body: &str) -> Outcome {
    let code = format!("exports.main = function (event, callback) {{ {body} }}");
    Executor::default().run(task(&code, FAR)).await
}

fn failure(code: &str, outcome: Outcome) -> Failure {
    match outcome.end {
        End::Failed(failure) => failure,
        other => panic!("{code}\n{other:?}\n{}", outcome.log),
    }
}

#[tokio::test]
async fn endless_work_ends_at_the_deadline() {
    for body in [
        "while (true) {}",
        "for (;;) { try { for (;;) {} } finally { continue } }",
        "try { while (true) {} } catch (e) { callback(null, 'caught') } finally { callback(null, 'finally') }",
        "const f = () => Promise.resolve().then(f); f()",
        "const f = () => process.nextTick(f); f()",
        "const f = () => queueMicrotask(f); f()",
        "const f = () => setImmediate(f); f()",
        "const f = () => setTimeout(f, 0); f()",
        "(async () => { for (;;) await null })()",
        "callback(null, 1); while (true) {}",
        "callback(null, { toJSON() { for (;;) {} } })",
        "console.log({ [Symbol.for('nodejs.util.inspect.custom')]() { for (;;) {} } })",
        "/(a+)+b/.test('a'.repeat(40))",
        "[3, 1, 2].sort(() => { for (;;) {} })",
        "(function f() { try { f() } finally { f() } })()",
        "Error.prepareStackTrace = () => { for (;;) {} }; new Error().stack",
        "new Proxy({}, { get() { for (;;) {} } }).x",
        "setTimeout(() => { for (;;) {} })",
        "callback({ get message() { for (;;) {} } })",
    ] {
        let code = format!("exports.main = function (event, callback) {{ {body} }}");
        let outcome = Executor::default().run(task(&code, NEAR)).await;
        assert_eq!(outcome.end, End::DeadlineExceeded, "{body}");
    }
    let loading = Executor::default().run(task("for (;;) {}", NEAR)).await;
    assert_eq!(loading.end, End::DeadlineExceeded);
}

#[tokio::test]
async fn deep_recursion_is_a_range_error() {
    let overflow = "Maximum call stack size exceeded";
    for body in [
        "(function f() { f() })()",
        "(function f() { return 1 + f() })()",
        "const o = { get x() { return this.x } }; o.x",
        "class A { constructor() { new A() } } new A()",
        "const p = new Proxy({}, { get: (t, k, r) => r[k] }); p.x",
        "const o = { toString() { return `${this}` } }; `${o}`",
        "[1].map(function f() { [1].map(f) })",
        "let a = []; for (let i = 0; i < 1e5; i++) a = [a]; JSON.stringify(a)",
    ] {
        let failure = failure(body, run_body(body).await);
        assert_eq!((&*failure.name, &*failure.message), ("RangeError", overflow), "{body}");
    }
    // As a name for what was caught, and without a word about it, and through the parser.
    for (body, expected) in [
        (
            "try { (function f() { f() })() } catch (e) { callback(null, e instanceof RangeError) }",
            json!(true),
        ),
        ("let a; for (let i = 0; i < 1e6; i++) a = { a }; a = null; callback(null, 1)", json!(1)),
        ("try { JSON.parse('['.repeat(1e6)); } catch (e) { callback(null, 'thrown') }", json!("thrown")),
        ("try { new Function('('.repeat(1e6)); } catch (e) { callback(null, 'thrown') }", json!("thrown")),
        ("try { new RegExp('('.repeat(1e6)); } catch (e) { callback(null, 'thrown') }", json!("thrown")),
        ("try { eval('[' .repeat(1e6)); } catch (e) { callback(null, 'thrown') }", json!("thrown")),
    ] {
        let outcome = run_body(body).await;
        assert_eq!(outcome.end, End::Fulfilled(Json::new(&expected).unwrap()), "{body}");
    }
}

/// How often each memory bomb is set off, twice at a time; `BOMBS=50` for a long sweep.
fn bombs() -> usize {
    std::env::var("BOMBS").ok().and_then(|n| n.parse().ok()).unwrap_or(1)
}

#[tokio::test(flavor = "multi_thread")]
async fn memory_bombs_fail_and_harm_nothing() {
    let mut limits = Limits::default();
    limits.memory = 32 * 1024 * 1024;
    limits.concurrency = 2;
    let engine = Executor::new(limits);
    for body in [
        "const a = []; for (;;) a.push(a.length)",
        "const a = []; for (;;) a.push({ a: [1, 2, 3] })",
        "let s = 'x'; for (;;) { s += s; JSON.stringify(s) }",
        "let s = 'x'; for (;;) { s += s; s.charCodeAt(0); try { JSON.parse(s) } catch (e) {} }",
        "new ArrayBuffer(1e9); callback(null, 1)",
        "try { new ArrayBuffer(1e9) } catch (e) { callback(null, 'survived') }",
        "new Array(1e8).fill(0)",
        "const a = [{}]; for (;;) { a.push(JSON.parse(JSON.stringify(a))) }",
        "let next = null; for (;;) { const last = next; next = () => last }",
        "(async () => { const a = []; for (;;) { a.push(new Array(1000).fill(1)); await null } })()",
        "return (async () => { const a = []; for (;;) { a.push('x'.repeat(1000) + a.length); await null } })()",
        "return new Promise(() => { const a = []; for (;;) a.push([a.length]) })",
        "return Promise.resolve().then(() => { const a = []; for (;;) a.push([a.length]) }).catch(() => null)",
        "const m = new Map(); for (let i = 0; ; i++) m.set(i, { i })",
        "const s = new Set(); for (let i = 0; ; i++) s.add('k' + i)",
        "const o = {}; for (let i = 0; ; i++) o['k' + i] = i",
        "for (;;) { try { const a = []; for (;;) a.push({}) } catch (e) {} finally {} }",
        "const f = () => { Promise.resolve([1, 2, 3]).then(f); Promise.resolve().then(f) }; f()",
        "for (;;) setTimeout(() => {}, 1e6)",
        "const a = []; setInterval(() => { for (let i = 0; i < 1e5; i++) a.push({ i }) }, 1)",
        "Array.from({ length: 1e8 }, () => ({}))",
        "'x'.repeat(1e8)",
        "'ab'.repeat(1e7).split('')",
        "let r = 'a'; for (;;) r = r.replace(/a/g, 'aa')",
        "const a = []; a.length = 4e9; a.fill(1)",
        "let s = '['; for (let i = 0; i < 2e6; i++) s += '{},'; JSON.parse(s + '1]'); callback(null, 1)",
        "console.log('%s', 'x'.repeat(2e7).split(''))",
        "const e = []; for (;;) { try { null.x } catch (x) { e.push(x) } }",
        "const a = [], b = 1n << 100000n; for (;;) a.push(b + BigInt(a.length))",
        "function* g() { yield* g() } const a = []; for (;;) { const i = g(); a.push(i) }",
        "callback(null, 1); const a = []; for (;;) a.push({})",
        "new Uint8Array(5e7); new Uint8Array(5e7); callback(null, 1)",
        "let c = () => 1; for (;;) { const d = c; c = () => d; c.big = new Array(100).fill(c) }",
    ] {
        let code = format!("exports.main = function (event, callback) {{ {body} }}");
        for _ in 0..bombs() {
            let (one, other) = tokio::join!(engine.run(task(&code, FAR)), engine.run(task(&code, FAR)));
            for outcome in [one, other] {
                let peak = outcome.mem_usage;
                let failure = failure(body, outcome);
                assert!(failure.message.contains("out of memory"), "{body}: {failure}");
                assert!(peak < 100 * 1024 * 1024, "{body}: {peak}");
            }
        }
    }
    let after = engine.run(task("exports.main = async () => 'well'", FAR)).await;
    assert_eq!(after.end, End::Fulfilled(Json::new(&json!("well")).unwrap()));
}

#[tokio::test]
async fn memory_that_is_given_back_is_not_counted() {
    let outcome = run_body(
        "for (let i = 0; i < 3000; i++) { const a = { b: new Array(10000).fill(i) }; a.a = a } callback(null, 'ok')",
    )
    .await;
    assert_eq!(outcome.end, End::Fulfilled(Json::new(&json!("ok")).unwrap()));
    assert!(outcome.mem_usage > 0);
}

#[tokio::test]
async fn the_log_is_cut_at_its_limit() {
    let mut limits = Limits::default();
    limits.log = 2000;
    let engine = Executor::new(limits);
    for body in [
        "for (let i = 0; i < 1e4; i++) console.log('云'.repeat(50)); callback(null, 1)",
        "console.log('云'.repeat(1e6)); callback(null, 1)",
    ] {
        let code = format!("exports.main = (event, callback) => {{ {body} }}");
        let outcome = engine.run(task(&code, FAR)).await;
        assert_eq!(outcome.end, End::Fulfilled(Json::new(&json!(1)).unwrap()));
        assert!(outcome.log.len() < 2200, "{}", outcome.log.len());
        assert!(outcome.log.ends_with("WARN the log was cut here: it is longer than 2000 bytes\n"));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn runs_wait_for_their_turn_in_order() {
    let mut limits = Limits::default();
    limits.concurrency = 1;
    let engine = Executor::new(limits);
    let order = std::sync::Mutex::new(Vec::new());
    let code = "exports.main = async () => new Promise((resolve) => setTimeout(resolve, 20, 1))";
    let one = |n: usize| {
        let (engine, order) = (&engine, &order);
        async move {
            let outcome =
                engine.run_with(task(code, FAR), async |at| order.lock().unwrap().push((n, at))).await;
            assert_eq!(outcome.end, End::Fulfilled(Json::new(&json!(1)).unwrap()));
            outcome
        }
    };
    let before = SystemTime::now();
    let (a, b, c) = tokio::join!(one(0), one(1), one(2));
    let order = order.into_inner().unwrap();
    assert_eq!(order.iter().map(|(n, _)| *n).collect::<Vec<_>>(), [0, 1, 2]);
    assert_eq!(
        order.iter().map(|(_, at)| *at).collect::<Vec<_>>(),
        [a.started_at, b.started_at, c.started_at]
    );
    assert!(before <= a.started_at && a.started_at + Duration::from_millis(15) <= b.started_at);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_dropped_run_stops_and_frees_its_place() {
    let mut limits = Limits::default();
    limits.concurrency = 1;
    let engine = Executor::new(limits);
    for body in ["for (;;) {}", "setInterval(() => {}, 1e6)", ""] {
        let code = format!("exports.main = () => {{ {body} }}");
        let endless = engine.run(task(&code, FAR));
        assert!(tokio::time::timeout(NEAR, endless).await.is_err());
        // The one place is free again long before that run's deadline.
        let next = engine.run(task("exports.main = async () => 1", FAR));
        let next = tokio::time::timeout(FAR / 2, next).await.expect("a free place");
        assert_eq!(next.end, End::Fulfilled(Json::new(&json!(1)).unwrap()));
    }
}

#[test]
fn a_runtime_shuts_down_while_functions_run() {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_time().build().unwrap();
    let engine = Executor::default();
    for _ in 0..4 {
        let engine = engine.clone();
        runtime.spawn(async move { engine.run(task("for (;;) {}", FAR)).await });
    }
    runtime.block_on(async { tokio::time::sleep(NEAR).await });
    drop(engine);
    drop(runtime);
}

#[tokio::test]
async fn a_native_call_that_cannot_be_stopped_is_answered_for() {
    let body =
        "let s = 'a'.repeat(1 << 24); const t = 'a'.repeat(1 << 22) + 'b'; s.indexOf(t); callback(null, 1)";
    let code = format!("exports.main = (event, callback) => {{ console.log('before'); {body} }}");
    let outcome = Executor::default().run(task(&code, NEAR)).await;
    assert_eq!(outcome.end, End::DeadlineExceeded);
    assert!(outcome.log.ends_with("LOG before\n"), "{}", outcome.log);
}
