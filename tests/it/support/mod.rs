//! A server on a real socket that says exactly what a test tells it to, and shows what it was sent.

#![allow(dead_code)]

pub mod platform;
pub mod scene;

use std::{
    io,
    sync::{
        Arc, Mutex,
        atomic::{AtomicUsize, Ordering},
    },
    time::Duration,
};

use minapp_cloud_function::{Client, ClientBuilder, Function, RetryPolicy};
use serde_json::Value;
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream},
    task::JoinHandle,
};

pub const TOKEN: &str = "0123456789abcdef-token";

/// What the server does with a request.
#[derive(Clone)]
pub enum Reply {
    /// Writes these bytes and closes.
    Bytes(Vec<u8>),
    /// Writes these bytes and waits for the next request.
    Keep(Vec<u8>),
    /// Closes without a word.
    Close,
    /// Says nothing for as long as the test lasts.
    Silence,
    /// Closes so that the other side sees a reset.
    Reset,
    /// Writes these bytes after a time, and closes.
    Late(Duration, Vec<u8>),
    /// Writes these bytes and then says nothing.
    Stall(Vec<u8>),
    /// Writes the first so many of these bytes, then one byte each time that such a time has gone by.
    Drip(Vec<u8>, usize, Duration),
}

impl Reply {
    /// The same reply with lines added to its head.
    pub fn add(mut self, lines: &str) -> Self {
        use Reply::{Bytes, Drip, Keep, Late, Stall};
        if let Bytes(bytes) | Keep(bytes) | Late(_, bytes) | Stall(bytes) | Drip(bytes, ..) = &mut self
            && bytes.starts_with(b"HTTP/1.1 ")
            && let Some(end) = bytes.windows(2).position(|pair| pair == b"\r\n")
        {
            let rest = bytes.split_off(end + 2);
            bytes.extend_from_slice(lines.as_bytes());
            bytes.extend(rest);
            if let Drip(_, first, _) = &mut self {
                *first += lines.len();
            }
        }
        self
    }
}

/// A request as it was sent.
#[derive(Clone, Debug)]
pub struct Request {
    pub method: String,
    pub target: String,
    /// Names in lower case.
    pub headers: Vec<(String, String)>,
    pub body: Vec<u8>,
}

impl Request {
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.body).expect("a JSON body")
    }

    pub fn line(&self) -> String {
        format!("{} {}", self.method, self.target)
    }
}

pub struct Server {
    pub url: String,
    seen: Arc<Mutex<Vec<Request>>>,
    connections: Arc<AtomicUsize>,
    crowd: Arc<Crowd>,
    task: JoinHandle<()>,
}

/// How many requests are being answered, and how many were at the most.
#[derive(Default)]
struct Crowd {
    now: AtomicUsize,
    most: AtomicUsize,
}

impl Server {
    /// Gives the replies in turn; the last one again and again.
    pub async fn start(replies: impl IntoIterator<Item = Reply>) -> Self {
        let replies: Vec<Reply> = replies.into_iter().collect();
        Self::with(move |index, _| replies[index.min(replies.len() - 1)].clone()).await
    }

    /// Lets a function decide, from the number of requests before and the request.
    pub async fn with(reply: impl Fn(usize, &Request) -> Reply + Send + Sync + 'static) -> Self {
        Self::on(TcpListener::bind("127.0.0.1:0").await.expect("a free port"), reply)
    }

    /// Serves on a port that the test has chosen.
    pub fn on(
        listener: TcpListener,
        reply: impl Fn(usize, &Request) -> Reply + Send + Sync + 'static,
    ) -> Self {
        let url = format!("http://{}", listener.local_addr().expect("an address"));
        let seen = Arc::new(Mutex::new(Vec::new()));
        let (log, reply) = (seen.clone(), Arc::new(reply));
        let connections = Arc::new(AtomicUsize::new(0));
        let crowd = Arc::new(Crowd::default());
        let (count, all) = (connections.clone(), crowd.clone());
        let task = tokio::spawn(async move {
            while let Ok((socket, _)) = listener.accept().await {
                count.fetch_add(1, Ordering::Relaxed);
                let (log, reply, crowd) = (log.clone(), reply.clone(), all.clone());
                tokio::spawn(async move { serve(socket, &log, &crowd, &*reply).await });
            }
        });
        Self { url, seen, connections, crowd, task }
    }

    pub async fn json(status: u16, body: &Value) -> Self {
        Self::start([json(status, body)]).await
    }

    pub fn requests(&self) -> Vec<Request> {
        self.seen.lock().expect("no panic in the server").clone()
    }

    pub fn only_request(&self) -> Request {
        let requests = self.requests();
        assert_eq!(requests.len(), 1, "{requests:#?}");
        requests[0].clone()
    }

