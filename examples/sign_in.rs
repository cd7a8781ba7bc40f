//! Three ways to sign in: credentials, the two calls by hand, and your own source of tokens.
//!
//! `cargo run --example sign_in` starts the emulator in this program, and moves its clock to
//! show a renewal.

use std::{
    sync::{
        Arc,
        atomic::{AtomicU32, Ordering},
    },
    time::Duration,
};

use futures_util::future::try_join_all;
use minapp_cloud_function::{Client, Token};
use minapp_emulator::Emulator;

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let emulator = Emulator::start().await?;
    let (url, id, secret) = (emulator.base_url(), emulator.client_id(), emulator.client_secret());

    println!("1  credentials: the client signs in by itself");
    let client = Client::builder().base_url(url).credentials(id, secret).build()?;
    client.deploy("greet", "exports.main = async event => `hello, ${event.data.name}`").await?;
    let greet = client.function("greet")?;
    let names = ["Ada", "Grace", "Barbara", "Frances", "Radia"];
    // Five calls at once, by clones of one client: they share the token.
    let greetings = try_join_all(names.map(|name| {
        let greet = greet.clone();
        async move { greet.invoke::<String>(&serde_json::json!({ "name": name })).await }
    }));
    let greetings = greetings.await?;
    assert_eq!(greetings[1], "hello, Grace");
    println!("   → {}", greetings.join("; "));

    println!("2  by hand: a code for the credentials, a token for the code");
    let guest = Client::builder().base_url(url).build()?;
    let code = guest.authorize(id, secret).await?;
    let token = guest.create_access_token(id, secret, code.code).await?;
    let by_hand = Client::builder().base_url(url).token(token.access_token.clone()).build()?;
    let days = token.expires_in.as_secs() / (24 * 60 * 60);
    println!("   → {} function, by a token for {days} days", by_hand.functions().count().await?);
    // `Debug` never shows a secret.
    assert_eq!(format!("{:?}", token.access_token), "Secret(***)");

    println!("3  {days} days later");
    emulator.advance(token.expires_in)?;
    let expired = by_hand.functions().count().await.unwrap_err();
    assert!(expired.is_unauthorized());
    println!("   → by hand: {expired}");
    let greeting: String = greet.invoke(&serde_json::json!({"name": "Ada"})).await?;
    assert_eq!(greeting, "hello, Ada");
    println!("   → by credentials: {greeting}, since the client has renewed its token");
    // After a renewal by hand both old tokens stop working: keep the new ones.
    let renewed = guest.refresh_access_token(id, secret, token.refresh_token).await?;
    let by_hand = Client::builder().base_url(url).token(renewed.access_token).build()?;
    assert_eq!(by_hand.functions().count().await?, 1);
    println!("   → by hand: works again with the token renewed");

    println!("4  a source of your own, such as a file that something else keeps up to date");
    let asked = Arc::new(AtomicU32::new(0));
    let (count, text) = (asked.clone(), emulator.token().to_owned());
    let client = Client::builder().base_url(url).token_source(move || {
        count.fetch_add(1, Ordering::Relaxed);
        let token = Token::new(text.as_str()).expires_in(Duration::from_secs(3600));
        async { Ok::<_, std::io::Error>(token) }
    });
    let client = client.build()?;
    let counts = try_join_all((0..20).map(|_| client.functions().count())).await?;
    assert_eq!((counts.len(), asked.load(Ordering::Relaxed)), (20, 1));
    println!("   → 20 calls at once, and the source was asked {} time", asked.load(Ordering::Relaxed));
    Ok(())
}
