//! How an emulator is started.

use std::io;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::num::{NonZeroU32, NonZeroU64};
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use minapp_cloud_function::{PlanCircle, Secret};
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

/// How long a stop waits for clients to take their responses, and for the ends of jobs to be recorded.
const PATIENCE: Duration = Duration::from_secs(2);

const DAY: Duration = Duration::from_secs(24 * 60 * 60);

/// Configures and starts an [`Emulator`].
#[derive(Clone, Debug)]
#[must_use = "nothing is started until `start`"]
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
    /// The address to listen on; port 0 takes one that is free. `127.0.0.1:0` unless changed.
    pub fn listen(mut self, address: SocketAddr) -> Self {
        self.listen = address;
        self
    }

    /// The access token that always works. Unless set, it is random: a new one for each emulator in memory, and
    /// one for each data directory.
    pub fn token(mut self, token: impl Into<String>) -> Self {
        self.token = Some(token.into().into());
        self
    }

    /// The app's client id; `local-client` unless changed.
    pub fn client_id(mut self, client_id: impl Into<String>) -> Self {
        self.client_id = client_id.into();
        self
    }

    /// The app's client secret. Unless set, it is random, as the [`token`](Self::token) is.
    pub fn client_secret(mut self, client_secret: impl Into<String>) -> Self {
        self.client_secret = Some(client_secret.into().into());
        self
    }

    /// Serves requests that name this host, without a port. Can be called more than once. IP addresses,
    /// `localhost` and `*.localhost` are always served, and every other host is refused with 403: a web page can
    /// have its own name resolve to this machine, and would be let in (DNS rebinding).
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

    /// How long a function may take that somebody waits for; 5 seconds unless changed.
    pub fn sync_deadline(mut self, deadline: Duration) -> Self {
        self.deadlines.time_sensitive = deadline;
        self
    }

    /// How long a function may take that nobody waits for; 300 seconds unless changed.
    pub fn async_deadline(mut self, deadline: Duration) -> Self {
        self.deadlines.batch = deadline;
        self
    }

    /// How long a code of a sign-in can be exchanged; 300 seconds unless changed.
    pub fn code_lifetime(mut self, lifetime: Duration) -> Self {
        self.lifetimes.code = lifetime;
        self
    }

    /// How long an access token of a sign-in works; 30 days unless changed.
    pub fn token_lifetime(mut self, lifetime: Duration) -> Self {
        self.lifetimes.token = lifetime;
        self
    }

    /// Whether a sign-in goes by way of two redirects, whose cookies must be sent back, before its code is
    /// answered. The platform's server is known to do so; the emulator answers at once unless told.
    pub fn oauth_redirects(mut self, redirect: bool) -> Self {
        self.oauth_redirects = redirect;
        self
    }

    /// How long the address of a log works, in whole seconds; a day unless changed.
    pub fn log_lifetime(mut self, lifetime: Duration) -> Self {
        self.log_lifetime = lifetime;
        self
    }

    /// What one function, and all of them together, may use.
    pub fn limits(mut self, limits: Limits) -> Self {
        self.executor.limits = limits;
        self
    }

    /// Where functions run; [`Isolation::Threads`] unless changed. Processes need
    /// [`worker_program`](Self::worker_program).
    pub fn isolation(mut self, isolation: Isolation) -> Self {
        self.executor.isolation = isolation;
        self
    }

    /// The program that serves as a worker when functions run in processes: `minapp-emulator`, or any
    /// other that begins with [`serve_if_worker`](crate::serve_if_worker). A test program cannot serve
    /// as its own worker, so there is none unless it is named. It must be of this version.
    pub fn worker_program(mut self, path: impl Into<PathBuf>) -> Self {
        self.executor.worker = Some(path.into());
        self
    }

    /// What runs the functions' JavaScript; [`Engine::QuickJs`] unless changed.
    pub fn engine(mut self, engine: Engine) -> Self {
        self.executor.engine = engine;
        self
    }

    /// How many containers of functions are kept for the next call while nothing runs in them, and for
    /// how long; 16 for five minutes unless changed. The one that was used longest ago goes first.
    pub fn idle_containers(mut self, count: usize, time: Duration) -> Self {
        self.executor.idle = (count, time);
        self
    }

    /// Whether to keep names in lower case, as the platform does in one of its examples. Its other
    /// examples keep capitals, and so does the emulator unless told. Names in paths are taken as they
    /// are, so that a client has to use the name in the answer.
    pub fn fold_names(mut self, fold: bool) -> Self {
        self.fold_names = fold;
        self
    }

    /// The size of the functions that are created, `P_FREE` unless changed: of these 100 run at once in
    /// one environment, and 10 of `P_PERSONAL`, which have twice the memory of the limits. Other sizes are
    /// not documented.
    pub fn plan(mut self, plan: PlanCircle) -> Self {
        self.plan = plan;
        self
    }

    /// How many requests with an access token are taken in a minute; no limit unless changed. The others
    /// are refused with 429, and with when to try again. The platform has 50 on its free plan.
    pub fn quota(mut self, per_minute: NonZeroU32) -> Self {
        self.quota = Some(per_minute);
        self
    }

    /// Adds a rule by which calls go wrong from the start; see [`Emulator::faults`].
    pub fn fault(mut self, fault: Fault) -> Self {
        self.faults.push(fault);
        self
    }

    /// Lets whoever bears this token use the emulator's own API, at `/_emulator/`, from other machines as
    /// well. Unless this is called it is for programs on this machine only.
    pub fn admin_token(mut self, token: impl Into<String>) -> Self {
        self.admin_token = Some(token.into().into());
        self
    }

    /// How long a client may take to send the head of a request, and as long again for its body; 30
    /// seconds unless changed. So long, too, a connection may be kept that has nothing to say, and a client
    /// may take nothing of a response before its connection is closed.
    pub fn read_time(mut self, time: Duration) -> Self {
        self.read_time = time;
        self
    }

    /// How many connections there may be at one time. When there are more, the one that has said nothing
    /// for longest is closed. 10,000 unless changed, and fewer if this process may not open as many files.
    pub fn connections(mut self, connections: usize) -> Self {
        self.connections = Some(connections);
        self
    }

    /// The directory of the pages to read, which `/docs` and `/docs/zh` answer; `target/docs` unless
    /// changed, where `spec/docs/build` writes them.
    pub fn docs(mut self, directory: impl Into<PathBuf>) -> Self {
        self.docs = directory.into();
        self
    }

    /// The directory to keep the state in, which is made if it is not there. One emulator at a time can
    /// use it. Everything is in memory, and lost at the end, unless this is called.
    pub fn data(mut self, directory: impl Into<PathBuf>) -> Self {
        self.location = Location::Directory(directory.into());
        self
    }

    /// What a change in the data directory outlives once it has been acknowledged; the end of the
    /// process, [`SyncMode::Normal`], unless changed.
    pub fn sync(mut self, mode: SyncMode) -> Self {
        self.sync = mode;
        self
    }

    /// How many of the newest jobs are kept in any case, over all functions and environments; 100,000 unless
    /// changed. Older ones are cleared away with their logs, within seconds, once they have ended.
    pub fn keep_jobs(mut self, count: NonZeroU64) -> Self {
        self.keep_jobs = count;
        self
    }

    /// Starts the emulator. Must be called within a Tokio run-time with I/O and timers.
    ///
    /// # Errors
    /// When the address cannot be listened on, since another program does for one; when the data
    /// directory cannot be used, since another emulator does, or since the file in it is damaged or not
    /// the emulator's own (it is left as it is then); when a token, client id or client secret is empty, or a token
    /// cannot be sent in a header; when an allowed host is no name; when the size of functions is none that is documented, or a fault makes no sense; when functions are
    /// to run in processes and those cannot be started; when the operating system gives no random numbers.
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
        if self.plan == PlanCircle::PPersonal {
            settings.limits.memory = settings.limits.memory.saturating_mul(2);
        }
        let (memory_limit, concurrency) = (settings.limits.memory, settings.limits.concurrency);
        let store = {
            let (location, sync, clock) = (self.location, self.sync, clock.clone());
            tokio::task::spawn_blocking(move || Store::open(&location, sync, clock))
        };
        // Side by side, for each takes about as long.
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
            event: EventSettings { memory_limit, sign_key: random::digits(&sign_key).into() },
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

/// When the emulator stops, ends all containers, even if a client still holds on to it; and closes the store once
/// all jobs are recorded and all responses sent.
async fn close_at_the_end(runner: Arc<Runner>, server: JoinHandle<()>, mut stopped: watch::Receiver<()>) {
    let _ = stopped.changed().await;
    runner.executor.close();
    let (_, _) = tokio::join!(timeout(PATIENCE, server), timeout(PATIENCE, runner.idle()));
    runner.store.close();
}

/// Where clients on this machine find what listens there.
fn base_url(mut address: SocketAddr) -> String {
    match address.ip() {
        IpAddr::V4(ip) if ip.is_unspecified() => address.set_ip(Ipv4Addr::LOCALHOST.into()),
        IpAddr::V6(ip) if ip.is_unspecified() => address.set_ip(Ipv6Addr::LOCALHOST.into()),
        _ => {}
    }
    format!("http://{address}")
}
