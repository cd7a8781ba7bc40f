//! An emulator that runs.

use std::io;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use tokio::sync::watch;
use tokio::task::JoinHandle;

use crate::EmulatorBuilder;
use crate::api::Api;
use crate::fault::Faults;

/// How long [`Emulator::stop`] waits for clients to take their answers.
const PATIENCE: Duration = Duration::from_secs(2);

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
#[derive(Debug)]
pub struct Emulator {
    pub(crate) api: Arc<Api>,
    pub(crate) address: SocketAddr,
    /// Everything that goes on ends when this is sent to or dropped.
    pub(crate) stop: watch::Sender<()>,
    pub(crate) server: JoinHandle<()>,
}

impl Emulator {
    /// Starts an emulator on a free port of this machine that others cannot reach.
    ///
    /// # Errors
    /// Those of [`EmulatorBuilder::start`].
    pub async fn start() -> io::Result<Self> {
        Self::builder().start().await
    }

    /// An emulator to be, with everything as usual.
    pub fn builder() -> EmulatorBuilder {
        EmulatorBuilder::default()
    }

    /// Where it is: `http://`, the host and the port, with no slash at the end. When it listens on all
    /// addresses of the machine, this is the one for clients on the same machine.
    pub fn base_url(&self) -> &str {
        &self.api.base_url
    }

    /// The address that it listens on.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// An access token that always works. Those that come from a sign-in expire.
    pub fn token(&self) -> &str {
        &self.api.account.token
    }

    /// The client id of the one app that there is, to sign in with.
    pub fn client_id(&self) -> &str {
        &self.api.account.client_id
    }

    /// The client secret of that app.
    pub fn client_secret(&self) -> &str {
        &self.api.account.client_secret
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
        &self.api.faults
    }

    /// Stops: as dropping it does, but waits a moment for the answers that are on their way, and until
    /// another emulator can use the data directory.
    pub async fn stop(mut self) {
        self.stop.send_replace(());
        // Whether it stopped in time or not, there is nothing more to do about it.
        let _ = tokio::time::timeout(PATIENCE, &mut self.server).await;
        self.api.store.close();
        self.api.store.closed().await;
    }
}

impl Drop for Emulator {
    fn drop(&mut self) {
        self.stop.send_replace(());
        self.api.store.close();
    }
}
