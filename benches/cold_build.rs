//! CPU seconds of a cold debug build of a program that depends on this crate, against a program that
//! makes the same calls by hand on reqwest, with the same TLS. At most 1.6 is wanted. Linux only.
//!
//! Both are built from nothing in a folder of their own, by the versions in this repository's
//! `Cargo.lock`, with two jobs, without a network.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::Command,
};

const OURS: &str = r#"
use minapp_cloud_function::Client;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let greet = Client::from_env()?.function("greet")?;
    let greeting: String = greet.invoke(&serde_json::json!({"name": "Ada"})).await?;
    println!("{greeting}");
    let mut jobs = greet.jobs().stream();
    while let Some(job) = jobs.try_next().await? {
        println!("{} {} {}", job.id, job.status, job.created_at);
    }
    Ok(())
}
"#;

const BY_HAND: &str = r#"
use std::{env, sync::Arc};

use reqwest::header::{AUTHORIZATION, HeaderMap, HeaderValue};
use rustls_platform_verifier::ConfigVerifierExt;
use serde::Deserialize;

const API: &str = "https://cloud.minapp.com";

#[derive(Deserialize)]
struct Reply {
    code: i64,
    data: serde_json::Value,
    error: Option<serde_json::Value>,
}

#[derive(Deserialize)]
struct Jobs {
    meta: Meta,
    objects: Vec<Job>,
}

#[derive(Deserialize)]
struct Meta {
    next: Option<String>,
}

#[derive(Deserialize)]
struct Job {
    id: i64,
    status: String,
    created_at: f64,
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let provider = rustls::crypto::ring::default_provider();
    provider.install_default().map_err(|_| "there is a provider already")?;
    let token = HeaderValue::try_from(format!("Bearer {}", env::var("MINAPP_TOKEN")?))?;
    let http = reqwest::Client::builder()
        .tls_backend_preconfigured(rustls::ClientConfig::with_platform_verifier()?)
        .default_headers(HeaderMap::from_iter([(AUTHORIZATION, token)]))
        .build()?;
    let jobs = Arc::<str>::from("/oserve/v1.3/cloud-function/greet/job/");

    let body = serde_json::json!({"data": {"name": "Ada"}, "sync": true});
    let answer = http.post(format!("{API}{jobs}")).json(&body).send().await?.error_for_status()?;
    let reply: Reply = answer.json().await?;
    if reply.code != 0 {
        return Err(format!("{:?}", reply.error).into());
    }
    println!("{}", serde_json::from_value::<String>(reply.data)?);

    let mut next = Some(jobs.to_string());
    while let Some(path) = next {
        let answer = http.get(format!("{API}{path}")).send().await?.error_for_status()?;
        let page: Jobs = answer.json().await?;
        for job in page.objects {
            println!("{} {} {}", job.id, job.status, job.created_at);
        }
        next = page.meta.next;
    }
    Ok(())
}
"#;

fn main() {
    let repository = Path::new(env!("CARGO_MANIFEST_DIR"));
    let place = env::temp_dir().join(format!("minapp-bench-build-{}", std::process::id()));
    let tokio = r#"tokio = { version = "1", features = ["macros", "rt"] }"#;
    let path = repository.display();
    let ours = format!("minapp-cloud-function = {{ path = '{path}' }}\nserde_json = \"1\"\n{tokio}\n");
    let by_hand = format!(
        r#"reqwest = {{ version = "0.13", default-features = false, features = ["json", "rustls-no-provider"] }}
rustls = {{ version = "0.23", default-features = false, features = ["ring", "std", "tls12"] }}
rustls-platform-verifier = "0.7"
serde = {{ version = "1", features = ["derive"] }}
serde_json = "1"
{tokio}
"#
    );
    let lock = repository.join("Cargo.lock");
    let ours = program(&place, "ours", &ours, OURS, &lock);
    let by_hand = program(&place, "by-hand", &by_hand, BY_HAND, &lock);

    let mut ratios: Vec<f64> = (0..3)
        .map(|pair| {
            let (ours, by_hand) = if pair % 2 == 0 {
                let ours = cold_build(&ours);
                (ours, cold_build(&by_hand))
            } else {
                let by_hand = cold_build(&by_hand);
                (cold_build(&ours), by_hand)
            };
            eprintln!("ours {ours:.1} s, by hand {by_hand:.1} s of CPU");
            ours / by_hand
        })
        .collect();
    ratios.sort_by(f64::total_cmp);
    fs::remove_dir_all(&place).expect("a folder to remove");
    println!("build {:.3}", ratios[ratios.len() / 2]);
}

/// Writes a program, and fetches what it needs.
fn program(place: &Path, name: &str, dependencies: &str, code: &str, lock: &Path) -> PathBuf {
    let folder = place.join(name);
    fs::create_dir_all(folder.join("src")).expect("a folder");
    let package = format!("[package]\nname = \"{name}\"\nversion = \"0.0.0\"\nedition = \"2024\"\n");
    let manifest = format!("{package}\n[workspace]\n\n[dependencies]\n{dependencies}");
    fs::write(folder.join("Cargo.toml"), manifest).expect("a file");
    fs::write(folder.join("src/main.rs"), code).expect("a file");
    fs::copy(lock, folder.join("Cargo.lock")).expect("a file");
    cargo(&folder, &["fetch"]);
    folder
}

/// Builds a program from nothing, and says how many seconds of CPU that took.
fn cold_build(folder: &Path) -> f64 {
    let target = folder.join("target");
    if target.exists() {
        fs::remove_dir_all(&target).expect("a folder to remove");
    }
    let before = children();
    cargo(folder, &["build", "--offline", "--quiet"]);
    children() - before
}

fn cargo(folder: &Path, arguments: &[&str]) {
    let mut command = Command::new(env!("CARGO"));
    command.args(arguments).current_dir(folder).env("CARGO_BUILD_JOBS", "2");
    command.env("CARGO_TARGET_DIR", folder.join("target")).env("CARGO_INCREMENTAL", "0");
    for set in ["RUSTFLAGS", "RUSTC_WRAPPER", "CARGO_ENCODED_RUSTFLAGS"] {
        command.env_remove(set);
    }
    let done = command.status().expect("cargo");
    assert!(done.success(), "cargo {arguments:?} fails in {}", folder.display());
}

/// The seconds of CPU of all processes that this one has started and that have ended, their own
/// children included.
fn children() -> f64 {
    const TICKS_PER_SECOND: f64 = 100.0;
    let stat = fs::read_to_string("/proc/self/stat").expect("Linux");
    // After the name of the program, which stands in parentheses and can hold spaces.
    let fields = stat.rsplit(')').next().unwrap_or_default().split_whitespace();
    let ticks = fields.skip(13).take(2).filter_map(|field| field.parse::<f64>().ok());
    ticks.sum::<f64>() / TICKS_PER_SECOND
}
