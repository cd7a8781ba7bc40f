//! What a call tells `tracing`: a span with the fields of OpenTelemetry's conventions, an event for every
//! wait; and never a secret or a body.

use std::{
    collections::BTreeMap,
    fmt,
    sync::{Arc, Mutex},
    time::Duration,
};

use crate::support::{Reply, Server, TOKEN, text};
use minapp_cloud_function::{Client, Function, RetryPolicy};
use serde_json::{Value, json};
use tracing::{
    Event, Subscriber,
    field::{Field, Visit},
    span::{Attributes, Id, Record},
    subscriber::DefaultGuard,
};
use tracing_subscriber::{
    layer::{Context, Layer, SubscriberExt},
    registry::LookupSpan,
};

type Fields = BTreeMap<String, String>;

#[derive(Clone, Debug, Default)]
struct Span {
    name: &'static str,
    fields: Fields,
    /// Where its parent is among the spans.
    parent: Option<usize>,
    /// Those of this crate alone.
    events: Vec<Fields>,
}

/// Keeps every span and event of this thread, of whatever crate and level: what the HTTP client underneath
/// tells must hold no secrets either.
#[derive(Clone, Default)]
struct Recorder(Arc<Mutex<State>>);

#[derive(Default)]
struct State {
    spans: Vec<(Id, Span)>,
    /// Everything that was told, names too, as one text.
    all: String,
}

impl State {
    fn place(&self, id: &Id) -> usize {
        // Ids may be used again when their span has ended.
        self.spans.iter().rposition(|(other, _)| other == id).unwrap()
    }
}

impl Recorder {
    fn start() -> (Self, DefaultGuard) {
        let recorder = Self::default();
        let guard = tracing::subscriber::set_default(tracing_subscriber::registry().with(recorder.clone()));
        (recorder, guard)
    }

    fn spans(&self) -> Vec<Span> {
        self.0.lock().unwrap().spans.iter().map(|(_, span)| span.clone()).collect()
    }

    fn only_span(&self) -> Span {
        let spans = self.spans();
        assert_eq!(spans.len(), 1, "{spans:#?}");
        spans[0].clone()
    }

    fn all(&self) -> String {
        self.0.lock().unwrap().all.clone()
    }
}

impl<S: Subscriber + for<'a> LookupSpan<'a>> Layer<S> for Recorder {
    fn on_new_span(&self, attributes: &Attributes<'_>, id: &Id, context: Context<'_, S>) {
        let mut state = self.0.lock().unwrap();
        let name = attributes.metadata().name();
        let parent = context.span(id).and_then(|span| Some(state.place(&span.parent()?.id())));
        let mut fields = Fields::new();
        attributes.record(&mut Visitor(&mut fields));
        state.all.push_str(&format!("{name} {fields:?}\n"));
        state.spans.push((id.clone(), Span { name, fields, parent, events: Vec::new() }));
    }

    fn on_record(&self, id: &Id, values: &Record<'_>, _: Context<'_, S>) {
        let mut state = self.0.lock().unwrap();
        let mut fields = Fields::new();
        values.record(&mut Visitor(&mut fields));
        state.all.push_str(&format!("{fields:?}\n"));
        let place = state.place(id);
        state.spans[place].1.fields.extend(fields);
    }

    fn on_event(&self, event: &Event<'_>, context: Context<'_, S>) {
        let mut state = self.0.lock().unwrap();
        let mut fields = Fields::new();
        event.record(&mut Visitor(&mut fields));
        state.all.push_str(&format!("{fields:?}\n"));
        if event.metadata().target().starts_with("minapp_cloud_function")
            && let Some(span) = context.event_span(event)
        {
            let place = state.place(&span.id());
            state.spans[place].1.events.push(fields);
        }
    }
}

struct Visitor<'a>(&'a mut Fields);

