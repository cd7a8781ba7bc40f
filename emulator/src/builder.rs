//! Configures and starts an emulator.

use std::io;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::num::{NonZeroU32, NonZeroU64};
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use minapp_cloud_function::{Secret, types::PlanCircle};
use tokio::net::TcpListener;
use tokio::sync::{RwLock, watch};
use tokio::task::JoinHandle;
use tokio::time::timeout;

use crate::Emulator;
use crate::api::{self, Account, Api, Front, Hosts, Lifetimes, LogSigner, Quota, Redirects};
use crate::clock::Clock;
use crate::event::EventSettings;
use crate::executor::{Engine, Executor, Isolation, Limits, Settings};
use crate::fault::{Fault, Faults};
use crate::live::Live;
use crate::platform::Platform;
use crate::random;
use crate::runner::{Deadlines, Runner};
use crate::scheduler::Scheduler;
use crate::server;
use crate::store::{Location, Store, SyncMode};

/// How long stopping waits for clients to read their responses, and for the ends of jobs to be recorded.
const PATIENCE: Duration = Duration::from_secs(2);

const DAY: Duration = Duration::from_secs(24 * 60 * 60);

/// Configures and starts an [`Emulator`].
#[derive(Clone, Debug)]
#[must_use = "nothing starts before `start`"]
pub struct EmulatorBuilder {
    listen: SocketAddr,
    token: Option<Secret>,
    client_id: String,
    client_secret: Option<Secret>,
    allowed_hosts: Vec<String>,
    deadlines: Deadlines,
    lifetimes: Lifetimes,
    oauth_redirects: bool,
    log_lifetime: Duration,
    executor: Settings,
    time_zone: Option<String>,
    fold_names: bool,
    plan: PlanCircle,
    quota: Option<NonZeroU32>,
    faults: Vec<Fault>,
    admin_token: Option<Secret>,
    read_time: Duration,
    connections: Option<usize>,
    docs: PathBuf,
    location: Location,
    sync: SyncMode,
    keep_jobs: NonZeroU64,
}

impl Emulator {
    /// A builder with the default settings.
    pub fn builder() -> EmulatorBuilder {
        EmulatorBuilder::default()
    }
}

impl Default for EmulatorBuilder {
    fn default() -> Self {
        Self {
            listen: SocketAddr::from((Ipv4Addr::LOCALHOST, 0)),
            token: None,
            client_id: "local-client".into(),
            client_secret: None,
            allowed_hosts: Vec::new(),
            deadlines: Deadlines { time_sensitive: Duration::from_secs(5), batch: Duration::from_secs(300) },
            lifetimes: Lifetimes { code: Duration::from_secs(300), token: 30 * DAY },
            oauth_redirects: false,
            log_lifetime: DAY,
            executor: Settings::default(),
            time_zone: None,
            fold_names: false,
            plan: PlanCircle::PFree,
            quota: None,
            faults: Vec::new(),
            admin_token: None,
            read_time: Duration::from_secs(30),
            connections: None,
            docs: "target/docs".into(),
            location: Location::Memory,
            sync: SyncMode::default(),
            keep_jobs: const { NonZeroU64::new(100_000).unwrap() },
        }
    }
}

impl EmulatorBuilder {
    /// The address to listen on; port 0 chooses a free one. `127.0.0.1:0` unless set.
    pub fn listen(mut self, address: SocketAddr) -> Self {
        self.listen = address;
        self
    }

    /// The access token that never expires. Unless set, it is random: a new one for each emulator in memory, and one
    /// for each data directory.
    pub fn token(mut self, token: impl Into<String>) -> Self {
        self.token = Some(token.into().into());
        self
    }

    /// The app's client id; `local-client` unless set.
    pub fn client_id(mut self, client_id: impl Into<String>) -> Self {
        self.client_id = client_id.into();
        self
    }

    /// The app's client secret. Unless set, it is random, as the [`token`](Self::token) is.
    pub fn client_secret(mut self, client_secret: impl Into<String>) -> Self {
        self.client_secret = Some(client_secret.into().into());
        self
    }

