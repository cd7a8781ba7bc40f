//! Excerpts of long texts for messages.

use std::fmt;

use crate::response::Sent;

/// The beginning of a text, without the secrets that were sent.
pub(super) struct Excerpt<'a>(pub(super) &'a [u8], pub(super) &'a Sent);

impl fmt::Display for Excerpt<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        const SHOWN: usize = 200;
        let Self(all, sent) = *self;
        if all.is_empty() {
            return f.write_str("empty");
        }
        let secrets = sent.forms();
        let (mut shown, mut rest) = (Vec::new(), all);
        let mut characters = 0;
        // Secrets are removed before the text is shortened, so that no part of one is shown. A character has
        // at most four bytes.
        while let Some((&byte, after)) = rest.split_first()
            && characters <= SHOWN
            && shown.len() <= 4 * SHOWN
        {
            if let Some(secret) = secrets.iter().find(|secret| rest.starts_with(secret.as_bytes())) {
                shown.extend_from_slice(b"***");
                characters += 3;
                rest = &rest[secret.len()..];
                continue;
            }
            characters += usize::from(byte & 0xC0 != 0x80);
            shown.push(byte);
            rest = after;
        }
        let text = String::from_utf8_lossy(&shown);
        let start = text.char_indices().nth(SHOWN).map_or(text.len(), |(end, _)| end);
        f.write_str(text[..start].trim_end())?;
        if start < text.len() || !rest.is_empty() {
            write!(f, "… ({} bytes)", all.len())?;
        }
        Ok(())
    }
}
