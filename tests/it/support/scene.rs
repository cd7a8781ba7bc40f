//! A server for faults: each of its answers tries to lead the client to a second one.

use std::{future::Future, net::SocketAddr, time::Duration};

use minapp_cloud_function::{Client, ClientBuilder, Error, Function, RetryPolicy};
use serde_json::{Map, json};
use tokio::net::{TcpListener, TcpSocket, TcpStream};

use super::{Reply, Request, Server, TOKEN};

pub const READS: [&str; 3] = ["get", "functions", "jobs"];
/// Writes whose second sending ends in the same state.
pub const REPEATABLE: [&str; 2] = ["delete", "update"];
/// Calls that must not be sent twice.
pub const ONCE: [&str; 7] =
    ["create", "rename", "invoke", "invoke_detached", "debug", "invoke_v1", "invoke_detached_v1"];

pub fn every_call() -> impl Iterator<Item = &'static str> {
    READS.into_iter().chain(REPEATABLE).chain(ONCE)
}

/// Retries as they are by default, but for the waits.
pub fn quick() -> RetryPolicy {
    RetryPolicy::default().backoff(Duration::from_millis(1), Duration::from_millis(2))
}

/// The settings of a client at an address.
pub fn at(url: &str) -> ClientBuilder {
    Client::builder().base_url(url).token(TOKEN).no_proxy().retry(quick())
}

pub fn function_of(builder: ClientBuilder) -> Function {
    builder.build().expect("good settings").function("test").expect("a good name")
}

/// Makes a call, and tells how often it was sent. An error never shows the token.
#[allow(deprecated)]
pub async fn send(function: &Function, call: &str) -> Result<u32, Error> {
    let (client, none) = (function.client(), &Map::new());
    let result = match call {
        "get" => function.get().send().await.map(|answer| answer.attempts),
        "functions" => client.functions().page().send().await.map(|answer| answer.attempts),
        "jobs" => function.jobs().page().send().await.map(|answer| answer.attempts),
        "delete" => function.delete().send().await.map(|answer| answer.attempts),
        "update" => function.update().code("x").send().await.map(|answer| answer.attempts),
        "create" => client.create("test", "x").send().await.map(|answer| answer.attempts),
        "rename" => function.update().rename("new").send().await.map(|answer| answer.attempts),
        "invoke" => function.invoke::<serde_json::Value>(none).send().await.map(|answer| answer.attempts),
        "invoke_detached" => function.invoke_detached(none).send().await.map(|answer| answer.attempts),
        "debug" => function.debug(none).send().await.map(|answer| answer.attempts),
        "invoke_v1" => {
            function.invoke_v1::<serde_json::Value>(none).send().await.map(|answer| answer.attempts)
        }
        "invoke_detached_v1" => function.invoke_detached_v1(none).send().await.map(|answer| answer.attempts),
        other => panic!("no call {other}"),
    };
    if let Err(error) = &result {
        let shown = format!("{error} {error:?}");
        assert!(!shown.contains(TOKEN), "{shown}");
    }
    result
}

pub struct Scene {
    pub server: Server,
    pub elsewhere: Server,
}

impl Scene {
    /// Gives the replies in turn; the last one again and again.
    pub async fn start(replies: impl IntoIterator<Item = Reply>) -> Self {
        let replies: Vec<Reply> = replies.into_iter().collect();
        Self::with(move |index, _| replies[index.min(replies.len() - 1)].clone()).await
    }

    pub async fn with(reply: impl Fn(usize, &Request) -> Reply + Send + Sync + 'static) -> Self {
        let elsewhere = Server::json(200, &json!({})).await;
        let lure = format!("{}/lure", elsewhere.url);
        let lures =
            format!("Content-Location: {lure}\r\nLink: <{lure}>; rel=\"next\"\r\nRefresh: 0; url={lure}\r\n");
        let location = format!("Location: {lure}\r\n");
        let server = Server::with(move |index, request| {
            let reply = reply(index, request).add(&lures);
            match &reply {
                Reply::Bytes(bytes) if bytes.windows(12).any(|text| text == b"\r\nLocation: ") => reply,
                _ => reply.add(&location),
            }
        })
        .await;
        Self { server, elsewhere }
    }

    pub fn builder(&self) -> ClientBuilder {
        at(&self.server.url)
    }

    pub fn function(&self) -> Function {
        function_of(self.builder())
    }

    /// The server has seen so many requests, each with the token, and nobody else has seen any.
    #[track_caller]
    pub fn saw(&self, requests: usize) {
        let seen = self.server.requests();
        assert_eq!(seen.len(), requests, "{seen:#?}");
        let bearer = format!("Bearer {TOKEN}");
        for request in seen {
            assert_eq!(request.header("authorization"), Some(bearer.as_str()), "{request:?}");
        }
        assert_eq!(self.elsewhere.connections(), 0, "nobody goes there");
    }
}

/// A port on which every connection is refused for as long as this lives, since nobody listens.
pub fn deaf() -> (TcpSocket, SocketAddr) {
    let socket = TcpSocket::new_v4().expect("a socket");
    socket.bind(([127, 0, 0, 1], 0).into()).expect("a free port");
    let address = socket.local_addr().expect("an address");
    (socket, address)
}

/// Accepts connections and leaves the rest to a function.
pub async fn raw<F>(handle: impl Fn(TcpStream) -> F + Send + 'static) -> SocketAddr
where
    F: Future<Output = ()> + Send + 'static,
{
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
    let address = listener.local_addr().expect("an address");
    tokio::spawn(async move {
        while let Ok((socket, _)) = listener.accept().await {
            tokio::spawn(handle(socket));
        }
    });
    address
}