    /// How many connections have been made.
    pub fn connections(&self) -> usize {
        self.connections.load(Ordering::Relaxed)
    }

    /// How many requests there were at one time, at the most.
    pub fn most_at_once(&self) -> usize {
        self.crowd.most.load(Ordering::Relaxed)
    }

    /// The settings of a client that sends every call once.
    pub fn builder(&self) -> ClientBuilder {
        Client::builder().base_url(&self.url).token(TOKEN).no_proxy().retry(RetryPolicy::never())
    }

    pub fn client(&self) -> Client {
        self.builder().build().expect("good settings")
    }

    pub fn function(&self, name: &str) -> Function {
        self.client().function(name).expect("a good name")
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.task.abort();
    }
}

async fn serve(
    mut socket: TcpStream,
    log: &Mutex<Vec<Request>>,
    crowd: &Crowd,
    reply: &(dyn Fn(usize, &Request) -> Reply + Send + Sync),
) -> Option<()> {
    loop {
        let request = read(&mut socket).await.ok()??;
        let index = {
            let mut seen = log.lock().expect("no panic in the server");
            seen.push(request.clone());
            seen.len() - 1
        };
        crowd.most.fetch_max(crowd.now.fetch_add(1, Ordering::Relaxed) + 1, Ordering::Relaxed);
        let reply = reply(index, &request);
        if let Reply::Late(time, _) = &reply {
            tokio::time::sleep(*time).await;
        }
        crowd.now.fetch_sub(1, Ordering::Relaxed);
        match reply {
            Reply::Bytes(bytes) | Reply::Late(_, bytes) => {
                socket.write_all(&bytes).await.ok()?;
                return socket.shutdown().await.ok();
            }
            Reply::Keep(bytes) => socket.write_all(&bytes).await.ok()?,
            Reply::Close => return Some(()),
            Reply::Reset => return socket.set_zero_linger().ok(),
            Reply::Silence => tokio::time::sleep(Duration::from_secs(600)).await,
            Reply::Stall(bytes) => {
                socket.write_all(&bytes).await.ok()?;
                tokio::time::sleep(Duration::from_secs(600)).await;
            }
            Reply::Drip(bytes, first, pause) => {
                socket.write_all(&bytes[..first]).await.ok()?;
                for byte in &bytes[first..] {
                    tokio::time::sleep(pause).await;
                    socket.write_all(&[*byte]).await.ok()?;
                }
            }
        }
    }
}

async fn read(socket: &mut TcpStream) -> io::Result<Option<Request>> {
    let mut bytes = Vec::new();
    let mut buffer = [0; 4096];
    let head = loop {
        if let Some(end) = bytes.windows(4).position(|window| window == b"\r\n\r\n") {
            break end;
        }
        match socket.read(&mut buffer).await? {
            0 => return Ok(None),
            count => bytes.extend_from_slice(&buffer[..count]),
        }
    };
    let text = String::from_utf8_lossy(&bytes[..head]).into_owned();
    let mut lines = text.split("\r\n");
    let mut first = lines.next().unwrap_or_default().split(' ').map(str::to_owned);
    let (method, target) = (first.next().unwrap_or_default(), first.next().unwrap_or_default());
    let headers: Vec<_> = lines
        .filter_map(|line| line.split_once(": "))
        .map(|(name, value)| (name.to_lowercase(), value.to_owned()))
        .collect();
    let length = headers.iter().find(|(name, _)| name == "content-length");
    let length = length.and_then(|(_, value)| value.parse().ok()).unwrap_or(0);
    let mut body = bytes.split_off(head + 4);
    while body.len() < length {
        match socket.read(&mut buffer).await? {
            0 => break,
            count => body.extend_from_slice(&buffer[..count]),
        }
    }
    Ok(Some(Request { method, target, headers, body }))
}

pub fn json(status: u16, body: &Value) -> Reply {
    text(status, "application/json", &body.to_string())
}

pub fn text(status: u16, content_type: &str, body: &str) -> Reply {
    let length = body.len();
    let head = format!("HTTP/1.1 {status} X\r\nContent-Type: {content_type}\r\nContent-Length: {length}\r\n");
    Reply::Bytes(format!("{head}Connection: close\r\n\r\n{body}").into_bytes())
}

/// `spec/openapi.yaml`.
pub fn document() -> Value {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/spec/openapi.yaml");
    let text = std::fs::read_to_string(path).expect("the document");
    crate::generation::generate::yaml::read(&text).expect("good YAML")
}

/// The value of a named example of the document.
pub fn example(name: &str) -> Value {
    let value = document()["components"]["examples"][name]["value"].take();
    assert!(!value.is_null(), "no example {name}");
    value
}
