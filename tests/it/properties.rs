//! What holds for any name, any time, any filter, and any value that fits `spec/openapi.yaml`.

use std::{
    cell::RefCell,
    sync::LazyLock,
    time::{Duration, SystemTime},
};

use crate::support::{Reply, Server, document};
use minapp_cloud_function as api;
use minapp_cloud_function::{JobSource, JobStatus, ServiceType, Timestamp};
use proptest::{
    collection::{btree_map, vec},
    option,
    prelude::*,
    sample::select,
    test_runner::{Config, TestCaseError, TestRunner},
};
use serde::{Serialize, de::DeserializeOwned};
use serde_json::{Value, json};

static DOCUMENT: LazyLock<Value> = LazyLock::new(document);

fn runner() -> TestRunner {
    TestRunner::new(Config { cases: 256, failure_persistence: None, ..Config::default() })
}

/// Any text, with what means something in paths and queries oftener than chance would have it.
fn any_text() -> impl Strategy<Value = String> {
    let special =
        select("./\\%?#&=+:;@ ~\"'<>[]{}|^`*!$,()\t\n\r\0\u{7f}\u{a0}\u{feff}".chars().collect::<Vec<_>>());
    let mark =
        select(vec!["..", "%2e", "%2F", "%25", "//", "é", "e\u{301}", "测试", "\u{1f468}\u{200d}\u{1f469}"]);
    let piece = prop_oneof![
        2 => special.prop_map(String::from),
        1 => mark.prop_map(str::to_owned),
        3 => any::<char>().prop_map(String::from),
    ];
    vec(piece, 0..10).prop_map(|pieces| pieces.concat())
}

/// A server that answers every call with one body, on connections that are kept.
async fn server(body: Value) -> Server {
    let body = body.to_string();
    let head = format!("HTTP/1.1 200 OK\r\nContent-Length: {}\r\n\r\n", body.len());
    Server::start([Reply::Keep(format!("{head}{body}").into_bytes())]).await
}

fn runtime() -> tokio::runtime::Runtime {
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap()
}

/// Turns percent-encoding back, the way a server does.
fn decoded(text: &str) -> Result<String, TestCaseError> {
    let mut bytes = Vec::new();
    let mut rest = text.as_bytes();
    while let [first, tail @ ..] = rest {
        prop_assert!(first.is_ascii_graphic(), "{text:?} cannot be in a request");
        rest = match (first, tail) {
            (b'%', [high, low, tail @ ..]) => {
                let digits = [*high, *low];
                let digits = std::str::from_utf8(&digits).ok().and_then(|d| u8::from_str_radix(d, 16).ok());
                bytes.push(digits.ok_or_else(|| TestCaseError::fail(format!("no digits in {text:?}")))?);
                tail
            }
            _ => {
                bytes.push(*first);
                tail
            }
        };
    }
    String::from_utf8(bytes).map_err(|error| TestCaseError::fail(format!("{text:?}: {error}")))
}

#[test]
fn any_name_is_refused_or_arrives_as_itself() {
    let runtime = runtime();
    let server = runtime.block_on(server(crate::support::example("OneFunction")));
    let client = server.client();
    let seen = RefCell::new(0);
    let property = |name: String| {
        let refused = matches!(name.as_str(), "" | "." | "..") || name.contains('\\');
        let function = client.function(&name);
        prop_assert_eq!(function.is_err(), refused);
        let Ok(function) = function else { return Ok(()) };
        prop_assert_eq!(function.name(), &name);
        runtime.block_on(function.get().send()).unwrap();
        runtime.block_on(client.create(&name, "x").send()).unwrap();
        let requests = server.requests();
        let [get, create] = &requests[*seen.borrow()..] else { panic!("two requests") };
        *seen.borrow_mut() = requests.len();
        let path = get.target.strip_prefix("/oserve/v1.3/cloud-function/").and_then(|p| p.strip_suffix('/'));
        let segment = path.ok_or_else(|| TestCaseError::fail(get.target.clone()))?;
        prop_assert!(!segment.contains(['/', '?', '#']), "{segment} is one segment");
        prop_assert_eq!(decoded(segment)?, name.clone());
        prop_assert_eq!(&create.json()["name"], &json!(name));
        Ok(())
    };
    runner().run(&any_text(), property).unwrap();
    assert!(*seen.borrow() > 256, "most names can be sent");
}

/// 1970 to 2200.
const MICROS: std::ops::Range<i64> = 0..7_258_118_400_000_000;

fn whole_seconds() -> impl Strategy<Value = i64> {
    (i64::MIN / 1_000_000..=i64::MAX / 1_000_000).prop_map(|secs| secs * 1_000_000)
}