    /// Accepts requests for this host name, without a port. Can be called more than once. IP addresses, `localhost`
    /// and `*.localhost` are always accepted. Every other host is refused with 403, because a web page could let its
    /// own name resolve to this machine (DNS rebinding).
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> std::io::Result<()> {
    /// let emulator = minapp_emulator::Emulator::builder().allow_host("minapp.test").start().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn allow_host(mut self, name: impl Into<String>) -> Self {
        self.allowed_hosts.push(name.into());
        self
    }

    /// The deadline of synchronous runs; 5 seconds unless set.
    pub fn sync_deadline(mut self, deadline: Duration) -> Self {
        self.deadlines.time_sensitive = deadline;
        self
    }

    /// The deadline of asynchronous runs; 300 seconds unless set.
    pub fn async_deadline(mut self, deadline: Duration) -> Self {
        self.deadlines.batch = deadline;
        self
    }

    /// The lifetime of an authorization code; 300 seconds unless set.
    pub fn code_lifetime(mut self, lifetime: Duration) -> Self {
        self.lifetimes.code = lifetime;
        self
    }

    /// The lifetime of the access token of a sign-in; 30 days unless set.
    pub fn token_lifetime(mut self, lifetime: Duration) -> Self {
        self.lifetimes.token = lifetime;
        self
    }

    /// Whether a sign-in is redirected twice, with cookies that must be sent back, before it returns its code. The
    /// platform's server does so; the emulator returns the code at once unless this is set.
    pub fn oauth_redirects(mut self, redirect: bool) -> Self {
        self.oauth_redirects = redirect;
        self
    }

    /// The lifetime of the address of a log, in whole seconds; a day unless set.
    pub fn log_lifetime(mut self, lifetime: Duration) -> Self {
        self.log_lifetime = lifetime;
        self
    }

    /// The resources of one function, and of all together.
    pub fn limits(mut self, limits: Limits) -> Self {
        self.executor.limits = limits;
        self
    }

    /// Where functions run; [`Isolation::Threads`] unless set. Processes require
    /// [`worker_program`](Self::worker_program).
    pub fn isolation(mut self, isolation: Isolation) -> Self {
        self.executor.isolation = isolation;
        self
    }

    /// The program that serves as a worker when functions run in processes: `minapp-emulator`, or any other whose
    /// `main` begins with [`serve_if_worker`](crate::serve_if_worker). It must be of this version. There is no
    /// default, because a test program cannot serve as its own worker.
    pub fn worker_program(mut self, path: impl Into<PathBuf>) -> Self {
        self.executor.worker = Some(path.into());
        self
    }

    /// The engine that runs the functions' JavaScript; [`Engine::QuickJs`] unless set.
    pub fn engine(mut self, engine: Engine) -> Self {
        self.executor.engine = engine;
        self
    }

    /// The time zone of functions, by its IANA name: the local time of their `Date`, and `event.timezone`. `UTC`
    /// unless set; the machine's own zone never counts. The zones are those that Node.js 12 knows.
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> std::io::Result<()> {
    /// let emulator = minapp_emulator::Emulator::builder().timezone("Asia/Shanghai").start().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn timezone(mut self, name: impl Into<String>) -> Self {
        self.time_zone = Some(name.into());
        self
    }

    /// How many idle containers are kept for the next call, and for how long; 16 for five minutes unless set. The
    /// least recently used one is removed first.
    pub fn idle_containers(mut self, count: usize, time: Duration) -> Self {
        self.executor.idle = (count, time);
        self
    }

    /// Whether names are stored in lower case, as in one of the platform's examples. Its other examples keep
    /// capitals, and so does the emulator unless this is set. Names in paths are not changed, so that a client has to
    /// use the name in the response.
    pub fn fold_names(mut self, fold: bool) -> Self {
        self.fold_names = fold;
        self
    }

    /// The size of new functions; `P_FREE` unless set. Of these, 100 run at once in one environment; of `P_PERSONAL`,
    /// with twice the memory of the limits, 10. Other sizes are not documented.
    pub fn plan(mut self, plan: PlanCircle) -> Self {
        self.plan = plan;
        self
    }

    /// The quota of requests with an access token per minute; unlimited unless set. Others are refused with 429 and
    /// `Retry-After`. The platform's free plan has 50.
    pub fn quota(mut self, per_minute: NonZeroU32) -> Self {
        self.quota = Some(per_minute);
        self
    }

