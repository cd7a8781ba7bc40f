//! Who has signed in: codes, access tokens and refresh tokens.

use std::time::Duration;

use minapp_cloud_function::Timestamp;

use super::{Store, after};

impl Store {
    /// Keeps a code that can be exchanged for so long.
    pub(crate) fn add_code(&self, code: String, lifetime: Duration) {
        let now = Timestamp::now();
        let mut state = self.state();
        // Those that nobody came for must not pile up.
        state.codes.retain(|_, expires_at| *expires_at > now);
        state.codes.insert(code, after(now, lifetime));
    }

    /// Takes a code away. Whether it was there, and good until now.
    pub(crate) fn take_code(&self, code: &str) -> bool {
        self.state().codes.remove(code).is_some_and(|expires_at| expires_at > Timestamp::now())
    }

    /// Keeps an access token that works for so long, and what renews it.
    pub(crate) fn add_tokens(&self, access: String, refresh: String, lifetime: Duration) {
        let mut state = self.state();
        state.access_tokens.insert(access.clone(), after(Timestamp::now(), lifetime));
        state.refresh_tokens.insert(refresh, access);
    }

    /// Takes a refresh token away, and the access token that it came with. Whether it was there.
    pub(crate) fn take_refresh_token(&self, refresh: &str) -> bool {
        let mut state = self.state();
        let Some(access) = state.refresh_tokens.remove(refresh) else { return false };
        state.access_tokens.remove(&access);
        true
    }

    /// Whether an access token works now.
    pub(crate) fn is_access_token(&self, token: &str) -> bool {
        self.state().access_tokens.get(token).is_some_and(|expires_at| *expires_at > Timestamp::now())
    }
}