proptest! {
    #![proptest_config(Config { cases: 4096, failure_persistence: None, ..Config::default() })]

    #[test]
    fn any_time_survives_the_wire(micros in MICROS) {
        let time = Timestamp::from_unix_micros(micros);
        let wire = serde_json::to_string(&time).unwrap();
        prop_assert_eq!(serde_json::from_str::<Timestamp>(&wire).unwrap(), time, "{}", wire);
        prop_assert_eq!(serde_json::from_value::<Timestamp>(json!(time)).unwrap(), time);
        // As Python and JavaScript write it.
        let plain = format!("{}.{:06}", micros / 1_000_000, micros % 1_000_000);
        prop_assert_eq!(serde_json::from_str::<Timestamp>(&plain).unwrap(), time, "{}", plain);
        let shown = time.to_string();
        prop_assert_eq!(humantime::parse_rfc3339(&shown).unwrap(), SystemTime::try_from(time).unwrap());
        prop_assert_eq!(shown.parse::<Timestamp>().unwrap(), time);
    }

    #[test]
    fn whole_seconds_are_rounded_down(micros in prop_oneof![any::<i64>(), whole_seconds()]) {
        let secs = Timestamp::from_unix_micros(micros).as_unix_secs();
        prop_assert!((0..1_000_000).contains(&(i128::from(micros) - i128::from(secs) * 1_000_000)));
        if let Some(micros) = secs.checked_mul(1_000_000) {
            prop_assert_eq!(Timestamp::from_unix_secs(secs).as_unix_micros(), micros);
        }
    }

    #[test]
    fn any_time_survives_its_conversions(micros in any::<i64>()) {
        let time = Timestamp::from_unix_micros(micros);
        if let Ok(system) = SystemTime::try_from(time) {
            prop_assert_eq!(Timestamp::from(system), time);
        }
        if let Ok(jiff) = jiff::Timestamp::try_from(time) {
            prop_assert_eq!(jiff.as_microsecond(), micros);
            prop_assert_eq!(Timestamp::from(jiff), time);
        }
        if let Ok(chrono) = chrono::DateTime::<chrono::Utc>::try_from(time) {
            prop_assert_eq!(chrono.timestamp_micros(), micros);
            prop_assert_eq!(Timestamp::from(chrono), time);
        }
    }

    #[test]
    fn times_are_added_and_subtracted(micros in any::<i64>(), duration in any::<u64>()) {
        let (time, duration) = (Timestamp::from_unix_micros(micros), Duration::from_micros(duration));
        let exact = i128::from(micros) + i128::try_from(duration.as_micros()).unwrap();
        let later = time.saturating_add(duration);
        prop_assert_eq!(i128::from(later.as_unix_micros()), exact.min(i64::MAX.into()));
        if later < Timestamp::MAX {
            prop_assert_eq!(later.duration_since(time), Some(duration));
            prop_assert_eq!(later.saturating_sub(duration), time);
        }
    }
}

#[test]
fn all_of_time_has_a_duration() {
    let all = Timestamp::MAX.duration_since(Timestamp::MIN);
    assert_eq!(all, Some(Duration::from_micros(u64::MAX)));
    assert_eq!(Timestamp::MIN.duration_since(Timestamp::MAX), None);
    assert_eq!(Timestamp::MIN.saturating_sub(Duration::MAX), Timestamp::MIN);
    assert_eq!(Timestamp::from_unix_secs(i64::MAX), Timestamp::MAX);
}

#[test]
fn what_is_no_time_is_refused_with_what_to_write() {
    assert_eq!(
        "2018-09-21T04:46:11Z".parse::<Timestamp>().unwrap(),
        Timestamp::from_unix_secs(1_537_505_171)
    );
    for text in ["", "yesterday", "2018-09-21", "2018-13-21T04:46:11Z", "2018-09-21T04:46:11+08:00"] {
        let error = text.parse::<Timestamp>().unwrap_err();
        assert!(error.to_string().contains("2018-09-21T04:46:11Z"), "{error}");
    }
}

/// The pairs of a query, decoded the way that servers do.
fn pairs(target: &str) -> Result<Vec<(String, String)>, TestCaseError> {
    let query = target.split_once('?').map_or("", |(_, query)| query);
    let pairs = query.split('&').filter(|pair| !pair.is_empty()).map(|pair| {
        let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
        Ok((decoded(&key.replace('+', "%20"))?, decoded(&value.replace('+', "%20"))?))
    });
    pairs.collect()
}

