//! Hashes and HMACs for `crypto`.

use std::cell::RefCell;
use std::rc::Rc;

use hmac::digest::DynDigest;
use hmac::{Hmac, Mac};
use md5::Md5;
use rquickjs::{Ctx, Function, IntoJs, Object, Result, TypedArray, Value};
use sha1::Sha1;
use sha2::{Sha224, Sha256, Sha384, Sha512};

use crate::engine::raw;

type State = Rc<RefCell<Box<dyn DynDigest>>>;

/// A hash, or with a key an HMAC, as `{update(bytes), finish(), copy()}`; undefined if there is none of that name.
pub(super) fn start<'js>(
    ctx: Ctx<'js>,
    name: String,
    key: Option<TypedArray<'js, u8>>,
) -> Result<Value<'js>> {
    let key = key.as_ref().map(raw::bytes);
    let key = key.as_deref();
    let state = match &*name {
        "md5" => state::<Md5, Hmac<Md5>>(key),
        "sha1" => state::<Sha1, Hmac<Sha1>>(key),
        "sha224" => state::<Sha224, Hmac<Sha224>>(key),
        "sha256" => state::<Sha256, Hmac<Sha256>>(key),
        "sha384" => state::<Sha384, Hmac<Sha384>>(key),
        "sha512" => state::<Sha512, Hmac<Sha512>>(key),
        _ => None,
    };
    state.map_or_else(|| Ok(Value::new_undefined(ctx.clone())), |state| object(&ctx, state)?.into_js(&ctx))
}

fn state<H, M>(key: Option<&[u8]>) -> Option<Box<dyn DynDigest>>
where
    H: DynDigest + Default + 'static,
    M: DynDigest + Mac + hmac::digest::KeyInit + 'static,
{
    match key {
        None => Some(Box::new(H::default())),
        // An HMAC takes keys of any length.
        Some(key) => <M as Mac>::new_from_slice(key).ok().map(|state| Box::new(state) as _),
    }
}

fn object<'js>(ctx: &Ctx<'js>, state: Box<dyn DynDigest>) -> Result<Object<'js>> {
    let state: State = Rc::new(RefCell::new(state));
    let object = Object::new(ctx.clone())?;

    let updated = Rc::clone(&state);
    object.set(
        "update",
        Function::new(ctx.clone(), move |bytes: TypedArray<'js, u8>| {
            updated.borrow_mut().update(&raw::bytes(&bytes));
        })?,
    )?;

    let finished = Rc::clone(&state);
    object.set(
        "finish",
        Function::new(ctx.clone(), move |ctx: Ctx<'js>| {
            TypedArray::new_copy(ctx, finished.borrow_mut().finalize_reset())
        })?,
    )?;

    object.set(
        "copy",
        Function::new(ctx.clone(), move |ctx: Ctx<'js>| self::object(&ctx, state.borrow().box_clone()))?,
    )?;
    Ok(object)
}
