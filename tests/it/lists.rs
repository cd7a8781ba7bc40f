//! Lists come to their end, give no row twice, and take the access token nowhere else.

use std::time::Duration;

use crate::support::{Request, Server, TOKEN};
use futures_util::{StreamExt, TryStreamExt};
use minapp_cloud_function::{DEFAULT_DEDUP_WINDOW, Error, FunctionJob, Items, JobStatus, RetryPolicy};
use serde_json::{Value, json};

fn job(id: i64) -> Value {
    json!({"id": id, "created_at": 1.5, "service_type": "batch", "source": "sdk", "status": "fulfilled"})
}

/// A page that does not say how many rows there are, so that `next` alone is followed.
fn page(ids: impl IntoIterator<Item = i64>, next: impl Into<Value>) -> Value {
    let objects: Vec<Value> = ids.into_iter().map(job).collect();
    let meta = json!({"limit": 20, "next": next.into(), "offset": 0, "previous": null});
    json!({"meta": meta, "objects": objects})
}

/// Serves the page that a function makes of the offset asked for.
async fn server(page: impl Fn(usize) -> Value + Send + Sync + 'static) -> Server {
    Server::with(move |_, request| crate::support::json(200, &page(offset(request)))).await
}

fn offset(request: &Request) -> usize {
    let pairs = request.target.split(['?', '&']).find_map(|pair| pair.strip_prefix("offset="));
    pairs.map_or(0, |offset| offset.parse().unwrap())
}

fn next(offset: usize) -> String {
    format!("/oserve/v1.3/cloud-function/test/job/?limit=3&offset={offset}")
}

async fn ids(jobs: Items<FunctionJob>) -> Result<Vec<i64>, Error> {
    jobs.map_ok(|job| job.id()).try_collect().await
}

#[tokio::test]
async fn pages_are_followed_to_the_end_with_their_filters() {
    let server = server(|offset| match offset {
        0 => page([9, 8, 7], next(3)),
        3 => page([], next(6)),
        6 => page([6], Value::Null),
        _ => unreachable!(),
    })
    .await;
    let jobs = server.function("测试").jobs().status(JobStatus::Fulfilled).page_size(3);
    assert_eq!(ids(jobs.stream()).await.unwrap(), [9, 8, 7, 6], "an empty page in the middle is no end");
    for (request, offset) in server.requests().iter().zip(["", "&offset=3", "&offset=6"]) {
        let path = "/oserve/v1.3/cloud-function/%E6%B5%8B%E8%AF%95/job/";
        assert_eq!(request.target, format!("{path}?limit=3{offset}&status=fulfilled"));
        assert_eq!(request.header("authorization"), Some(format!("Bearer {TOKEN}").as_str()));
    }
}

#[tokio::test]
async fn by_page_and_by_hand() {
    let server = server(|offset| match offset {
        0 => page([9, 8], next(2)),
        _ => page([7], Value::Null),
    })
    .await;
    let mut pages = server.function("test").jobs().pages();
    let first = pages.try_next().await.unwrap().unwrap();
    assert_eq!((first.items.len(), first.meta.limit), (2, 20));
    assert_eq!(pages.try_next().await.unwrap().unwrap().items[0].id(), 7);
    assert!(pages.try_next().await.unwrap().is_none());
    assert!(pages.try_next().await.unwrap().is_none());

    let mut jobs = server.function("test").jobs().stream();
    assert_eq!(jobs.try_next().await.unwrap().unwrap().id(), 9);
    assert_eq!(jobs.next().await.unwrap().unwrap().id(), 8);
    assert_eq!(server.requests().len(), 3, "the next page is not fetched before it is needed");
}

#[tokio::test]
async fn functions_too() {
    let mut body = crate::support::example("FunctionPage");
    body["meta"]["next"] = json!("/oserve/v1.3/cloud-function/?limit=20&offset=20");
    let mut last = body.clone();
    last["meta"]["next"] = Value::Null;
    last["objects"][0]["id"] = json!(1);
    let server = server(move |offset| if offset == 0 { body.clone() } else { last.clone() }).await;
    let functions: Vec<_> =
        server.client().functions().stream().map_ok(|f| f.id).try_collect().await.unwrap();
    assert_eq!(functions, [1121, 1102, 1], "a row that was pushed onto the next page comes once");
}

