//! The logs of runs, which are kept on another host.

use futures_util::TryStreamExt;
use url::Url;

use crate::{
    Client, Error, Job, Result,
    call::Parts,
    error::{LOG, TransportError},
    transport,
};

/// Fetches a job's log without the access token.
pub(crate) async fn fetch(client: &Client, job: &Job) -> Result<String> {
    let Some(address) = &job.user_log_url else {
        let (id, status) = (job.id, &job.status);
        return Err(Error::input(format!(
            "job {id} has no log, or not yet: when it was listed, it was {status}"
        )));
    };
    let unusable = || Error::input(format!("the address of the log, {address}, is none that can be fetched"));
    let url = Url::parse(address.expose()).map_err(|error| unusable().because(error))?;
    if !matches!(url.scheme(), "http" | "https") {
        return Err(unusable());
    }
    // The token is put on requests by the generated client alone, so this one goes without.
    let request = client.http().get(url).timeout(client.timeouts().log);
    let answer = request.send().await.map_err(broken)?;
    let (status, headers) = (answer.status(), answer.headers().clone());
    let body = transport::read(answer.bytes_stream().map_err(broken)).await?;
    if !status.is_success() {
        return Err(Error::platform(LOG, Parts { status, headers, body }));
    }
    Ok(match String::from_utf8(body.into()) {
        Ok(text) => text,
        Err(error) => String::from_utf8_lossy(error.as_bytes()).into_owned(),
    })
}

fn broken(error: reqwest::Error) -> Error {
    let (timeout, connected) = (error.is_timeout(), !error.is_connect());
    let source = error.without_url().into();
    Error::Transport(Box::new(TransportError {
        operation: LOG,
        timeout,
        connected,
        outcome_unknown: false,
        source,
    }))
}
