//! An emulator that runs.

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
/// It serves on the Tokio run-time that it was started on. Dropping it never waits: it takes no more
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
    /// Everything that goes on ends when this is sent to or dropped.
    pub(crate) stop: watch::Sender<()>,
    /// Closes everything when that happens.
    pub(crate) closing: JoinHandle<()>,
}

impl Emulator {
    /// Starts an emulator on a free port of this machine that others cannot reach.
    ///
    /// # Errors
    /// Those of [`EmulatorBuilder::start`].
    pub async fn start() -> io::Result<Self> {
        Self::builder().start().await
    }

    /// Where it is: `http://`, the host and the port, with no slash at the end. When it listens on all
    /// addresses of the machine, this is the one for clients on the same machine.
    pub fn base_url(&self) -> &str {
        &self.base_url
    }

    /// The address that it listens on.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// An access token that always works. Those that come from a sign-in expire.
    pub fn token(&self) -> &str {
        self.account.token.expose()
    }

    /// The client id of the one app that there is, to sign in with.
    pub fn client_id(&self) -> &str {
        &self.account.client_id
    }

    /// The client secret of that app.
    pub fn client_secret(&self) -> &str {
        self.account.client_secret.expose()
    }

    /// The rules by which calls go wrong; none at first.
    ///
    /// ```
    /// # use minapp_emulator::{Emulator, Fault};
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// let emulator = Emulator::start().await?;
    /// // The next two calls of a function find the platform out of service.
    /// emulator.faults().add(Fault::new().status(503).operation("invokeFunction").next(2))?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn faults(&self) -> &Faults {
        &self.platform.faults
    }

    /// Deletes everything, ends all faults, and sets the clock right. Functions that run are stopped first,
    /// and ids go on from where they were. A folder that is watched is deployed again.
    ///
    /// # Errors
    /// When that cannot be recorded; then nothing is deleted.
    pub async fn reset(&self) -> io::Result<()> {
        Ok(self.platform.reset().await?)
    }

    /// Deploys the functions of a folder: `<name>.js`, or `<name>/index.js`. Answers what became of each.
    ///
    /// # Errors
    /// When something cannot be read, or cannot be recorded. What comes before it by name is deployed.
    pub async fn seed(&self, folder: impl AsRef<Path>) -> io::Result<Vec<(String, Deployed)>> {
        let read = |source: Source| Ok(ToDeploy { function_code: source.code()?, name: source.name });
        let functions = functions_in(folder.as_ref())?.into_iter().map(read);
        Ok(self.platform.seed(&Environment(None), functions).await?)
    }

    /// Does what [`seed`](Self::seed) does, and then again for each file that is saved, until the emulator
    /// stops. Code that does not parse is not deployed: the function goes on with what it has. `tell` is
    /// told of each; a file that is deleted changes nothing. A file whose name is not UTF-8 is left out. When
    /// the folder vanishes, functions stay as they are, and what it holds when it is back is deployed.
    ///
    /// # Errors
    /// When the folder cannot be read.
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

    /// Saves everything: functions, jobs and their logs, and who has signed in. The bytes are a SQLite file.
    ///
    /// # Errors
    /// When the state cannot be read.
    pub async fn snapshot(&self) -> io::Result<Vec<u8>> {
        Ok(self.platform.snapshot().await?)
    }

    /// Puts what was saved in the place of everything. Functions that run are stopped first. Jobs that were
    /// under way when it was saved are closed, as when an emulator is killed.
    ///
    /// # Errors
    /// When this is no snapshot, or one of a newer emulator, or cannot be recorded; then nothing is changed.
    pub async fn restore(&self, snapshot: impl Into<Vec<u8>>) -> io::Result<()> {
        Ok(self.platform.restore(snapshot.into()).await?)
    }

    /// Moves the clock forward, by a hundred years in all at the most: tokens, codes and the addresses of logs
    /// expire, jobs stop waiting for a place, the quota comes back. Functions that run do not see it: they go
    /// by the machine's clock, and so do their deadlines and the times in their logs.
    ///
    /// # Errors
    /// When that is too far.
    pub fn advance(&self, by: Duration) -> io::Result<()> {
        Ok(self.platform.advance(by)?)
    }

    /// Runs a function as a trigger would, and answers what came of it.
    ///
    /// # Errors
    /// When there is no such function, the source is not known or needs a table, or the job has not run.
    pub async fn trigger(&self, trigger: Trigger) -> io::Result<Triggered> {
        Ok(self.platform.trigger(trigger).await?)
    }

    /// Stops: takes no more connections, and ends the functions that run. Their jobs are recorded as failed,
    /// with their logs so far and a last line that says why, and callers get a response that says so. Returns
    /// once responses have been sent, or after 2 seconds, and when another emulator can use the data directory:
    /// after 4 seconds in all at the most, unless the disk is slow.
    pub async fn stop(mut self) {
        self.stop.send_replace(());
        // It ends with the run-time, and with that everything else does.
        let _ = (&mut self.closing).await;
        self.platform.store.closed().await;
    }
}

/// Where it is, and nothing of what it holds: functions, their arguments and logs may be secret.
impl fmt::Debug for Emulator {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Emulator").field("base_url", &self.base_url()).finish_non_exhaustive()
    }
}

impl Drop for Emulator {
    fn drop(&mut self) {
        self.stop.send_replace(());
        // Otherwise the ends of the jobs have to be recorded first.
        if self.platform.runner.is_idle() {
            self.platform.store.close();
        }
    }
}