#[tokio::test]
async fn rows_that_shift_come_once() {
    let server = server(|offset| match offset {
        0 => page([9, 8, 7], next(3)),
        // Two jobs have arrived meanwhile.
        3 => page([8, 7, 6], next(6)),
        _ => page([5], Value::Null),
    })
    .await;
    assert_eq!(ids(server.function("test").jobs().stream()).await.unwrap(), [9, 8, 7, 6, 5]);
}

/// Pages of a hundred rows, then one that begins with the first row of all.
async fn first_row_again(ids: impl Fn(i64) -> i64 + Send + Sync + 'static) -> Server {
    server(move |offset| match offset {
        0..5000 => page((0..100).map(|row| ids(offset as i64 + row)), next(offset + 100)),
        _ => page([ids(0), ids(5000)], Value::Null),
    })
    .await
}

#[tokio::test]
async fn a_row_is_remembered_for_as_long_as_is_documented() {
    let rising = first_row_again(|row| row).await;
    let jobs = || rising.function("test").jobs();
    let (known, forgotten): (Vec<i64>, Vec<i64>) =
        ((0..=5000).collect(), (0..5000).chain([0, 5000]).collect());
    const { assert!(DEFAULT_DEDUP_WINDOW < 5000) };
    assert_eq!(ids(jobs().stream()).await.unwrap(), forgotten);
    assert_eq!(ids(jobs().dedup_window(5000).stream()).await.unwrap(), known);
}

#[tokio::test]
async fn as_long_as_ids_fall_no_row_comes_twice_however_far_back() {
    let falling = first_row_again(|row| 9999 - row).await;
    let jobs = falling.function("test").jobs().dedup_window(1);
    assert_eq!(ids(jobs.stream()).await.unwrap(), (9999 - 5000..=9999).rev().collect::<Vec<_>>());
}

#[tokio::test]
async fn a_list_that_goes_in_circles_is_an_error() {
    for back in [0, 1, 3] {
        let server = server(move |offset| match offset {
            0 => page([9, 8, 7], next(3)),
            _ => page([6], next(back)),
        })
        .await;
        let mut jobs = server.function("test").jobs().stream();
        for _ in 0..4 {
            // The page that leads back is given up as a whole: it cannot be trusted.
            match jobs.try_next().await {
                Ok(Some(_)) => continue,
                Ok(None) => panic!("ended in silence"),
                Err(error) => {
                    assert!(
                        error.is_pagination() && error.to_string().contains("does not advance"),
                        "{error}"
                    );
                    break;
                }
            }
        }
        assert!(jobs.try_next().await.unwrap().is_none(), "after an error the list is at its end");
        assert_eq!(server.requests().len(), 2);
    }
}

#[tokio::test]
async fn a_list_that_does_not_end_is_an_error() {
    let server = server(|offset| page([3, 2, 1], next(offset + 3))).await;
    let error = ids(server.function("test").jobs().stream()).await.unwrap_err();
    assert!(error.to_string().contains("does not end"), "{error}");
    assert!(server.requests().len() <= 101, "{}", server.requests().len());
}

#[tokio::test]
async fn the_next_page_is_never_fetched_from_elsewhere() {
    let elsewhere = Server::json(200, &page([1], Value::Null)).await;
    let port = elsewhere.url.rsplit(':').next().unwrap().to_owned();
    for next in [
        format!("{}/oserve/?offset=3", elsewhere.url),
        format!("//127.0.0.1:{port}/oserve/?offset=3"),
        format!("\\\\127.0.0.1:{port}\\oserve?offset=3"),
        "https://evil.example/?offset=3".to_owned(),
        "data:,?offset=3".to_owned(),
        "http://".to_owned(),
    ] {
        let server = Server::json(200, &page([9], next.clone())).await;
        let error = ids(server.function("test").jobs().stream()).await.unwrap_err();
        assert!(error.is_pagination() && error.to_string().contains("meta.next"), "{next}: {error}");
        assert_eq!(server.requests().len(), 1);
    }
    assert!(elsewhere.requests().is_empty());
}

