//! One client on several Tokio runtimes, on none, and on a machine without certificates.

use std::{
    process::Command,
    sync::Arc,
    task::{Context, Poll, Waker},
};

use crate::support::{Reply, Server, TOKEN};
use minapp_cloud_function::{Client, blocking::Block};
use tokio::runtime::{Builder, Runtime};

fn keep() -> Reply {
    let body = crate::support::example("OneFunction").to_string();
    let head = format!("HTTP/1.1 200 OK\r\nContent-Length: {}\r\n\r\n", body.len());
    Reply::Keep(format!("{head}{body}").into_bytes())
}

fn own() -> Runtime {
    Builder::new_current_thread().enable_all().build().unwrap()
}

#[test]
fn a_client_in_a_static_serves_each_runtime() {
    let background = Runtime::new().unwrap();
    let server = background.block_on(Server::start([keep()]));
    let greet = Arc::new(server.function("greet"));
    // A runtime that is there and stands still: its idle connection can carry nothing.
    let still = own();
    still.block_on(async { greet.get().await }).unwrap();
    own().block_on(async { greet.get().await }).unwrap();
    // Runtimes that end one after the other, beside one that stays; more than are remembered.
    for _ in 0..40 {
        let runtime = own();
        runtime.block_on(async { greet.get().await }).unwrap();
        runtime.block_on(async { greet.get().await }).unwrap();
    }
    still.block_on(async { greet.get().await }).unwrap();
    // As tests do it: many at a time, each with a runtime of its own that ends when it likes.
    std::thread::scope(|scope| {
        for _ in 0..8 {
            scope.spawn(|| {
                for _ in 0..20 {
                    own().block_on(async { greet.get().await }).unwrap();
                }
            });
        }
    });
}

#[test]
fn within_one_runtime_the_connection_is_kept() {
    let background = Runtime::new().unwrap();
    let server = background.block_on(Server::start([keep()]));
    let greet = server.function("greet");
    for _ in 0..2 {
        let runtime = own();
        let before = server.connections();
        for _ in 0..5 {
            runtime.block_on(async { greet.get().await }).unwrap();
        }
        assert_eq!(server.connections(), before + 1);
    }
}

#[test]
fn without_a_runtime_the_error_says_what_to_do() {
    let client = Client::builder().base_url("http://127.0.0.1:9").token(TOKEN).build().unwrap();
    let function = client.function("greet").unwrap();
    let mut call = function.get().into_future();
    let Poll::Ready(outcome) = call.as_mut().poll(&mut Context::from_waker(Waker::noop())) else {
        panic!("there is nothing to wait for");
    };
    let error = outcome.unwrap_err();
    assert!(error.is_input() && error.to_string().contains("no Tokio runtime"), "{error}");
    assert!(error.to_string().contains("block"), "{error}");
}

#[test]
fn blocking_is_allowed_where_tokio_allows_it() {
    let background = Runtime::new().unwrap();
    let server = background.block_on(Server::start([keep()]));
    let greet = server.function("greet");
    let own = Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
    let mine = greet.clone();
    own.block_on(async move {
        let other = mine.clone();
        tokio::task::spawn_blocking(move || other.get().block()).await.unwrap().unwrap();
        let other = mine.clone();
        let task = async move {
            tokio::task::block_in_place(|| other.get().block()).unwrap();
            // And not a step outside of it.
            let error = other.get().block().unwrap_err();
            assert!(error.to_string().contains("spawn_blocking"), "{error}");
        };
        tokio::spawn(task).await.unwrap();
    });
    let _entered = own.enter();
    greet.get().block().unwrap();
}

/// Run again by the test below, where there are no certificates.
#[test]
fn build_without_certificates() {
    for url in ["http://cloud.example", "https://cloud.example"] {
        match Client::builder().base_url(url).token(TOKEN).build() {
            Ok(_) => println!("made {url}"),
            Err(error) => println!("refused {url}: {error}"),
        }
    }
}

#[test]
#[cfg(target_os = "linux")]
fn without_certificates_http_works_and_https_says_what_is_missing() {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.args(["--exact", "runtimes::build_without_certificates", "--nocapture"]);
    command.env("SSL_CERT_FILE", "/dev/null").env("SSL_CERT_DIR", "/proc/self/fdinfo/none");
    let shown = String::from_utf8(command.output().unwrap().stdout).unwrap();
    assert!(shown.contains("made http://cloud.example"), "{shown}");
    assert!(shown.contains("refused https://cloud.example"), "{shown}");
    assert!(shown.contains("ca-certificates") && shown.contains("root_certificates"), "{shown}");
}