#[test]
fn any_filter_arrives_as_it_was_set() {
    let runtime = runtime();
    let body = json!({"meta": {"next": null, "total_count": 0}, "objects": []});
    let server = runtime.block_on(server(body));
    let function = server.function("test");
    let filters = (
        [any_text(), any_text(), any_text()],
        [option::of(MICROS), option::of(MICROS)],
        option::of(1..=1000u32),
        option::of(any::<u32>()),
    );
    type Filters = ([String; 3], [Option<i64>; 2], Option<u32>, Option<u32>);
    let property = |([source, status, service], [after, before], size, offset): Filters| {
        let mut jobs = function
            .jobs()
            .source(JobSource::Unknown(source.as_str().into()))
            .status(JobStatus::Unknown(status.as_str().into()))
            .service_type(ServiceType::Unknown(service.as_str().into()));
        let mut expected = vec![
            ("source".to_owned(), source),
            ("status".to_owned(), status),
            ("service_type".to_owned(), service),
        ];
        if let Some(micros) = after {
            jobs = jobs.created_from(Timestamp::from_unix_micros(micros));
            expected.push(("created_at__gte".to_owned(), (micros / 1_000_000).to_string()));
        }
        if let Some(micros) = before {
            jobs = jobs.created_until(Timestamp::from_unix_micros(micros));
            expected.push(("created_at__lte".to_owned(), ((micros + 999_999) / 1_000_000).to_string()));
        }
        if let Some(rows) = size {
            jobs = jobs.page_size(rows);
            expected.push(("limit".to_owned(), rows.to_string()));
        }
        if let Some(rows) = offset {
            jobs = jobs.offset(rows);
            expected.push(("offset".to_owned(), rows.to_string()));
        }
        runtime.block_on(jobs.page().send()).unwrap();
        let target = server.requests().pop().unwrap().target;
        let mut arrived = pairs(&target)?;
        if size.is_none() {
            arrived.retain(|(name, _)| name != "limit");
        }
        if offset.is_none() {
            arrived.retain(|(name, _)| name != "offset");
        }
        arrived.sort();
        expected.sort();
        prop_assert_eq!(arrived, expected, "{}", target);
        Ok(())
    };
    runner().run(&filters, property).unwrap();
}

/// Any JSON, as a function may answer it.
fn any_json() -> BoxedStrategy<Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        (-1_000_000_000i64..1_000_000_000).prop_map(|number| json!(number as f64 / 1000.0)),
        any_text().prop_map(Value::from),
    ];
    leaf.prop_recursive(3, 16, 4, |inner| {
        prop_oneof![
            vec(inner.clone(), 0..4).prop_map(Value::from),
            btree_map(any_text(), inner, 0..4).prop_map(Value::from_iter),
        ]
    })
    .boxed()
}

/// The schema that another stands for.
fn resolve<'a>(document: &'a Value, schema: &'a Value) -> &'a Value {
    match schema["$ref"].as_str() {
        Some(target) => document.pointer(&target[1..]).expect("a reference that leads somewhere"),
        None => schema,
    }
}

/// Values that fit a schema, and have members that nobody has heard of.
fn values(document: &Value, schema: &Value) -> BoxedStrategy<Value> {
    let schema = resolve(document, schema);
    let fitting = fitting(document, schema);
    match schema["nullable"].as_bool() {
        Some(true) => prop_oneof![3 => fitting, 1 => Just(Value::Null)].boxed(),
        _ => fitting,
    }
}

fn fitting(document: &Value, schema: &Value) -> BoxedStrategy<Value> {
    if let Some(parts) = schema["allOf"].as_array() {
        let [only] = &parts[..] else { panic!("the document joins several schemas: teach this test how") };
        return values(document, only);
    }
    if let Some(choices) = schema["oneOf"].as_array() {
        let choices: Vec<_> = choices.iter().map(|choice| values(document, choice)).collect();
        return proptest::strategy::Union::new(choices).boxed();
    }
    let listed = |key: &str| schema[key].as_array().map(|values| select(values.clone()));
    // Lengths of time and moments: what is said of them in words is that they are seconds.
    let is_time = schema["description"].as_str().is_some_and(|text| text.contains("seconds"));
    match (schema["type"].as_str(), listed("enum"), listed("x-extensible-enum")) {
        (_, Some(closed), _) => closed.boxed(),
        (_, _, Some(open)) => prop_oneof![3 => open, 1 => any_text().prop_map(Value::from)].boxed(),
        (Some("string"), ..) => {
            let least = schema["minLength"].as_u64().unwrap_or(0) as usize;
            let text = any_text().prop_filter("long enough", move |text| text.chars().count() >= least);
            text.prop_map(Value::from).boxed()
        }
        (Some("boolean"), ..) => any::<bool>().prop_map(Value::from).boxed(),
        (Some("integer"), ..) if is_time => (0..=7_258_118_400i64).prop_map(Value::from).boxed(),
        (Some("integer"), ..) => match schema["format"].as_str() {
            Some("int32") => any::<i32>().prop_map(Value::from).boxed(),
            _ => any::<i64>().prop_map(Value::from).boxed(),
        },
        (Some("number"), ..) => {
            (0..=7_258_118_400_000i64).prop_map(|number| json!(number as f64 / 1e3)).boxed()
        }
        (Some("array"), ..) => vec(values(document, &schema["items"]), 0..4).prop_map(Value::from).boxed(),
        (Some("object"), ..) => object(document, schema),
        (None, ..) => any_json(),
        (Some(other), ..) => panic!("teach this test what a {other} is"),
    }
}

