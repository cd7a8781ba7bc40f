//! Functions' local time: in the zone of the setting, the same in each isolation and engine, and as in Node 12.

use std::collections::BTreeMap;

use minapp_emulator::Isolation;
use serde_json::{Value, json};

use crate::node;
use crate::program::{Running, program};
use crate::support::{FUNCTIONS, JOBS, Platform, answer, http_client, isolated, patient};

/// What some dates are in Shanghai and, beside, the event's zone.
const LOOK: &str = "exports.main = async (event) => [event.timezone, new Date(0).getHours(), new Date(0).getTimezoneOffset(),
    String(new Date(0)), new Date(2020, 0).toISOString(), Date.parse('2020-01-05T10:00'), Object.keys(process.env)]";

fn shanghai() -> Value {
    json!([
        "Asia/Shanghai",
        8,
        -480,
        "Thu Jan 01 1970 08:00:00 GMT+0800 (China Standard Time)",
        "2019-12-31T16:00:00.000Z",
        1_578_189_600_000_u64,
        []
    ])
}

fn utc() -> Value {
    json!([
        "UTC",
        0,
        0,
        "Thu Jan 01 1970 00:00:00 GMT+0000 (Coordinated Universal Time)",
        "2020-01-01T00:00:00.000Z",
        1_578_218_400_000_u64,
        []
    ])
}

#[tokio::test]
async fn the_zone_is_the_same_in_each_isolation_and_engine() {
    let builders = || {
        [
            ("threads", isolated(Isolation::Threads)),
            ("warm", isolated(Isolation::Warm)),
            ("fresh", isolated(Isolation::Fresh)),
            ("node", node::builder()),
        ]
    };
    for (name, builder) in builders() {
        let platform = Platform::with(builder).await;
        platform.create("test", LOOK).await;
        assert_eq!(platform.invoke(json!({})).await["data"], utc(), "{name}");
    }
    for (name, builder) in builders() {
        let platform = Platform::with(builder.timezone("Asia/Shanghai")).await;
        platform.create("test", LOOK).await;
        assert_eq!(platform.invoke(json!({})).await["data"], shanghai(), "{name}");
    }
}

#[tokio::test]
async fn the_zone_of_the_machine_does_not_count() {
    for isolation in ["threads", "warm"] {
        for (arguments, wanted) in [(&[][..], utc()), (&["--timezone", "Asia/Shanghai"], shanghai())] {
            let mut command = program(&["--listen", "127.0.0.1:0", "--isolation", isolation]);
            let mut running = Running::spawn(command.args(arguments).env("TZ", "America/New_York"));
            let line = running.lines(1).remove(0);
            let url = line.split_whitespace().find(|word| word.starts_with("http://")).unwrap();
            let send = |path: &str, body: Value| {
                answer(http_client().post(format!("{url}{path}")).bearer_auth("local-token").json(&body))
            };
            let (status, body) = send(FUNCTIONS, json!({"name": "test", "function_code": LOOK})).await;
            assert_eq!(status, 201, "{body}");
            assert_eq!(send(JOBS, json!({"data": {}})).await.1["data"], wanted, "{isolation} {arguments:?}");
        }
    }
}

#[tokio::test]
async fn an_unknown_zone_is_refused_with_advice() {
    for (zone, advice) in [
        ("asia/shanghai", "there is no time zone `asia/shanghai`: did you mean `Asia/Shanghai`?"),
        (
            "Mars/Base",
            "there is no time zone `Mars/Base`: use a name of the IANA database that Node.js 12 knows",
        ),
        // Newer than Node 12.
        ("Europe/Kyiv", "such as `UTC`, `Asia/Shanghai`"),
        ("", "there is no time zone ``"),
    ] {
        let error = patient().timezone(zone).start().await.unwrap_err();
        assert_eq!(error.kind(), std::io::ErrorKind::InvalidInput);
        assert!(error.to_string().contains(advice), "{error}");
    }
}

#[tokio::test]
async fn dates_in_many_zones_are_those_of_node_12() {
    let recorded: BTreeMap<String, Vec<String>> =
        serde_json::from_str(include_str!("../node12/dates.json")).unwrap();
    let lines: Vec<_> = include_str!("../node12/dates.txt").lines().collect();
    let evaluate = include_str!("../node12/evaluate.js");
    let code = format!(
        "{evaluate}\nconst {{ main }} = exports; exports.main = (event) => main({{ data: event.data.lines }})"
    );
    // Side by side, for each keeps timers for some seconds.
    let zones = recorded.iter().map(async |(zone, wanted)| {
        let platform = Platform::with(patient().timezone(zone)).await;
        platform.create("test", &code).await;
        let shown = platform.invoke(json!({"lines": lines})).await;
        let shown = shown["data"].as_array().unwrap_or_else(|| panic!("{shown}"));
        assert_eq!((shown.len(), wanted.len()), (lines.len(), lines.len()), "record the dates again");
        let differ = lines.iter().zip(shown).zip(wanted).filter(|((_, shown), wanted)| shown != wanted);
        differ
            .map(|((line, shown), wanted)| {
                format!("{zone}: {line}\n{}\nNode 12:\n{wanted}\n", shown.as_str().unwrap())
            })
            .collect::<String>()
    });
    let wrong: String = futures_util::future::join_all(zones).await.concat();
    assert!(wrong.is_empty(), "{wrong}");
}
