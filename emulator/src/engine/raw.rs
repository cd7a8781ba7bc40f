//! The one file with `unsafe` in it: the allocator that limits a function's memory, and the doors to
//! compiled JavaScript, to bytes, and to the members of objects.
//!
//! The limit is soft. QuickJS does not survive a hard one: with every allocation refused it can crash the
//! process, and a promise whose reaction ran out of memory can come back as fulfilled. So the first
//! allocation past the limit raises a flag, which the interrupt handler turns into a stop that no
//! `catch` can see. Until then big allocations are refused and small ones pass, so that the engine can
//! reach its next check.

use std::alloc::{Layout, alloc, alloc_zeroed, dealloc, realloc};
use std::mem::MaybeUninit;
use std::ptr::null_mut;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering::Relaxed};

use rquickjs::{Ctx, Module, Object, TypedArray, Value, qjs};

/// Past the limit, an allocation of this size (bytes) or more is refused.
const BIG: usize = 32 * 1024;

/// How far past the limit small allocations may go, in bytes.
const SLACK: usize = 64 * 1024 * 1024;

/// Room in front of every block for its [`Header`]; keeps the block aligned as `malloc` would.
const HEADER: usize = 32;
const ALIGN: usize = 16;

/// Every block knows its size and its neighbours. An engine that ran out of memory leaks objects;
/// the chain lets [`Memory`] give them back when it goes.
struct Header {
    size: usize,
    previous: *mut Header,
    next: *mut Header,
}

const _: () = assert!(size_of::<Header>() <= HEADER && align_of::<Header>() <= ALIGN);

/// What one container's allocator has handed out; shared with whoever wants to read it.
#[derive(Debug)]
pub(super) struct Meter {
    limit: usize,
    used: AtomicUsize,
    peak: AtomicUsize,
    exceeded: AtomicBool,
}

impl Meter {
    pub(super) fn new(limit: usize) -> Self {
        Self { limit, used: AtomicUsize::new(0), peak: AtomicUsize::new(0), exceeded: AtomicBool::new(false) }
    }

    /// Begins a run: what was used by those before no longer counts as its peak.
    pub(super) fn begin(&self) {
        self.peak.store(self.used.load(Relaxed), Relaxed);
    }

    /// The limit, in bytes.
    pub(super) fn limit(&self) -> usize {
        self.limit
    }

    /// How many bytes are in use.
    pub(super) fn used(&self) -> usize {
        self.used.load(Relaxed)
    }

    /// The most bytes that were in use at one time since the run began.
    pub(super) fn peak(&self) -> usize {
        self.peak.load(Relaxed)
    }

    /// Whether the function ever asked for more than the limit.
    pub(super) fn exceeded(&self) -> bool {
        self.exceeded.load(Relaxed)
    }

    /// Whether a block of `size` may be had while `freed` bytes are given back.
    fn allows(&self, size: usize, freed: usize) -> bool {
        let used = self.used.load(Relaxed).saturating_sub(freed);
        let wanted = used.saturating_add(size);
        if wanted > self.limit {
            self.exceeded.store(true, Relaxed);
        }
        !self.exceeded() || (size < BIG && wanted <= self.limit.saturating_add(SLACK))
    }

    fn replace(&self, freed: usize, taken: usize) {
        // One thread allocates, so load and store need not be one step.
        let used = self.used.load(Relaxed).saturating_sub(freed) + taken;
        self.used.store(used, Relaxed);
        self.peak.fetch_max(used, Relaxed);
    }
}

/// The allocator of one QuickJS run-time.
pub(super) struct Memory {
    meter: Arc<Meter>,
    blocks: *mut Header,
}

impl Memory {
    pub(super) fn new(meter: Arc<Meter>) -> Self {
        Self { meter, blocks: null_mut() }
    }

    fn take(&mut self, size: usize, allocate: unsafe fn(Layout) -> *mut u8) -> *mut u8 {
        let Some(layout) = layout(size) else {
            return null_mut();
        };
        if !self.meter.allows(layout.size(), 0) {
            return null_mut();
        }
        // SAFETY: `layout` is never of size zero, for it has room for the header. The header is
        // written in the block's first HEADER bytes, which are big enough and aligned (asserted
        // above); the pointer handed out stays within the block.
        unsafe {
            let block = allocate(layout);
            if block.is_null() {
                return null_mut();
            }
            block.cast::<Header>().write(Header { size, previous: null_mut(), next: null_mut() });
            self.link(block.cast());
            self.meter.replace(0, layout.size());
            block.add(HEADER)
        }
    }

