//! URLs as the WHATWG defines them, for `url`.

use rquickjs::{Array, Ctx, Object, Result};
use url::{Url, quirks};

/// The parts of a URL by the names of `URL`'s members; `None` if it is none.
pub(super) fn parse(ctx: Ctx<'_>, input: String, base: Option<String>) -> Result<Option<Object<'_>>> {
    let base = match base.map(|base| Url::parse(&base)) {
        None => None,
        Some(Ok(base)) => Some(base),
        Some(Err(_)) => return Ok(None),
    };
    match Url::options().base_url(base.as_ref()).parse(&input) {
        Ok(url) => parts(ctx, &url).map(Some),
        Err(_) => Ok(None),
    }
}

/// The parts of `href` once its part `name` was set. What cannot be set stays as it was.
pub(super) fn set<'js>(
    ctx: Ctx<'js>,
    href: String,
    name: String,
    value: String,
) -> Result<Option<Object<'js>>> {
    let Ok(mut url) = Url::parse(&href) else {
        return Ok(None);
    };
    let url = &mut url;
    match &*name {
        "protocol" => drop(quirks::set_protocol(url, &value)),
        "username" => drop(quirks::set_username(url, &value)),
        "password" => drop(quirks::set_password(url, &value)),
        "host" => drop(quirks::set_host(url, &value)),
        "hostname" => drop(quirks::set_hostname(url, &value)),
        "port" => drop(quirks::set_port(url, &value)),
        "pathname" => quirks::set_pathname(url, &value),
        "search" => quirks::set_search(url, &value),
        "hash" => quirks::set_hash(url, &value),
        _ => {}
    }
    parts(ctx, url).map(Some)
}

fn parts<'js>(ctx: Ctx<'js>, url: &Url) -> Result<Object<'js>> {
    let parts = Object::new(ctx)?;
    parts.set("href", quirks::href(url))?;
    parts.set("origin", quirks::origin(url))?;
    parts.set("protocol", quirks::protocol(url))?;
    parts.set("username", quirks::username(url))?;
    parts.set("password", quirks::password(url))?;
    parts.set("host", quirks::host(url))?;
    parts.set("hostname", quirks::hostname(url))?;
    parts.set("port", quirks::port(url))?;
    parts.set("pathname", quirks::pathname(url))?;
    parts.set("search", quirks::search(url))?;
    parts.set("hash", quirks::hash(url))?;
    Ok(parts)
}

/// The pairs of a query, in their order.
pub(super) fn parse_form<'js>(ctx: Ctx<'js>, text: String) -> Result<Array<'js>> {
    let pairs = Array::new(ctx.clone())?;
    for (index, (name, value)) in form_urlencoded::parse(text.as_bytes()).enumerate() {
        let pair = Array::new(ctx.clone())?;
        pair.set(0, &*name)?;
        pair.set(1, &*value)?;
        pairs.set(index, pair)?;
    }
    Ok(pairs)
}

pub(super) fn format_form(pairs: Vec<Vec<String>>) -> String {
    let mut form = form_urlencoded::Serializer::new(String::new());
    for pair in &pairs {
        if let [name, value] = &**pair {
            form.append_pair(name, value);
        }
    }
    form.finish()
}
