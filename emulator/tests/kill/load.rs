//! A client that never rests, and remembers what it was answered.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use reqwest::{Client, RequestBuilder};
use serde_json::{Value, json};

pub(crate) const FUNCTIONS: &str = "/oserve/v1.3/cloud-function/";
pub(crate) const TOKEN: &str = "/api/oauth2/access_token/";

/// What is certain. What a call is about leaves before it is sent, and comes back with the answer.
#[derive(Debug, Default)]
pub(crate) struct Facts {
    /// The code by name; none once the function is deleted.
    pub(crate) functions: BTreeMap<String, Option<String>>,
    /// The jobs of a function: the ids of those that were waited for, and how many others.
    pub(crate) jobs: BTreeMap<String, (Vec<i64>, usize)>,
    /// By their addresses, without the host.
    pub(crate) logs: BTreeMap<String, String>,
    /// The access tokens, and whether they work.
    pub(crate) access: BTreeMap<String, bool>,
    pub(crate) used_refresh: Vec<String>,
}

/// The server is gone.
struct Gone;

struct Load {
    http: Client,
    url: String,
    facts: Facts,
    acknowledged: Arc<AtomicUsize>,
}

/// Calls until the server is gone.
pub(crate) async fn run(http: Client, url: String, name: String, acknowledged: Arc<AtomicUsize>) -> Facts {
    let mut load = Load { http, url, facts: Facts::default(), acknowledged };
    for i in 0.. {
        let name = format!("{name}-{i}");
        let lived = match i % 3 {
            0 => load.sign_in().await,
            live => load.live(name, live == 1).await,
        };
        if let Err(Gone) = lived {
            break;
        }
    }
    load.facts
}

/// With the members that every call of a sign-in has.
pub(crate) fn sign_in_request(members: &[(&str, &str)]) -> Value {
    let account = [("client_id", "local-client"), ("client_secret", "local-secret")];
    account.iter().chain(members).map(|(name, value)| ((*name).to_owned(), json!(value))).collect()
}

impl Load {
    /// The body of an answer with this status.
    async fn send(&self, request: RequestBuilder, status: u16) -> Result<String, Gone> {
        let response = request.bearer_auth("local-token").send().await.map_err(|_| Gone)?;
        let found = response.status();
        let text = response.text().await.map_err(|_| Gone)?;
        assert_eq!(found, status, "{text}");
        self.acknowledged.fetch_add(1, Ordering::Relaxed);
        Ok(text)
    }

    async fn post(&self, path: &str, body: &Value, status: u16) -> Result<Value, Gone> {
        let request = self.http.post(format!("{}{path}", self.url)).json(body);
        Ok(serde_json::from_str(&self.send(request, status).await?).unwrap())
    }

    async fn live(&mut self, name: String, delete: bool) -> Result<(), Gone> {
        let path = format!("{FUNCTIONS}{name}/");
        let code = |version: u32| {
            let main =
                "(e, callback) => e.data.wait ? setTimeout(callback, 250000) : callback(null, e.jobId)";
            format!("exports.main = {main} // version {version} of {name}")
        };
        self.post(FUNCTIONS, &json!({"name": name, "function_code": code(1)}), 201).await?;
        self.facts.functions.insert(name.clone(), Some(code(1)));
        for _ in 0..2 {
            let result = self.post(&format!("{path}job/"), &json!({}), 200).await?;
            let (ids, _) = self.facts.jobs.entry(name.clone()).or_default();
            ids.push(result["data"].as_i64().unwrap());
        }
        // The kill will find the second of them waiting or executing.
        for wait in [false, true] {
            self.post(&format!("{path}job/"), &json!({"sync": false, "data": {"wait": wait}}), 200).await?;
            self.facts.jobs.entry(name.clone()).or_default().1 += 1;
        }

        let list = self.http.get(format!("{}{path}job/?service_type=time_sensitive&limit=1", self.url));
        let list: Value = serde_json::from_str(&self.send(list, 200).await?).unwrap();
        let address = list["objects"][0]["user_log_url"].as_str().unwrap().replace(&self.url, "");
        let log = self.http.get(format!("{}{address}", self.url)).send().await.map_err(|_| Gone)?;
        assert_eq!(log.status(), 200);
        let log = log.text().await.map_err(|_| Gone)?;
        self.facts.logs.insert(address.clone(), log);

        self.facts.functions.remove(&name);
        let update = self.http.patch(format!("{}{path}", self.url)).json(&json!({"function_code": code(2)}));
        self.send(update, 202).await?;
        self.facts.functions.insert(name.clone(), Some(code(2)));
        if delete {
            self.facts.functions.remove(&name);
            self.facts.jobs.remove(&name);
            self.facts.logs.remove(&address);
            self.send(self.http.delete(format!("{}{path}", self.url)), 204).await?;
            self.facts.functions.insert(name, None);
        }
        Ok(())
    }

    async fn sign_in(&mut self) -> Result<(), Gone> {
        let authorize = "/api/oauth2/hydrogen/openapi/authorize/";
        let code = self.post(authorize, &sign_in_request(&[]), 200).await?;
        let code = code["code"].as_str().unwrap();
        let exchange = sign_in_request(&[("grant_type", "authorization_code"), ("code", code)]);
        let mut tokens = self.post(TOKEN, &exchange, 200).await?;
        for _ in 0..2 {
            let text = |member: &str| tokens[member].as_str().unwrap().to_owned();
            let (access, refresh) = (text("access_token"), text("refresh_token"));
            let renew = sign_in_request(&[("grant_type", "refresh_token"), ("refresh_token", &refresh)]);
            let renewed = self.post(TOKEN, &renew, 200).await;
            // If no answer came, it is not known which of the two work.
            tokens = renewed?;
            self.facts.access.insert(access, false);
            self.facts.used_refresh.push(refresh);
        }
        self.facts.access.insert(tokens["access_token"].as_str().unwrap().to_owned(), true);
        Ok(())
    }
}
