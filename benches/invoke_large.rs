//! Calls per second of an invoke whose result is 100 KB of JSON, against reading the same answer with
//! bare reqwest into the same type. At least 0.97 is wanted.

mod support;

use std::time::Duration;

use minapp_cloud_function::Client;
use serde::{Deserialize, Serialize};
use serde_json::json;

const BATCH: usize = 4;

#[derive(Deserialize, Serialize)]
struct Order {
    id: u64,
    customer: String,
    city: String,
    paid: bool,
    total: f64,
    items: Vec<Item>,
}

#[derive(Deserialize, Serialize)]
struct Item {
    name: String,
    count: u32,
    price: f64,
}

fn orders() -> Vec<Order> {
    let item =
        |n: u64| Item { name: format!("item \"{n}\""), count: n as u32 % 7 + 1, price: n as f64 / 4.0 };
    let order = |id| Order {
        id,
        customer: format!("customer {id}"),
        city: "广州".to_owned(),
        paid: id % 3 > 0,
        total: id as f64 * 1.25,
        items: (id..id + 3).map(item).collect(),
    };
    (0..435).map(order).collect()
}

fn main() {
    let json = json!({"code": 0, "data": orders(), "error": null}).to_string();
    assert!((98_000..104_000).contains(&json.len()), "{} bytes", json.len());
    let answer = support::answer(&json);
    let base = support::serve(Duration::ZERO, move |_| answer.clone());
    let runtime = support::runtime();
    let data = json!({});

    let ratios = (0..support::ROUNDS).flat_map(|_| {
        let client = Client::builder().base_url(&base).token("a-token").user_agent("bench").build();
        let orders = client.and_then(|client| client.function("orders")).expect("a handle");
        let bare = support::bare::client("Bearer a-token");
        support::ratios(
            100,
            || {
                runtime.block_on(async {
                    for _ in 0..BATCH {
                        orders.invoke::<Vec<Order>>(&data).await.expect("the orders");
                    }
                })
            },
            || {
                runtime.block_on(async {
                    for _ in 0..BATCH {
                        support::bare::invoke::<Vec<Order>>(&bare, &base, "orders", &data).await;
                    }
                })
            },
        )
    });
    println!("invoke_large {:.3}", support::median(ratios));
}
