//! What Rust does for the prelude: the functions of its `host` object, and what they leave behind.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use minapp_cloud_function::Json;
use rquickjs::context::EvalOptions;
use rquickjs::promise::PromiseState;
use rquickjs::{Array, Ctx, Exception, Function, IntoJs, Object, Result, Value};

use super::log::Log;
use super::newer_syntax::{self, Newer};
use super::plain::Prototypes;
use super::raw;
use super::timers::Timers;
use crate::protocol::{Event, Invocation, Source};
use crate::task::{Failure, Limits};

/// Makes a module's source a function, as Node does. All on one line, so that lines keep their numbers.
pub(super) const HEAD: &str = "(function (exports, require, module, __filename, __dirname) {";
const TAIL: &str = "\n})";

/// What a container's function has come to so far.
pub(super) struct Host {
    pub(super) timers: RefCell<Timers>,
    /// The answer of the present run.
    pub(super) answer: RefCell<Option<Answer>>,
    /// Whether callbacks of `setImmediate` wait.
    pub(super) immediates: Cell<bool>,
    /// Whether callbacks of `process.nextTick` wait.
    pub(super) ticks: Cell<bool>,
    /// Whether promises were rejected without a handler, or got one late, and nobody was told.
    pub(super) rejections: Cell<bool>,
    /// How many calls of other functions have no reply yet.
    pub(super) calls: Cell<usize>,
    /// Whether nothing caught what the function threw: Node would have ended there.
    pub(super) crashed: Cell<bool>,
    limits: Limits,
    source: RefCell<Source>,
    log: RefCell<Log>,
    emit: Box<dyn Fn(Event)>,
}

/// A run's answer; the first one counts.
pub(super) enum Answer {
    /// The result as JSON.
    Result(String),
    Failure(Failure),
}

impl Host {
    pub(super) fn new(limits: Limits, emit: impl Fn(Event) + 'static) -> Rc<Self> {
        Rc::new(Self {
            timers: RefCell::default(),
            answer: RefCell::default(),
            immediates: Cell::new(false),
            ticks: Cell::new(false),
            rejections: Cell::new(false),
            calls: Cell::new(0),
            crashed: Cell::new(false),
            limits,
            source: RefCell::default(),
            log: RefCell::new(Log::new(limits.log)),
            emit: Box::new(emit),
        })
    }

    /// Begins a run. What the last one left armed goes: it had answered, so nobody waits for it.
    pub(super) fn begin(&self) {
        self.timers.take();
        self.answer.take();
        self.log.replace(Log::new(self.limits.log));
    }

    pub(super) fn emit(&self, event: Event) {
        (self.emit)(event);
    }

    /// Writes an entry of the log.
    pub(super) fn log(&self, level: &str, message: &str) {
        if let Some(lines) = self.log.borrow_mut().add(level, message) {
            self.emit(Event::Log(lines));
        }
    }