    /// Adds a fault rule that applies from the start; see [`Emulator::faults`].
    pub fn fault(mut self, fault: Fault) -> Self {
        self.faults.push(fault);
        self
    }

    /// A token with which other machines can use the emulator's own API, at `/_emulator/`. Unless set, only programs
    /// on this machine can.
    pub fn admin_token(mut self, token: impl Into<String>) -> Self {
        self.admin_token = Some(token.into().into());
        self
    }

    /// The timeout for the head of a request, and again for its body; 30 seconds unless set. It also limits how long
    /// a connection may be idle, and how long a client may read nothing of a response before its connection is
    /// closed.
    pub fn read_time(mut self, time: Duration) -> Self {
        self.read_time = time;
        self
    }

    /// The most connections at one time. If there are more, the one that has been idle longest is closed. 10,000
    /// unless set, or fewer if this process may not open as many files.
    pub fn connections(mut self, connections: usize) -> Self {
        self.connections = Some(connections);
        self
    }

    /// The directory of the documentation pages at `/docs` and `/docs/zh`; `target/docs` unless set, where
    /// `spec/docs/build` writes them.
    pub fn docs(mut self, directory: impl Into<PathBuf>) -> Self {
        self.docs = directory.into();
        self
    }

    /// The directory of the state, which is created if it does not exist. Only one emulator at a time can use it.
    /// Unless set, the state is in memory, and lost when the emulator stops.
    pub fn data(mut self, directory: impl Into<PathBuf>) -> Self {
        self.location = Location::Directory(directory.into());
        self
    }

    /// What an acknowledged change in the data directory survives; [`SyncMode::Normal`] unless set.
    pub fn sync(mut self, mode: SyncMode) -> Self {
        self.sync = mode;
        self
    }

    /// How many of the newest jobs are kept, over all functions and environments; 100,000 unless set. Older ones are
    /// cleared with their logs, within seconds, once they have ended.
    pub fn keep_jobs(mut self, count: NonZeroU64) -> Self {
        self.keep_jobs = count;
        self
    }