#[tokio::test]
async fn absolute_addresses_of_the_same_origin_are_followed() {
    let server = Server::with(|index, request| {
        let host = request.header("host").unwrap();
        crate::support::json(
            200,
            &if index == 0 { page([2], format!("http://{host}{}", next(3))) } else { page([1], "") },
        )
    })
    .await;
    assert_eq!(ids(server.function("test").jobs().stream()).await.unwrap(), [2, 1]);
}

#[tokio::test]
async fn a_base_url_with_a_path_keeps_it_on_every_page() {
    let server = server(|offset| if offset == 0 { page([2], next(3)) } else { page([1], Value::Null) }).await;
    let url = format!("{}/behind/a/gateway/", server.url);
    let client = server.builder().base_url(url).build().unwrap();
    assert_eq!(ids(client.function("test").unwrap().jobs().stream()).await.unwrap(), [2, 1]);
    for request in server.requests() {
        assert!(
            request.target.starts_with("/behind/a/gateway/oserve/v1.3/cloud-function/test/job/"),
            "{request:?}"
        );
    }
}

#[tokio::test]
async fn sizes_that_cannot_be_had_are_refused() {
    let server = server(|_| page([], Value::Null)).await;
    for size in [0, 1001, u32::MAX] {
        let error = ids(server.function("test").jobs().page_size(size).stream()).await.unwrap_err();
        assert!(error.is_input() && error.to_string().contains("1 to 1000"), "{error}");
        assert!(server.client().functions().page_size(size).page().await.unwrap_err().is_input());
    }
    assert!(server.requests().is_empty());
    server.function("test").jobs().page_size(1000).page().await.unwrap();
}

#[tokio::test]
async fn an_error_in_the_middle_is_given_once_and_the_rows_before_it_are_kept() {
    let server = Server::with(|index, _| match index {
        0 => crate::support::json(200, &page([2, 1], next(3))),
        _ => crate::support::text(500, "text/html", "<h1>no</h1>"),
    })
    .await;
    let mut jobs = server.function("test").jobs().stream();
    assert_eq!(jobs.try_next().await.unwrap().unwrap().id(), 2);
    assert_eq!(jobs.try_next().await.unwrap().unwrap().id(), 1);
    assert!(jobs.try_next().await.unwrap_err().is_server_error());
    assert!(jobs.try_next().await.unwrap().is_none());
}

/// A platform with a list of its own: it serves the rows that are asked for, at most `cap` to a page, and
/// says how many there are.
async fn platform(
    rows: i64,
    cap: i64,
    refuse: impl Fn(usize, &Request) -> bool + Send + Sync + 'static,
) -> Server {
    Server::with(move |index, request| {
        if refuse(index, request) {
            return crate::support::json(429, &json!({"error_msg": "slower"}));
        }
        let asked = request.target.split(['?', '&']).find_map(|pair| pair.strip_prefix("limit="));
        let limit = asked.map_or(20, |limit| limit.parse().unwrap()).min(cap);
        let offset = offset(request) as i64;
        let objects: Vec<Value> = (offset..rows.min(offset + limit)).map(|row| job(rows - row)).collect();
        let end = offset + limit >= rows;
        let next =
            if end { Value::Null } else { json!(format!("/x/?limit={limit}&offset={}", offset + limit)) };
        let meta =
            json!({"limit": limit, "next": next, "offset": offset, "previous": null, "total_count": rows});
        crate::support::json(200, &json!({"meta": meta, "objects": objects}))
    })
    .await
}

fn all(rows: i64) -> Vec<i64> {
    (1..=rows).rev().collect()
}

#[tokio::test]
async fn pages_are_fetched_side_by_side_and_given_in_order() {
    let server = platform(1525, 1000, |_, _| false).await;
    let jobs = || server.function("test").jobs();
    assert_eq!(ids(jobs().stream()).await.unwrap(), all(1525));
    assert_eq!(server.requests().len(), 2, "the largest page that the platform takes");
    assert_eq!(ids(jobs().page_size(20).stream()).await.unwrap(), all(1525));
    assert_eq!(server.requests().len(), 2 + 77, "no page is fetched twice");
    assert_eq!(ids(jobs().page_size(20).offset(1500).stream()).await.unwrap(), all(25));
    assert_eq!(jobs().count().await.unwrap(), 1525);
    assert_eq!(jobs().offset(1500).count().await.unwrap(), 25);
    assert_eq!(jobs().offset(2000).count().await.unwrap(), 0);
    assert_eq!(jobs().first().await.unwrap().unwrap().id(), 1525);
    assert_eq!(jobs().collect().await.unwrap().len(), 1525);
}

