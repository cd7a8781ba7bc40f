//! No secret is shown: not in a `Debug`, a `Display`, a chain of sources, a span or an event.

use std::{
    error::Error as StdError,
    fmt::{self, Write},
    sync::{Arc, Mutex},
};

use crate::support::{Reply, Request, Server};
use minapp_cloud_function::{
    Client, ClientBuilder, Error, LogUrl, RetryPolicy, Secret, Token, Trigger, types::InvokeResult,
};
use serde_json::{Value, json};
use tracing_subscriber::layer::{Context, Layer, SubscriberExt};

const TOKEN: &str = "canary-access-token/+\"~";
const CLIENT_SECRET: &str = "canary-client-secret";
const REFRESH_TOKEN: &str = "canary-refresh-token";
const CODE: &str = "canary-code";
/// What the platform gives out rather than takes.
const RECEIVED: &str = "canary-received";
const SIGNATURE: &str = "canary-signature";
const PASSWORD: &str = "canary-password";
const COOKIE: &str = "canary-cookie";
/// What a program sends: code and arguments.
const SENT: &str = "canary-sent";

/// Everything that was shown.
#[derive(Clone, Default)]
struct Shown(Arc<Mutex<String>>);

impl Shown {
    fn debug(&self, value: &dyn fmt::Debug) {
        writeln!(self.0.lock().unwrap(), "{value:?}\n{value:#?}").unwrap();
    }

    fn error(&self, error: &Error) {
        self.debug(error);
        let mut link: Option<&dyn StdError> = Some(error);
        while let Some(error) = link {
            self.debug(&error);
            writeln!(self.0.lock().unwrap(), "{error}\n{error:#}").unwrap();
            link = error.source();
        }
        self.debug(&error.headers());
        if let Error::Platform(refusal) = error {
            self.debug(&refusal.reason());
        }
        if let Error::Function(failure) = error {
            self.debug(&(failure.message(), failure.class(), failure.stack()));
        }
    }

    fn outcome<T: fmt::Debug>(&self, outcome: Result<T, Error>) {
        match outcome {
            Ok(value) => self.debug(&value),
            Err(error) => self.error(&error),
        }
    }

    #[track_caller]
    fn holds_no_secret(&self, place: &str) {
        let text = self.0.lock().unwrap();
        assert!(!text.is_empty(), "{place}: nothing was shown");
        // Not even the beginning of one.
        if let Some(at) = text.find("canary") {
            let begin = text[..at].char_indices().rev().nth(300).map_or(0, |(index, _)| index);
            panic!("{place}: {}", text[begin..].chars().take(600).collect::<String>());
        }
    }
}

struct Visitor<'a>(&'a Shown);

impl tracing::field::Visit for Visitor<'_> {
    fn record_debug(&mut self, field: &tracing::field::Field, value: &dyn fmt::Debug) {
        writeln!(self.0.0.lock().unwrap(), "{} {value:?}", field.name()).unwrap();
    }
}

impl<S: tracing::Subscriber> Layer<S> for Shown {
    fn on_new_span(&self, attributes: &tracing::span::Attributes<'_>, _: &tracing::Id, _: Context<'_, S>) {
        attributes.record(&mut Visitor(self));
    }
    fn on_record(&self, _: &tracing::Id, values: &tracing::span::Record<'_>, _: Context<'_, S>) {
        values.record(&mut Visitor(self));
    }
    fn on_event(&self, event: &tracing::Event<'_>, _: Context<'_, S>) {
        event.record(&mut Visitor(self));
    }
}

/// Shows what every call gives back when the platform responds in this way to all of them.
async fn show_all(server: &Server) -> Shown {
    let shown = Shown::default();
    let _guard = tracing::subscriber::set_default(tracing_subscriber::registry().with(shown.clone()));
    let client = builder(server).token(TOKEN).build().unwrap();
    let function = client.function("greet").unwrap();
    let argument = json!({"key": SENT});

    shown.outcome(function.get().send().await);
    shown.outcome(client.functions().page().await);
    shown.outcome(function.jobs().page().await);
    shown.outcome(client.create("greet", SENT).send().await);
    shown.outcome(function.update().code(SENT).send().await);
    shown.outcome(function.delete().send().await);
    shown.outcome(function.invoke::<u64>(&argument).send().await);
    shown.outcome(function.invoke_detached(&argument).send().await);
    shown.outcome(function.debug(&argument).send().await);
    shown.outcome(client.authorize("id", CLIENT_SECRET).send().await);
    shown.outcome(client.create_access_token("id", CLIENT_SECRET, CODE).send().await);
    shown.outcome(client.refresh_access_token("id", CLIENT_SECRET, REFRESH_TOKEN).send().await);
    let signs_in = builder(server).credentials("id", CLIENT_SECRET).build().unwrap();
    shown.outcome(signs_in.function("greet").unwrap().get().send().await);
    shown
}

