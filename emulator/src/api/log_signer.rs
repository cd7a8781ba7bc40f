//! The signed addresses of logs, which expire as those of the platform's store do.

use std::fmt::Display;
use std::time::Duration;

use hmac::{Hmac, Mac};
use sha2::Sha256;

use super::account::same_secret;
use crate::random;

/// Signs the addresses of logs.
#[derive(Clone, Debug)]
pub(crate) struct LogSigner {
    keyed: Hmac<Sha256>,
    /// The lifetime of an address.
    lifetime: Duration,
}

impl LogSigner {
    pub(crate) fn new(key: [u8; 64], lifetime: Duration) -> Self {
        Self { keyed: Mac::new(&key.into()), lifetime }
    }

    /// The path and query of a job's log, signed at this time.
    pub(super) fn address(&self, job_id: i64, now: jiff::Timestamp) -> String {
        let ticket = format!("ticket_{job_id}.log");
        let date = now.strftime("%Y%m%dT%H%M%SZ");
        let expires = self.lifetime.as_secs();
        let signature = self.signature(&ticket, &date, &expires);
        format!("/log/{ticket}?X-Amz-Date={date}&X-Amz-Expires={expires}&X-Amz-Signature={signature}")
    }

    fn signature(&self, ticket: &str, date: &dyn Display, expires: &dyn Display) -> String {
        let signed = self.keyed.clone().chain_update(format!("{ticket}\n{date}\n{expires}"));
        random::digits(&signed.finalize().into_bytes())
    }

    /// The error says why an address does not work.
    pub(super) fn check(&self, ticket: &str, query: &str, now: jiff::Timestamp) -> Result<(), &'static str> {
        let value = |name: &str| {
            let mut pairs = form_urlencoded::parse(query.as_bytes());
            pairs.find(|(key, _)| key == name).map(|(_, value)| value).unwrap_or_default()
        };
        let (date, expires) = (value("X-Amz-Date"), value("X-Amz-Expires"));
        if !same_secret(&value("X-Amz-Signature"), &self.signature(ticket, &date, &expires)) {
            return Err("the address does not bear the signature of this log");
        }
        let age = date.parse::<jiff::Timestamp>().ok().map(|date| now.duration_since(date).as_secs());
        match (age, expires.parse::<i64>()) {
            (Some(age), Ok(expires)) if age < expires => Ok(()),
            _ => Err("the address has expired: list the job again for a new one"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_works_for_a_day_and_for_one_log() {
        let signer = LogSigner::new([1; 64], Duration::from_secs(86400));
        let listed: jiff::Timestamp = "2018-09-21T04:46:20.5Z".parse().unwrap();
        let address = signer.address(7, listed);
        let (path, query) = address.split_once('?').unwrap();
        assert_eq!(path, "/log/ticket_7.log");
        assert!(query.starts_with("X-Amz-Date=20180921T044620Z&X-Amz-Expires=86400&"), "{query}");

        let at = |secs| listed + jiff::SignedDuration::from_secs(secs);
        assert_eq!(signer.check("ticket_7.log", query, at(0)), Ok(()));
        assert_eq!(signer.check("ticket_7.log", query, at(86399)), Ok(()));
        assert!(signer.check("ticket_7.log", query, at(86400)).is_err());
        assert!(signer.check("ticket_8.log", query, at(0)).is_err());
        assert!(signer.check("ticket_7.log", "", at(0)).is_err());
        let longer = query.replace("Expires=86400", "Expires=99999999");
        assert!(signer.check("ticket_7.log", &longer, at(0)).is_err());
        let other = LogSigner::new([2; 64], Duration::from_secs(86400));
        assert!(other.check("ticket_7.log", query, at(0)).is_err());
    }
}
