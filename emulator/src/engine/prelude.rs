//! The JavaScript half of the engine: `console`, timers, errors in Node's words, the call of the entry.

use std::rc::Rc;
use std::sync::Arc;

use rquickjs::{Ctx, Function, Object, Value};

use super::node;
use super::raw::{self, Meter};
use crate::time_zone::{Rules, TimeZone};

/// Sets up the globals; gives the functions that drive a run.
pub(super) fn install<'js>(
    ctx: &Ctx<'js>,
    host: Object<'js>,
    meter: &Arc<Meter>,
    time_zone: TimeZone,
) -> rquickjs::Result<Object<'js>> {
    // In UTC as well: the machine's zone may be another one, and V8 names UTC where the engine does not.
    let (module, _) = raw::load(ctx, &raw::ZONE)?.eval()?;
    module.get::<_, Function>("default")?.call::<_, ()>((zone(ctx, time_zone)?,))?;
    host.set("node", node::natives(ctx, meter)?)?;
    let (module, _) = raw::load(ctx, &raw::PRELUDE)?.eval()?;
    let hooks: Object = module.get::<_, Function>("default")?.call((host,))?;
    // Where `track` finds it.
    ctx.store_userdata(hooks.get::<_, Function>("track")?).ok();
    Ok(hooks)
}

/// What `zone.js` asks of a time zone.
fn zone<'js>(ctx: &Ctx<'js>, time_zone: TimeZone) -> rquickjs::Result<Object<'js>> {
    let zone = Object::new(ctx.clone())?;
    let rules = Rc::new(Rules::new(time_zone));
    let of = Rc::clone(&rules);
    zone.set("offset", Function::new(ctx.clone(), move |time: f64| of.offset(time))?)?;
    let of = Rc::clone(&rules);
    zone.set("localOffset", Function::new(ctx.clone(), move |local: f64| of.local_offset(local))?)?;
    zone.set("name", Function::new(ctx.clone(), move |time: f64| rules.name(time))?)?;
    Ok(zone)
}

/// Tells the prelude that a promise was rejected without a handler, or got one afterwards.
pub(super) fn track<'js>(ctx: Ctx<'js>, promise: Value<'js>, reason: Value<'js>, handled: bool) {
    let Some(track) = ctx.userdata::<Function>() else { return };
    if let Err(rquickjs::Error::Exception) = track.call::<_, ()>((promise, reason, handled)) {
        // Only what stops the run gets here, and its next check finds that again.
        ctx.catch();
    }
}
