//! The JavaScript half of the engine: `console`, timers, errors in Node's words, the call of the entry.

use std::sync::Arc;

use rquickjs::{Ctx, Function, Object, Value};

use super::node;
use super::raw::{self, Meter};

/// Sets up the globals; gives the functions that drive a run.
pub(super) fn install<'js>(
    ctx: &Ctx<'js>,
    host: Object<'js>,
    meter: &Arc<Meter>,
) -> rquickjs::Result<Object<'js>> {
    host.set("node", node::natives(ctx, meter)?)?;
    let (module, _) = raw::load(ctx, &raw::PRELUDE)?.eval()?;
    let hooks: Object = module.get::<_, Function>("default")?.call((host,))?;
    // Where `track` finds it.
    ctx.store_userdata(hooks.get::<_, Function>("track")?).ok();
    Ok(hooks)
}

/// Tells the prelude that a promise was rejected without a handler, or got one afterwards.
pub(super) fn track<'js>(ctx: Ctx<'js>, promise: Value<'js>, reason: Value<'js>, handled: bool) {
    let Some(track) = ctx.userdata::<Function>() else { return };
    if let Err(rquickjs::Error::Exception) = track.call::<_, ()>((promise, reason, handled)) {
        // Only what stops the run gets here, and its next check finds that again.
        ctx.catch();
    }
}
