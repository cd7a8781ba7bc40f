//! How texts compare, and local times, as in Node.js 12.22.12.

use std::time::Duration;

use minapp_cloud_function::Json;
use minapp_emulator::executor::{End, Executor, Task};
use serde_json::{Value, json};

async fn fulfilled(body: &str, data: &Value) -> Value {
    let code = format!("exports.main = async ({{ data }}) => {{ {body} }}");
    let event = Json::new(&json!({"data": data})).unwrap();
    let task = Task { name: "test".into(), code: code.into(), event, deadline: Duration::from_secs(240) };
    match Executor::default().run(task).await.end {
        End::Fulfilled(value) => value.to().unwrap(),
        other => panic!("{body}\n{other:?}"),
    }
}

#[tokio::test]
async fn texts_compare_as_in_node_12() {
    // Recorded in Node 12: each text with each, by each set of options.
    let recorded: Value = serde_json::from_str(include_str!("node12/collation.json")).unwrap();
    let body = "const wrong = [];
        for (const [options, rows] of data.cases) {
          const { compare } = new Intl.Collator('en', options || undefined);
          data.texts.forEach((a, i) => data.texts.forEach((b, j) => {
            const got = '<=>'[Math.sign(a.localeCompare(b, 'zh', options || undefined)) + 1];
            if (got !== rows[i][j] || '<=>'[Math.sign(compare(a, b)) + 1] !== got) wrong.push([options, a, b, got, rows[i][j]]);
          }));
        }
        return [data.cases.length, wrong]";
    assert_eq!(fulfilled(body, &recorded).await, json!([10, []]));
    let sorted = "return ['b', 'A', 'a', 'B'].sort((a, b) => a.localeCompare(b)).join('')";
    assert_eq!(fulfilled(sorted, &json!({})).await, "aAbB");
}

#[tokio::test]
async fn locales_and_options_are_read_as_in_node_12() {
    let body = "return data.map(([locales, options]) => {
          const [l, o] = [locales, options].map((it) => (it === 'none' ? undefined : it));
          try { return [Math.sign('a10'.localeCompare('a2', l, o)), new Intl.Collator(l, o).resolvedOptions().locale] } catch (error) { return String(error) }
        })";
    let cases = [
        (json!("zh"), json!({"numeric": true}), json!([1, "en"])),
        (json!("en-u-kn-true"), json!("none"), json!([1, "en"])),
        (json!("en-US-u-kn"), json!("none"), json!([1, "en-US"])),
        (json!("zh-u-kn-true"), json!("none"), json!([-1, "en"])),
        (json!(["zh", "en"]), json!("none"), json!([-1, "en"])),
        (json!("en_us"), json!("none"), json!("RangeError: Invalid language tag: en_us")),
        (json!(null), json!("none"), json!("TypeError: Cannot convert undefined or null to object")),
        (json!("en"), json!(null), json!("TypeError: Intl.Collator called on null or undefined")),
        (
            json!("en"),
            json!({"sensitivity": "x"}),
            json!("RangeError: Value x out of range for Intl.Collator options property sensitivity"),
        ),
    ];
    let asked = cases.clone().map(|(locales, options, _)| json!([locales, options]));
    let wanted = cases.map(|(.., wanted)| wanted);
    assert_eq!(fulfilled(body, &json!(asked)).await, json!(wanted));
}

#[tokio::test]
async fn what_intl_has_not_is_refused_by_name() {
    let body =
        "try { return new Intl.DateTimeFormat('zh-CN').format(0) } catch (error) { return error.message }";
    let wanted = "Intl.DateTimeFormat is not available: of Intl the emulator has Collator alone";
    assert_eq!(fulfilled(body, &json!({})).await, wanted);
}