fn builder(server: &Server) -> ClientBuilder {
    Client::builder().base_url(&server.url).no_proxy().retry(RetryPolicy::never())
}

/// What an echo of the request's secrets stands for in a body.
const ECHO: &str = "ECHO";

/// The secrets that a request holds.
fn echo(request: &Request) -> String {
    let mut secrets = vec![request.header("authorization").unwrap_or_default().to_owned()];
    if request.target.contains("/oauth2/") {
        let body = request.json();
        let names = ["client_secret", "code", "refresh_token"];
        secrets.extend(names.iter().filter_map(|name| Some(body[name].as_str()?.to_owned())));
    }
    format!("you sent {}", secrets.join(" "))
}

/// A server that says the same to everything, with a cookie and a redirect that hold secrets.
async fn always(status: u16, body: String) -> Server {
    let headers =
        format!("Set-Cookie: session={COOKIE}; HttpOnly\r\nLocation: https://other.example/?code={CODE}\r\n");
    Server::with(move |_, request| {
        let echo = match body.starts_with(['{', '[', '"']) {
            true => Value::from(echo(request)).to_string().trim_matches('"').to_owned(),
            false => echo(request),
        };
        crate::support::text(status, "application/json", &body.replace(ECHO, &echo)).add(&headers)
    })
    .await
}

