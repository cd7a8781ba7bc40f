//! Lists that lie, shift, break off or lead away. See docs/faults.md.

use std::collections::HashSet;

use crate::support::{
    Reply, Request, Server,
    platform::Platform,
    scene::{Scene, function_of, quick},
    text,
};
use futures_util::TryStreamExt;
use minapp_cloud_function::{Error, FunctionJob, Items};
use serde_json::{Value, json};

/// The rows of a page and what its `meta` says: `next` and `total_count`.
type Response = (Vec<i64>, Value, i64);

/// A page of jobs, as the platform answers it.
fn page(request: &Request, (ids, next, total): Response) -> Reply {
    let objects: Vec<Value> = ids
        .into_iter()
        .map(|id| json!({"id": id, "created_at": 1.5, "service_type": "batch", "source": "sdk", "status": "fulfilled"}))
        .collect();
    let meta = json!({"limit": limit(request), "next": next, "offset": offset(request), "previous": null,
        "total_count": total});
    crate::support::json(200, &json!({"meta": meta, "objects": objects}))
}

fn query(request: &Request, name: &str) -> Option<i64> {
    let pairs = request.target.split(['?', '&']).find_map(|pair| pair.strip_prefix(&format!("{name}=")));
    pairs.map(|text| text.parse().unwrap())
}

fn offset(request: &Request) -> i64 {
    query(request, "offset").unwrap_or(0)
}

fn limit(request: &Request) -> i64 {
    query(request, "limit").unwrap_or(20)
}

fn next(limit: i64, offset: i64) -> Value {
    json!(format!("/oserve/v1.3/cloud-function/test/job/?limit={limit}&offset={offset}"))
}

/// The slice of a list of so many rows, whose ids fall to 1.
fn slice(request: &Request, rows: i64) -> Response {
    let (from, limit) = (offset(request), limit(request));
    let ids: Vec<i64> = (from..(from + limit).min(rows)).map(|index| rows - index).collect();
    let more = if from + limit < rows { next(limit, from + limit) } else { Value::Null };
    (ids, more, rows)
}

async fn scene(answer: impl Fn(&Request) -> Response + Send + Sync + 'static) -> Scene {
    Scene::with(move |_, request| page(request, answer(request))).await
}

fn jobs(scene: &Scene) -> Items<FunctionJob> {
    scene.function().jobs().page_size(3).stream()
}

async fn ids(jobs: Items<FunctionJob>) -> Result<Vec<i64>, Error> {
    jobs.map_ok(|job| job.id()).try_collect().await
}

/// The ids from the highest down to 1.
fn falling(rows: i64) -> Vec<i64> {
    (1..=rows).rev().collect()
}

/// Requests there were, none of which took the token elsewhere.
#[track_caller]
fn requests(scene: &Scene) -> usize {
    let count = scene.server.requests().len();
    scene.saw(count);
    count
}

#[tokio::test]
async fn a_list_that_never_ends() {
    for total in [3, 7, 1_000_000_000] {
        // The same three rows for ever.
        let scene = scene(move |r| (vec![3, 2, 1], next(3, offset(r) + 3), total)).await;
        let error = ids(jobs(&scene)).await.unwrap_err();
        assert!(error.is_pagination() && error.to_string().contains("does not end"), "{total}: {error}");
        assert!(requests(&scene) <= 150, "{} for a total of {total}", requests(&scene));
    }
}

#[tokio::test]
async fn a_list_that_goes_in_circles() {
    // `next` leads to where the list has been, and each page looks new.
    for back in [0, 1, 3] {
        let scene =
            scene(move |r| (vec![100 - offset(r)], next(3, if offset(r) < 3 { 3 } else { back }), 2)).await;
        let error = ids(jobs(&scene)).await.unwrap_err();
        assert!(error.is_pagination() && error.to_string().contains("does not advance"), "{error}");
        assert!(requests(&scene) <= 15, "{}", requests(&scene));
    }
}

#[tokio::test]
async fn a_list_that_shrinks() {
    // Twenty rows on the first page, and then eleven: nothing comes twice, and there is an end.
    let scene = scene(|r| slice(r, if offset(r) == 0 { 20 } else { 11 })).await;
    let ids = ids(jobs(&scene)).await.unwrap();
    assert_eq!(ids, [20, 19, 18, 8, 7, 6, 5, 4, 3, 2, 1], "rows that moved up are missed, as is documented");
    assert!(requests(&scene) <= 15, "{}", requests(&scene));
}