impl Visit for Visitor<'_> {
    fn record_str(&mut self, field: &Field, value: &str) {
        self.0.insert(field.name().to_owned(), value.to_owned());
    }

    /// Exporters write unsigned integers as text, so that they come as signed ones.
    fn record_u64(&mut self, field: &Field, value: u64) {
        if matches!(field.name(), "server.port" | "tries" | "wait_ms") || field.name().starts_with("http.") {
            panic!("{} is unsigned: {value}", field.name());
        }
    }

    fn record_debug(&mut self, field: &Field, value: &dyn fmt::Debug) {
        self.0.insert(field.name().to_owned(), format!("{value:?}"));
    }
}

fn fields<const N: usize>(expected: [(&str, &str); N]) -> Fields {
    expected.map(|(name, value)| (name.to_owned(), value.to_owned())).into()
}

fn port(server: &Server) -> String {
    server.url.rsplit(':').next().unwrap().to_owned()
}

/// A function of a client that does not wait long between two tries.
fn patient(server: &Server) -> Function {
    let retry = RetryPolicy::default().backoff(Duration::from_millis(1), Duration::from_millis(2));
    server.builder().retry(retry).build().unwrap().function("greet").unwrap()
}

#[tokio::test]
async fn a_call_is_a_span() {
    let server = Server::json(200, &json!({"code": 0, "data": "hello", "error": {}})).await;
    let (recorder, _guard) = Recorder::start();
    server.function("测试").invoke::<String>(&json!({"name": "Ada"})).await.unwrap();
    let span = recorder.only_span();
    assert_eq!(span.name, "minapp.call");
    let expected = fields([
        ("otel.name", "invokeFunction"),
        ("otel.kind", "client"),
        ("http.request.method", "POST"),
        ("http.response.status_code", "200"),
        ("server.address", "127.0.0.1"),
        ("server.port", &port(&server)),
        ("faas.invoked_name", "测试"),
    ]);
    assert_eq!(span.fields, expected);
    assert!(span.events.is_empty(), "{span:?}");
}

#[tokio::test]
async fn every_operation_says_its_method_and_its_function() {
    let server = Server::json(404, &json!({"error_msg": "none"})).await;
    let (recorder, _guard) = Recorder::start();
    let (client, greet) = (server.client(), server.function("greet"));
    let _ = client.functions().count().await;
    let _ = client.create("new", "1").await;
    let _ = greet.get().await;
    let _ = greet.update().remark("").await;
    let _ = greet.delete().await;
    let _ = greet.jobs().count().await;
    let _ = greet.debug(&()).await;
    let spans = recorder.spans();
    let field = |span: &Span, name: &str| span.fields.get(name).cloned().unwrap_or_default();
    let told: Vec<_> = spans
        .iter()
        .map(|span| {
            ["otel.name", "http.request.method", "faas.invoked_name"].map(|name| field(span, name)).join(" ")
        })
        .collect();
    let expected = [
        "listFunctions GET ",
        "createFunction POST new",
        "getFunction GET greet",
        "updateFunction PATCH greet",
        "deleteFunction DELETE greet",
        "listFunctionJobs GET greet",
        "debugFunction POST greet",
    ];
    assert_eq!(told, expected);
}

#[tokio::test]
async fn an_event_for_every_wait_and_the_number_of_tries() {
    let function = crate::support::example("CreatedFunction");
    let server = Server::start([
        Reply::Close,
        crate::support::json(503, &json!({})),
        crate::support::json(200, &function),
    ])
    .await;
    let (recorder, _guard) = Recorder::start();
    patient(&server).get().await.unwrap();
    let span = recorder.only_span();
    assert_eq!(span.fields["http.request.resend_count"], "2");
    assert_eq!(span.fields["http.response.status_code"], "200");
    assert!(!span.fields.contains_key("error.type") && !span.fields.contains_key("otel.status_code"));
    let told: Vec<_> =
        span.events.iter().map(|event| (event["error.type"].as_str(), event["attempts"].as_str())).collect();
    assert_eq!(told, [("transport", "1"), ("503", "2")]);
    assert_eq!(span.events[0].get("http.response.status_code"), None);
    assert_eq!(span.events[1]["http.response.status_code"], "503");
    assert!(span.events.iter().all(|event| event["message"] == "retrying the call"));
    assert!(span.events.iter().all(|event| event["wait_ms"].parse::<u64>().unwrap() <= 4), "{span:?}");
}

