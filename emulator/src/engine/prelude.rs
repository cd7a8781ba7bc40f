//! The JavaScript half of the engine: `console`, timers, errors in Node's words, the call of the entry.

use std::sync::Arc;

use rquickjs::{Ctx, Function, Object};

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
    module.get::<_, Function>("default")?.call((host,))
}
