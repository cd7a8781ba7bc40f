//! One run of a function, from an empty QuickJS to the end of its event loop.

use std::rc::Rc;
use std::sync::Arc;

use rquickjs::{CatchResultExt, Context, Ctx, Runtime};

use super::control::{Control, Stop};
use super::event_loop::EventLoop;
use super::host::{Answer, Host};
use super::log::Log;
use super::raw::Memory;
use super::{End, Failure, Task, broken, prelude};

/// How much of its thread's stack a function may use, in bytes. About as many calls deep as in Node.
const STACK: usize = 4 * 1024 * 1024;

/// Runs a function to its end, on a thread whose stack is well larger than [`STACK`].
pub(super) fn run(task: &Task, control: &Arc<Control>, log: &Arc<Log>) -> End {
    let host = Host::new(Arc::clone(log));
    match execute(task, control, &host) {
        (_, Some(Stop::Memory)) => return out_of_memory(control, log),
        (_, Some(Stop::Deadline | Stop::Cancelled)) => return End::DeadlineExceeded,
        (Err(error), None) => return broken(&error),
        (Ok(()), None) => {}
    }
    match host.answer.take() {
        Some(Answer::Result(json)) => match serde_json::from_str(&json) {
            Ok(result) => End::Fulfilled(result),
            Err(error) => broken(&format!("the result cannot be read back: {error}")),
        },
        Some(Answer::Failure(failure)) => End::Failed(failure),
        None => broken("the run ended without an answer"),
    }
}

/// Runs the function; says what went wrong with the engine, if anything, and whether the run was
/// stopped. What goes wrong in the function is an answer, kept by the host.
fn execute(task: &Task, control: &Arc<Control>, host: &Rc<Host>) -> (Result<(), String>, Option<Stop>) {
    let engine = engine(control).map_err(|error| error.to_string());
    let ran = engine.as_ref().map_err(String::clone).and_then(|context| {
        context.with(|ctx| boot(&ctx, task, control, host).catch(&ctx).map_err(|error| error.to_string()))
    });
    // Asked at the very end: what ran past its memory or its deadline within native code has failed,
    // whatever it answered. But not after the engine is gone, for to free its memory takes time.
    (ran, control.stop())
}

fn engine(control: &Arc<Control>) -> rquickjs::Result<Context> {
    let runtime = Runtime::new_with_alloc(Memory::new(Arc::clone(control.meter())))?;
    runtime.set_max_stack_size(STACK);
    let watch = Arc::clone(control);
    runtime.set_interrupt_handler(Some(Box::new(move || watch.stop().is_some())));
    Context::full(&runtime)
}

fn boot(ctx: &Ctx, task: &Task, control: &Control, host: &Rc<Host>) -> rquickjs::Result<()> {
    let hooks = prelude::install(ctx, host.object(ctx, task)?)?;
    EventLoop::new(ctx, control, host, &hooks)?.run(&hooks.get("start")?)
}

fn out_of_memory(control: &Control, log: &Log) -> End {
    let message = format!(
        "JavaScript heap out of memory: the function asked for more than {} bytes",
        control.meter().limit()
    );
    let stack = format!("Error: {message}");
    log.add("ERROR", &stack);
    End::Failed(Failure { name: "Error".into(), message, stack })
}
