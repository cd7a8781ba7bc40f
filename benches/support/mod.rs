//! What the benches share: a server that costs little, and a comparison that is fair on a busy machine.

#![allow(dead_code, reason = "no bench uses all of it")]

use std::{
    hint::black_box,
    io,
    net::TcpListener,
    sync::Arc,
    thread,
    time::{Duration, Instant},
};

use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
    runtime::{Builder, Runtime},
};

pub mod bare;
pub mod jobs;

/// Answers requests on a port of this machine, for as long as the program runs: each after `delay`, with
/// the whole answer that `answer` gives for the path and query. Returns the base URL.
///
/// All connections are served by one thread, so that no side is luckier than another with the processor
/// that its server runs on.
pub fn serve<A>(delay: Duration, answer: A) -> String
where
    A: Fn(&str) -> Arc<[u8]> + Send + Sync + 'static,
{
    let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
    let address = listener.local_addr().expect("an address");
    listener.set_nonblocking(true).expect("a listener that does not block");
    let answer = Arc::new(answer);
    thread::spawn(move || {
        runtime().block_on(async {
            let listener = tokio::net::TcpListener::from_std(listener).expect("a listener");
            while let Ok((connection, _)) = listener.accept().await {
                tokio::spawn(converse(connection, delay, answer.clone()));
            }
        });
    });
    format!("http://{address}")
}

async fn converse<A: Fn(&str) -> Arc<[u8]>>(
    mut connection: TcpStream,
    delay: Duration,
    answer: Arc<A>,
) -> io::Result<()> {
    connection.set_nodelay(true)?;
    let mut request = Vec::new();
    while connection.read_buf(&mut request).await? > 0 {
        let Some(end) = request.windows(4).position(|window| window == b"\r\n\r\n") else { continue };
        let head = str::from_utf8(&request[..end]).map_err(io::Error::other)?;
        let mut headers = head.lines().filter_map(|line| line.split_once(": "));
        let length = headers.find(|(name, _)| name.eq_ignore_ascii_case("content-length"));
        let body = length.map_or(Ok(0), |(_, value)| value.parse()).map_err(io::Error::other)?;
        if request.len() < end + 4 + body {
            continue;
        }
        if !delay.is_zero() {
            tokio::time::sleep(delay).await;
        }
        let answer = answer(head.split(' ').nth(1).unwrap_or_default());
        request.clear();
        connection.write_all(&answer).await?;
    }
    Ok(())
}

/// An answer that carries JSON, with the headers that servers send as a rule.
pub fn answer(json: &str) -> Arc<[u8]> {
    let head = format!(
        "HTTP/1.1 200 OK\r\nServer: nginx\r\nDate: Fri, 21 Sep 2018 04:46:11 GMT\r\n\
         Content-Type: application/json; charset=utf-8\r\nContent-Length: {}\r\n\
         Vary: Accept, Cookie\r\nX-Frame-Options: SAMEORIGIN\r\n\r\n",
        json.len()
    );
    (head + json).into_bytes().into()
}

/// Where both sides run: one thread, so that no time goes into waking others.
pub fn runtime() -> Runtime {
    Builder::new_current_thread().enable_all().build().expect("a runtime")
}

/// How many times over clients are made anew where the cost of single calls is measured. Whether a
/// connection acknowledges every segment by itself or along with what it sends next is chance, holds
/// for long, and costs as much as is measured there.
pub const ROUNDS: usize = 20;

/// The median of [`ratios`].
pub fn speed<O, T>(pairs: usize, ours: impl FnMut() -> O, theirs: impl FnMut() -> T) -> f64 {
    median(ratios(pairs, ours, theirs))
}

/// How fast `ours` is as a share of how fast `theirs` is, for `pairs` pairs, in which either comes first
/// by turns. Other work on the machine then weighs on both alike.
pub fn ratios<O, T>(pairs: usize, mut ours: impl FnMut() -> O, mut theirs: impl FnMut() -> T) -> Vec<f64> {
    for _ in 0..pairs / 20 + 1 {
        black_box(ours());
        black_box(theirs());
    }
    let pairs = (0..pairs).map(|pair| {
        let (ours, theirs) = if pair % 2 == 0 {
            let ours = time(&mut ours);
            (ours, time(&mut theirs))
        } else {
            let theirs = time(&mut theirs);
            (time(&mut ours), theirs)
        };
        theirs.as_secs_f64() / ours.as_secs_f64()
    });
    pairs.collect()
}

fn time<T>(work: &mut impl FnMut() -> T) -> Duration {
    let begun = Instant::now();
    black_box(work());
    begun.elapsed()
}

/// The value in the middle.
pub fn median(values: impl IntoIterator<Item = f64>) -> f64 {
    let mut values: Vec<f64> = values.into_iter().collect();
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}
