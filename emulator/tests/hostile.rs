//! Functions that mean harm, in worker processes: each ends in time and as what it is, the others go on, and
//! afterwards nothing is left. This is the only test of its program, which is the emulator, so that the
//! memory and the processes are the emulator's.

#![cfg(target_os = "linux")]

use std::fs;
use std::time::Duration;

use minapp_emulator::executor::Limits;
use minapp_emulator::{Emulator, Isolation};
use reqwest::{Client, RequestBuilder};
use serde_json::{Value, json};

/// For what never ends. Short, for it is waited for.
const NEAR: Duration = Duration::from_secs(2);
/// For what ends by itself, however busy the machine is.
const FAR: Duration = Duration::from_secs(240);

/// Never end; the last ten are in native code, most of the time or for all of it.
const ENDLESS: [&str; 32] = [
    "while (true) {}",
    "for (;;) { try { for (;;) {} } finally { continue } }",
    "try { for (;;) {} } catch (e) { callback(null, 'caught') } finally { callback(null, 'finally') }",
    "return 'no answer'",
    "return Promise.resolve()",
    "return new Promise(() => {})",
    "setInterval(() => {}, 1)",
    "const f = () => setTimeout(f, 0); f()",
    "const f = () => setImmediate(f); f()",
    "const f = () => process.nextTick(f); f()",
    "const f = () => { Promise.resolve().then(f) }; f()",
    "(async () => { for (;;) await null })()",
    "callback(null, 1); for (;;) {}",
    "callback(null, 1); setTimeout(() => {}, 1e9)",
    "callback(null, { toJSON() { for (;;) {} } })",
    "callback({ get message() { for (;;) {} } })",
    "console.log({ [Symbol.for('nodejs.util.inspect.custom')]() { for (;;) {} } })",
    "new Proxy({}, { get() { for (;;) {} } }).x",
    "Error.prepareStackTrace = () => { for (;;) {} }; new Error().stack",
    "for (const x of (function* () { for (;;) yield 1 })()) {}",
    "(async () => { for (;;) await BaaS.invoke('well') })()",
    "for (;;) console.log('x'.repeat(1000))",
    "/(a+)+b/.test('a'.repeat(40))",
    "[3, 1, 2].sort(() => { for (;;) {} })",
    "const a = Array.from({ length: 1e5 }, Math.random); for (;;) a.sort(() => Math.random() - 0.5)",
    "const s = 'a'.repeat(1 << 23); for (;;) s.indexOf('a'.repeat(1 << 22) + 'b')",
    "const n = 7n ** 150000n; for (;;) n * n",
    "for (;;) (7n ** 200000n).toString()",
    "const s = `[${'1,'.repeat(5e5)}1]`; for (;;) JSON.parse(s)",
    "const a = new Float64Array(2e6); for (;;) a.fill(1)",
    "Array.prototype.includes.call({ length: 2 ** 53 - 1 }, 1)",
    "Array.prototype.reverse.call({ length: 2 ** 53 - 2 })",
];

/// Fail, most of them for want of memory or of stack.
const FAILING: [&str; 30] = [
    "const a = []; for (;;) a.push({ a })",
    "const a = []; for (;;) a.push('x'.repeat(1e5) + a.length)",
    "let s = 'x'; for (;;) { s += s; JSON.stringify(s) }",
    "const m = new Map(); for (let i = 0; ; i++) m.set(i, { i })",
    "const s = new Set(); for (let i = 0; ; i++) s.add('k' + i)",
    "const o = {}; for (let i = 0; ; i++) o['k' + i] = i",
    "const a = []; for (;;) a.push(new Uint8Array(1e6))",
    "new ArrayBuffer(1e9); callback(null, 1)",
    "try { new ArrayBuffer(1e9) } catch (e) { callback(null, 'survived') }",
    "new Array(1e8).fill(0)",
    "let next; for (;;) { const last = next; next = () => last }",
    "return (async () => { const a = []; for (;;) { a.push(new Array(1000).fill(1)); await null } })()",
    "return Promise.resolve().then(() => { const a = []; for (;;) a.push([a.length]) }).catch(() => null)",
    "const f = () => { Promise.resolve([1, 2]).then(f); Promise.resolve().then(f) }; f()",
    "for (;;) setTimeout(() => {}, 1e6)",
    "for (;;) BaaS.invoke('well')",
    "function* g() { yield* g() } const a = []; for (;;) { const i = g(); a.push(i) }",
    "const a = [], b = 1n << 100000n; for (;;) a.push(b + BigInt(a.length))",
    "callback(null, 1); const a = []; for (;;) a.push({})",
    "(function f() { f() })()",
    "const o = { toString() { return `${this}` } }; `${o}`",
    "let a = []; for (let i = 0; i < 1e5; i++) a = [a]; JSON.stringify(a)",
    "callback(null, { get x() { throw new Error('in a getter') } })",
    "throw { get message() { throw 1 } }",
    "const a = {}; a.a = a; callback(null, a)",
    "callback(null, 'x'.repeat(1.7e7))",
    "for (let i = 0; i < 1e5; i++) console.log('x'.repeat(100)); throw 1",
    "Array.prototype.push = Object.keys = JSON.stringify = () => { throw 1 }; throw new Error('tampered')",
    "setTimeout(() => { null.x })",
    "(0, process.exit)(0)",
];

