//! A platform that signs in: it gives out tokens, and takes the last one alone.

use std::sync::{Arc, Mutex, MutexGuard};

use minapp_cloud_function::{Client, ClientBuilder};
use serde_json::json;

use super::{Reply, Request, Server, example, scene::quick};

pub const CLIENT_ID: &str = "a4d2d62965ddb57fa4d6";
pub const CLIENT_SECRET: &str = "the-client-secret";

pub struct State {
    /// How many tokens have been given out.
    pub issued: usize,
    /// The token that is taken.
    pub token: String,
    /// The refresh token that is taken.
    pub refresh_token: String,
    /// What is said of the next token, in seconds.
    pub expires_in: u64,
}

pub struct Platform {
    pub server: Server,
    state: Arc<Mutex<State>>,
}

/// What a request is for.
pub fn purpose(request: &Request) -> &'static str {
    match request.target.as_str() {
        target if target.ends_with("/authorize/") => "authorize",
        "/api/oauth2/access_token/" if request.json()["grant_type"] == "refresh_token" => "refresh",
        "/api/oauth2/access_token/" => "exchange",
        _ => "call",
    }
}

impl Platform {
    /// A platform with which nothing is wrong.
    pub async fn well() -> Self {
        Self::start(|_, _, reply| reply).await
    }

    /// Lets a function change the reply that the platform would give, from the request and its purpose.
    pub async fn start(
        change: impl Fn(&Request, &'static str, Reply) -> Reply + Send + Sync + 'static,
    ) -> Self {
        let state =
            State { issued: 0, token: String::new(), refresh_token: String::new(), expires_in: 2_592_000 };
        let state = Arc::new(Mutex::new(state));
        let own = state.clone();
        let server = Server::with(move |_, request| {
            let purpose = purpose(request);
            change(request, purpose, own.lock().expect("no panic").reply(request, purpose))
        })
        .await;
        Self { server, state }
    }

    pub fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().expect("no panic")
    }

    /// Makes the token void, as if its time had come.
    pub fn expire(&self) {
        self.state().token = "void".to_owned();
    }

    pub fn builder(&self) -> ClientBuilder {
        Client::builder()
            .base_url(&self.server.url)
            .credentials(CLIENT_ID, CLIENT_SECRET)
            .no_proxy()
            .retry(quick())
    }

    pub fn client(&self) -> Client {
        self.builder().build().expect("good settings")
    }

    /// How many requests there were to authorize, to exchange a code, to refresh, and of other calls.
    pub fn counts(&self) -> [usize; 4] {
        let requests = self.server.requests();
        ["authorize", "exchange", "refresh", "call"]
            .map(|what| requests.iter().filter(|request| purpose(request) == what).count())
    }

    /// The secret went only where it is exchanged for something, and a token only where it is taken.
    #[track_caller]
    pub fn secrets_stayed(&self) {
        for request in self.server.requests() {
            let signs_in = purpose(&request) != "call";
            assert_eq!(request.header("authorization").is_none(), signs_in, "{request:?}");
            let text = format!("{request:?} {}", String::from_utf8_lossy(&request.body));
            assert_eq!(text.contains(CLIENT_SECRET), signs_in, "{request:?}");
        }
    }
}

impl State {
    fn reply(&mut self, request: &Request, purpose: &str) -> Reply {
        let refused = || super::json(401, &example("Unauthorized"));
        match purpose {
            "authorize" => super::json(200, &json!({"code": "a-code", "expires_in": 300})),
            "exchange" if request.json()["code"] == "a-code" => self.issue(),
            "refresh" if request.json()["refresh_token"] == *self.refresh_token => self.issue(),
            "call" if request.header("authorization") == Some(&format!("Bearer {}", self.token)) => {
                super::json(200, &example("OneFunction"))
            }
            _ => refused(),
        }
    }

    fn issue(&mut self) -> Reply {
        self.issued += 1;
        self.token = format!("token-{}", self.issued);
        self.refresh_token = format!("refresh-{}", self.issued);
        let Self { token, refresh_token, expires_in, .. } = self;
        let body = json!({"access_token": token, "refresh_token": refresh_token, "expires_in": expires_in,
            "token_type": "Bearer", "scope": "read write"});
        super::json(200, &body)
    }
}
