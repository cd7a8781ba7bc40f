//! The emulator as a program.

mod admin;
mod file_error;
mod secrets;
mod signals;

use std::fmt::Write as _;
use std::fs;
use std::io::{self, Write as _};
use std::net::SocketAddr;
use std::num::{NonZeroU32, NonZeroU64};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Duration;

use clap::{Parser, Subcommand};
use etcetera::BaseStrategy;
use minapp_cloud_function::types::PlanCircle;
use minapp_emulator::{Emulator, Engine, Fault, Isolation, SyncMode, Watched, parse_duration};
use secrets::{AdminToken, Credentials, Given, quoted};
use signals::Signals;

/// How long the program takes to stop at most.
const STOP: Duration = Duration::from_millis(4500);

/// The MinApp cloud-function platform on this machine, running the functions' JavaScript for real.
#[derive(Debug, Parser)]
#[command(args_conflicts_with_subcommands = true)]
struct Options {
    #[command(subcommand)]
    command: Option<Command>,
    /// The address and port to listen on; port 0 chooses a free one
    #[arg(long, value_name = "IP:PORT", default_value = "127.0.0.1:8700")]
    listen: SocketAddr,
    /// A host name to accept besides IP addresses and `localhost`; can be given more than once
    #[arg(long, value_name = "NAME")]
    allow_host: Vec<String>,
    #[command(flatten)]
    credentials: Credentials,
    /// Redirect a sign-in twice, with cookies, as the platform's server does
    #[arg(long)]
    oauth_redirects: bool,
    /// Store names of functions in lower case, as in one of the platform's examples
    #[arg(long)]
    fold_names: bool,
    /// The size of new functions: P_FREE or P_PERSONAL
    #[arg(long, value_name = "SIZE", default_value = "P_FREE")]
    plan: PlanCircle,
    /// The quota of requests per minute; others are refused with 429 [default: unlimited]
    #[arg(long, value_name = "N")]
    quota: Option<NonZeroU32>,
    /// A rule by which calls fail, such as `status=503,operation=invokeFunction,next=2`; can be given more than once
    #[arg(long, value_name = "RULE")]
    fault: Vec<Fault>,
    /// A folder whose functions are deployed at the start: `<name>.js` and `<name>/index.js`
    #[arg(long, value_name = "FOLDER")]
    seed: Option<PathBuf>,
    /// A folder to deploy at the start, and each of its functions again when it is saved
    #[arg(long, value_name = "FOLDER")]
    watch: Option<PathBuf>,
    /// A snapshot to restore at the start, which replaces everything
    #[arg(long, value_name = "FILE")]
    restore: Option<PathBuf>,
    /// How far to move the clock forward: `90s`, `2h 30m`, `31d`
    #[arg(long, value_name = "TIME", value_parser = parse_duration)]
    advance: Option<Duration>,
    #[command(flatten)]
    admin_token: AdminToken,
    /// The directory of the documentation pages at `/docs`; `spec/docs/build` writes them
    #[arg(long, value_name = "DIRECTORY", default_value = "target/docs")]
    docs: PathBuf,
    /// Where functions run: in processes that are reused (`warm`), in a new one for each call (`fresh`), or in threads
    #[arg(long, value_name = "warm|fresh|threads", default_value = "warm")]
    isolation: Isolation,
    /// The engine: the built-in `quickjs`, or a Node.js (`node`, `node=PATH`)
    #[arg(long, value_name = "quickjs|node[=PATH]", default_value = "quickjs")]
    engine: Engine,
    /// The time zone of functions, by its IANA name
    #[arg(long, value_name = "ZONE", default_value = "UTC")]
    timezone: String,
    /// How many idle workers to keep for the next call of their function
    #[arg(long, value_name = "COUNT", default_value_t = 16)]
    idle_workers: usize,
    /// For how many seconds to keep an idle worker
    #[arg(long, value_name = "SECONDS", default_value_t = 300)]
    idle_seconds: u64,
    /// The directory of functions, jobs, logs and tokens [default: a directory of its own among the user's data]
    #[arg(long, value_name = "DIRECTORY")]
    data: Option<PathBuf>,
    /// Keep everything in memory, and lose it when the emulator stops
    #[arg(long, conflicts_with_all = ["data", "sync"])]
    memory: bool,
    /// What recorded changes survive: the end of the program, or a power failure as well, which is slower
    #[arg(long, value_enum, default_value_t)]
    sync: SyncMode,
    /// How many of the newest jobs to keep; older ones are deleted once they have ended
    #[arg(long, value_name = "N", default_value = "100000")]
    keep_jobs: NonZeroU64,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Control a running emulator
    Admin(admin::Admin),
}