fn megabytes() -> u64 {
    let status = fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).unwrap();
    line.split_whitespace().next().unwrap().parse::<u64>().unwrap() / 1024
}

fn processes() -> usize {
    let tasks = fs::read_dir("/proc/self/task").unwrap();
    let children = tasks.filter_map(|task| fs::read_to_string(task.ok()?.path().join("children")).ok());
    children.map(|ids| ids.split_whitespace().count()).sum()
}

struct Platform {
    emulator: Emulator,
    http: Client,
}

impl Platform {
    fn request(&self, method: &str, path: &str) -> RequestBuilder {
        let url = format!("{}/oserve/v1.3/cloud-function/{path}", self.emulator.base_url());
        self.http.request(method.parse().unwrap(), url).bearer_auth(self.emulator.token())
    }

    async fn send(&self, request: RequestBuilder) -> Value {
        let text = request.send().await.unwrap().error_for_status().unwrap().text().await.unwrap();
        serde_json::from_str(&text).unwrap()
    }

    async fn create(&self, name: &str, body: &str) {
        let code = format!("exports.main = function (event, callback) {{ {body} }}");
        self.send(self.request("POST", "").json(&json!({"name": name, "function_code": code}))).await;
    }

    /// The job of a function, once it has ended.
    async fn end(&self, name: &str, sync: bool) -> Value {
        let path = format!("{name}/job/");
        self.send(self.request("POST", &path).json(&json!({"sync": sync}))).await;
        loop {
            let job = self.send(self.request("GET", &path)).await["objects"][0].take();
            if job["finished_at"].is_number() {
                return job;
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }

    /// Runs a function that means harm: by how many seconds it passed its deadline, or what is wrong.
    async fn harm(&self, name: &str, body: &str, sync: bool) -> Result<f64, String> {
        self.create(name, body).await;
        let (status, deadline) = if sync { ("deadline_exceeded", NEAR) } else { ("execution_failed", FAR) };
        let job = self.end(name, sync).await;
        let took = job["finished_at"].as_f64().unwrap() - job["started_at"].as_f64().unwrap();
        let late = took - deadline.as_secs_f64();
        if job["status"] == status && late < 1.0 {
            return Ok(late);
        }
        let log = self.http.get(job["user_log_url"].as_str().unwrap()).send().await.unwrap();
        let log = log.text().await.unwrap();
        Err(format!("{body}: {took} s, {job}, the last of its log: {:?}", log.lines().last()))
    }

    async fn well(&self) {
        let result = self.send(self.request("POST", "well/job/").json(&json!({}))).await;
        assert_eq!(result["data"], "well", "{result}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn functions_that_mean_harm_end_and_nothing_is_left() {
    let _ = rustls::crypto::ring::default_provider().install_default();
    let mut limits = Limits::default();
    limits.memory = 64 * 1024 * 1024;
    let emulator = Emulator::builder()
        .isolation(Isolation::Warm)
        .worker_program(env!("CARGO_BIN_EXE_minapp-emulator"))
        .limits(limits)
        .sync_deadline(NEAR)
        .async_deadline(FAR)
        .idle_containers(4, Duration::from_secs(1));
    let platform = Platform {
        emulator: emulator.start().await.unwrap(),
        http: Client::builder().no_proxy().build().unwrap(),
    };
    platform.create("well", "callback(null, 'well')").await;
    for _ in 0..100 {
        platform.well().await;
    }
    tokio::time::sleep(Duration::from_secs(3)).await;
    let before = (megabytes(), processes());

    let all = ENDLESS.iter().map(|body| (*body, true)).chain(FAILING.iter().map(|body| (*body, false)));
    let all: Vec<_> = all.enumerate().collect();
    let (mut ends, mut answered) = (Vec::new(), 0);
    for some in all.chunks(4) {
        let harm = async |at: usize| match some.get(at) {
            Some((number, (body, sync))) => Some(platform.harm(&format!("harm-{number}"), body, *sync).await),
            None => None,
        };
        let harm = async { tokio::join!(harm(0), harm(1), harm(2), harm(3)) };
        tokio::pin!(harm);
        loop {
            tokio::select! {
                (a, b, c, d) = &mut harm => {
                    ends.extend([a, b, c, d].into_iter().flatten());
                    break;
                }
                () = platform.well() => answered += 1,
            }
        }
    }
    let wrong: Vec<_> = ends.iter().filter_map(|end| end.as_ref().err()).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
    let latest = ends.into_iter().flatten().fold(f64::MIN, f64::max);
    assert!(answered > all.len(), "{answered}");

    let mut after = (0, 0);
    for _ in 0..600 {
        after = (megabytes(), processes());
        if after.0 < before.0 + 32 && after.1 == before.1 {
            println!("{} functions, {latest:.3} s past their deadline at the most", all.len());
            println!("{answered} calls of another; MiB and processes: {before:?} before, {after:?} after");
            return;
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    panic!("MiB and processes were {before:?} and are {after:?}");
}
