//! The main tasks, offline: deploy a function, invoke it in every way, and list its runs.
//!
//! `cargo run --example quickstart` starts the emulator in this program. Everything else is
//! what a program does with the platform, where it creates its client with `Client::from_env()`.

use std::hash::{BuildHasher, RandomState};

use minapp_cloud_function::{Client, Error, Trigger};
use minapp_emulator::Emulator;
use serde::{Deserialize, Serialize};

const MULTIPLY: &str = "\
exports.main = async function (event) {
  const { number, name } = event.data
  console.log('asked by', name, 'for', number)
  return { greeting: `你好，${name}`, square: number * number }
}";

const FAIL: &str = "\
exports.main = function (event, callback) {
  const order = undefined
  callback(null, order.total)
}";

#[derive(Serialize)]
struct Question<'a> {
    name: &'a str,
    number: u64,
}

#[derive(Deserialize)]
struct Reply {
    greeting: String,
    square: u64,
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let emulator = Emulator::start().await?;
    let client = Client::builder().base_url(emulator.base_url()).token(emulator.token()).build()?;
    step(1, "a platform on this machine", &format!("{} (real HTTP, real JavaScript)", client.base_url()));

    let created = client.create("平方", MULTIPLY).remark("squares a number").await?;
    step(
        2,
        "create a function",
        &format!("{} has id {}, {}", created.name, created.id, created.audit_status),
    );

    let square = client.function(&created.name)?;
    let number = RandomState::new().hash_one("a number that only this run knows") % 1_000_000;
    let reply: Reply = square.invoke(&Question { name: "Ada", number }).await?;
    assert_eq!(reply.square, number * number, "JavaScript and Rust agree");
    step(
        3,
        "invoke it, typed",
        &format!("{}! {number}² = {}, and Rust agrees", reply.greeting, reply.square),
    );

    client.deploy("fails", FAIL).await?;
    let fails = client.function("fails")?;
    match fails.invoke::<u64>(&()).await {
        Err(Error::Function(failure)) => {
            step(4, "a failure is a type of its own", &format!("{}: {}", failure.class(), failure.message()));
        }
        other => return Err(format!("the function should have failed, but: {other:?}").into()),
    }
    let report = fails.debug(&()).trigger(Trigger::Timer).await?;
    step(
        5,
        "debug it, with a report",
        &format!("{:?}, {} KB", report.execution_time, report.mem_usage / 1024),
    );
    println!("{}", indent(report.error.stack.as_deref().unwrap_or("no stack")));

    let pending = square.invoke_detached(&Question { name: "Grace", number: 12 }).await?;
    step(
        6,
        "invoke it without waiting",
        &format!("the receipt says {:?} and no more", pending.receipt().status),
    );
    let job = pending.wait().await?;
    step(
        7,
        "wait for its job, fetch its log",
        &format!("job {} was created at {}", job.id(), job.created_at()),
    );
    println!("{}", indent(&job.log().await?));

    for number in 1..=5 {
        square.invoke::<Reply>(&Question { name: "Ada", number }).await?;
    }
    step(8, "all jobs, three to a page", "the newest first");
    let mut pages = square.jobs().page_size(3).pages();
    let (mut count, mut total) = (0, 0);
    while let Some(page) = pages.try_next().await? {
        let ids: Vec<_> = page.items.iter().map(|job| format!("{} {}", job.id(), job.status())).collect();
        println!("      page at {}: {}", page.meta.offset, ids.join(", "));
        (count, total) = (count + ids.len(), page.meta.total_count);
    }
    assert_eq!(count as i64, total, "every job came once");

    square.delete().await?;
    fails.delete().await?;
    let gone = square.get().await.unwrap_err();
    assert!(gone.is_not_found());
    step(9, "delete, and it is gone", &gone.to_string());
    Ok(())
}

fn step(number: u32, what: &str, outcome: &str) {
    println!("{number}  {what}\n   → {outcome}");
}

fn indent(text: &str) -> String {
    text.lines().map(|line| format!("      {line}\n")).collect::<String>().trim_end().to_owned()
}