#[tokio::test]
async fn an_error_is_told_by_its_class() {
    let closed = {
        let gone = Server::start([Reply::Close]).await;
        gone.url.clone()
    };
    let refused = Server::json(403, &json!({"error_msg": "secret reason"})).await;
    let broken = Server::start([Reply::Close]).await;
    let silent = Server::start([Reply::Silence]).await;
    let failed = Server::json(200, &json!({"code": 1, "data": null, "error": {"message": "boom"}})).await;
    let other = Server::json(200, &json!({"code": 0, "data": [], "error": {}})).await;
    let large = Server::start([text(200, "application/json", &" ".repeat(100))]).await;
    for (url, class, status) in [
        (&closed, "transport", None),
        (&broken.url, "transport", None),
        (&silent.url, "timeout", None),
        (&refused.url, "403", Some("403")),
        (&large.url, "response_too_large", Some("200")),
        (&failed.url, "function", Some("200")),
        (&other.url, "decode", Some("200")),
    ] {
        let (recorder, _guard) = Recorder::start();
        let settings = Client::builder().base_url(url).token(TOKEN).no_proxy().retry(RetryPolicy::never());
        let greet = settings.max_response_size(80).build().unwrap().function("greet").unwrap();
        let error = greet.invoke::<u64>(&()).timeout(Duration::from_secs(2)).await.unwrap_err();
        let span = recorder.only_span();
        assert_eq!(span.fields["error.type"], class, "{error}");
        assert_eq!(span.fields["otel.status_code"], "ERROR", "{error}");
        assert_eq!(span.fields.get("http.response.status_code").map(String::as_str), status, "{error}");
        assert_eq!(span.fields.get("http.request.resend_count"), None);
    }
}

#[tokio::test]
async fn signing_in_is_a_part_of_the_call_that_needs_it() {
    let (mut code, mut token) =
        (crate::support::example("AuthorizationCode"), crate::support::example("AccessToken"));
    (code["code"], token["access_token"]) = (json!("the-code"), json!("the-access-token"));
    let function = crate::support::example("CreatedFunction");
    let server = Server::with(move |_, request| {
        let body = match request.target.as_str() {
            target if target.ends_with("/authorize/") => &code,
            target if target.ends_with("/access_token/") => &token,
            _ => &function,
        };
        crate::support::json(200, body)
    })
    .await;
    let (recorder, _guard) = Recorder::start();
    let settings = Client::builder().base_url(&server.url).credentials("the-client", "the-client-secret");
    let client = settings.no_proxy().build().unwrap();
    client.function("greet").unwrap().get().await.unwrap();
    let spans = recorder.spans();
    let names: Vec<_> = spans.iter().map(|span| span.fields["otel.name"].as_str()).collect();
    assert_eq!(names, ["getFunction", "authorize", "createAccessToken"]);
    assert_eq!(spans.iter().map(|span| span.parent).collect::<Vec<_>>(), [None, Some(0), Some(0)]);
    assert!(spans.iter().all(|span| span.fields["http.response.status_code"] == "200"));
    let all = recorder.all();
    for secret in ["the-code", "the-access-token", "the-client-secret", "Bearer"] {
        assert!(!all.contains(secret), "{secret} in {all}");
    }
}

