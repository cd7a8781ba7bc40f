//! What nothing catches: errors that callbacks throw, and rejections that nobody handles. It is the same in both
//! engines, and in each isolation.

use std::time::Duration;

use minapp_emulator::{EmulatorBuilder, Isolation};
use serde_json::{Value, json};

use crate::node;
use crate::support::{JOBS, Platform, has_ended, isolated};

/// The engines, each in an isolation of its own.
fn builders() -> [(&'static str, EmulatorBuilder); 4] {
    [
        ("threads", isolated(Isolation::Threads)),
        ("warm", isolated(Isolation::Warm)),
        ("fresh", isolated(Isolation::Fresh)),
        ("node", node::builder()),
    ]
}

/// What a run of the code in a debug session gives: its report, and its log without times and process ids.
async fn report(builder: EmulatorBuilder, code: &str) -> (Value, Vec<String>) {
    let platform = Platform::with(builder).await;
    platform.create("test", code).await;
    let report = platform.debug(json!({"data": {}})).await;
    let log = report["log"].as_str().unwrap().lines();
    let log = log.map(|line| match line.get(25..) {
        Some(rest) => {
            match rest.split_once("(node:").and_then(|(level, rest)| Some((level, rest.split_once(')')?.1))) {
                Some((level, rest)) => format!("{level}(node:1){rest}"),
                None => rest.to_owned(),
            }
        }
        None => line.to_owned(),
    });
    let log = log.collect();
    (report, log)
}

#[tokio::test]
async fn errors_that_callbacks_throw_fail_the_run_at_once() {
    let cases = [
        ("require('fs').writeFile('/tmp/a', 'x', () => { throw new Error('boom') })", "boom"),
        ("require('fs').readFile('/tmp/none', (error) => { throw new Error(error.code) })", "ENOENT"),
        ("require('fs').mkdtemp('/tmp/d', () => { throw new Error('boom') })", "boom"),
        ("require('fs').exists('/tmp', () => { throw new Error('boom') })", "boom"),
        (
            "const out = require('fs').createWriteStream('/tmp/b'); out.on('finish', () => { throw new Error('boom') }); out.end('x')",
            "boom",
        ),
        (
            "const fs = require('fs'); fs.writeFileSync('/tmp/c', 'x'); fs.createReadStream('/tmp/c').on('data', () => { throw new Error('boom') })",
            "boom",
        ),
        (
            "require('fs').createReadStream('/tmp/none')",
            "ENOENT: no such file or directory, open '/tmp/none'",
        ),
        ("setTimeout(() => { throw new Error('boom') }, 5)", "boom"),
        ("setImmediate(() => { throw new Error('boom') })", "boom"),
        ("process.nextTick(() => { throw new Error('boom') })", "boom"),
        ("queueMicrotask(() => { throw new Error('boom') })", "boom"),
        ("require('crypto').randomBytes(4, () => { throw new Error('boom') })", "boom"),
        ("setTimeout(() => new (require('events'))().emit('error', new Error('boom')))", "boom"),
        ("require('util').callbackify(async () => 1)(() => { throw new Error('boom') })", "boom"),
        (
            "process.on('unhandledRejection', (reason) => { throw reason }); Promise.reject(new Error('boom'))",
            "boom",
        ),
        (
            "process.on('uncaughtException', () => { throw new Error('second') }); setTimeout(() => { throw new Error('first') })",
            "second",
        ),
    ];
    for (isolation, builder) in builders() {
        // Nothing gets there but what vanished.
        let platform = Platform::with(builder.sync_deadline(Duration::from_secs(60))).await;
        platform
            .create(
                "test",
                "exports.main = (event, callback) => new Function('require', event.data.body)(require)",
            )
            .await;
        for (body, message) in cases {
            let report = platform.debug(json!({"data": {"body": body}})).await;
            let log = report["log"].as_str().unwrap();
            assert!(!log.contains("WARN"), "{isolation}: {body}\n{report}");
            // What the file system says has no place in Node.
            let place = if message.starts_with("ENOENT:") { "" } else { "\n    at " };
            let error = format!("ERROR Error: {message}{place}");
            assert!(log.contains(&error), "{isolation}: {body}\n{report}");
            assert!(report.to_string().contains(message), "{isolation}: {body}\n{report}");
        }
    }
}

#[tokio::test]
async fn an_error_after_the_result_is_told_and_ends_the_container() {
    let code = "let runs = 0; exports.main = (event, callback) => { callback(null, ++runs); require('fs').writeFile('/tmp/a', 'x', () => { throw new Error('late') }) }";
    for (isolation, builder) in builders() {
        let platform = Platform::with(builder).await;
        platform.create("test", code).await;
        for _ in 0..2 {
            let report = platform.debug(json!({"data": {}})).await;
            assert_eq!(report["data"], 1, "{isolation}: {report}");
            assert!(
                report["log"].as_str().unwrap().contains(" ERROR Error: late\n    at "),
                "{isolation}: {report}"
            );
        }
    }
}

const REJECTED: &str = "Unhandled promise rejection. This error originated either by throwing inside of an async function without a catch block, or by rejecting a promise which was not handled with .catch(). To terminate the node process on unhandled promise rejection, use the CLI flag `--unhandled-rejections=strict` (see https://nodejs.org/api/cli.html#cli_unhandled_rejections_mode). (rejection id: ";
const DEPRECATED: &str = "WARN (node:1) [DEP0018] DeprecationWarning: Unhandled promise rejections are deprecated. In the future, promise rejections that are not handled will terminate the Node.js process with a non-zero exit code.";

#[tokio::test]
async fn rejections_that_nobody_handles_are_told_as_in_node() {
    // The words of Node.js 12.22.12. What is handled in time is not told.
    let code = "exports.main = (event, callback) => {
        setTimeout(callback, 50, null, 'still here');
        Promise.reject(1).catch(() => {});
        const late = Promise.reject(7);
        (async () => { throw new TypeError('boom') })();
        for (const reason of ['text', undefined, null, [1], { a: 1 }, new Map(), Symbol('s')]) Promise.reject(reason);
        setTimeout(() => late.catch(() => {}), 10);
    }";
    for (isolation, builder) in builders() {
        let (report, log) = report(builder, code).await;
        assert_eq!(report["data"], "still here", "{isolation}: {report}");
        let told: Vec<&str> =
            log.iter().map(|line| &**line).filter(|line| line.starts_with("WARN")).collect();
        let name = "WARN (node:1) UnhandledPromiseRejectionWarning: ";
        let reasons = [
            "7",
            "TypeError: boom",
            "text",
            "undefined",
            "null",
            "[object Array]",
            "#<Object>",
            "#<Map>",
            "Symbol(s)",
        ];
        let mut wanted = Vec::new();
        for reason in reasons {
            wanted.push(format!("{name}{reason}"));
            wanted.push(format!("{name}{REJECTED}"));
        }
        wanted.insert(2, DEPRECATED.into());
        let late = "WARN (node:1) PromiseRejectionHandledWarning: Promise rejection was handled asynchronously (rejection id: ";
        wanted.push(late.into());
        let numberless: Vec<&str> = told
            .iter()
            .map(|line| line.find("rejection id: ").map_or(*line, |at| &line[..at + 14]))
            .collect();
        assert_eq!(numberless, wanted, "{isolation}");
        assert!(
            log.iter().any(|line| line.starts_with("    at ") && line.contains("test.js:5:")),
            "{isolation}: {log:?}"
        );
    }
}

