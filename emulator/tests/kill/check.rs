//! Looks for what was acknowledged.

use std::collections::BTreeSet;
use std::fmt;

use reqwest::Client;
use serde_json::Value;

use crate::load::{FUNCTIONS, Facts, TOKEN, sign_in_request};

/// How much was looked for, and what was not as it was acknowledged.
#[derive(Debug, Default)]
pub(crate) struct Counts {
    functions: usize,
    deleted: usize,
    jobs: usize,
    receipts: usize,
    pub(crate) cut_off: usize,
    logs: usize,
    tokens: usize,
    ended_tokens: usize,
    used_refresh: usize,
    pub(crate) wrong: Vec<String>,
}

impl fmt::Display for Counts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { functions, deleted, jobs, receipts, cut_off, logs, .. } = self;
        let Self { tokens, ended_tokens, used_refresh, wrong, .. } = self;
        write!(
            f,
            "{functions} functions as last written, {deleted} deleted; {jobs} jobs with their results, \
             {receipts} asynchronous ones, {cut_off} cut off and closed; {logs} logs; {tokens} tokens that \
             work, {ended_tokens} that work no more, {used_refresh} refresh tokens used up; wrong: {}",
            wrong.len()
        )
    }
}

impl Counts {
    fn expect(&mut self, right: bool, what: impl FnOnce() -> String) {
        if !right {
            self.wrong.push(what());
        }
    }
}

/// Looks for facts. `ids` are those of all jobs that were answered so far; these are added.
pub(crate) async fn look(
    http: &Client,
    url: &str,
    facts: &Facts,
    ids: &mut BTreeSet<i64>,
    counts: &mut Counts,
) {
    let get = async |path: &str, token: &str| {
        let response = http.get(format!("{url}{path}")).bearer_auth(token).send().await.unwrap();
        let status = response.status().as_u16();
        (status, serde_json::from_str::<Value>(&response.text().await.unwrap()).unwrap())
    };
    for (name, code) in &facts.functions {
        let (status, function) = get(&format!("{FUNCTIONS}{name}/"), "local-token").await;
        match code {
            Some(code) => {
                counts.functions += 1;
                counts.expect(function["function_code"] == **code, || format!("{name}: {function}"));
            }
            None => {
                counts.deleted += 1;
                counts.expect(status == 404, || format!("{name} was deleted: {function}"));
            }
        }
    }
    for (name, (answered, receipts)) in &facts.jobs {
        let (_, page) = get(&format!("{FUNCTIONS}{name}/job/?limit=1000"), "local-token").await;
        let jobs = page["objects"].as_array().cloned().unwrap_or_default();
        counts.expect(page["meta"]["total_count"] == jobs.len(), || format!("{name}: {page}"));
        for id in answered {
            let job = jobs.iter().find(|job| job["id"] == *id);
            let fulfilled = job.is_some_and(|job| job["status"] == "fulfilled");
            counts.expect(fulfilled, || format!("job {id} of {name}: {job:?}"));
            counts.expect(ids.insert(*id), || format!("job {id} of {name}: the id came before"));
        }
        let others = jobs.iter().filter(|job| job["service_type"] == "batch").count();
        counts.expect(others >= *receipts, || format!("{name}: {receipts} asynchronous jobs: {page}"));
        counts.jobs += answered.len();
        counts.receipts += receipts;
        for job in &jobs {
            let status = job["status"].as_str().unwrap();
            counts.cut_off += usize::from(status != "fulfilled");
            let truthful = match status {
                "fulfilled" | "execution_failed" => job["started_at"].is_number(),
                "schedule_failed" => job["started_at"].is_null(),
                _ => false,
            };
            counts.expect(truthful && job["finished_at"].is_number(), || format!("{name}: {job}"));
        }
    }
    for (address, log) in &facts.logs {
        counts.logs += 1;
        let found = http.get(format!("{url}{address}")).send().await.unwrap().text().await.unwrap();
        counts.expect(found == *log, || format!("{address}: {found}"));
    }
    for (token, works) in &facts.access {
        *(if *works { &mut counts.tokens } else { &mut counts.ended_tokens }) += 1;
        let (status, _) = get(&format!("{FUNCTIONS}?limit=1"), token).await;
        counts.expect(status == if *works { 200 } else { 401 }, || format!("token {token}: {status}"));
    }
    for refresh in &facts.used_refresh {
        counts.used_refresh += 1;
        let renew = sign_in_request(&[("grant_type", "refresh_token"), ("refresh_token", refresh)]);
        let response = http.post(format!("{url}{TOKEN}")).json(&renew).send().await.unwrap();
        counts.expect(response.status() == 401, || format!("the refresh token {refresh} works again"));
    }
}