#[tokio::test]
async fn a_list_that_is_gone_after_its_first_page() {
    let scene = scene(|r| if offset(r) == 0 { slice(r, 20) } else { (Vec::new(), Value::Null, 0) }).await;
    assert_eq!(ids(jobs(&scene)).await.unwrap(), [20, 19, 18]);
    assert!(requests(&scene) <= 15, "{}", requests(&scene));
}

#[tokio::test]
async fn a_total_that_is_too_high() {
    for total in [8, 100, 1_000_000_000, i64::MAX] {
        let scene = scene(move |r| (slice(r, 7).0, slice(r, 7).1, total)).await;
        assert_eq!(ids(jobs(&scene)).await.unwrap(), falling(7), "{total}");
        assert!(requests(&scene) <= 60, "{} for a total of {total}", requests(&scene));
    }
}

#[tokio::test]
async fn a_total_that_is_too_low() {
    for total in [i64::MIN, -1, 0, 1, 6, 29] {
        let scene = scene(move |r| (slice(r, 30).0, slice(r, 30).1, total)).await;
        assert_eq!(ids(jobs(&scene)).await.unwrap(), falling(30), "{total}");
        assert!(requests(&scene) <= 30, "{} for a total of {total}", requests(&scene));
    }
}

#[tokio::test]
async fn a_total_that_is_missing() {
    for meta in [json!({"next": null}), json!({"next": null, "total_count": null})] {
        let body = json!({"meta": meta, "objects": [{"id": 2}, {"id": 1}]});
        let scene = Scene::start([crate::support::json(200, &body)]).await;
        assert_eq!(ids(jobs(&scene)).await.unwrap(), [2, 1]);
        assert!(requests(&scene) <= 2, "{}", requests(&scene));
    }
}

#[tokio::test]
async fn a_next_page_at_another_origin() {
    let elsewhere = Server::json(200, &json!({"meta": {}, "objects": []})).await;
    let port = elsewhere.url.rsplit(':').next().unwrap();
    for next in [
        format!("{}/oserve/?limit=3&offset=3", elsewhere.url),
        format!("//127.0.0.1:{port}/oserve/?limit=3&offset=3"),
        format!("\\\\127.0.0.1:{port}\\oserve?limit=3&offset=3"),
        "https://cloud.example/?limit=3&offset=3".to_owned(),
    ] {
        let scene = scene(move |_| (vec![9, 8, 7], json!(next), 3)).await;
        let error = ids(jobs(&scene)).await.unwrap_err();
        assert!(error.is_pagination() && error.to_string().contains("must not go"), "{error}");
        assert_eq!(requests(&scene), 1);
    }
    assert_eq!(elsewhere.connections(), 0);
}

#[tokio::test]
async fn a_next_page_that_says_nothing() {
    for next in ["/oserve/v1.3/cloud-function/test/job/", "?offset=", "?offset=many", "?offset=-3", "::"] {
        let scene = scene(move |_| (vec![9, 8, 7], json!(next), 3)).await;
        let error = ids(jobs(&scene)).await.unwrap_err();
        assert!(error.is_pagination(), "{next}: {error}");
        assert!(requests(&scene) <= 2, "{}", requests(&scene));
    }
}

#[tokio::test]
async fn rows_that_shift_while_the_list_is_read() {
    // With each page that is asked for, one row has been added at the beginning.
    let scene = Scene::with(|index, r| {
        let rows = 30 + index as i64;
        page(r, slice(r, rows))
    })
    .await;
    let ids = ids(jobs(&scene)).await.unwrap();
    assert_eq!(ids.iter().collect::<HashSet<_>>().len(), ids.len(), "no row comes twice: {ids:?}");
    assert!(ids.is_sorted_by(|a, b| a > b), "{ids:?}");
    requests(&scene);
}