fn main() -> ExitCode {
    minapp_emulator::serve_if_worker();
    let options = Options::parse();
    #[cfg(unix)]
    allow_many_files();
    match run(&options) {
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

/// All on one thread: most of the work is in the processes that run the functions, and to hand a call from
/// thread to thread takes longer than what is left.
fn run(options: &Options) -> io::Result<()> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let done = runtime.block_on(async {
        match &options.command {
            Some(Command::Admin(admin)) => admin::run(admin).await,
            None => serve(options).await,
        }
    });
    // What another thread is still busy with does not hold up the end.
    runtime.shutdown_background();
    done
}

async fn serve(options: &Options) -> io::Result<()> {
    let mut signals = Signals::listen()?;
    let data = match (&options.data, options.memory) {
        (_, true) => None,
        (Some(directory), _) => Some(directory.clone()),
        (None, _) => Some(default_data()?),
    };
    let mut builder = Emulator::builder()
        .listen(options.listen)
        .client_id(&options.credentials.client_id)
        .oauth_redirects(options.oauth_redirects)
        .fold_names(options.fold_names)
        .plan(options.plan.clone())
        .docs(&options.docs)
        .sync(options.sync)
        .keep_jobs(options.keep_jobs)
        .isolation(options.isolation)
        .worker_program(this_program()?)
        .engine(options.engine.clone())
        .timezone(&options.timezone)
        .idle_containers(options.idle_workers, Duration::from_secs(options.idle_seconds));
    for fault in &options.fault {
        builder = builder.fault(fault.clone());
    }
    let (token, client_secret) = (options.credentials.token()?, options.credentials.client_secret()?);
    if let Some(token) = &token {
        builder = builder.token(&token.value);
    }
    if let Some(secret) = &client_secret {
        builder = builder.client_secret(&secret.value);
    }
    if let Some(token) = options.admin_token.get()? {
        builder = builder.admin_token(token);
    }
    for name in &options.allow_host {
        builder = builder.allow_host(name);
    }
    if let Some(per_minute) = options.quota {
        builder = builder.quota(per_minute);
    }
    if let Some(directory) = &data {
        builder = builder.data(directory);
    }
    let emulator = tokio::select! {
        biased;
        () = signals.next() => return Ok(()),
        emulator = builder.start() => emulator.map_err(explain)?,
    };
    let greeting =
        |emulator: &Emulator| greeting(emulator, token.as_ref(), client_secret.is_some(), data.as_deref());
    let served = tokio::select! {
        // In this order, so that the signal is heard even if the rest never waits.
        biased;
        () = signals.next() => Ok(()),
        error = prepare_and_greet(&emulator, options, greeting) => Err(error),
    };
    tokio::select! {
        biased;
        () = signals.next() => Err(io::Error::other(
            "stopped at once, by a second signal; what was not recorded yet is closed at the next start",
        )),
        _ = tokio::time::timeout(STOP, emulator.stop()) => served,
    }
}

/// Goes on for as long as nothing is wrong; returns what is.
async fn prepare_and_greet(
    emulator: &Emulator,
    options: &Options,
    greeting: impl FnOnce(&Emulator) -> String,
) -> io::Error {
    if let Err(error) = prepare(emulator, options).await {
        return error;
    }
    if !options.listen.ip().is_loopback() {
        eprintln!(
            "WARNING: listening on {}, which other machines can reach. Whoever has the token or the client \
             secret can run code here, and nothing is encrypted.",
            emulator.address()
        );
    }
    // A reader that has gone away, as `head` does, is no reason to stop.
    let _ = io::stdout().write_all(greeting(emulator).as_bytes());
    // It goes on: what is whole can still be read.
    eprintln!("error: {}", emulator.damaged().await);
    std::future::pending().await
}

/// Where this program is, to start itself as a worker. On Linux by the name that leads to it even after
/// it was replaced by a newer build.
fn this_program() -> io::Result<PathBuf> {
    if cfg!(target_os = "linux") { Ok("/proc/self/exe".into()) } else { std::env::current_exe() }
}

/// What is to be there before anybody is told that the emulator is.
async fn prepare(emulator: &Emulator, options: &Options) -> io::Result<()> {
    if let Some(file) = &options.restore {
        let snapshot = fs::read(file).map_err(|error| file_error::about(file, &error))?;
        emulator.restore(snapshot).await?;
    }
    if let Some(by) = options.advance {
        emulator.advance(by)?;
    }
    if let Some(folder) = &options.seed {
        for (function, how) in emulator.seed(folder).await? {
            eprintln!("{}", Watched::Deployed { function, how });
        }
    }
    if let Some(folder) = &options.watch {
        emulator.watch(folder, |watched| eprintln!("{watched}")).await?;
    }
    Ok(())
}

/// Where the state is kept unless the user says: `minapp-emulator` among the data of programs.
fn default_data() -> io::Result<PathBuf> {
    let base = etcetera::base_strategy::choose_native_strategy().map_err(|error| {
        io::Error::other(format!("{error}: say where to keep the data with --data, or use --memory"))
    })?;
    Ok(base.data_dir().join("minapp-emulator"))
}

/// The error, and what to do about it here.
fn explain(error: io::Error) -> io::Error {
    match error.kind() {
        io::ErrorKind::AddrInUse => {
            io::Error::other(format!("{error}; another program does: choose another port with --listen"))
        }
        _ => error,
    }
}

/// Where it is, and how to sign in.
fn greeting(emulator: &Emulator, token: Option<&Given>, has_secret: bool, data: Option<&Path>) -> String {
    let (url, id) = (emulator.base_url(), emulator.client_id());
    let hidden = token.and_then(|token| token.hidden.clone());
    let token = hidden.unwrap_or_else(|| quoted(emulator.token()));
    let secret = match has_secret {
        true => "its client secret",
        false => &format!("the client secret {}", emulator.client_secret()),
    };
    let mut text = String::new();
    let lines = [
        format!("minapp-emulator listens on {url}"),
        "To use it, with its token:".into(),
        format!("  export MINAPP_BASE_URL={url}"),
        format!("  export MINAPP_TOKEN={token}"),
        format!("Or sign in with the client id {id} and {secret}."),
        format!("To look inside and run functions by hand: {url}/"),
        format!("To read about the API and try it: {url}/docs (Chinese: {url}/docs/zh)"),
        match data {
            Some(directory) => format!("Everything is kept in {}. Stop it with Ctrl-C.", directory.display()),
            None => "Everything is kept in memory, and lost at the end. Stop it with Ctrl-C.".into(),
        },
    ];
    for line in lines {
        // Writing to a string cannot fail.
        let _ = writeln!(text, "{line}");
    }
    text
}