#[tokio::test]
async fn responses_of_every_form_to_every_call() {
    let json_token = Value::from(TOKEN).to_string();
    let mut page = crate::support::example("JobPage");
    page["meta"]["next"] = Value::Null;
    page["objects"][0]["user_log_url"] =
        json!(format!("https://u:{PASSWORD}@logs.example/1?sign={SIGNATURE}"));
    let mut page_with_bad_id = page.clone();
    page_with_bad_id["objects"][0]["id"] = page["objects"][0]["user_log_url"].clone();
    let long = "x".repeat(195);
    for (place, body) in [
        ("a page of jobs", page.to_string()),
        ("a page with the address in the wrong place", page_with_bad_id.to_string()),
        (
            "a sign-in",
            json!({"access_token": RECEIVED, "refresh_token": RECEIVED, "code": RECEIVED}).to_string(),
        ),
        ("a sign-in of a wrong type", json!({"access_token": RECEIVED, "expires_in": RECEIVED}).to_string()),
        ("a code of a wrong type", json!({"code": [RECEIVED], "expires_in": RECEIVED}).to_string()),
        ("a sign-in that breaks off", format!(r#"{{"access_token":"{RECEIVED}","expires_in":12"#)),
        ("a value alone", json!(RECEIVED).to_string()),
        ("an echo as the reason", json!({"error_msg": ECHO, "status": ECHO}).to_string()),
        ("an echo as text alone", json!(ECHO).to_string()),
        ("an echo that is cut", json!({"error_msg": format!("{long}{ECHO}")}).to_string()),
    ] {
        for status in [200, 302, 400, 401, 403, 404, 429, 500] {
            let shown = show_all(&always(status, body.clone()).await).await;
            shown.holds_no_secret(&format!("{place}, {status}"));
        }
    }
    // Bodies that are no JSON, which only refusals quote.
    for (place, body) in [
        ("an echo as text", format!("<p>{ECHO}</p>")),
        ("an echo that is cut", format!("{long}{ECHO}")),
        ("many echoes", format!("{long}{}", ECHO.repeat(100))),
        ("an echo in JSON", format!("no JSON {json_token}")),
    ] {
        let server = always(502, body).await;
        let shown = Shown::default();
        let client = builder(&server).token(TOKEN).build().unwrap();
        shown.outcome(client.function("greet").unwrap().get().send().await);
        shown.holds_no_secret(place);
    }
}

#[tokio::test]
async fn what_a_function_gives_back_and_cannot_be_decoded() {
    let error = json!({"type": ECHO, "message": ECHO, "stack": ECHO});
    for body in [
        json!({"code": 1, "error": error}),
        json!({"code": 0, "data": RECEIVED}),
        json!({"code": RECEIVED, "data": 1}),
        json!({"code": 0, "data": [RECEIVED]}),
    ] {
        let server = always(200, body.to_string()).await;
        let shown = Shown::default();
        let client = builder(&server).token(TOKEN).build().unwrap();
        shown.error(&client.function("greet").unwrap().invoke::<u64>(&json!({})).await.unwrap_err());
        shown.holds_no_secret(&body.to_string());
    }
}

#[tokio::test]
async fn lost_calls() {
    for reply in [Reply::Close, Reply::Bytes(format!("{TOKEN} {CLIENT_SECRET}\r\n\r\n").into_bytes())] {
        let shown = show_all(&Server::start([reply]).await).await;
        shown.holds_no_secret("a call without a response");
    }
    let gone = Server::start([Reply::Close]).await.url.clone();
    let proxy = gone.replace("http://", &format!("http://user:{PASSWORD}@"));
    let shown = Shown::default();
    let settings =
        Client::builder().base_url("http://cloud.example").token(TOKEN).retry(RetryPolicy::never());
    let client = settings.proxy(proxy).build().unwrap();
    shown.outcome(client.function("greet").unwrap().get().send().await);
    shown.debug(&client);
    shown.holds_no_secret("a proxy that is down");
}

#[tokio::test]
async fn logs() {
    let echo = format!("<Error><SignatureProvided>{SIGNATURE}</SignatureProvided>{PASSWORD}</Error>");
    for (status, body) in [
        (200, String::new()),
        (403, echo.clone()),
        (403, json!({"error_msg": echo}).to_string()),
        (302, echo.clone()),
        (500, echo),
    ] {
        let logs = always(status, body).await;
        let mut page = crate::support::example("JobPage");
        page["meta"]["next"] = Value::Null;
        let at = logs.url.replace("http://", &format!("http://user:{PASSWORD}@"));
        for address in
            [format!("{at}/1.log?X-Amz-Signature={SIGNATURE}"), format!("ftp://u:{PASSWORD}@h/#{SIGNATURE}")]
        {
            page["objects"][0]["user_log_url"] = json!(address);
            let server = Server::json(200, &page).await;
            let shown = Shown::default();
            let _guard = tracing::subscriber::set_default(tracing_subscriber::registry().with(shown.clone()));
            let job = builder(&server).token(TOKEN).build().unwrap().function("greet").unwrap().jobs();
            let job = job.first().await.unwrap().unwrap();
            shown.debug(&job);
            shown.outcome(job.log().await);
            shown.holds_no_secret(&format!("a log, {status}"));
        }
    }
}

#[test]
fn values_and_settings() {
    let shown = Shown::default();
    for url in [
        format!("https://user:{PASSWORD}@cloud.example"),
        format!("https://user:{PASSWORD}/@cloud.example"),
        format!("https://{PASSWORD}@cloud.example"),
        format!("user:{PASSWORD}@cloud.example"),
        format!("https://cloud.example/?key={PASSWORD}"),
        format!("https://cloud.example/#{PASSWORD}"),
    ] {
        let settings = || Client::builder().base_url(&url).token(TOKEN);
        shown.debug(&settings());
        shown.outcome(settings().build());
    }
    for url in ["http", "https", "ftp", "socks5", "nonsense"] {
        let url = format!("{url}://user:{PASSWORD}@proxy.example:x");
        let settings = || Client::builder().token(TOKEN).proxy(&url);
        shown.debug(&settings());
        shown.outcome(settings().build());
    }
    shown.outcome(Client::builder().token(format!("{TOKEN} {TOKEN}")).build());
    shown.debug(&Client::builder().credentials("id", CLIENT_SECRET));
    shown.debug(&(Token::new(TOKEN), Secret::from(TOKEN)));
    for url in ["https://h/1?a=", "https://h/1#", "https://u:p@h/1?"] {
        let url = LogUrl::from(format!("{}{SIGNATURE}", url.replace(":p@", &format!(":{PASSWORD}@"))));
        shown.debug(&url);
        shown.debug(&url.to_string());
    }
    let client = Client::builder().base_url("http://127.0.0.1:9").token(TOKEN).build().unwrap();
    let function = client.function("greet").unwrap();
    shown.debug(&(&client, &function));
    shown.debug(&function.get());
    shown.debug(&function.invoke::<InvokeResult>(&json!({"key": SENT})));
    shown.debug(&function.update().code(SENT));
    shown.debug(&function.update().code(SENT));
    shown.debug(&function.debug(&json!({"key": SENT})).trigger(Trigger::Timer));
    shown.debug(&client.create("greet", SENT));
    shown.debug(&client.authorize("id", CLIENT_SECRET));
    shown.debug(&client.create_access_token("id", CLIENT_SECRET, CODE));
    shown.debug(&client.refresh_access_token("id", CLIENT_SECRET, REFRESH_TOKEN));
    shown.debug(&(function.jobs(), function.jobs().stream()));
    shown.holds_no_secret("values and settings");
}
