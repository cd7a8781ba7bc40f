//! The logs of runs, which are kept on another host.

use url::Url;

use crate::{
    Client, Error, Job, Result, TimeLimit,
    error::{LOG, TransportError, redact::Sent},
    trace, transport,
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
    let http = client.http()?;
    // The token is put on requests by the generated client alone, so this one goes without.
    let TimeLimit { per_try, total } = client.timeouts().log;
    let limit = per_try.min(total);
    let host = url.host_str().map(str::to_owned);
    let proxy = client.proxies().name(&url)?;
    let broken = |error: reqwest::Error| {
        let limit = if error.is_connect() { client.timeouts().connect.min(limit) } else { limit };
        let lost = TransportError::new(LOG, false, error).to(host.clone(), proxy);
        Error::Transport(Box::new(lost.within(limit)))
    };
    let max = client.max_answer();
    let request = http.get(url.clone()).timeout(limit);
    let fetch = async {
        let mut answer = request.send().await.map_err(&broken)?;
        let mut parts = transport::read(LOG, &mut answer, max, Sent::Nothing, broken).await?;
        parts.tries = 1;
        match parts.status.is_success() {
            true => Ok(Box::new(parts)),
            false => Err(Error::platform(LOG, parts)),
        }
    };
    let parts = trace::log(&url, fetch).await?;
    Ok(match String::from_utf8(parts.body.into()) {
        Ok(text) => text,
        Err(error) => String::from_utf8_lossy(error.as_bytes()).into_owned(),
    })
}