#[tokio::test]
async fn a_chain_without_a_catch_is_told_while_the_run_waits_for_its_deadline() {
    let codes = [
        (
            "Promise.resolve().then(() => { throw new Error('lost') }).then((it) => callback(null, it))",
            "Error: lost",
        ),
        ("(async () => { await null; throw new Error('lost') })()", "Error: lost"),
        (
            "(async () => { for await (const it of (async function* () { throw new Error('lost') })()); })()",
            "Error: lost",
        ),
        (
            "require('util').promisify(require('fs').readFile)('/none').then(callback)",
            "Error: ENOENT: no such file or directory, open '/none'",
        ),
        (
            "BaaS.invoke('nobody').then(callback)",
            "Error: BaaS.invoke: there is no function with the name `nobody`",
        ),
    ];
    let bodies: Vec<&str> = codes.iter().map(|(body, _)| *body).collect();
    let code = "exports.main = (event, callback) => { for (const body of event.data.bodies) new Function('require', 'callback', body)(require, callback) }";
    for (isolation, builder) in builders() {
        let platform = Platform::with(builder.sync_deadline(Duration::from_secs(4))).await;
        platform.create("test", code).await;
        platform.send("POST", JOBS, json!({"data": {"bodies": bodies}})).await;
        let job = platform.job(has_ended).await;
        assert_eq!(job["status"], "deadline_exceeded", "{isolation}: {job}");
        let log = platform.http.get(job["user_log_url"].as_str().unwrap()).send().await.unwrap();
        let log = log.text().await.unwrap();
        for (body, told) in codes {
            let told = format!("UnhandledPromiseRejectionWarning: {told}");
            assert!(log.contains(&told), "{isolation}: {body}\n{log}");
        }
    }
}

#[tokio::test]
async fn listeners_of_the_process_hear_what_nobody_handled() {
    let code = "const heard = [];
        process.on('unhandledRejection', (reason, promise) => heard.push(['rejection', reason, promise instanceof Promise]));
        process.on('rejectionHandled', (promise) => heard.push(['handled', promise instanceof Promise]));
        process.on('uncaughtException', (error, origin) => heard.push(['exception', error.message, origin]));
        process.on('warning', ({ name, message, code }) => heard.push([name, message, code]));
        let runs = 0;
        exports.main = (event, callback) => {
          const late = Promise.reject('reason');
          setTimeout(() => late.catch(() => {}), 10);
          setTimeout(() => { throw new Error('thrown') }, 20);
          process.emitWarning('careful', 'OwnWarning', 'C1');
          setTimeout(() => callback(null, [++runs, process.listenerCount('warning'), process instanceof require('events'), ...heard.splice(0)]), 60);
        }";
    for (isolation, builder) in builders() {
        let warm = isolation != "fresh";
        let platform = Platform::with(builder).await;
        platform.create("test", code).await;
        for run in 1..3 {
            let report = platform.debug(json!({"data": {}})).await;
            let wanted = json!([
                if warm { run } else { 1 },
                1,
                true,
                ["OwnWarning", "careful", "C1"],
                ["rejection", "reason", true],
                ["handled", true],
                ["exception", "thrown", "uncaughtException"],
            ]);
            let sorted = |value: &Value| {
                let mut all = value.as_array().cloned().unwrap_or_default();
                all[3..].sort_by_key(ToString::to_string);
                all
            };
            assert_eq!(sorted(&report["data"]), sorted(&wanted), "{isolation}: {report}");
            let log = report["log"].as_str().unwrap();
            assert!(
                log.contains("[C1] OwnWarning: careful\n") && !log.contains("ERROR"),
                "{isolation}: {log}"
            );
            assert!(!log.contains("UnhandledPromise"), "{isolation}: {log}");
        }
    }
}