    /// The `host` object that `prelude/main.js` is given.
    pub(super) fn object<'js>(self: &Rc<Self>, ctx: &Ctx<'js>) -> Result<Object<'js>> {
        let object = Object::new(ctx.clone())?;
        object.set("head", HEAD.len())?;
        object.set("logLimit", self.limits.log)?;

        let host = Rc::clone(self);
        object.set(
            "compile",
            Function::new(ctx.clone(), move |ctx: Ctx<'js>| compile(&ctx, &host.source.borrow()))?,
        )?;

        let host = Rc::clone(self);
        object.set(
            "newerSyntax",
            Function::new(ctx.clone(), move |ctx| newer_syntax(&ctx, &host.source.borrow().code))?,
        )?;

        let host = Rc::clone(self);
        object.set(
            "log",
            Function::new(ctx.clone(), move |level: String, message: String| host.log(&level, &message))?,
        )?;

        let host = Rc::clone(self);
        object.set("fulfil", Function::new(ctx.clone(), move |json: String| host.fulfil(json))?)?;

        let host = Rc::clone(self);
        object.set(
            "fail",
            Function::new(ctx.clone(), move |name: String, message: String, stack: String| {
                host.fail(name, message, stack);
            })?,
        )?;

        let host = Rc::clone(self);
        object.set("crash", Function::new(ctx.clone(), move || host.crashed.set(true))?)?;

        let host = Rc::clone(self);
        object.set(
            "invoke",
            Function::new(
                ctx.clone(),
                move |ctx: Ctx<'js>, id: f64, name: String, data: String, sync: bool| {
                    host.invoke(id as u64, name, data, sync).map_err(|why| Exception::throw_type(&ctx, &why))
                },
            )?,
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

        let host = Rc::clone(self);
        object.set("ticks", Function::new(ctx.clone(), move |waiting: bool| host.ticks.set(waiting))?)?;

        let host = Rc::clone(self);
        object.set(
            "rejections",
            Function::new(ctx.clone(), move |waiting: bool| host.rejections.set(waiting))?,
        )?;

        let prototypes = Prototypes::new(ctx)?;
        object.set(
            "line",
            Function::new(ctx.clone(), move |value: Value<'js>, room: f64| {
                prototypes.line(&value, room as usize)
            })?,
        )?;

        object.set("promise", Function::new(ctx.clone(), promise_details)?)?;
        object.set("fulfilled", Function::new(ctx.clone(), fulfilled)?)?;
        object.set("soon", Function::new(ctx.clone(), soon)?)?;
        object.set("quote", Function::new(ctx.clone(), quote)?)?;
        object.set("escape", Function::new(ctx.clone(), escape)?)?;
        object.set("proxyTarget", Function::new(ctx.clone(), proxy_target)?)?;
        Ok(object)
    }

    /// Gives the function to the `host` object.
    pub(super) fn load<'js>(&self, object: &Object<'js>, source: Source) -> Result<()> {
        object.set("file", file_name(&source.name))?;
        object.set("source", &*source.code)?;
        object.set("checkOnly", source.check_only)?;
        self.source.replace(source);
        Ok(())
    }

    fn fulfil(&self, json: String) {
        let limit = self.limits.result;
        if json.len() <= limit {
            self.answer(Answer::Result(json));
            return;
        }
        let message =
            format!("the result is too large: as JSON it has {} bytes, and may have {limit}", json.len());
        let stack = format!("Error: {message}");
        self.log("ERROR", &stack);
        self.answer(Answer::Failure(Failure { name: "Error".into(), message, stack }));
    }

    /// What of an error's texts is of use is no more than what the log would keep of them.
    fn fail(&self, mut name: String, mut message: String, mut stack: String) {
        for text in [&mut name, &mut message, &mut stack] {
            let limit = self.limits.log.min(text.len());
            let end = (0..=limit).rev().find(|&end| text.is_char_boundary(end)).unwrap_or(0);
            text.truncate(end);
        }
        self.answer(Answer::Failure(Failure { name, message, stack }));
    }

    fn answer(&self, answer: Answer) {
        self.answer.borrow_mut().get_or_insert(answer);
    }

    fn invoke(&self, id: u64, name: String, data: String, sync: bool) -> std::result::Result<(), String> {
        let limit = self.limits.result;
        if data.len() > limit {
            return Err(format!(
                "the parameters are too large: they have {} bytes, and may have {limit}",
                data.len()
            ));
        }
        let data = Json::from_text(data).map_err(|error| error.to_string())?;
        self.calls.set(self.calls.get() + 1);
        self.emit(Event::Invoke(Invocation { id, name, data, sync }));
        Ok(())
    }
}

/// The name that a function's file has in stacks.
fn file_name(function: &str) -> String {
    // QuickJS takes it as a C string.
    format!("{}.js", function.replace('\0', "\u{fffd}"))
}

/// The module as a function, or the SyntaxError that its source is.
fn compile<'js>(ctx: &Ctx<'js>, Source { name, code, .. }: &Source) -> Result<Value<'js>> {
    let mut options = EvalOptions::default();
    options.strict = false;
    options.filename = Some(file_name(name));
    // A `#!` line counts only at the very start of a script, which the module no longer is.
    let comment = if code.starts_with("#!") { "//" } else { "" };
    // What follows a bracket that ends the function around the module would run now, whatever stands before it.
    let code = match newer_syntax::find(code) {
        Some(Newer { stray: Some(at), .. }) => &code[..at],
        _ => code,
    };
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

/// A text as it stands in a literal, as `escapeOne` of `prelude/inspect.js` writes each character.
fn escape(text: String, quotes: bool) -> String {
    let mut escaped = String::with_capacity(text.len());
    for char in text.chars() {
        match char {
            '\u{8}' => escaped.push_str("\\b"),
            '\t' => escaped.push_str("\\t"),
            '\n' => escaped.push_str("\\n"),
            '\u{c}' => escaped.push_str("\\f"),
            '\r' => escaped.push_str("\\r"),
            '\\' => escaped.push_str("\\\\"),
            '\'' if quotes => escaped.push_str("\\'"),
            '\0'..='\u{1f}' => escaped.push_str(&format!("\\u{:04x}", u32::from(char))),
            _ => escaped.push(char),
        }
    }
    escaped
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

/// What a promise is fulfilled with; undefined for all else, and where it is a proxy.
fn fulfilled<'js>(value: Value<'js>) -> Result<Option<Value<'js>>> {
    let promise = value.as_promise().filter(|promise| promise.state() == PromiseState::Resolved);
    let result = promise.and_then(|promise| promise.result::<Value>()).transpose()?;
    Ok(result.filter(|result| !result.is_proxy()))
}

/// Calls a function with two arguments after all jobs that wait already, as promises do.
fn soon<'js>(ctx: Ctx<'js>, function: Value<'js>, first: Value<'js>, second: Value<'js>) -> Result<()> {
    raw::enqueue(&ctx, [function, first, second])
}

/// A text as JSON; undefined where it has half a surrogate pair.
fn quote(text: rquickjs::String<'_>) -> Option<String> {
    serde_json::to_string(&text.to_string().ok()?).ok()
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