    /// Starts the emulator. Must be called within a Tokio runtime with I/O and timers.
    ///
    /// # Errors
    /// If it cannot listen on the address, for example because another program does; if the data directory is in use
    /// by another emulator, or its file is damaged or not an emulator's (the file is left as it is); if a token, the
    /// client id or the client secret is empty, or a token cannot be sent in a header; if an allowed host is not a
    /// name; if the size of functions is not a documented one; if a fault is invalid; if the time zone is unknown; if functions are to run in
    /// processes and these cannot be started; if the operating system provides no random numbers.
    pub async fn start(self) -> io::Result<Emulator> {
        let invalid = |why: String| io::Error::new(io::ErrorKind::InvalidInput, why);
        self.check_secrets().map_err(|why| invalid(why.into()))?;
        let hosts = Hosts::new(self.allowed_hosts).map_err(invalid)?;
        if !matches!(self.plan, PlanCircle::PFree | PlanCircle::PPersonal) {
            let why = format!(
                "functions of the size {} are not documented: choose P_FREE or P_PERSONAL",
                self.plan
            );
            return Err(io::Error::new(io::ErrorKind::InvalidInput, why));
        }
        let listener = TcpListener::bind(self.listen).await.map_err(|error| {
            io::Error::new(error.kind(), format!("cannot listen on {}: {error}", self.listen))
        })?;
        let address = listener.local_addr()?;
        let (stop, stopped) = watch::channel(());
        let clock = Clock::default();
        let live = Live::default();
        let mut settings = self.executor;
        if let Some(name) = &self.time_zone {
            settings.time_zone = name.parse().map_err(invalid)?;
        }
        let time_zone = settings.time_zone;
        if self.plan == PlanCircle::PPersonal {
            settings.limits.memory = settings.limits.memory.saturating_mul(2);
        }
        let (memory_limit, concurrency) = (settings.limits.memory, settings.limits.concurrency);
        let store = {
            let (location, sync, clock) = (self.location, self.sync, clock.clone());
            tokio::task::spawn_blocking(move || Store::open(&location, sync, clock))
        };
        // At the same time: each takes about as long.
        let (store, executor) = tokio::join!(store, Executor::start(settings));
        let (store, executor) = (store??, executor?);
        let store = Arc::new(store);
        store.keep_clearing(self.keep_jobs);
        store.inspect();
        // Together, so that they are recorded together.
        let (log_key, sign_key, token, client_secret) = tokio::try_join!(
            store.key::<64>("log addresses", random::bytes()?),
            store.key::<16>("events", random::bytes()?),
            store.key::<20>("access token", random::bytes()?),
            store.key::<20>("client secret", random::bytes()?),
        )
        .map_err(io::Error::other)?;
        let account = Account {
            token: self.token.unwrap_or_else(|| random::digits(&token).into()),
            client_id: self.client_id,
            client_secret: self.client_secret.unwrap_or_else(|| random::digits(&client_secret).into()),
        };
        let faults = Arc::new(Faults::default());
        for fault in self.faults {
            faults.add(fault).map_err(|why| io::Error::new(io::ErrorKind::InvalidInput, why))?;
        }
        let runner = Arc::new(Runner {
            executor,
            faults: Arc::clone(&faults),
            scheduler: Scheduler::new(clock.clone(), concurrency),
            clock: clock.clone(),
            live: live.clone(),
            store: Arc::clone(&store),
            deadlines: self.deadlines,
            event: EventSettings { memory_limit, sign_key: random::digits(&sign_key).into(), time_zone },
            stop: stopped.clone(),
            reset: RwLock::default(),
        });
        let platform = Arc::new(Platform {
            store,
            runner,
            faults,
            live,
            plan: self.plan,
            fold_names: self.fold_names,
            clock,
        });
        let base_url = base_url(address);
        let api = Arc::new(Api {
            platform: Arc::clone(&platform),
            admin_token: self.admin_token,
            account: account.clone(),
            read_time: self.read_time,
            lifetimes: self.lifetimes,
            redirects: if self.oauth_redirects { Some(Redirects::new()?) } else { None },
            log_signer: LogSigner::new(log_key, self.log_lifetime),
            quota: self.quota.map(|per_minute| Quota::new(per_minute, platform.clock.clone())),
            base_url: base_url.clone(),
            docs: self.docs,
        });
        let patience = server::Patience {
            read_time: self.read_time,
            connections: self.connections.unwrap_or_else(server::connections_allowed),
        };
        let front = Front { router: api::router(api), hosts: Arc::new(hosts), clock: platform.clock.clone() };
        let service = tower::service_fn(move |request| {
            let front = front.clone();
            async move { Ok(front.respond(request).await) }
        });
        let server = tokio::spawn(server::serve(listener, service, patience, stopped.clone()));
        let closing = tokio::spawn(close_at_the_end(Arc::clone(&platform.runner), server, stopped));
        Ok(Emulator { platform, account, base_url, address, stop, closing })
    }

    fn check_secrets(&self) -> Result<(), &'static str> {
        let secrets = [&self.token, &self.client_secret, &self.admin_token].into_iter().flatten();
        if self.client_id.is_empty() || secrets.map(Secret::expose).any(str::is_empty) {
            return Err("the tokens, the client id and the client secret must not be empty");
        }
        let mut tokens = [&self.token, &self.admin_token].into_iter().flatten().map(Secret::expose);
        let can_be_sent =
            |token: &str| token.trim() == token && token.bytes().all(|byte| matches!(byte, b' '..=b'~'));
        match tokens.all(can_be_sent) {
            true => Ok(()),
            false => Err("a token must consist of printable ASCII characters, with no space at either end"),
        }
    }
}

/// When the emulator stops, ends all containers, even if a client stays connected, and closes the store once all
/// jobs are recorded and all responses sent.
async fn close_at_the_end(runner: Arc<Runner>, server: JoinHandle<()>, mut stopped: watch::Receiver<()>) {
    let _ = stopped.changed().await;
    runner.executor.close();
    let (_, _) = tokio::join!(timeout(PATIENCE, server), timeout(PATIENCE, runner.idle()));
    runner.store.close();
}

/// The base URL for clients on this machine.
fn base_url(mut address: SocketAddr) -> String {
    match address.ip() {
        IpAddr::V4(ip) if ip.is_unspecified() => address.set_ip(Ipv4Addr::LOCALHOST.into()),
        IpAddr::V6(ip) if ip.is_unspecified() => address.set_ip(Ipv6Addr::LOCALHOST.into()),
        _ => {}
    }
    format!("http://{address}")
}
