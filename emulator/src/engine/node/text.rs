//! UTF-8 for `Buffer` and `TextEncoder`.

use rquickjs::{Ctx, Result, TypedArray};

use crate::engine::raw;

pub(super) fn encode<'js>(ctx: Ctx<'js>, text: String) -> Result<TypedArray<'js, u8>> {
    TypedArray::new_copy(ctx, text.into_bytes())
}

/// What is no UTF-8 becomes U+FFFD.
pub(super) fn decode(bytes: TypedArray<'_, u8>) -> String {
    String::from_utf8_lossy(&raw::bytes(&bytes)).into_owned()
}

/// How many bytes a text is in UTF-8.
pub(super) fn length(text: String) -> usize {
    text.len()
}

pub(super) fn is_utf8(bytes: TypedArray<'_, u8>) -> bool {
    str::from_utf8(&raw::bytes(&bytes)).is_ok()
}
