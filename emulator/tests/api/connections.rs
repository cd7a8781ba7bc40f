//! Clients that are slow, silent, many, or talk nonsense.

use std::time::Duration;

use minapp_emulator::Fault;
use serde_json::{Value, json};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpSocket, TcpStream};

use crate::program::Running;
use crate::support::{FUNCTIONS, HELLO, JOBS, Platform, answer, head, http_client, known, patient, raw};

/// The most connections that a test opens.
const MANY: usize = 10_000;

async fn connect(platform: &Platform) -> TcpStream {
    TcpStream::connect(platform.emulator.address()).await.unwrap()
}

async fn read(mut stream: TcpStream) -> String {
    let mut answer = String::new();
    stream.read_to_string(&mut answer).await.unwrap();
    answer
}

/// Asserts that an answer as it is on the wire is a refusal.
#[track_caller]
fn assert_refused(answer: &str, status: u16, text: &str) {
    let (head, body) = answer.split_once("\r\n\r\n").unwrap();
    assert!(head.starts_with(&format!("HTTP/1.1 {status} ")), "{answer}");
    let length = format!("content-length: {}", body.len());
    assert!(head.to_ascii_lowercase().lines().any(|line| line == length), "{answer}");
    let body: Value = serde_json::from_str(body).unwrap();
    assert_eq!(body["status"], "error", "{answer}");
    assert!(body["error_msg"].as_str().unwrap().contains(text), "{answer}");
}

fn post(platform: &Platform, length: usize) -> String {
    head(platform, "POST", JOBS).replace("\r\n\r\n", &format!("\r\nContent-Length: {length}\r\n\r\n"))
}

#[tokio::test]
async fn a_client_that_is_too_slow_is_told() {
    let platform = Platform::with(patient().read_time(Duration::from_secs(3))).await;
    platform.create("test", HELLO).await;

    let mut slow_head = connect(&platform).await;
    slow_head.write_all(b"GET /oserve/").await.unwrap();
    let mut slow_body = connect(&platform).await;
    slow_body.write_all((post(&platform, 20) + "{\"data\":").as_bytes()).await.unwrap();
    let silent = connect(&platform).await;
    // Never idle, and still not in time.
    let (mut trickle, mut drops) = connect(&platform).await.into_split();
    drops.write_all(post(&platform, 1_000_000).as_bytes()).await.unwrap();
    let dripping = tokio::spawn(async move {
        while drops.write_all(b" ").await.is_ok() {
            tokio::time::sleep(Duration::from_millis(1)).await;
        }
    });

    assert_refused(&read(slow_head).await, 408, "the head of the request did not arrive in time");
    assert_refused(&read(slow_body).await, 408, "the body did not arrive within 3000 ms");
    assert_eq!(read(silent).await, "", "one that says nothing is told nothing");
    let mut answer = vec![0; 12];
    trickle.read_exact(&mut answer).await.unwrap();
    assert_eq!(answer, b"HTTP/1.1 408");
    drop(trickle);
    dripping.await.unwrap();

    assert_eq!(platform.get(JOBS).await.1["meta"]["total_count"], 0, "a refused call is no job");
    assert_eq!(platform.invoke(json!({})).await["data"], "hello world");
}

#[tokio::test]
async fn a_body_over_the_limit_is_refused_while_it_is_sent() {
    let platform = Platform::with_function(HELLO).await;
    let (answer, mut body) = connect(&platform).await.into_split();
    body.write_all(post(&platform, 32 * 1024 * 1024).as_bytes()).await.unwrap();
    let sending = tokio::spawn(async move {
        let piece = vec![b' '; 1024 * 1024];
        for _ in 0..32 {
            body.write_all(&piece).await?;
        }
        Ok::<_, std::io::Error>(())
    });
    // Not before everything is sent, as simple clients do.
    sending.await.unwrap().unwrap();
    let mut text = String::new();
    let mut answer = answer;
    answer.read_to_string(&mut text).await.unwrap();
    assert_refused(&text, 413, "it may have 4194304 bytes");

    let chunked = head(&platform, "POST", JOBS).replace("\r\n\r\n", "\r\nTransfer-Encoding: chunked\r\n\r\n");
    let chunk = format!("100000\r\n{}\r\n", " ".repeat(1024 * 1024));
    let answer = raw(&platform, &format!("{chunked}{}2\r\n{{}}\r\n0\r\n\r\n", chunk.repeat(5))).await;
    assert_refused(&answer, 413, "it may have 4194304 bytes");
    assert_eq!(platform.invoke(json!({})).await["data"], "hello world");
}

/// Reads one response; its head, in lower case, and its body. None at the end of the connection.
async fn response(stream: &mut (impl AsyncReadExt + Unpin)) -> Option<(String, Vec<u8>)> {
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") {
        head.push(stream.read_u8().await.ok()?);
    }
    let head = String::from_utf8(head).unwrap().to_ascii_lowercase();
    let length = head.lines().find_map(|line| line.strip_prefix("content-length: "));
    let mut body = vec![0; length.map_or(0, |length| length.parse().unwrap())];
    stream.read_exact(&mut body).await.unwrap();
    Some((head, body))
}

