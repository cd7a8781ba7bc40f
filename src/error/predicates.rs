//! The predicates of [`Error`].

use http::StatusCode;

use super::{Error, TokenHistory, TransportErrorKind, platform::Problem};

impl Error {
    /// Whether the function does not exist (status 404).
    ///
    /// ```
    /// # async fn show(greet: minapp_cloud_function::Function) {
    /// if let Err(error) = greet.get().await
    ///     && error.is_not_found()
    /// {
    ///     eprintln!("deploy greet first");
    /// }
    /// # }
    /// ```
    pub fn is_not_found(&self) -> bool {
        self.is_refusal(StatusCode::NOT_FOUND) && !matches!(self, Self::Platform(e) if e.signs_in())
    }

    /// Whether the platform returned status 401: the access token is missing, wrong or expired.
    ///
    /// The platform documents the same status for an empty name or code in `createFunction` and
    /// `updateFunction`. This crate refuses those before it sends them, so the token is the likely cause
    /// there too.
    ///
    /// ```
    /// # async fn show(greet: minapp_cloud_function::Function) {
    /// if let Err(error) = greet.get().await
    ///     && error.is_unauthorized()
    /// {
    ///     eprintln!("set another access token");
    /// }
    /// # }
    /// ```
    pub fn is_unauthorized(&self) -> bool {
        self.is_refusal(StatusCode::UNAUTHORIZED)
    }

    /// Whether the app is not allowed to make this call (status 403).
    ///
    /// ```
    /// # async fn show(greet: minapp_cloud_function::Function) {
    /// if let Err(error) = greet.get().await
    ///     && error.is_forbidden()
    /// {
    ///     eprintln!("ask the owner of the app for the permission");
    /// }
    /// # }
    /// ```
    pub fn is_forbidden(&self) -> bool {
        self.is_refusal(StatusCode::FORBIDDEN)
    }

    /// Whether the app's bill is unpaid (status 402).
    ///
    /// ```
    /// # async fn show(greet: minapp_cloud_function::Function) {
    /// if let Err(error) = greet.get().await
    ///     && error.is_payment_required()
    /// {
    ///     eprintln!("pay the bill of the app");
    /// }
    /// # }
    /// ```
    pub fn is_payment_required(&self) -> bool {
        self.is_refusal(StatusCode::PAYMENT_REQUIRED)
    }

    /// Whether the platform rejected a parameter as invalid (status 400).
    ///
    /// ```
    /// # async fn show(greet: minapp_cloud_function::Function) {
    /// if let Err(error) = greet.update().remark("a note").await
    ///     && error.is_bad_request()
    /// {
    ///     eprintln!("the platform says: {error}");
    /// }
    /// # }
    /// ```
    pub fn is_bad_request(&self) -> bool {
        self.is_refusal(StatusCode::BAD_REQUEST)
    }

    /// Whether the app has exceeded its rate limit (status 429).
    ///
    /// ```
    /// # async fn show(greet: minapp_cloud_function::Function) {
    /// if let Err(error) = greet.get().await
    ///     && error.is_rate_limited()
    /// {
    ///     eprintln!("the quota is used up after {} attempts", error.attempts());
    /// }
    /// # }
    /// ```
    pub fn is_rate_limited(&self) -> bool {
        self.is_refusal(StatusCode::TOO_MANY_REQUESTS)
    }

    /// Whether the platform itself failed (status 500 to 599).
    ///
    /// ```
    /// # async fn show(greet: minapp_cloud_function::Function) {
    /// if let Err(error) = greet.get().await
    ///     && error.is_server_error()
    /// {
    ///     eprintln!("the platform failed with status {:?}", error.status());
    /// }
    /// # }
    /// ```
    pub fn is_server_error(&self) -> bool {
        matches!(self, Self::Platform(e) if !e.is_unusable() && e.raw.status.is_server_error())
    }

    /// Whether an argument or a setting is wrong. Nothing was sent.
    ///
    /// ```
    /// # async fn show(greet: minapp_cloud_function::Function) {
    /// if let Err(error) = greet.invoke::<String>("not an object").await
    ///     && error.is_input()
    /// {
    ///     eprintln!("change the argument: {error}");
    /// }
    /// # }
    /// ```
    pub fn is_input(&self) -> bool {
        matches!(self, Self::Input(_))
    }

    /// Whether no complete response arrived.
    ///
    /// ```
    /// # async fn show(greet: minapp_cloud_function::Function) {
    /// if let Err(error) = greet.get().await
    ///     && error.is_transport()
    /// {
    ///     eprintln!("check the network: {error}");
    /// }
    /// # }
    /// ```
    pub fn is_transport(&self) -> bool {
        matches!(self, Self::Transport(_))
    }

    /// Whether a timeout of this client ran out. A status of 408 or 504 is not a timeout of this client.
    ///
    /// ```
    /// # async fn show(greet: minapp_cloud_function::Function) {
    /// if let Err(error) = greet.get().timeout(std::time::Duration::from_secs(3)).await
    ///     && error.is_timeout()
    /// {
    ///     eprintln!("no response within 3 seconds");
    /// }
    /// # }
    /// ```
    pub fn is_timeout(&self) -> bool {
        match self {
            Self::Transport(error) => error.kind.is_timeout(),
            Self::Wait(error) => error.is_timeout(),
            _ => false,
        }
    }

    /// Whether the function ran and failed.
    ///
    /// ```
    /// # async fn show(greet: minapp_cloud_function::Function) {
    /// if let Err(error) = greet.invoke::<String>(&()).await
    ///     && error.is_function_error()
    /// {
    ///     eprintln!("greet failed: {error}");
    /// }
    /// # }
    /// ```
    pub fn is_function_error(&self) -> bool {
        matches!(self, Self::Function(_))
    }

