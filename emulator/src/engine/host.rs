//! What Rust does for the prelude: the functions of its `host` object, and what they leave behind.

use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::sync::Arc;

use rquickjs::context::EvalOptions;
use rquickjs::promise::PromiseState;
use rquickjs::{Array, Ctx, Function, IntoJs, Object, Result, Value};

use super::log::Log;
use super::newer_syntax;
use super::timers::Timers;
use super::{Failure, Task};

/// Makes a module's source a function, as Node does. All on one line, so that lines keep their numbers.
pub(super) const HEAD: &str = "(function (exports, require, module, __filename, __dirname) {";
const TAIL: &str = "\n})";

/// What a run has come to so far.
pub(super) struct Host {
    pub(super) timers: RefCell<Timers>,
    pub(super) answer: RefCell<Option<Answer>>,
    /// Whether callbacks of `setImmediate` wait.
    pub(super) immediates: Cell<bool>,
    log: Arc<Log>,
}

/// A function's answer; the first one counts.
pub(super) enum Answer {
    /// The result as JSON.
    Result(String),
    Failure(Failure),
}

impl Host {
    pub(super) fn new(log: Arc<Log>) -> Rc<Self> {
        Rc::new(Self {
            timers: RefCell::default(),
            answer: RefCell::default(),
            immediates: Cell::new(false),
            log,
        })
    }

    /// The `host` object that `prelude/main.js` is given.
    pub(super) fn object<'js>(self: &Rc<Self>, ctx: &Ctx<'js>, task: &Task) -> Result<Object<'js>> {
        let object = Object::new(ctx.clone())?;
        object.set("file", file_name(&task.name))?;
        object.set("head", HEAD.len())?;
        object.set("source", &*task.code)?;
        object.set("event", task.event.to_string())?;
        object.set("logLimit", self.log.limit())?;

        let code = Arc::clone(&task.code);
        let file = file_name(&task.name);
        object
            .set("compile", Function::new(ctx.clone(), move |ctx: Ctx<'js>| compile(&ctx, &code, &file))?)?;

        let code = Arc::clone(&task.code);
        object.set("newerSyntax", Function::new(ctx.clone(), move |ctx| newer_syntax(&ctx, &code))?)?;

        let host = Rc::clone(self);
        object.set(
            "log",
            Function::new(ctx.clone(), move |level: String, message: String| {
                host.log.add(&level, &message);
            })?,
        )?;

        let host = Rc::clone(self);
        object.set(
            "fulfil",
            Function::new(ctx.clone(), move |json: String| {
                host.answer(Answer::Result(json));
            })?,
        )?;

        let host = Rc::clone(self);
        object.set(
            "fail",
            Function::new(ctx.clone(), move |name: String, message: String, stack: String| {
                host.answer(Answer::Failure(Failure { name, message, stack }));
            })?,
        )?;

        let host = Rc::clone(self);
        object.set(
            "setTimer",
            Function::new(ctx.clone(), move |id: f64, delay: f64| {
                host.timers.borrow_mut().set(id as u64, delay);
            })?,
        )?;

        let host = Rc::clone(self);
        object.set(
            "clearTimer",
            Function::new(ctx.clone(), move |id: f64| host.timers.borrow_mut().clear(id as u64))?,
        )?;

        let host = Rc::clone(self);
        object.set(
            "keepAlive",
            Function::new(ctx.clone(), move |id: f64, alive: bool| {
                host.timers.borrow_mut().keep_alive(id as u64, alive);
            })?,
        )?;

        let host = Rc::clone(self);
        object.set(
            "immediates",
            Function::new(ctx.clone(), move |waiting: bool| host.immediates.set(waiting))?,
        )?;

        object.set("promise", Function::new(ctx.clone(), promise_details)?)?;
        object.set("proxyTarget", Function::new(ctx.clone(), proxy_target)?)?;
        Ok(object)
    }

    fn answer(&self, answer: Answer) {
        self.answer.borrow_mut().get_or_insert(answer);
    }
}

/// The name that a function's file has in stacks.
fn file_name(function: &str) -> String {
    // QuickJS takes it as a C string.
    format!("{}.js", function.replace('\0', "\u{fffd}"))
}

/// The module as a function, or the SyntaxError that its source is.
fn compile<'js>(ctx: &Ctx<'js>, code: &str, file: &str) -> Result<Value<'js>> {
    let mut options = EvalOptions::default();
    options.strict = false;
    options.filename = Some(file.into());
    // A `#!` line counts only at the very start of a script, which the module no longer is.
    let comment = if code.starts_with("#!") { "//" } else { "" };
    // QuickJS takes its source as a C string. This character is as invalid outside strings as NUL is.
    let code = code.replace('\0', "\u{1}");
    ctx.eval_with_options(format!("{HEAD}{comment}{code}{TAIL}"), options)
}

/// `{at, length, message}` of the first thing in the module that Node 12 refuses; undefined if nothing is.
fn newer_syntax<'js>(ctx: &Ctx<'js>, code: &str) -> Result<Value<'js>> {
    let Some(newer) = newer_syntax::find(code) else {
        return Ok(Value::new_undefined(ctx.clone()));
    };
    let found = Object::new(ctx.clone())?;
    found.set("at", newer.at)?;
    found.set("length", newer.length)?;
    found.set("message", newer.message)?;
    Ok(found.into_value())
}

/// `[state, value]` of a promise (state 0 pending, 1 fulfilled, 2 rejected); undefined for all else.
fn promise_details<'js>(ctx: Ctx<'js>, value: Value<'js>) -> Result<Value<'js>> {
    let Some(promise) = value.as_promise() else {
        return Ok(Value::new_undefined(ctx));
    };
    let details = Array::new(ctx.clone())?;
    match promise.state() {
        PromiseState::Pending => details.set(0, 0)?,
        PromiseState::Resolved => {
            details.set(0, 1)?;
            details.set(1, promise.result::<Value>().transpose()?)?;
        }
        PromiseState::Rejected => {
            details.set(0, 2)?;
            // Reading a rejected promise's result throws it.
            if promise.result::<Value>().is_some_and(|result| result.is_err()) {
                details.set(1, ctx.catch())?;
            }
        }
    }
    details.into_js(&ctx)
}

/// What a proxy stands for, null when it was revoked; undefined for all else.
fn proxy_target<'js>(ctx: Ctx<'js>, value: Value<'js>) -> Result<Value<'js>> {
    let Some(proxy) = value.as_proxy() else {
        return Ok(Value::new_undefined(ctx));
    };
    match proxy.target() {
        Ok(target) => target.into_js(&ctx),
        Err(_) => {
            ctx.catch();
            Ok(Value::new_null(ctx))
        }
    }
}
