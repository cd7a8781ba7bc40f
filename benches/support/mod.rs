//! What the benches share: a server that costs little, and a comparison that is fair on a busy machine.

#![allow(dead_code, reason = "no bench uses all of it")]

use std::{
    hint::black_box,
    io::{self, BufRead, BufReader, Read, Write},
    net::{TcpListener, TcpStream},
    sync::Arc,
    thread,
    time::{Duration, Instant},
};

use tokio::runtime::{Builder, Runtime};

pub mod bare;
pub mod jobs;

/// Answers requests on a port of this machine, each connection in a thread of its own, for as long as
/// the program runs. `answer` is given the path with the query, and gives the whole answer. Returns
/// the base URL.
pub fn serve<A>(answer: A) -> String
where
    A: Fn(&str) -> Arc<[u8]> + Send + Sync + 'static,
{
    let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
    let address = listener.local_addr().expect("an address");
    let answer = Arc::new(answer);
    thread::spawn(move || {
        for connection in listener.incoming().flatten() {
            let answer = answer.clone();
            thread::spawn(move || converse(connection, &*answer));
        }
    });
    format!("http://{address}")
}

fn converse(connection: TcpStream, answer: &dyn Fn(&str) -> Arc<[u8]>) -> io::Result<()> {
    connection.set_nodelay(true)?;
    let mut reader = BufReader::new(connection.try_clone()?);
    let mut writer = connection;
    let (mut line, mut target, mut body) = (String::new(), String::new(), Vec::new());
    loop {
        target.clear();
        if reader.read_line(&mut target)? == 0 {
            return Ok(());
        }
        let mut length = 0;
        loop {
            line.clear();
            reader.read_line(&mut line)?;
            match line.trim_end().split_once(": ") {
                None => break,
                Some((name, value)) if name.eq_ignore_ascii_case("content-length") => {
                    length = value.parse().map_err(io::Error::other)?;
                }
                Some(_) => {}
            }
        }
        body.resize(length, 0);
        reader.read_exact(&mut body)?;
        writer.write_all(&answer(target.split(' ').nth(1).unwrap_or_default()))?;
    }
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

/// How fast `ours` is as a share of how fast `theirs` is: the median of `pairs` pairs, in which either
/// comes first by turns. Other work on the machine then weighs on both alike.
pub fn speed<O, T>(pairs: usize, mut ours: impl FnMut() -> O, mut theirs: impl FnMut() -> T) -> f64 {
    for _ in 0..pairs / 20 + 1 {
        black_box(ours());
        black_box(theirs());
    }
    median((0..pairs).map(|pair| {
        let (ours, theirs) = if pair % 2 == 0 {
            let ours = time(&mut ours);
            (ours, time(&mut theirs))
        } else {
            let theirs = time(&mut theirs);
            (time(&mut ours), theirs)
        };
        theirs.as_secs_f64() / ours.as_secs_f64()
    }))
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
