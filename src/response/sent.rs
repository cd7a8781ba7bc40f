//! The secrets of a request, which messages must not show.

use http::HeaderValue;

use crate::Secret;

/// The secrets of one request. Platforms and proxies echo what they receive, so these are removed from
/// everything that an error shows.
#[derive(Clone, Default)]
pub(crate) enum Sent {
    #[default]
    Nothing,
    /// The `Authorization` header.
    Token(HeaderValue),
    /// The secrets in the body of a sign-in.
    SignIn(Box<[Secret]>),
}

/// Shorter secrets are not removed: they would match parts of ordinary words.
const SHORTEST: usize = 4;

impl Sent {
    /// The secrets in every form in which they are echoed: plain, escaped as in JSON, and percent-encoded.
    pub(crate) fn forms(&self) -> Vec<String> {
        let plain: Vec<&str> = match self {
            Self::Nothing => Vec::new(),
            Self::Token(header) => {
                header.to_str().ok().map(|text| text.trim_start_matches("Bearer ")).into_iter().collect()
            }
            Self::SignIn(secrets) => secrets.iter().map(Secret::expose).collect(),
        };
        let mut forms = Vec::new();
        for secret in plain.into_iter().filter(|secret| secret.len() >= SHORTEST) {
            let json = serde_json::Value::from(secret).to_string();
            let json = json.trim_matches('"').to_owned();
            let percent = progenitor_client::encode_path(secret);
            let query: String = url::form_urlencoded::byte_serialize(secret.as_bytes()).collect();
            for form in [secret.to_owned(), json, percent, query] {
                if !forms.contains(&form) {
                    forms.push(form);
                }
            }
        }
        // The longest first, since one can be a part of another.
        forms.sort_by_key(|form| std::cmp::Reverse(form.len()));
        forms
    }

    /// The text with `***` for each secret.
    pub(crate) fn hide(&self, text: &str) -> String {
        self.forms().iter().fold(text.to_owned(), |text, form| text.replace(form.as_str(), "***"))
    }
}