/// An emulator that has taken the only request of this minute.
async fn quota_used_up() -> Platform {
    let platform = Platform::with(patient().quota(std::num::NonZeroU32::MIN)).await;
    platform.create("test", HELLO).await;
    platform
}

/// A client keeps its connection after a refusal unless it is told not to.
#[tokio::test]
async fn after_a_refusal_the_next_request_gets_its_response_or_was_told_not_to_come() {
    let platform = Platform::with(known()).await;
    platform.create("test", HELLO).await;
    platform.emulator.faults().add(Fault::new().status(503).function("down")).unwrap();
    let cases = [
        ("POST", JOBS, "Bearer wrong", 401),
        ("POST", "/nothing/", "Bearer local-token", 404),
        ("PUT", JOBS, "Bearer local-token", 405),
        ("POST", JOBS, "Bearer local-token", 400),
        ("POST", "/oserve/v1.3/cloud-function/down/job/", "Bearer local-token", 503),
        ("POST", JOBS, "Bearer local-token", 429),
        ("GET", FUNCTIONS, "Bearer local-token", 200),
        ("POST", "/_emulator/nothing", "Bearer local-token", 404),
        ("POST", "/_emulator/state", "Bearer local-token", 405),
        ("POST", "/_emulator/clock", "Bearer local-token", 400),
    ];
    for (method, path, credentials, status) in cases {
        for size in [100_000, 2_000_000, 20_000_000] {
            let case = format!("{status} for {method} {path} with {size} bytes");
            let used_up = if status == 429 { Some(quota_used_up().await) } else { None };
            let platform = used_up.as_ref().unwrap_or(&platform);
            let (mut answers, mut requests) = connect(platform).await.into_split();
            let head = format!(
                "{method} {path} HTTP/1.1\r\nHost: localhost\r\nAuthorization: {credentials}\r\n\
                 Content-Length: {size}\r\n\r\n"
            );
            let sending = tokio::spawn(async move {
                requests.write_all(head.as_bytes()).await?;
                requests.write_all(&vec![b'-'; size]).await?;
                requests.write_all(b"GET /after HTTP/1.1\r\nHost: localhost\r\n\r\n").await?;
                Ok::<_, std::io::Error>(requests)
            });
            let (head, _) = response(&mut answers).await.unwrap_or_else(|| panic!("{case}: no response"));
            let too_large = status == 400 && size > 4_194_304;
            let status = if too_large { 413 } else { status };
            assert!(head.starts_with(&format!("http/1.1 {status} ")), "{case}: {head}");
            let closes = head.contains("\r\nconnection: close\r\n");
            let next = tokio::time::timeout(Duration::from_secs(60), response(&mut answers)).await.unwrap();
            match next {
                Some((next, _)) => assert!(next.starts_with("http/1.1 404 ") && !closes, "{case}: {next}"),
                None => assert!(closes, "{case}: closed without a word: {head}"),
            }
            assert!(size > 100_000 || !closes, "{case}: so short a rest is read");
            let _ = sending.await.unwrap();
        }
    }
}

