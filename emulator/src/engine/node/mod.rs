//! Node's built-in modules: the JavaScript that `emulator/node` makes, and the native half of it.

mod collation;
mod digest;
mod text;
mod url;

use std::sync::Arc;
use std::time::Instant;

use rquickjs::{Ctx, Exception, Function, Object, Result, TypedArray};

use super::raw::{self, Meter};

/// How many random bytes one call makes. What it makes is not yet in the function's memory, which is limited.
const MOST_RANDOM: usize = 64 * 1024;

/// The functions that `prelude/modules.js` hands to the modules, and the one that loads them.
pub(super) fn natives<'js>(ctx: &Ctx<'js>, meter: &Arc<Meter>) -> Result<Object<'js>> {
    let natives = Object::new(ctx.clone())?;
    natives.set("load", Function::new(ctx.clone(), load)?)?;
    natives.set("collator", Function::new(ctx.clone(), collation::collator)?)?;
    natives.set("digest", Function::new(ctx.clone(), digest::start)?)?;
    natives.set("randomBytes", Function::new(ctx.clone(), random_bytes)?)?;
    natives.set("encodeUtf8", Function::new(ctx.clone(), text::encode)?)?;
    natives.set("decodeUtf8", Function::new(ctx.clone(), text::decode)?)?;
    natives.set("utf8Length", Function::new(ctx.clone(), text::length)?)?;
    natives.set("isUtf8", Function::new(ctx.clone(), text::is_utf8)?)?;
    natives.set("parseUrl", Function::new(ctx.clone(), url::parse)?)?;
    natives.set("setUrl", Function::new(ctx.clone(), url::set)?)?;
    natives.set("parseForm", Function::new(ctx.clone(), url::parse_form)?)?;
    natives.set("formatForm", Function::new(ctx.clone(), url::format_form)?)?;
    let start = Instant::now();
    natives.set("elapsed", Function::new(ctx.clone(), move || start.elapsed().as_secs_f64() * 1000.0)?)?;
    natives.set("memoryLimit", meter.limit())?;
    let meter = Arc::clone(meter);
    natives.set("memoryUsed", Function::new(ctx.clone(), move || meter.used())?)?;
    Ok(natives)
}

/// The modules, as a function of what the prelude gives them.
fn load(ctx: Ctx<'_>) -> Result<Function<'_>> {
    let (module, _) = raw::load(&ctx, &raw::NODE)?.eval()?;
    module.get("default")
}

fn random_bytes(ctx: Ctx<'_>, count: usize) -> Result<TypedArray<'_, u8>> {
    let mut bytes = vec![0; count.min(MOST_RANDOM)];
    getrandom::fill(&mut bytes)
        .map_err(|error| Exception::throw_message(&ctx, &format!("no random bytes to be had: {error}")))?;
    TypedArray::new_copy(ctx, bytes)
}