#[tokio::test]
async fn no_more_pages_are_under_way_than_were_set() {
    for (width, most) in [(1, 1), (4, 4), (100, 76)] {
        let server = platform(1525, 20, |_, _| false).await;
        let mut jobs = server.function("test").jobs().concurrency(width).stream();
        for _ in 0..21 {
            jobs.try_next().await.unwrap().unwrap();
        }
        // Nobody takes any more rows, so no more pages are fetched.
        tokio::time::sleep(Duration::from_millis(200)).await;
        assert!(server.requests().len() <= 1 + most, "{width}: {}", server.requests().len());
        jobs.map(Result::unwrap).collect::<Vec<_>>().await;
        assert_eq!(server.requests().len(), 77);
    }
}

#[tokio::test]
async fn a_size_that_is_refused_is_left_to_the_platform() {
    let server = Server::with(|_, request| match request.target.contains("limit=1000") {
        true => crate::support::json(400, &json!({"error_msg": "limit"})),
        false => crate::support::json(200, &page([1], Value::Null)),
    })
    .await;
    assert_eq!(ids(server.function("test").jobs().stream()).await.unwrap(), [1]);
    let error = ids(server.function("test").jobs().page_size(1000).stream()).await.unwrap_err();
    assert!(error.is_bad_request(), "a size that the caller set is not changed");
}

#[tokio::test]
async fn when_asked_for_less_fewer_pages_are_fetched_at_once() {
    let server = platform(2000, 20, |index, _| index % 3 == 1).await;
    let patient =
        RetryPolicy::default().max_attempts(10).backoff(Duration::from_millis(1), Duration::from_millis(5));
    let client = server.builder().retry(patient).build().unwrap();
    let jobs = client.function("test").unwrap().jobs();
    assert_eq!(ids(jobs.stream()).await.unwrap(), all(2000));

    // One of the eight pages that are asked for at once is refused at first: from then on, four are.
    let server = platform(2000, 20, |index, _| index == 1).await;
    let client = server.builder().retry(patient).build().unwrap();
    let mut jobs = client.function("test").unwrap().jobs().concurrency(8).stream();
    for _ in 0..8 * 20 + 1 {
        jobs.try_next().await.unwrap().unwrap();
    }
    let given_under_way_and_refused = 9 + 3 + 1;
    for _ in 0..100 {
        tokio::time::sleep(Duration::from_millis(50)).await;
        if server.requests().len() >= given_under_way_and_refused {
            break;
        }
    }
    tokio::time::sleep(Duration::from_millis(200)).await;
    assert_eq!(server.requests().len(), given_under_way_and_refused);
}

#[tokio::test]
async fn a_total_that_lies_loses_nothing() {
    for total in [-5, 0, 1, 60, 1_000_000_000_000_i64] {
        let server = Server::with(move |_, request| {
            let offset = offset(request) as i64;
            let rows: Vec<Value> = (offset..(offset + 20).min(100)).map(|row| job(100 - row)).collect();
            let next = if offset >= 80 { Value::Null } else { json!(next(offset as usize + 20)) };
            let meta =
                json!({"limit": 20, "next": next, "offset": offset, "previous": null, "total_count": total});
            crate::support::json(200, &json!({"meta": meta, "objects": rows}))
        })
        .await;
        assert_eq!(ids(server.function("test").jobs().stream()).await.unwrap(), all(100), "{total}");
    }
}

#[tokio::test]
async fn a_count_that_the_platform_does_not_give_is_read() {
    let server =
        server(|offset| if offset == 0 { page([3, 2], next(2)) } else { page([1], Value::Null) }).await;
    assert_eq!(server.function("test").jobs().count().await.unwrap(), 3);
}
