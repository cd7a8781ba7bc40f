//! Functions in a real Node.js: the one named by the variable `NODE`, else the one on `PATH`. A machine
//! without one fails these tests, for it cannot show that this works.

use std::time::Duration;

use minapp_emulator::{EmulatorBuilder, Engine, Isolation};
use serde_json::{Value, json};

use crate::support::{JOBS, Platform, has_ended, isolated, patient};

pub(crate) fn builder() -> EmulatorBuilder {
    let node = std::env::var_os("NODE").unwrap_or_else(|| "node".into());
    patient().isolation(Isolation::Warm).engine(Engine::Node(node.into()))
}

async fn platform(builder: EmulatorBuilder, code: &str) -> Platform {
    let platform = Platform::with(builder).await;
    platform.create("test", code).await;
    platform
}

fn lines(report: &Value) -> Vec<&str> {
    report["log"].as_str().unwrap().lines().map(|line| line.get(25..).unwrap_or(line)).collect()
}

#[tokio::test]
async fn a_function_finds_all_of_node_and_nothing_of_its_emulator() {
    let code = "exports.main = async () => ({
        hash: require('crypto').createHash('sha256').update('x').digest('hex').slice(0, 8),
        version: process.version, env: Object.keys(process.env), argv: process.argv, url: new URL('http://a/b').host })";
    let platform = platform(builder(), code).await;
    let result = platform.invoke(json!({})).await;
    let data = &result["data"];
    assert_eq!((&data["hash"], &data["url"]), (&json!("2d711642"), &json!("a")), "{result}");
    assert_eq!((&data["env"], &data["argv"]), (&json!([]), &json!(["node"])));
    assert!(data["version"].as_str().unwrap().starts_with('v'), "{result}");
}

#[tokio::test]
async fn runs_end_as_they_do_in_quickjs() {
    let code = r"
        console.log('loading'); let runs = 0;
        const cycle = {}; cycle.cycle = cycle;
        exports.main = (event, callback) => {
          runs++;
          console.info('in', event.data.do); console.warn('%s', [1]); console.error('a\nb');
          console.group('group'); console.debug({ a: 'x' }); console.groupEnd();
          switch (event.data.do) {
            case 'callback': return setTimeout(callback, 20, null, { runs, text: '云' });
            case 'promise': return Promise.resolve([runs]);
            case 'null': return Promise.resolve(null);
            case 'after': callback(null, 1); return setTimeout(() => console.log('after'), 20);
            case 'fail': return callback(new TypeError('no'));
            case 'text': return callback('only text');
            case 'throw': throw new RangeError('thrown');
            case 'reject': return Promise.reject(new EvalError('rejected'));
            case 'cycle': return callback(null, cycle);
            case 'object': return callback({ code: 7 });
            case 'timer': return setTimeout(() => { throw new Error('uncaught') });
          }
        }";
    let quickjs = platform(isolated(Isolation::Warm), code).await;
    let node = platform(builder(), code).await;
    let all = [
        "callback", "promise", "null", "after", "fail", "text", "throw", "reject", "cycle", "object", "timer",
    ];
    for what in all {
        let body = json!({"data": {"do": what}});
        let (expected, report) = (quickjs.debug(body.clone()).await, node.debug(body).await);
        for member in ["code", "data"] {
            assert_eq!(report[member], expected[member], "{what}: {report}");
        }
        for member in ["type", "message"] {
            // Of a circle each version draws a picture of its own.
            let first = |report: &Value| {
                report["error"][member].as_str().map(|text| text.lines().next().map(str::to_owned))
            };
            assert_eq!(first(&report), first(&expected), "{what}");
        }
        let (stack, expected_stack) = (lines(&report).join("\n"), lines(&expected).join("\n"));
        let own = |log: &str| log.split("ERROR ").take(2).map(str::to_owned).collect::<Vec<_>>();
        assert_eq!(own(&stack), own(&expected_stack), "{what}");
        let mem_usage = report["mem_usage"].as_u64().unwrap();
        assert!((1_000_000..1_000_000_000).contains(&mem_usage), "{mem_usage}");
    }
    // The last one was uncaught, and nothing is left of that container.
    for platform in [&quickjs, &node] {
        assert_eq!(platform.debug(json!({"data": {"do": "promise"}})).await["data"], json!([1]));
    }
}

