//! What is sent again and what is not, when only some of the tries fail. See docs/faults.md.

use crate::support::{
    Reply, Server,
    scene::{REPEATABLE, Scene, at, deaf, every_call, function_of, quick, send},
    text,
};
use minapp_cloud_function::RetryPolicy;
use tokio::{io::AsyncReadExt, net::TcpListener};

fn gone() -> Reply {
    text(404, "application/json", r#"{"error_msg":"Not found."}"#)
}

fn busy() -> Reply {
    text(429, "text/plain", "")
}

#[tokio::test]
async fn a_delete_is_done_when_it_is_404_after_a_try_that_may_have_arrived() {
    let half = Reply::Bytes(b"HTTP/1.1 204 No Con".to_vec());
    for first in [Reply::Close, Reply::Reset, half, text(502, "", ""), text(500, "", "{}")] {
        let scene = Scene::start([first.clone(), gone()]).await;
        let answer = scene.function().delete().send().await.unwrap();
        assert_eq!((answer.status.as_u16(), answer.attempts), (404, 2), "an answer that tells how it was");
        scene.saw(2);
        // What came between makes no difference.
        let scene = Scene::start([first, busy(), busy(), gone()]).await;
        assert_eq!(send(&scene.function(), "delete").await.unwrap(), 4);
        scene.saw(4);
    }
}

#[tokio::test]
async fn a_delete_is_not_done_when_it_is_404_and_no_try_can_have_arrived() {
    for (replies, sent) in [(vec![gone()], 1), (vec![busy(), gone()], 2)] {
        let scene = Scene::start(replies).await;
        let error = send(&scene.function(), "delete").await.unwrap_err();
        assert!(error.is_not_found() && error.attempts() == sent, "{error:?}");
        scene.saw(sent as usize);
    }
    let (socket, address) = deaf();
    let wait = std::time::Duration::from_millis(50);
    let function = function_of(
        at(&format!("http://{address}")).retry(RetryPolicy::default().max_attempts(1000).backoff(wait, wait)),
    );
    let (result, server) = tokio::join!(send(&function, "delete"), async {
        tokio::time::sleep(2 * wait).await;
        Server::on(socket.listen(64).unwrap(), |_, _| gone())
    });
    let error = result.unwrap_err();
    assert!(error.is_not_found() && error.attempts() > 1, "{error:?}");
    server.only_request();
}

#[tokio::test]
async fn no_other_call_is_done_when_it_is_404_after_a_try_that_may_have_arrived() {
    for call in ["get", "update"] {
        let scene = Scene::start([Reply::Close, gone()]).await;
        assert!(send(&scene.function(), call).await.unwrap_err().is_not_found(), "{call}");
        scene.saw(2);
    }
}

#[tokio::test]
async fn writes_are_not_repeated_when_told_so() {
    for (reply, unknown) in [(Reply::Close, true), (text(500, "", ""), true), (busy(), false)] {
        let scene = Scene::start([reply]).await;
        let function = function_of(scene.builder().retry(quick().retry_idempotent_writes(false)));
        for call in REPEATABLE {
            let error = send(&function, call).await.unwrap_err();
            assert_eq!((error.attempts(), error.is_outcome_unknown()), (1, unknown), "{call}: {error:?}");
        }
        assert_eq!(send(&function, "get").await.unwrap_err().attempts(), 4, "reads are");
        scene.saw(2 + 4);
    }
    let (_socket, address) = deaf();
    let function =
        function_of(at(&format!("http://{address}")).retry(quick().retry_idempotent_writes(false)));
    for call in REPEATABLE {
        assert_eq!(send(&function, call).await.unwrap_err().attempts(), 4, "{call} without a connection is");
    }
}

#[tokio::test]
async fn nothing_is_sent_again_when_told_so() {
    let scene = Scene::start([Reply::Close]).await;
    let function = function_of(scene.builder().retry(RetryPolicy::never()));
    for call in every_call() {
        assert_eq!(send(&function, call).await.unwrap_err().attempts(), 1, "{call}");
    }
    scene.saw(every_call().count());
}

#[tokio::test]
async fn an_update_is_sent_again_with_the_same_change() {
    let scene = Scene::start([Reply::Close, text(202, "", r#"{"id":1,"name":"test"}"#)]).await;
    scene.function().update().code("x").remark("").await.unwrap();
    scene.saw(2);
    let requests = scene.server.requests();
    assert_eq!(requests[0].json(), requests[1].json());
    assert_eq!(requests[1].json(), serde_json::json!({"function_code": "x", "remark": ""}));
}

#[tokio::test]
async fn a_deploy_does_not_create_after_an_unknown_outcome() {
    for reply in [Reply::Close, text(503, "", "")] {
        let scene = Scene::start([reply]).await;
        let client = scene.builder().build().unwrap();
        assert!(!client.deploy("test", "x").await.unwrap_err().is_not_found());
        assert!(scene.server.requests().iter().all(|request| request.method == "PATCH"));
        scene.saw(4);
    }
    // Where it comes to the creation, that is sent once.
    let scene = Scene::start([gone(), Reply::Close]).await;
    let error = scene.builder().build().unwrap().deploy("test", "x").await.unwrap_err();
    assert!(error.is_outcome_unknown(), "{error:?}");
    scene.saw(2);
}

#[tokio::test]
async fn a_connection_lost_only_after_a_call_that_came_through() {
    let body = r#"{"code":0,"data":1,"error":{}}"#;
    let good = format!("HTTP/1.1 200 OK\r\nContent-Length: {}\r\n\r\n{body}", body.len());
    let scene = Scene::start([Reply::Keep(good.into_bytes()), Reply::Close]).await;
    let function = scene.function();
    assert_eq!(send(&function, "invoke").await.unwrap(), 1);
    // On the same connection, which was good until now.
    let error = send(&function, "invoke").await.unwrap_err();
    assert!(error.is_outcome_unknown() && error.attempts() == 1, "{error:?}");
    scene.saw(2);
    assert_eq!(scene.server.connections(), 1);
}

/// A server that takes one request, breaks off, and from then on refuses connections.
async fn last_breath() -> String {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    tokio::spawn(async move {
        let (mut socket, _) = listener.accept().await.unwrap();
        drop(listener);
        let _ = socket.read(&mut [0; 4096]).await;
    });
    url
}

#[tokio::test]
async fn an_outcome_stays_unknown_when_later_tries_cannot_connect() {
    for call in REPEATABLE {
        let error = send(&function_of(at(&last_breath().await)), call).await.unwrap_err();
        assert_eq!(error.attempts(), 4, "{call}");
        assert!(error.is_outcome_unknown(), "the first try may have been carried out: {error:?}");
    }
}
