//! The whole life of a function without async: `.block()` instead of `.await`, and `for` over lists.
//!
//! `cargo run --example blocking` starts the emulator in this program. The emulator needs a Tokio
//! runtime, which stays in the background; a program that calls the platform needs none.

use minapp_cloud_function::{
    Client, Error,
    blocking::{Block, BlockIter},
};
use minapp_emulator::Emulator;
use serde_json::json;

const DIVIDE: &str = "\
exports.main = async function (event) {
  const { a, b } = event.data
  if (b === 0) throw new RangeError('division by zero')
  return a / b
}";

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let background = tokio::runtime::Runtime::new()?;
    let emulator = background.block_on(Emulator::start())?;
    let client = Client::builder().base_url(emulator.base_url()).token(emulator.token()).build()?;

    let created = client.deploy("divide", DIVIDE).block()?;
    println!("{} has id {}", created.name, created.id);

    let divide = client.function("divide")?;
    let quotient: f64 = divide.invoke(&json!({"a": 355, "b": 113})).block()?;
    assert!((quotient - std::f64::consts::PI).abs() < 1e-6);
    println!("355 / 113 = {quotient}, nearly π");

    match divide.invoke::<f64>(&json!({"a": 1, "b": 0})).block() {
        Err(Error::Function(failure)) => println!("1 / 0 is a {}: {}", failure.class(), failure.message()),
        other => return Err(format!("the function should have failed, but: {other:?}").into()),
    }

    let pending = divide.invoke_detached(&json!({"a": 22, "b": 7})).block()?;
    let job = pending.wait().block()?;
    println!("job {} ran in the background, and its log says", job.id());
    print!("{}", job.log().block()?);

    println!("all jobs, the newest first:");
    let mut count = 0;
    for job in divide.jobs().stream().block_iter() {
        let job = job?;
        println!("  {} {:<16} {}", job.id(), job.status(), job.created_at());
        count += 1;
    }
    assert_eq!(count, 3);

    divide.delete().block()?;
    let gone = divide.get().block().unwrap_err();
    assert!(gone.is_not_found());
    println!("deleted, and gone: {gone}");
    Ok(())
}
