//! Calls per second of a typed synchronous invoke, against the same call written by hand on reqwest and
//! serde_json. At least 0.97 is wanted.

mod support;

use std::time::Duration;

use minapp_cloud_function::Client;
use serde::Deserialize;
use serde_json::json;

/// Calls in one batch: few, so that both sides meet the same weather.
const BATCH: usize = 20;

#[derive(Deserialize)]
#[allow(dead_code, reason = "it is read, and that is timed")]
struct Reply {
    greeting: String,
    visits: u64,
}

fn main() {
    let answer = support::answer(r#"{"code":0,"data":{"greeting":"hello, Ada","visits":7},"error":null}"#);
    let base = support::serve(Duration::ZERO, move |_| answer.clone());
    let runtime = support::runtime();
    let data = json!({"name": "Ada"});

    let ratios = (0..support::ROUNDS).flat_map(|_| {
        let client = Client::builder().base_url(&base).token("a-token").user_agent("bench").build();
        let greet = client.and_then(|client| client.function("greet")).expect("a handle");
        let bare = support::bare::client("Bearer a-token");
        support::ratios(
            150,
            || {
                runtime.block_on(async {
                    for _ in 0..BATCH {
                        greet.invoke::<Reply>(&data).await.expect("a reply");
                    }
                })
            },
            || {
                runtime.block_on(async {
                    for _ in 0..BATCH {
                        support::bare::invoke::<Reply>(&bare, &base, "greet", &data).await;
                    }
                })
            },
        )
    });
    println!("call {:.3}", support::median(ratios));
}
