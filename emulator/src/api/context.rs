//! What the handlers of requests share.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use minapp_cloud_function::Secret;

use super::account::{Account, Lifetimes};
use super::log_signer::LogSigner;
use super::quota::Quota;
use super::redirects::Redirects;
use crate::platform::Platform;

/// The state of the HTTP layer.
#[derive(Debug)]
pub(crate) struct Api {
    pub(crate) platform: Arc<Platform>,
    /// Lets other machines use the emulator's own API.
    pub(crate) admin_token: Option<Secret>,
    pub(crate) account: Account,
    /// How long a client may take for a body.
    pub(crate) read_time: Duration,
    pub(crate) lifetimes: Lifetimes,
    /// Present if a sign-in is redirected.
    pub(crate) redirects: Option<Redirects>,
    pub(crate) log_signer: LogSigner,
    pub(crate) quota: Option<Quota>,
    /// The scheme and host for a client that names no host.
    pub(crate) base_url: String,
    /// The directory of the built documentation pages.
    pub(crate) docs: PathBuf,
}