#[tokio::test]
async fn a_client_that_does_not_take_its_response_is_given_up() {
    let platform = Platform::with(patient().read_time(Duration::from_millis(500))).await;
    platform.create("test", "exports.main = async () => 'x'.repeat(15000000)").await;
    let mut idle = connect(&platform).await;
    idle.write_all((post(&platform, 2) + "{}").as_bytes()).await.unwrap();
    // It has begun to come, and more than fits on the way.
    idle.readable().await.unwrap();
    // A client that reads nothing learns that its connection is gone when it writes.
    for _ in 0..600 {
        if idle.write_all(b"G").await.is_err() {
            assert_eq!(platform.get(FUNCTIONS).await.0, 200);
            return;
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    panic!("the client is not given up");
}

/// A client that reads something within each read time, but takes longer than that for the whole response: how many
/// bytes it gets before the connection is closed.
async fn read_slowly(read_time: Duration) -> usize {
    const PIECES: u32 = 100;
    let platform = Platform::with(patient().read_time(read_time)).await;
    platform.create("test", "exports.main = async () => 'x'.repeat(15000000)").await;
    // A small buffer, so that the emulator has to wait for the client.
    let socket = TcpSocket::new_v4().unwrap();
    socket.set_recv_buffer_size(64 * 1024).unwrap();
    let mut slow = socket.connect(platform.emulator.address()).await.unwrap();
    slow.write_all((post(&platform, 2) + "{}").as_bytes()).await.unwrap();
    let (mut taken, mut piece) = (0, vec![0; 15_000_000 / PIECES as usize]);
    // The last piece is a short one.
    while let Ok(read @ 1..) = read_up_to(&mut slow, &mut piece).await {
        taken += read;
        tokio::time::sleep(2 * read_time / PIECES).await;
    }
    taken
}

/// Reads until the buffer is full or the connection ends.
async fn read_up_to(stream: &mut TcpStream, buffer: &mut [u8]) -> std::io::Result<usize> {
    let mut filled = 0;
    while filled < buffer.len() {
        match stream.read(&mut buffer[filled..]).await? {
            0 => break,
            read => filled += read,
        }
    }
    Ok(filled)
}

#[tokio::test]
async fn a_client_that_takes_its_response_slowly_gets_all_of_it() {
    let mut taken = 0;
    // A machine that stands still for longer than the read time makes the client too slow: it gets more time.
    for seconds in [2, 8, 32] {
        taken = read_slowly(Duration::from_secs(seconds)).await;
        if taken > 15_000_000 {
            return;
        }
    }
    panic!("{taken} bytes");
}

#[tokio::test]
async fn what_is_not_http_is_refused() {
    let platform = Platform::with_function(HELLO).await;
    let long = "x".repeat(500_000);
    let cases = [
        ("hello\r\n\r\n".to_owned(), 400),
        ("\0\u{1}\u{2}\r\n\r\n".into(), 400),
        (format!("GET {FUNCTIONS} HTTP/1.1\r\nHost\r\n\r\n"), 400),
        (format!("GET /{long} HTTP/1.1\r\n\r\n"), 431),
        (format!("GET / HTTP/1.1\r\nX: {long}\r\n\r\n"), 431),
        (format!("GET / HTTP/1.1\r\n{}\r\n", "X: y\r\n".repeat(1000)), 431),
        (post(&platform, 2).replace("Length: 2", "Length: -2"), 400),
        (post(&platform, 2).replace("Length: 2", "Length: 99999999999999999999"), 400),
    ];
    for (request, status) in cases {
        let answer = raw(&platform, &request).await;
        let start = format!("HTTP/1.1 {status} ");
        assert!(answer.starts_with(&start), "{}: {answer}", &request[..request.len().min(60)]);
    }
    assert_eq!(platform.invoke(json!({})).await["data"], "hello world");
}

/// How many connections this process may have, beside its other files.
fn connections_to_open() -> usize {
    #[cfg(unix)]
    {
        use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};
        let Rlimit { current, maximum } = getrlimit(Resource::Nofile);
        let _ = setrlimit(Resource::Nofile, Rlimit { current: maximum, maximum });
        let files = getrlimit(Resource::Nofile).current.or(current).unwrap_or(u64::MAX);
        usize::try_from(files).unwrap_or(usize::MAX).saturating_sub(500).min(MANY)
    }
    #[cfg(not(unix))]
    MANY
}

#[tokio::test]
async fn many_connections_that_say_nothing_keep_nobody_out() {
    let count = connections_to_open();
    // In a process of its own, which has to find the files for its ends.
    let mut running = Running::start(&["--listen", "127.0.0.1:0"]);
    let url = running.lines(1)[0].strip_prefix("minapp-emulator listens on ").unwrap().to_owned();
    let address = url.strip_prefix("http://").unwrap();
    let send = async |path: &str, body: Value| {
        let http = http_client();
        answer(http.post(format!("{url}{path}")).bearer_auth("local-token").json(&body)).await
    };
    assert_eq!(send(FUNCTIONS, json!({"name": "test", "function_code": HELLO})).await.0, 201);
    let mut silent = Vec::new();
    for opened in 0..count {
        silent.push(TcpStream::connect(address).await.unwrap());
        if opened % 1000 == 0 {
            assert_eq!(send(JOBS, json!({})).await.1["data"], "hello world", "beside {opened}");
        }
    }
    println!("{count} connections were open of {MANY} asked for");
    assert!(count > 100, "this machine allows too few files to say anything");
    assert_eq!(send(JOBS, json!({})).await.1["data"], "hello world");
    // They were not refused, only in no hurry.
    let mut last = silent.pop().unwrap();
    last.write_all(b"GET /nothing HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n").await.unwrap();
    assert!(read(last).await.starts_with("HTTP/1.1 404 "));
}

#[tokio::test]
async fn the_one_that_has_waited_longest_gives_way() {
    let platform = Platform::with(patient().connections(8)).await;
    let code = "exports.main = (e, callback) => setTimeout(callback, 1000, null, 'not cut')";
    platform.create("test", code).await;
    let mut busy = connect(&platform).await;
    busy.write_all((post(&platform, 2) + "{}").as_bytes()).await.unwrap();
    platform.job(|job| job["status"] == "executing").await;

    let mut silent = Vec::new();
    for _ in 0..40 {
        silent.push(connect(&platform).await);
    }
    let fresh = raw(&platform, &head(&platform, "GET", FUNCTIONS)).await;
    assert!(fresh.starts_with("HTTP/1.1 200 "), "{fresh}");
    assert!(read(busy).await.ends_with("\"not cut\",\"error\":{}}"));
    for oldest in silent.drain(..20) {
        assert_eq!(read(oldest).await, "");
    }
    let mut newest = silent.pop().unwrap();
    newest.write_all(head(&platform, "GET", FUNCTIONS).as_bytes()).await.unwrap();
    assert!(read(newest).await.starts_with("HTTP/1.1 200 "));
}