#[tokio::test]
async fn secrets_and_bodies_are_never_told() {
    let (recorder, _guard) = Recorder::start();
    // A function that answers, one that fails, a refusal, and an answer that cannot be read.
    for (status, body) in [
        (200, json!({"code": 0, "data": "body-sent-back", "error": {}})),
        (200, json!({"code": 1, "data": null, "error": {"message": "body-sent-back"}})),
        (400, json!({"error_msg": "body-sent-back"})),
        (503, json!({"error_msg": "body-sent-back"})),
        (200, json!(["body-sent-back"])),
    ] {
        let server = Server::json(status, &body).await;
        let _ = patient(&server).invoke::<Value>(&json!({"name": "body-sent"})).await;
        let _ = patient(&server).get().await;
        let _ = patient(&server).update().code("body-sent").remark("body-sent").await;
    }
    // Logs, one that is there and one whose address has expired.
    for status in [200, 403] {
        let logs = Server::start([text(status, "text/plain", "body-sent-back")]).await;
        let mut page = crate::support::example("JobPage");
        page["meta"]["next"] = Value::Null;
        page["objects"][0]["user_log_url"] = json!(format!("{}/1.log?X-Amz-Signature=signed-so", logs.url));
        let server = Server::json(200, &page).await;
        let job = server.function("greet").jobs().first().await.unwrap().unwrap();
        assert_eq!(job.log().await.is_ok(), status == 200);
    }
    let all = recorder.all();
    assert!(all.contains("invokeFunction") && all.contains("wait_ms"), "{all}");
    for secret in [TOKEN, "Bearer", "body-sent", "Signature", "signed-so"] {
        assert!(!all.contains(secret), "{secret} in {all}");
    }
}

#[tokio::test]
async fn every_page_of_a_list_belongs_where_the_list_is_read() {
    let server = Server::with(|_, request| {
        let offset = request.target.split("offset=").nth(1).map_or(0, |offset| offset.parse().unwrap());
        let mut page = crate::support::example("JobPage");
        page["meta"]["total_count"] = json!(3);
        page["meta"]["next"] = match offset {
            2 => Value::Null,
            _ => json!(format!("/?limit=1&offset={}", offset + 1)),
        };
        page["objects"][0]["id"] = json!(100 - offset);
        crate::support::json(200, &page)
    })
    .await;
    let (recorder, _guard) = Recorder::start();
    let jobs = server.function("greet").jobs().page_size(1).collect();
    let jobs = tracing::Instrument::instrument(jobs, tracing::info_span!("mine")).await.unwrap();
    assert_eq!(jobs.len(), 3);
    let spans = recorder.spans();
    let parents: Vec<_> = spans.iter().map(|span| (span.name, span.parent)).collect();
    let page = ("minapp.call", Some(0));
    assert_eq!(parents, [("mine", None), page, page, page]);
}

#[tokio::test]
async fn a_first_deploy_leaves_no_error() {
    let function = crate::support::example("CreatedFunction");
    let server =
        Server::start([crate::support::json(404, &json!({})), crate::support::json(201, &function)]).await;
    let (recorder, _guard) = Recorder::start();
    server.client().deploy("greet", "1").await.unwrap();
    let spans = recorder.spans();
    let statuses: Vec<_> =
        spans.iter().map(|span| span.fields["http.response.status_code"].as_str()).collect();
    assert_eq!(statuses, ["404", "201"]);
    for span in spans {
        assert!(!span.fields.contains_key("error.type") && !span.fields.contains_key("otel.status_code"));
    }
}

#[tokio::test]
async fn fetching_a_log_is_a_span() {
    for status in [200, 403] {
        let logs = Server::start([text(status, "text/plain", "hello")]).await;
        let mut page = crate::support::example("JobPage");
        page["meta"]["next"] = Value::Null;
        page["objects"][0]["user_log_url"] = json!(format!("{}/1.log?sign=signed-so", logs.url));
        let server = Server::json(200, &page).await;
        let job = server.function("greet").jobs().first().await.unwrap().unwrap();
        let (recorder, _guard) = Recorder::start();
        let _ = job.log().await;
        let span = recorder.only_span();
        assert_eq!((span.name, span.fields["otel.name"].as_str()), ("minapp.log", "log"));
        assert_eq!(span.fields["http.response.status_code"], status.to_string());
        assert_eq!(span.fields["server.port"], port(&logs));
        assert_eq!(span.fields.contains_key("error.type"), status == 403);
    }
}
