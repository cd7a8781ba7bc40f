//! Hours of moderate load: what the emulator holds stays bounded, and what it says stays right.
//!
//! `cargo test` makes some hundred calls and keeps few jobs. `MINAPP_SOAK_MINUTES=60` goes on for so long
//! with as many jobs kept as by default (fewer if it is shorter), and `--nocapture` shows a line a minute.

#![cfg(target_os = "linux")]

#[path = "kill/server.rs"]
mod server;

use std::fs;
use std::path::Path;
use std::time::Duration;

use reqwest::{Client, RequestBuilder};
use serde_json::{Value, json};

use server::{Directory, Server, http_client};

const FUNCTIONS: &str = "/oserve/v1.3/cloud-function/";
const TOKEN: &str = "/api/oauth2/access_token/";

const CLIENTS: usize = 4;

/// How long each client takes for the calls of one round, if they are not to be made as fast as can be.
const PACE: Duration = Duration::from_millis(300);

const CODE: &str = "let runs = 0;
    exports.main = async event => {
        runs += 1;
        console.log('run', runs, { argument: event.data });
        if (event.data.fail) throw new TypeError('as asked for');
        return { text: event.data.text };
    };";

/// What one client goes on doing.
struct Load {
    http: Client,
    url: String,
    name: String,
    refresh_token: String,
    calls: u64,
    rounds: usize,
}

impl Load {
    async fn start(url: &str, client: usize) -> Self {
        let (name, url) = (format!("client-{client}"), url.to_owned());
        let mut load =
            Self { http: http_client(), url, name, refresh_token: String::new(), calls: 0, rounds: 0 };
        let account = json!({"client_id": "local-client", "client_secret": "local-secret"});
        let code = load.post("/api/oauth2/hydrogen/openapi/authorize/", &account, 200).await;
        load.renew(&json!({"grant_type": "authorization_code", "code": code["code"]})).await;
        load.create(0).await;
        load
    }

    async fn send(&mut self, request: RequestBuilder, status: u16) -> String {
        self.calls += 1;
        let response = request.bearer_auth("local-token").send().await.unwrap();
        let found = response.status();
        let text = response.text().await.unwrap();
        assert_eq!(found, status, "{text}");
        text
    }

    async fn post(&mut self, path: &str, body: &Value, status: u16) -> Value {
        let request = self.http.post(format!("{}{path}", self.url)).json(body);
        serde_json::from_str(&self.send(request, status).await).unwrap()
    }

    async fn renew(&mut self, grant: &Value) {
        let mut request = grant.clone();
        request["client_id"] = json!("local-client");
        request["client_secret"] = json!("local-secret");
        let tokens = self.post(TOKEN, &request, 200).await;
        self.refresh_token = tokens["refresh_token"].as_str().unwrap().to_owned();
    }

    async fn create(&mut self, generation: usize) {
        let name = format!("{}-{generation}", self.name);
        self.post(FUNCTIONS, &json!({"name": name, "function_code": CODE}), 201).await;
    }

    async fn round(&mut self) {
        let round = self.rounds;
        self.rounds += 1;
        // Every function is replaced after a while, by another or by its next version.
        let generation = round / 20;
        let path = format!("{FUNCTIONS}{}-{generation}/", self.name);
        if generation > 0 && round.is_multiple_of(20) {
            let old = format!("{}{FUNCTIONS}{}-{}/", self.url, self.name, generation - 1);
            self.send(self.http.delete(old), 204).await;
            self.create(generation).await;
        } else if round % 20 == 10 {
            let code = format!("{CODE} // as it was before");
            let update = self.http.patch(format!("{}{path}", self.url)).json(&json!({"function_code": code}));
            self.send(update, 202).await;
        }

        let text = "many words ".repeat(1 + round % 30);
        for name in ["steady", &format!("{}-{generation}", self.name)] {
            let path = format!("{FUNCTIONS}{name}/job/");
            let result = self.post(&path, &json!({"data": {"text": text}}), 200).await;
            assert_eq!(result["data"]["text"], json!(text));
        }
        let failed = self.post(&format!("{FUNCTIONS}steady/job/"), &json!({"data": {"fail": 1}}), 200).await;
        assert_eq!(failed["error"]["message"], "as asked for", "{failed}");
        for _ in 0..2 {
            let request = json!({"data": {"text": text}, "sync": false});
            self.post(&format!("{FUNCTIONS}steady/job/"), &request, 200).await;
        }

        let jobs = self.http.get(format!("{}{path}job/?limit=1", self.url));
        let jobs: Value = serde_json::from_str(&self.send(jobs, 200).await).unwrap();
        let log = self.http.get(jobs["objects"][0]["user_log_url"].as_str().unwrap()).send().await.unwrap();
        self.calls += 1;
        let log = log.text().await.unwrap();
        assert!(log.contains("LOG run "), "{log}");
        let refresh = json!({"grant_type": "refresh_token", "refresh_token": self.refresh_token});
        self.renew(&refresh).await;
    }
}