    /// Whether a response cannot be decoded, or a result does not fit the type that you asked for. The
    /// platform carried out the call; the response is in [`body`](Self::body).
    ///
    /// ```
    /// # async fn show(greet: minapp_cloud_function::Function) {
    /// if let Err(error) = greet.invoke::<u8>(&()).await
    ///     && error.is_decode()
    /// {
    ///     eprintln!("the result is not a number: {:?}", error.body());
    /// }
    /// # }
    /// ```
    pub fn is_decode(&self) -> bool {
        matches!(self, Self::Platform(e) if e.has(Problem::Form))
    }

    /// Whether a response or a log is larger than
    /// [`max_response_size`](crate::ClientBuilder::max_response_size). The platform carried out the call.
    ///
    /// ```
    /// # async fn show(greet: minapp_cloud_function::Function) {
    /// if let Err(error) = greet.invoke::<String>(&()).await
    ///     && error.is_response_too_large()
    /// {
    ///     eprintln!("raise `max_response_size`");
    /// }
    /// # }
    /// ```
    pub fn is_response_too_large(&self) -> bool {
        matches!(self, Self::Platform(e) if e.has(Problem::TooLarge))
    }

    /// Whether a list cannot be followed: its next page is at another host or does not advance, or the list
    /// does not end.
    ///
    /// ```
    /// # async fn show(greet: minapp_cloud_function::Function) {
    /// if let Err(error) = greet.jobs().collect().await
    ///     && error.is_pagination()
    /// {
    ///     eprintln!("the list is incomplete: {error}");
    /// }
    /// # }
    /// ```
    pub fn is_pagination(&self) -> bool {
        matches!(self, Self::Platform(e) if e.has(Problem::Pagination))
    }

    /// Whether no access token was obtained: there are no credentials, or the token source failed. The call
    /// was not sent.
    ///
    /// ```
    /// # async fn show(greet: minapp_cloud_function::Function) {
    /// if let Err(error) = greet.get().await
    ///     && error.is_credentials()
    /// {
    ///     eprintln!("{error}"); // the token source failed, for example
    /// }
    /// # }
    /// ```
    pub fn is_credentials(&self) -> bool {
        matches!(self, Self::Credentials(_))
    }

    /// Whether a call that changes or runs something may have been carried out although it failed. Check
    /// before you make the call again: it could be carried out a second time.
    ///
    /// This holds when the connection broke or a timeout ran out after the request was sent, when the
    /// platform returned a status of 500 to 599, and when a [wait](Self::Wait) ended without the job, since
    /// the platform had accepted the call.
    ///
    /// ```
    /// # async fn show(greet: minapp_cloud_function::Function) {
    /// if let Err(error) = greet.invoke::<String>(&()).await
    ///     && error.is_outcome_unknown()
    /// {
    ///     eprintln!("greet may have run: look at its jobs");
    /// }
    /// # }
    /// ```
    pub fn is_outcome_unknown(&self) -> bool {
        match self {
            Self::Transport(error) => error.outcome_unknown,
            Self::Platform(error) => self.is_server_error() && !error.reads(),
            Self::Wait(_) => true,
            _ => false,
        }
    }

    /// Whether a wait for the job of a detached invocation found several jobs that may be the right one. They
    /// are in [`WaitError::candidates`](crate::WaitError::candidates).
    ///
    /// ```
    /// # async fn show(pending: minapp_cloud_function::PendingJob) {
    /// use minapp_cloud_function::Error;
    ///
    /// if let Err(error) = pending.wait().await
    ///     && let Error::Wait(wait) = &error
    ///     && error.is_ambiguous()
    /// {
    ///     eprintln!("one of these jobs: {:?}", wait.candidates());
    /// }
    /// # }
    /// ```
    pub fn is_ambiguous(&self) -> bool {
        matches!(self, Self::Wait(error) if error.is_ambiguous())
    }

    /// Whether the error is one that is retried and a [limit](Self::retry_limit) prevented another attempt.
    /// A later call may succeed.
    ///
    /// ```
    /// # async fn show(greet: minapp_cloud_function::Function) {
    /// if let Err(error) = greet.get().await
    ///     && error.is_exhausted()
    /// {
    ///     eprintln!("retry later: {error}");
    /// }
    /// # }
    /// ```
    pub fn is_exhausted(&self) -> bool {
        self.retry_limit().is_some()
    }

    /// Whether the platform refused (401) an access token that it had accepted from this client before. The
    /// token has expired or was revoked, and you need a new one. A token that was never accepted may have
    /// expired as well; the platform does not say.
    ///
    /// ```
    /// # async fn show(greet: minapp_cloud_function::Function) {
    /// if let Err(error) = greet.get().await
    ///     && error.is_token_expired()
    /// {
    ///     eprintln!("get a new access token");
    /// }
    /// # }
    /// ```
    pub fn is_token_expired(&self) -> bool {
        self.is_unauthorized() && matches!(self, Self::Platform(e) if e.token == TokenHistory::Proven)
    }

    /// Whether the server's certificate was not accepted. Nothing was sent, and there was no retry.
    ///
    /// ```
    /// # async fn show(greet: minapp_cloud_function::Function) {
    /// if let Err(error) = greet.get().await
    ///     && error.is_certificate()
    /// {
    ///     eprintln!("the server is not who it should be: {error}");
    /// }
    /// # }
    /// ```
    pub fn is_certificate(&self) -> bool {
        matches!(self, Self::Transport(e) if e.kind == TransportErrorKind::Certificate)
    }

    fn is_refusal(&self, status: StatusCode) -> bool {
        matches!(self, Self::Platform(e) if !e.is_unusable() && e.raw.status == status)
    }
}
