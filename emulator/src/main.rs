//! The emulator as a program.

use std::fmt::Write as _;
use std::io::{self, Write as _};
use std::net::SocketAddr;
use std::num::NonZeroU32;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Parser;
use minapp_cloud_function::PlanCircle;
use minapp_emulator::Emulator;

/// The MinApp cloud-function platform on this machine, running the functions' JavaScript for real.
#[derive(Debug, Parser)]
struct Options {
    /// The address and port to listen on; port 0 takes one that is free
    #[arg(long, value_name = "IP:PORT", default_value = "127.0.0.1:8700")]
    listen: SocketAddr,
    /// The access token that always works
    #[arg(long, default_value = "local-token")]
    token: String,
    /// The client id to sign in with
    #[arg(long, default_value = "local-client")]
    client_id: String,
    /// The client secret to sign in with
    #[arg(long, default_value = "local-secret")]
    client_secret: String,
    /// Lead a sign-in through the two redirects, with cookies, that the platform's server has
    #[arg(long)]
    oauth_redirects: bool,
    /// Keep names of functions in lower case, as the platform does in one of its examples
    #[arg(long)]
    fold_names: bool,
    /// The size of the functions that are created: P_FREE or P_PERSONAL
    #[arg(long, value_name = "SIZE", default_value = "P_FREE")]
    plan: PlanCircle,
    /// How many requests are taken in a minute; the others are refused with 429 [default: no limit]
    #[arg(long, value_name = "N")]
    quota: Option<NonZeroU32>,
    /// The directory of the pages to read, which `/docs` answers; `spec/docs/build` writes them
    #[arg(long, value_name = "DIRECTORY", default_value = "target/docs")]
    docs: PathBuf,
    /// Keep everything in memory and lose it at the end; for now the only way there is
    #[arg(long)]
    memory: bool,
}

#[tokio::main]
async fn main() -> ExitCode {
    let options = Options::parse();
    #[cfg(unix)]
    allow_many_files();
    match run(&options).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

/// Each connection is a file, and many systems allow no more than 1,024 of them to a program that does not
/// ask for more.
#[cfg(unix)]
fn allow_many_files() {
    use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};

    let Rlimit { maximum, .. } = getrlimit(Resource::Nofile);
    // Fewer connections without it, but no worse.
    let _ = setrlimit(Resource::Nofile, Rlimit { current: maximum, maximum });
}

async fn run(options: &Options) -> io::Result<()> {
    let mut builder = Emulator::builder()
        .listen(options.listen)
        .token(&options.token)
        .client_id(&options.client_id)
        .client_secret(&options.client_secret)
        .oauth_redirects(options.oauth_redirects)
        .fold_names(options.fold_names)
        .plan(options.plan.clone())
        .docs(&options.docs);
    if let Some(per_minute) = options.quota {
        builder = builder.quota(per_minute);
    }
    let emulator =
        builder.start().await.map_err(|error| io::Error::new(error.kind(), explain(&error, options)))?;
    if !options.listen.ip().is_loopback() {
        eprintln!(
            "WARNING: listening on {}, which other machines can reach. Whoever has the token or the client \
             secret can run code here, and nothing is encrypted.",
            emulator.address()
        );
    }
    let greet = async {
        // A reader that has gone away, as `head` does, is no reason to stop.
        let _ = io::stdout().write_all(greeting(&emulator).as_bytes());
        std::future::pending().await
    };
    tokio::select! {
        // In this order, so that the signal is heard from before anybody can know that we are here.
        biased;
        interrupted = tokio::signal::ctrl_c() => interrupted?,
        () = greet => {}
    }
    emulator.stop().await;
    Ok(())
}

fn explain(error: &io::Error, options: &Options) -> String {
    let hint = match error.kind() {
        io::ErrorKind::InvalidInput => return error.to_string(),
        io::ErrorKind::AddrInUse => "; another program does: choose another port with --listen",
        _ => "",
    };
    format!("cannot listen on {}: {error}{hint}", options.listen)
}

/// Where it is, and how to sign in.
fn greeting(emulator: &Emulator) -> String {
    let (url, token, id) = (emulator.base_url(), quoted(emulator.token()), emulator.client_id());
    let mut text = String::new();
    let lines = [
        format!("minapp-emulator listens on {url}"),
        "To use it, with its token:".into(),
        format!("  export MINAPP_BASE_URL={url}"),
        format!("  export MINAPP_TOKEN={token}"),
        format!("Or sign in with the client id {id} and its client secret."),
        format!("To read about the API and try it: {url}/docs (Chinese: {url}/docs/zh)"),
        "Everything is kept in memory, and lost at the end. Stop it with Ctrl-C.".into(),
    ];
    for line in lines {
        // Writing to a string cannot fail.
        let _ = writeln!(text, "{line}");
    }
    text
}

/// A value as a shell takes it.
fn quoted(value: &str) -> String {
    let plain = |c: char| c.is_ascii_alphanumeric() || "-_./:".contains(c);
    if value.chars().all(plain) { value.into() } else { format!("'{}'", value.replace('\'', r"'\''")) }
}
