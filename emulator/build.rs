//! Compiles the JavaScript half of the engine: to read its source takes a worker longer than all the rest of its
//! start.

use std::error::Error;
use std::path::Path;
use std::{env, fs};

use rquickjs::module::WriteOptions;
use rquickjs::{CatchResultExt, Context, Module, Runtime};

const PRELUDE: &str = "src/engine/prelude";
const NODE: &str = "src/engine/node.generated.js";
const ZONE: &str = "src/engine/zone.js";

/// The prelude, in the order in which it is run.
const FILES: [&str; 22] = [
    "primordials.js",
    "inspect.js",
    "inspect_kinds.js",
    "inspect_layout.js",
    "format.js",
    "syntax.js",
    "regexps.js",
    "source.js",
    "words.js",
    "errors.js",
    "json.js",
    "timers.js",
    "table.js",
    "console.js",
    "baas.js",
    "globals.js",
    "modules.js",
    "process_events.js",
    "locale.js",
    "collator.js",
    "newer.js",
    "main.js",
];

fn main() -> Result<(), Box<dyn Error>> {
    // The engine's compiled code is not for other kinds of machines than the one that compiled it.
    let (endian, width) = (env::var("CARGO_CFG_TARGET_ENDIAN")?, env::var("CARGO_CFG_TARGET_POINTER_WIDTH")?);
    if (endian == "little") != cfg!(target_endian = "little") || width != usize::BITS.to_string() {
        return Err(
            "build it on a machine whose words have the width and the byte order of the target's".into()
        );
    }
    println!("cargo::rerun-if-changed={PRELUDE}");
    println!("cargo::rerun-if-changed={NODE}");
    println!("cargo::rerun-if-changed={ZONE}");
    // One function around all files gives them a scope of their own that no function can reach.
    let mut prelude = String::from("export default function (host) {");
    for file in FILES {
        prelude += &fs::read_to_string(Path::new(PRELUDE).join(file))?;
    }
    prelude.push('}');
    compile("prelude", prelude)?;
    compile("zone", fs::read_to_string(ZONE)?)?;
    compile("node", fs::read_to_string(NODE)?)
}

/// Compiles a module. `prelude/errors.js` leaves it out of stacks by the name that its file has there.
fn compile(name: &str, source: String) -> Result<(), Box<dyn Error>> {
    let context = Context::full(&Runtime::new()?)?;
    let bytecode = context.with(|ctx| {
        let options = WriteOptions { strip_source: true, ..WriteOptions::default() };
        let module = Module::declare(ctx.clone(), format!("minapp:{name}"), source);
        let written = module.and_then(|module| module.write(options)).catch(&ctx);
        written.map_err(|error| error.to_string())
    })?;
    fs::write(Path::new(&env::var("OUT_DIR")?).join(name).with_extension("bytecode"), bytecode)?;
    Ok(())
}