#[tokio::test]
async fn a_page_that_is_lost_is_fetched_again() {
    for fault in [
        Reply::Close,
        Reply::Reset,
        Reply::Bytes(b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n{\"meta\":{".to_vec()),
        text(503, "text/html", "<h1>no</h1>"),
        text(429, "text/plain", ""),
    ] {
        let seen = std::sync::Mutex::new(HashSet::new());
        // Each page fails the first time.
        let scene = Scene::with(move |_, r| match seen.lock().unwrap().insert(offset(r)) {
            true => fault.clone(),
            false => page(r, slice(r, 20)),
        })
        .await;
        assert_eq!(ids(jobs(&scene)).await.unwrap(), falling(20));
        assert_eq!(requests(&scene), 14, "seven pages, each twice");
    }
}

#[tokio::test]
async fn a_page_that_cannot_be_had() {
    let scene = Scene::with(|_, r| match offset(r) {
        6 => text(500, "text/html", "<h1>no</h1>"),
        _ => page(r, slice(r, 9)),
    })
    .await;
    let mut jobs = jobs(&scene);
    for id in [9, 8, 7, 6, 5, 4] {
        assert_eq!(jobs.try_next().await.unwrap().unwrap().id(), id, "the rows before it are given");
    }
    let error = jobs.try_next().await.unwrap_err();
    assert!(error.is_server_error() && error.attempts() == 4, "{error:?}");
    assert!(jobs.try_next().await.unwrap().is_none(), "after an error the list is at its end");
    assert_eq!(requests(&scene), 2 + 4);
}

#[tokio::test]
async fn a_page_that_cannot_be_read() {
    for body in ["{", r#"{"meta":{}}"#, r#"{"meta":{},"objects":[{"name":"no id"}]}"#, "<html>"] {
        let scene = Scene::with(move |_, r| match offset(r) {
            3 => text(200, "application/json", body),
            _ => page(r, slice(r, 6)),
        })
        .await;
        assert!(ids(jobs(&scene)).await.unwrap_err().is_decode(), "{body}");
        assert_eq!(requests(&scene), 2, "and is not asked for again");
    }
}

#[tokio::test]
async fn a_token_that_expires_in_mid_list() {
    let (rows, calls) = (30, std::sync::atomic::AtomicUsize::new(0));
    let platform = Platform::start(move |request, purpose, reply| match (purpose, reply) {
        // A reply that is good for the token is replaced by the page; once four pages are out, the first
        // token is worth nothing.
        ("call", Reply::Bytes(bytes)) if bytes.starts_with(b"HTTP/1.1 200") => {
            let first = request.header("authorization") == Some("Bearer token-1");
            match first && calls.fetch_add(1, std::sync::atomic::Ordering::Relaxed) >= 4 {
                true => text(401, "application/json", "{}"),
                false => page(request, slice(request, rows)),
            }
        }
        (_, reply) => reply,
    })
    .await;
    let function = function_of(platform.builder().retry(quick()));
    assert_eq!(ids(function.jobs().page_size(3).stream()).await.unwrap(), falling(rows));
    let [authorize, exchange, refresh, calls] = platform.counts();
    assert_eq!([authorize, exchange, refresh], [1, 1, 1], "one renewal, however many pages are under way");
    assert!((11..=20).contains(&calls), "{calls}: no page is fetched more than once more");
    platform.secrets_stayed();
}

#[tokio::test]
async fn a_list_that_is_given_up_is_fetched_no_further() {
    let scene = scene(|r| slice(r, 30_000)).await;
    let mut jobs = jobs(&scene);
    assert_eq!(jobs.try_next().await.unwrap().unwrap().id(), 30_000);
    drop(jobs);
    tokio::time::sleep(std::time::Duration::from_millis(100)).await;
    assert!(requests(&scene) <= 64, "{}", requests(&scene));
}

#[tokio::test]
async fn a_log_is_fetched_without_the_token() {
    // Whatever the other host answers, and wherever it leads.
    for fault in [
        text(302, "", "").add("Location: /login/\r\n"),
        text(401, "", "").add("WWW-Authenticate: Bearer\r\n"),
        text(403, "application/xml", "<Error><Message>Request has expired</Message></Error>"),
        text(503, "", ""),
        Reply::Close,
    ] {
        let logs = Server::start([fault]).await;
        let mut body = crate::support::example("JobPage");
        body["meta"]["next"] = Value::Null;
        body["meta"]["total_count"] = json!(1);
        body["objects"][0]["user_log_url"] = json!(format!("{}/1.log?X-Amz-Signature=abc", logs.url));
        let scene = Scene::start([crate::support::json(200, &body)]).await;
        let job = jobs(&scene).try_next().await.unwrap().unwrap();
        let error = job.log().await.unwrap_err();
        assert!(!format!("{error} {error:?}").contains("Signature"), "{error:?}");
        assert_eq!(logs.only_request().header("authorization"), None);
        scene.saw(1);
    }
}