#[tokio::test]
async fn what_does_not_stop_is_stopped() {
    let mut limits = minapp_emulator::executor::Limits::default();
    (limits.memory, limits.log, limits.result) = (32 * 1024 * 1024, 2000, 1000);
    let code = "let runs = 0; exports.main = (event, callback) => {
        console.log('begun'); runs++;
        switch (event.data.do) {
          case 'well': return callback(null, 'well');
          case 'nothing': return undefined;
          case 'undefined': return Promise.resolve();
          case 'loop': for (;;);
          case 'timers': return setInterval(() => {}, 10);
          case 'native': return /(a+)+b/.test('a'.repeat(64));
          case 'memory': for (const all = [];;) all.push({ all: [runs] });
          case 'exit': return process.exit(3);
          case 'abort': return process.abort();
          case 'flood': for (let i = 0; i < 1e4; i++) console.log('云'.repeat(50)); return callback(null, 1);
          case 'big': return callback(null, 'x'.repeat(2000));
          case 'garbage': require('fs').writeSync(1, 'garbage, and more of it'); return callback(null, 1);
        }
      }";
    let deadline = Duration::from_secs(4);
    let platform = platform(builder().sync_deadline(deadline).limits(limits), code).await;
    let cases = [
        ("nothing", "did not finish within 4000 ms", "deadline_exceeded"),
        ("undefined", "did not finish within 4000 ms", "deadline_exceeded"),
        ("loop", "did not finish within 4000 ms", "deadline_exceeded"),
        ("timers", "did not finish within 4000 ms", "deadline_exceeded"),
        ("native", "did not finish within 4000 ms", "deadline_exceeded"),
        ("exit", "was lost: it ended with exit status: 3", "execution_failed"),
        ("abort", "was lost: it ended with signal: 6 (SIGABRT)", "execution_failed"),
        ("big", "the result is too large: as JSON it has 2002 bytes, and may have 1000", "execution_failed"),
        ("garbage", "sent something invalid", "execution_failed"),
    ];
    for (what, message, status) in cases {
        let result = platform.invoke(json!({"do": what})).await;
        assert_eq!(result["code"], 1, "{what}: {result}");
        assert!(result["error"]["message"].as_str().unwrap().contains(message), "{what}: {result}");
        let job = platform.job(has_ended).await;
        assert_eq!(job["status"], status, "{what}: {job}");
        let took = job["finished_at"].as_f64().unwrap() - job["started_at"].as_f64().unwrap();
        assert!(took < 30.0, "{what}: {took}");
        let log = platform.http.get(job["user_log_url"].as_str().unwrap()).send().await.unwrap();
        assert!(log.text().await.unwrap().contains(" LOG begun\n"), "{what}");
        assert_eq!(platform.invoke(json!({"do": "well"})).await["data"], "well");
    }
    let flood = platform.debug(json!({"data": {"do": "flood"}})).await;
    let log = flood["log"].as_str().unwrap();
    assert!(
        log.len() < 2200 && log.ends_with("WARN the log was cut here: it is longer than 2000 bytes\n"),
        "{log}"
    );
    // Has time to fill its heap, however busy the machine is.
    platform.send("POST", JOBS, json!({"data": {"do": "memory"}, "sync": false})).await;
    let job = platform.job(has_ended).await;
    assert_eq!(job["status"], "execution_failed", "{job}");
    let log =
        platform.http.get(job["user_log_url"].as_str().unwrap()).send().await.unwrap().text().await.unwrap();
    assert!(
        log.contains("ERROR Error: JavaScript heap out of memory: the function asked for more than"),
        "{log}"
    );
}

#[tokio::test]
async fn functions_call_each_other() {
    let code = "exports.main = async (event) => {
        if (event.eventType === 'cloud_function') return { ...event.data, type: event.eventType };
        const results = await Promise.all([
            BaaS.invoke('test', { n: 1 }), BaaS.invokeFunction('test', { n: 2 }, true), BaaS.invoke('test', {}, false),
            BaaS.invoke('nobody').catch(String), BaaS.invoke().catch(String) ]);
        try { BaaS.TableObject } catch (error) { results.push(String(error)) }
        return results }";
    for fresh in [false, true] {
        let isolation = if fresh { Isolation::Fresh } else { Isolation::Warm };
        let platform = platform(builder().isolation(isolation), code).await;
        let done = |n: i64| json!({"code": 0, "data": {"n": n, "type": "cloud_function"}, "error": {}});
        let expected = json!([
            done(1),
            {"data": done(2)},
            {"status": "ok"},
            "Error: BaaS.invoke: there is no function with the name `nobody`",
            "TypeError: BaaS.invoke: the name of the function must be a string that is not empty. Received undefined",
            "Error: BaaS.TableObject is not available: of the BaaS SDK the emulator has invoke and invokeFunction alone",
        ]);
        assert_eq!(platform.invoke(json!({})).await["data"], expected);
        assert_eq!(platform.get(JOBS).await.1["meta"]["total_count"], 4);
    }
}

#[tokio::test]
async fn a_node_that_is_not_there_is_said_at_the_start() {
    for path in ["/no/such/node", "no-such-node"] {
        let error = builder().engine(Engine::Node(path.into())).start().await.unwrap_err().to_string();
        assert!(error.starts_with(&format!("there is no Node.js at `{path}`: ")), "{error}");
    }
}
