//! Long texts in short messages.

use std::fmt;

/// The beginning of a text, for people; the whole is kept elsewhere.
pub(super) struct Excerpt<'a>(pub(super) &'a [u8]);

impl fmt::Display for Excerpt<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        const SHOWN: usize = 200;
        if self.0.is_empty() {
            return f.write_str("empty");
        }
        // Four bytes a character at the most, so that no character of those shown is cut.
        let text = String::from_utf8_lossy(&self.0[..self.0.len().min(4 * SHOWN)]);
        let start = text.char_indices().nth(SHOWN).map_or(text.len(), |(end, _)| end);
        f.write_str(text[..start].trim_end())?;
        if start < text.len() || self.0.len() > 4 * SHOWN {
            write!(f, "… ({} bytes)", self.0.len())?;
        }
        Ok(())
    }
}