/// What the emulator holds. Sizes are in bytes.
#[derive(Debug)]
struct Held {
    memory: u64,
    workers: u64,
    memory_of_workers: u64,
    files: u64,
    data: u64,
    jobs: u64,
}

type Part = fn(&Held) -> u64;

async fn held(server: &Server, directory: &Path) -> Held {
    let process = format!("/proc/{}", server.process.id());
    let memory = |process: &str| {
        let status = fs::read_to_string(format!("{process}/status")).unwrap_or_default();
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
        line.and_then(|line| line.split_whitespace().next()?.parse::<u64>().ok()).unwrap_or(0) * 1024
    };
    let children: Vec<String> = fs::read_dir(format!("{process}/task"))
        .unwrap()
        .filter_map(|task| fs::read_to_string(task.ok()?.path().join("children")).ok())
        .flat_map(|children| children.split_whitespace().map(str::to_owned).collect::<Vec<_>>())
        .collect();
    let http = http_client();
    let get = async |path: &str| {
        let list = http.get(format!("{}{FUNCTIONS}{path}", server.url)).bearer_auth("local-token");
        serde_json::from_str::<Value>(&list.send().await.unwrap().text().await.unwrap()).unwrap()
    };
    let mut jobs = 0;
    for function in get("?limit=100").await["objects"].as_array().unwrap() {
        let list = get(&format!("{}/job/?limit=1", function["name"].as_str().unwrap())).await;
        jobs += list["meta"]["total_count"].as_u64().unwrap();
    }
    Held {
        memory: memory(&process),
        workers: children.len() as u64,
        memory_of_workers: children.iter().map(|child| memory(&format!("/proc/{child}"))).sum(),
        files: fs::read_dir(format!("{process}/fd")).unwrap().count() as u64,
        data: fs::read_dir(directory).unwrap().map(|file| file.unwrap().metadata().unwrap().len()).sum(),
        jobs,
    }
}

#[tokio::test]
async fn what_is_held_stays_bounded() {
    let minutes = std::env::var("MINAPP_SOAK_MINUTES").ok().map(|minutes| minutes.parse().expect("a number"));
    // So many that they are there after half of the time: from then on nothing may grow.
    let (phases, keep) =
        minutes.map_or((9, 200), |minutes: usize| (minutes, 100_000.min(1_700 * minutes as u64)));
    let long = minutes.is_some();
    assert!(phases >= 3, "it takes three minutes at least to see what grows");
    let directory = Directory::new("soak");
    let keep_jobs = keep.to_string();
    let mut options = vec!["--keep-jobs", &*keep_jobs];
    if !long {
        // As many as the functions there are need: those of deleted ones wait for minutes, and as many as are kept
        // when nobody says would not have gathered yet by the middle.
        options.extend(["--idle-workers", "6"]);
    }
    let server = Server::start(&directory.0, &options);
    let mut loads = vec![Load::start(&server.url, 0).await];
    loads[0].post(FUNCTIONS, &json!({"name": "steady", "function_code": CODE}), 201).await;
    for client in 1..CLIENTS {
        loads.push(Load::start(&server.url, client).await);
    }

    let mut all = Vec::new();
    for phase in 1..=phases {
        let end = tokio::time::Instant::now() + Duration::from_secs(60);
        let clients = loads.drain(..).map(|mut load| {
            tokio::spawn(async move {
                let mut rounds = 0;
                while if long { tokio::time::Instant::now() < end } else { rounds < 8 } {
                    let next = tokio::time::Instant::now() + PACE;
                    load.round().await;
                    rounds += 1;
                    if long {
                        tokio::time::sleep_until(next).await;
                    }
                }
                load
            })
        });
        for client in clients.collect::<Vec<_>>() {
            loads.push(client.await.unwrap());
        }
        let calls: u64 = loads.iter().map(|load| load.calls).sum();
        let mut held = held(&server, &directory.0).await;
        // What is too old goes within seconds.
        for _ in 0..600 {
            if held.jobs <= keep + 100 {
                break;
            }
            tokio::time::sleep(Duration::from_millis(100)).await;
            held = self::held(&server, &directory.0).await;
        }
        println!("{phase:3}: {calls} calls, {held:?}");
        all.push(held);
    }

    let (before, end) = (&all[phases / 3..phases * 2 / 3], &all[phases * 2 / 3..]);
    let most = |held: &[Held], what: Part| held.iter().map(what).max().unwrap();
    let parts: [(&str, Part); 6] = [
        ("memory", |held| held.memory),
        ("workers", |held| held.workers),
        ("memory of workers", |held| held.memory_of_workers),
        ("files", |held| held.files),
        ("data", |held| held.data),
        ("jobs", |held| held.jobs),
    ];
    for (what, of) in parts {
        let (before, end) = (most(before, of), most(end, of));
        assert!(end <= before + before / 4, "{what} went from {before} to {end}");
    }
    assert!(all[phases - 1].jobs >= keep, "{all:?}");
}
