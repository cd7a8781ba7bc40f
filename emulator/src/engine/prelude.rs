//! The JavaScript half of the engine: `console`, timers, errors in Node's words, the call of the entry.

use std::sync::{Arc, OnceLock};

use rquickjs::{Ctx, Error, Function, Object};

use super::node;
use super::raw::{self, Bytecode, Meter};

/// The name of its file in stacks; `prelude/errors.js` leaves out what has it.
const NAME: &str = "minapp:prelude";

/// One function around all files gives them a scope of their own that no function can reach.
const SOURCE: &str = concat!(
    "export default function (host) {",
    include_str!("prelude/primordials.js"),
    include_str!("prelude/inspect.js"),
    include_str!("prelude/inspect_kinds.js"),
    include_str!("prelude/inspect_layout.js"),
    include_str!("prelude/format.js"),
    include_str!("prelude/syntax.js"),
    include_str!("prelude/regexps.js"),
    include_str!("prelude/source.js"),
    include_str!("prelude/words.js"),
    include_str!("prelude/errors.js"),
    include_str!("prelude/json.js"),
    include_str!("prelude/timers.js"),
    include_str!("prelude/console.js"),
    include_str!("prelude/baas.js"),
    include_str!("prelude/globals.js"),
    include_str!("prelude/modules.js"),
    include_str!("prelude/locale.js"),
    include_str!("prelude/newer.js"),
    include_str!("prelude/main.js"),
    "}",
);

/// Compiled once, on the first run: reading the source takes ten times as long as all the rest.
static BYTECODE: OnceLock<Bytecode> = OnceLock::new();

/// Sets up the globals; gives the functions that drive a run.
pub(super) fn install<'js>(
    ctx: &Ctx<'js>,
    host: Object<'js>,
    meter: &Arc<Meter>,
) -> rquickjs::Result<Object<'js>> {
    host.set("node", node::natives(ctx, meter)?)?;
    let (module, _) = raw::load(ctx, bytecode()?)?.eval()?;
    module.get::<_, Function>("default")?.call((host,))
}

fn bytecode() -> Result<&'static Bytecode, Error> {
    if let Some(bytecode) = BYTECODE.get() {
        return Ok(bytecode);
    }
    let bytecode = raw::compile(NAME, SOURCE)?;
    Ok(BYTECODE.get_or_init(|| bytecode))
}
