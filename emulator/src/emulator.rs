//! A running emulator.

use std::fmt;
use std::io;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use tokio::sync::watch;
use tokio::task::JoinHandle;

use crate::api::Account;
use crate::fault::Faults;
use crate::folder::{Source, functions_in};
use crate::platform::{Deployed, Platform, ToDeploy};
use crate::store::Environment;
use crate::trigger::{Trigger, Triggered};
use crate::watch::{Watch, Watched};

/// The platform on this machine, serving HTTP until it is dropped.
///
/// It runs on the Tokio runtime that it was started on. Dropping it does not wait: it accepts no more
/// connections, and stops the functions that run.
///
/// ```
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> std::io::Result<()> {
/// let emulator = minapp_emulator::Emulator::start().await?;
/// assert!(emulator.base_url().starts_with("http://127.0.0.1:"));
/// # Ok(())
/// # }
/// ```
pub struct Emulator {
    pub(crate) platform: Arc<Platform>,
    pub(crate) account: Account,
    pub(crate) base_url: String,
    pub(crate) address: SocketAddr,
    /// Everything stops when this is sent to or dropped.
    pub(crate) stop: watch::Sender<()>,
    /// Closes everything then.
    pub(crate) closing: JoinHandle<()>,
}

impl Emulator {
    /// Starts an emulator on a free port of this machine that others cannot reach.
    ///
    /// # Errors
    /// Those of [`EmulatorBuilder::start`](crate::EmulatorBuilder::start).
    pub async fn start() -> io::Result<Self> {
        Self::builder().start().await
    }

    /// The base URL: `http://`, the host and the port, without a slash at the end. If it listens on all addresses,
    /// this is the one for clients on the same machine.
    pub fn base_url(&self) -> &str {
        &self.base_url
    }

    /// The address that it listens on.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// An access token that never expires. Those of a sign-in do.
    pub fn token(&self) -> &str {
        self.account.token.expose()
    }

    /// The client id of the only app, to sign in with.
    pub fn client_id(&self) -> &str {
        &self.account.client_id
    }

    /// The client secret of that app.
    pub fn client_secret(&self) -> &str {
        self.account.client_secret.expose()
    }

    /// The fault rules, by which calls fail; none by default.
    ///
    /// ```
    /// # use minapp_emulator::{Emulator, Fault};
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// let emulator = Emulator::start().await?;
    /// // The next two invocations get 503.
    /// emulator.faults().add(Fault::new().status(503).operation("invokeFunction").next(2))?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn faults(&self) -> &Faults {
        &self.platform.faults
    }

    /// Deletes everything, removes all fault rules, and sets the clock right. Functions that run are stopped first,
    /// and ids continue from where they were. A watched folder is deployed again.
    ///
    /// # Errors
    /// If that cannot be recorded; then nothing is deleted.
    pub async fn reset(&self) -> io::Result<()> {
        Ok(self.platform.reset().await?)
    }

    /// Deploys the functions of a folder: `<name>.js`, or `<name>/index.js`. Returns what was done for each.
    ///
    /// # Errors
    /// If a file cannot be read, or a function cannot be recorded. Functions before it, by name, are deployed.
    pub async fn seed(&self, folder: impl AsRef<Path>) -> io::Result<Vec<(String, Deployed)>> {
        let read = |source: Source| Ok(ToDeploy { function_code: source.code()?, name: source.name });
        let functions = functions_in(folder.as_ref())?.into_iter().map(read);
        Ok(self.platform.seed(&Environment(None), functions).await?)
    }

    /// Deploys a folder as [`seed`](Self::seed) does, and then each file that is saved, until the emulator stops.
    /// Calls `tell` for each. Code that does not parse is not deployed: the function keeps the code that it has.
    /// Deleting a file changes nothing. A file whose name is not UTF-8 is skipped. If the folder disappears, its
    /// functions stay as they are; when it is back, its files are deployed.
    ///
    /// # Errors
    /// If the folder cannot be read.
    pub async fn watch(
        &self,
        folder: impl Into<PathBuf>,
        tell: impl Fn(Watched) + Send + Sync + 'static,
    ) -> io::Result<()> {
        let watch = Watch::start(Arc::clone(&self.platform), folder.into(), tell).await?;
        tokio::spawn(watch.go_on());
        Ok(())
    }

    /// Returns once the data file is found to be damaged, with what to do about it; never while it is whole. The
    /// jobs are looked through a second after the start. From then on nothing more is recorded, and calls that
    /// would record something fail with status 507.
    ///
    /// ```
    /// # use std::time::Duration;
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> std::io::Result<()> {
    /// let emulator = minapp_emulator::Emulator::start().await?;
    /// tokio::select! {
    ///     error = emulator.damaged() => eprintln!("error: {error}"),
    ///     () = tokio::time::sleep(Duration::from_millis(10)) => {} // what the program does meanwhile
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub async fn damaged(&self) -> io::Error {
        io::Error::new(io::ErrorKind::InvalidData, self.platform.store.damaged().await)
    }

    /// Saves everything: functions, jobs with their logs, and sign-ins. The bytes are a SQLite file.
    ///
    /// # Errors
    /// If the state cannot be read.
    pub async fn snapshot(&self) -> io::Result<Vec<u8>> {
        Ok(self.platform.snapshot().await?)
    }

    /// Replaces everything with a snapshot. Functions that run are stopped first. Jobs that had not ended when it was
    /// taken fail, as if the emulator had been killed.
    ///
    /// # Errors
    /// If this is not a snapshot, is one of a newer emulator, or cannot be recorded; then nothing changes.
    pub async fn restore(&self, snapshot: impl Into<Vec<u8>>) -> io::Result<()> {
        Ok(self.platform.restore(snapshot.into()).await?)
    }

    /// Moves the clock forward, by at most a hundred years in all: tokens, codes and the addresses of logs expire,
    /// jobs stop waiting in the queue, the quota is restored. Functions do not see it: they, their deadlines and the
    /// times in their logs follow the machine's clock.
    ///
    /// # Errors
    /// If that is too far.
    pub fn advance(&self, by: Duration) -> io::Result<()> {
        Ok(self.platform.advance(by)?)
    }

    /// Runs a function as a trigger would, and returns the outcome.
    ///
    /// # Errors
    /// If there is no such function, if the source is unknown or requires a table, or if the job did not run.
    pub async fn trigger(&self, trigger: Trigger) -> io::Result<Triggered> {
        Ok(self.platform.trigger(trigger).await?)
    }

    /// Stops: accepts no more connections, and stops the functions that run. Their jobs are recorded as failed, with
    /// their logs so far and a last line that says why, and their callers get a response that says so. Returns once
    /// responses have been sent, or after 2 seconds, and another emulator can use the data directory: after at most
    /// 4 seconds in all, unless the disk is slow.
    pub async fn stop(mut self) {
        self.stop.send_replace(());
        // It fails only if the runtime ends, and everything else with it.
        let _ = (&mut self.closing).await;
        self.platform.store.closed().await;
    }
}

/// Only the base URL: functions, their arguments and logs may be secret.
impl fmt::Debug for Emulator {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Emulator").field("base_url", &self.base_url()).finish_non_exhaustive()
    }
}

impl Drop for Emulator {
    fn drop(&mut self) {
        self.stop.send_replace(());
        // Otherwise the ends of the jobs are recorded first.
        if self.platform.runner.is_idle() {
            self.platform.store.close();
        }
    }
}