fn object(document: &Value, schema: &Value) -> BoxedStrategy<Value> {
    let required: Vec<&str> =
        schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    let members: Vec<BoxedStrategy<Option<(String, Value)>>> = schema["properties"]
        .as_object()
        .into_iter()
        .flatten()
        .map(|(name, schema)| {
            let (name, value) = (name.clone(), values(document, schema));
            let present = required.contains(&name.as_str());
            let value = if present { value.prop_map(Some).boxed() } else { option::of(value).boxed() };
            value.prop_map(move |value| value.map(|value| (name.clone(), value))).boxed()
        })
        .collect();
    let unknown = btree_map(any_text().prop_map(|name| format!("x_{name}")), any_json(), 0..3);
    (members, unknown)
        .prop_map(|(members, unknown)| Value::from_iter(members.into_iter().flatten().chain(unknown)))
        .boxed()
}

/// Whether what was read and written again still holds all that the document knows. Nothing may stand
/// for null, numbers may be written in another form, and unknown members may be gone.
fn survives(before: &Value, after: &Value, free: bool) -> Result<(), TestCaseError> {
    match (before, after) {
        (Value::Object(before), Value::Object(after)) => {
            for (name, value) in before.iter().filter(|(name, _)| free || !name.starts_with("x_")) {
                let kept = after.get(name).unwrap_or(&Value::Null);
                // What a function answers or is given is free JSON, kept whole.
                survives(value, kept, free || name == "data")
                    .map_err(|error| TestCaseError::fail(format!("{name}: {error}")))?;
            }
        }
        (Value::Array(before), Value::Array(after)) => {
            prop_assert_eq!(before.len(), after.len());
            before.iter().zip(after).try_for_each(|(before, after)| survives(before, after, free))?;
        }
        (Value::Number(before), Value::Number(after)) if before.is_f64() || after.is_f64() => {
            let (before, after) = (before.as_f64().unwrap(), after.as_f64().unwrap());
            prop_assert!((before - after).abs() <= 1e-9 * before.abs(), "{} {}", before, after);
        }
        (before, after) => prop_assert_eq!(before, after),
    }
    Ok(())
}

fn decodes<T: DeserializeOwned + Serialize + PartialEq + std::fmt::Debug>(schema: &str) {
    let strategy = values(&DOCUMENT, &DOCUMENT["components"]["schemas"][schema]);
    let property = |value: Value| {
        let fail = |error: serde_json::Error| TestCaseError::fail(format!("{schema}: {error} in {value}"));
        let read: T = serde_json::from_value(value.clone()).map_err(fail)?;
        let written = serde_json::to_value(&read).map_err(fail)?;
        survives(&value, &written, false)?;
        let again: T = serde_json::from_str(&value.to_string()).map_err(fail)?;
        survives(&value, &serde_json::to_value(again).map_err(fail)?, false)
    };
    runner().run(&strategy, property).unwrap();
}

/// Each schema with the type that it is read into, which has its name.
macro_rules! schemas {
    ($($name:ident)*) => {
        const SCHEMAS: &[(&str, fn(&str))] = &[$((stringify!($name), decodes::<api::types::$name>),)*];
    };
}

schemas! {
    AccessToken AccessTokenRequest ErrorBody AuditStatus AuthorizationCode AuthorizeRequest CloudFunction
    CreateFunctionRequest DebugFunctionRequest DebugResult ExchangeCodeRequest FunctionError FunctionPage
    InvokeFunctionRequest InvokeFunctionV1Request InvokeReceipt InvokeResult Job JobPage JobSource JobStatus
    PageMeta PlanCircle RefreshTokenRequest ServiceType UpdateFunctionRequest
}

#[test]
fn any_value_of_any_schema_is_read_and_keeps_what_is_known() {
    let known = DOCUMENT["components"]["schemas"].as_object().unwrap();
    for name in known.keys() {
        match SCHEMAS.iter().find(|(schema, _)| schema == name) {
            Some((schema, decodes)) => decodes(schema),
            // Which of the two it is was asked for, and they are tested each by itself.
            None => assert_eq!(name, "InvokeResponse", "a new schema: add it to the list above"),
        }
    }
    assert_eq!(known.len(), SCHEMAS.len() + 1);
}