    /// Puts a block at the head of the chain.
    ///
    /// # Safety
    /// `block` has a written header and is in no chain.
    unsafe fn link(&mut self, block: *mut Header) {
        // SAFETY: the caller vouches for `block`; `self.blocks` is null or a live block.
        unsafe {
            (*block).previous = null_mut();
            (*block).next = self.blocks;
            if !self.blocks.is_null() {
                (*self.blocks).previous = block;
            }
        }
        self.blocks = block;
    }

    /// Takes a block out of the chain.
    ///
    /// # Safety
    /// `block` is in this allocator's chain.
    unsafe fn unlink(&mut self, block: *mut Header) {
        // SAFETY: the caller vouches for `block`; its neighbours are null or live blocks.
        unsafe {
            let Header { previous, next, .. } = *block;
            if previous.is_null() {
                self.blocks = next;
            } else {
                (*previous).next = next;
            }
            if !next.is_null() {
                (*next).previous = previous;
            }
        }
    }
}

impl Drop for Memory {
    fn drop(&mut self) {
        // The run-time is gone, and with it everything that could point into these blocks.
        while !self.blocks.is_null() {
            // SAFETY: the chain holds live blocks only; each was handed out with HEADER bytes before.
            unsafe { rquickjs::allocator::Allocator::dealloc(self, self.blocks.cast::<u8>().add(HEADER)) };
        }
    }
}

/// The layout of a block with room for `size` bytes; `None` where no such block can exist.
fn layout(size: usize) -> Option<Layout> {
    Layout::from_size_align(size.checked_add(HEADER)?, ALIGN).ok()
}

// SAFETY: every pointer handed out is HEADER bytes into a block of the global allocator that has room
// for `size` bytes after it, aligned to ALIGN (16, more than `usize`); `usable_size` is what was asked
// for, which is available.
unsafe impl rquickjs::allocator::Allocator for Memory {
    fn alloc(&mut self, size: usize) -> *mut u8 {
        self.take(size, alloc)
    }

    fn calloc(&mut self, count: usize, size: usize) -> *mut u8 {
        match count.checked_mul(size) {
            Some(size) => self.take(size, alloc_zeroed),
            None => null_mut(),
        }
    }

    unsafe fn dealloc(&mut self, ptr: *mut u8) {
        // SAFETY: the caller hands back a pointer of ours, so its header lies HEADER bytes before and
        // holds the size that the layout was made from.
        unsafe {
            let block = ptr.sub(HEADER).cast::<Header>();
            self.unlink(block);
            let layout = Layout::from_size_align_unchecked((*block).size + HEADER, ALIGN);
            self.meter.replace(layout.size(), 0);
            dealloc(block.cast(), layout);
        }
    }

    unsafe fn realloc(&mut self, ptr: *mut u8, new_size: usize) -> *mut u8 {
        if ptr.is_null() {
            return self.take(new_size, alloc);
        }
        let Some(new) = layout(new_size) else {
            return null_mut();
        };
        // SAFETY: the caller hands back a pointer of ours (see `dealloc`). The block leaves the chain
        // before it may move and comes back after; when it cannot grow it stays where it was.
        unsafe {
            let block = ptr.sub(HEADER).cast::<Header>();
            let old = Layout::from_size_align_unchecked((*block).size + HEADER, ALIGN);
            // Giving memory back is always allowed, or clean-up would fail past the limit.
            if new.size() > old.size() && !self.meter.allows(new.size(), old.size()) {
                return null_mut();
            }
            self.unlink(block);
            let moved = realloc(block.cast(), old, new.size()).cast::<Header>();
            if moved.is_null() {
                self.link(block);
                return null_mut();
            }
            (*moved).size = new_size;
            self.link(moved);
            self.meter.replace(old.size(), new.size());
            moved.cast::<u8>().add(HEADER)
        }
    }

    unsafe fn usable_size(ptr: *mut u8) -> usize {
        // SAFETY: the caller hands in a pointer of ours, so its header lies HEADER bytes before.
        unsafe { (*ptr.sub(HEADER).cast::<Header>()).size }
    }
}

/// A copy of an array's bytes; nothing if its buffer was taken away.
pub(super) fn bytes(array: &TypedArray<'_, u8>) -> Vec<u8> {
    // SAFETY: the bytes are copied before any JavaScript can run, and nothing else can change or move
    // them: the engine has one thread.
    unsafe { array.as_bytes() }.map(<[u8]>::to_vec).unwrap_or_default()
}

/// A module that `build.rs` had compiled.
pub(super) struct Bytecode(&'static [u8]);

pub(super) const PRELUDE: Bytecode = Bytecode(include_bytes!(concat!(env!("OUT_DIR"), "/prelude.bytecode")));
pub(super) const ZONE: Bytecode = Bytecode(include_bytes!(concat!(env!("OUT_DIR"), "/zone.bytecode")));
pub(super) const NODE: Bytecode = Bytecode(include_bytes!(concat!(env!("OUT_DIR"), "/node.bytecode")));

/// Loads a module from bytecode.
pub(super) fn load<'js>(ctx: &Ctx<'js>, bytecode: &Bytecode) -> rquickjs::Result<Module<'js>> {
    // SAFETY: the bytes are one of the above, which this very engine has written for this kind of machine, and
    // they live as long as anything that may point into them.
    unsafe { Module::load(ctx.clone(), bytecode.0) }
}

/// Lets a function be called with the arguments that follow it, once the jobs that wait already are done.
pub(super) fn enqueue<'js>(ctx: &Ctx<'js>, call: [Value<'js>; 3]) -> rquickjs::Result<()> {
    unsafe extern "C" fn run(
        ctx: *mut qjs::JSContext,
        count: std::ffi::c_int,
        values: *mut qjs::JSValue,
    ) -> qjs::JSValue {
        // SAFETY: the engine hands in the values that it was given below, as many as there were.
        unsafe { qjs::JS_Call(ctx, *values, qjs::JS_UNDEFINED, count - 1, values.add(1)) }
    }
    let mut values = call.each_ref().map(Value::as_raw);
    // SAFETY: the values are live and of `ctx`; the engine takes references of its own.
    if unsafe { qjs::JS_EnqueueJob(ctx.as_raw().as_ptr(), Some(run), 3, values.as_mut_ptr()) } < 0 {
        return Err(rquickjs::Error::Exception);
    }
    Ok(())
}

/// What an object or a list holds, in its order: its enumerable members that have a text for a name. `None` if it
/// has more than `most`, or one with a getter or a symbol for a name, or is anything but what a literal makes.
/// Runs no JavaScript.
pub(super) fn plain_members<'js>(
    object: &Object<'js>,
    prototype: &Object<'js>,
    most: usize,
) -> Option<Vec<(String, Value<'js>)>> {
    const NAMES: u32 = qjs::JS_GPN_STRING_MASK | qjs::JS_GPN_SYMBOL_MASK | qjs::JS_GPN_ENUM_ONLY;
    let ctx = object.ctx();
    let (raw, value) = (ctx.as_raw().as_ptr(), object.as_raw());
    // SAFETY: both are live values; a class is only read. A prototype is of the class of what it is made for.
    let (class, usual) = unsafe { (qjs::JS_GetClassID(value), qjs::JS_GetClassID(prototype.as_raw())) };
    // In this order: to ask a proxy for its prototype runs its trap.
    if class != usual || object.get_prototype()? != *prototype {
        return None;
    }
    let (mut names, mut count) = (null_mut(), 0);
    // SAFETY: `value` is a live object of `ctx`, and the results go where these point. No code runs, for it is
    // no proxy.
    if unsafe { qjs::JS_GetOwnPropertyNames(raw, &raw mut names, &raw mut count, value, NAMES as i32) } != 0 {
        ctx.catch();
        return None;
    }
    let members = (0..count as usize).map(|index| {
        let mut member = MaybeUninit::uninit();
        // SAFETY: `names` holds `count` names, which are live until they are freed below.
        let name = unsafe { (*names.add(index)).atom };
        // SAFETY: as above; `member` is written to if the result is 1, and then its three values are owned here.
        let member = unsafe {
            if qjs::JS_GetOwnProperty(raw, member.as_mut_ptr(), value, name) != 1 {
                return None;
            }
            let member: qjs::JSPropertyDescriptor = member.assume_init();
            let own = |value| Value::from_raw(ctx.clone(), value);
            let (value, getter, setter) = (own(member.value), own(member.getter), own(member.setter));
            (getter.is_undefined() && setter.is_undefined()).then_some(value)
        }?;
        // SAFETY: the name is live, and the value made of it is owned here.
        let name = unsafe { Value::from_raw(ctx.clone(), qjs::JS_AtomToValue(raw, name)) };
        Some((name.as_string()?.to_string().ok()?, member))
    });
    let members = if count as usize > most { None } else { members.collect() };
    // SAFETY: `names` holds `count` names, and nobody uses them any more.
    unsafe { qjs::JS_FreePropertyEnum(raw, names, count) };
    if members.is_none() {
        // There was no memory for one, perhaps.
        ctx.catch();
    }
    members
}
