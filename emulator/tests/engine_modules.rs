//! Node's built-in modules, as far as there is something of the emulator's own to them. That they answer
//! as Node's do is what `tests/node12` shows.

use std::time::Duration;

use minapp_cloud_function::Json;
use minapp_emulator::executor::{End, Executor, Outcome, Task};
use serde_json::{Value, json};

async fn run(body: &str) -> Outcome {
    let task = Task {
        name: "test".into(),
        code: format!("exports.main = async () => {{ {body} }}").into(),
        event: Json::new(&json!({"data": {}})).unwrap(),
        deadline: Duration::from_secs(240),
    };
    Executor::default().run(task).await
}

async fn fulfilled(body: &str) -> Value {
    match run(body).await.end {
        End::Fulfilled(value) => value.to().unwrap(),
        other => panic!("{body}\n{other:?}"),
    }
}

/// The message of the error that `expression` throws.
async fn thrown(expression: &str) -> Value {
    fulfilled(&format!("try {{ {expression} }} catch (error) {{ return error.message }} return null")).await
}

#[tokio::test]
async fn only_tmp_can_be_written_to() {
    let cases = [
        ("writeFileSync('/x', '1')", "EROFS: read-only file system, open '/x'"),
        ("writeFileSync('x', '1')", "EROFS: read-only file system, open 'x'"),
        ("writeFileSync('/tmp/../x', '1')", "EROFS: read-only file system, open '/tmp/../x'"),
        ("appendFileSync('/x', '1')", "EROFS: read-only file system, open '/x'"),
        ("mkdirSync('/d')", "EROFS: read-only file system, mkdir '/d'"),
        ("mkdirSync('/d/e', { recursive: true })", "EROFS: read-only file system, mkdir '/d/e'"),
        ("rmdirSync('/tmp')", "EROFS: read-only file system, rmdir '/tmp'"),
        ("renameSync('/tmp/a', '/a')", "EROFS: read-only file system, rename '/tmp/a' -> '/a'"),
        ("symlinkSync('/tmp', '/a')", "EROFS: read-only file system, symlink '/a'"),
        ("unlinkSync('/a')", "ENOENT: no such file or directory, unlink '/a'"),
        ("readFileSync('/etc/passwd')", "ENOENT: no such file or directory, open '/etc/passwd'"),
        ("readdirSync('/root')", "ENOENT: no such file or directory, scandir '/root'"),
    ];
    for (call, message) in cases {
        assert_eq!(thrown(&format!("require('fs').{call}")).await, message, "{call}");
    }
    let found = fulfilled("return [require('fs').readdirSync('/'), require('fs').readdirSync('/tmp')]").await;
    assert_eq!(found, json!([["tmp"], []]), "nothing of this machine, and nothing of another run");
}

#[tokio::test]
async fn tmp_holds_64_mib() {
    let body = "const fs = require('fs');
         const full = (write) => { try { write() } catch (error) { return error.code } return 'fits' };
         const part = Buffer.alloc(16 << 20);
         const got = [];
         for (const name of 'abcde') got.push(full(() => fs.writeFileSync(`/tmp/${name}`, part)));
         fs.unlinkSync('/tmp/a');
         got.push(full(() => fs.writeFileSync('/tmp/f', 'x')), full(() => fs.truncateSync('/tmp/b', 40 << 20)));
         fs.truncateSync('/tmp/b', 0);
         got.push(full(() => fs.appendFileSync('/tmp/c', part)));
         return got";
    // Files are part of what the function uses.
    let limits = minapp_emulator::executor::Limits::default();
    assert_eq!(limits.memory, 128 << 20);
    let wanted = ["fits", "fits", "fits", "fits", "ENOSPC", "fits", "ENOSPC", "fits"];
    assert_eq!(fulfilled(body).await, json!(wanted));
}

#[tokio::test]
async fn what_is_missing_is_named_when_it_is_used() {
    // What bundles do while they load.
    let loads = "const http = require('http'), https = require('https'), zlib = require('zlib'), net = require('net');
         const { inherits } = require('util');
         function Wrapped() {} inherits(Wrapped, require('stream').Writable);
         class Agent extends http.Agent {}
         const own = Object.assign({}, { http, https }); const flags = { flush: zlib.constants.Z_SYNC_FLUSH };
         const brotli = typeof zlib.createBrotliDecompress === 'function';
         return [Object.create(http).METHODS.length > 30, typeof https.globalAgent, flags.flush, brotli, typeof net.connect]";
    assert_eq!(fulfilled(loads).await, json!([true, "object", 2, true, "function"]));
    for what in [
        "http.get",
        "https.request",
        "zlib.gzipSync",
        "child_process.exec",
        "net.connect",
        "crypto.createCipheriv",
        "dns.lookup",
    ] {
        let message = thrown(&format!(
            "const {{ {0} }} = require('{1}'); {0}()",
            &what[what.find('.').unwrap_or(0) + 1..],
            &what[..what.find('.').unwrap_or(0)]
        ))
        .await;
        assert_eq!(message, format!("{what} is not available: the emulator has no such part of Node"));
    }
}

#[tokio::test]
async fn random_numbers_are_random_and_within_the_limits() {
    let different =
        "const { randomBytes } = require('crypto'); return randomBytes(16).equals(randomBytes(16))";
    assert_eq!(fulfilled(different).await, json!(false));
    let End::Failed(failure) = run("return require('crypto').randomBytes(2 ** 31 - 1).length").await.end
    else {
        panic!("2 GiB within 128 MiB");
    };
    assert!(failure.message.contains("memory") || failure.message.contains("Array buffer"), "{failure}");
}

#[tokio::test]
async fn what_is_small_and_plain_prints_as_all_else() {
    // With options nothing is printed in the short way.
    let body = r#"const { inspect } = require('util');
         let touched = 0;
         const text = (length) => 'x'.repeat(length);
         const texts = ['', "it's", '"', 'back\\slash', 'new\nline', '\u0000', '\u007f', '知晓云', '😀', '\ud83d', ...Array.from({ length: 90 }, (_, i) => text(i))];
         const primitives = [...texts, 0, -0, 1, -7, 0.5, 1e21, 1e-7, 2 ** 53, NaN, Infinity, true, null, undefined, 10n, Symbol('s')];
         const keys = ['a', 'A_1', '_', '1', '01', '-1', '', 'a b', "it's", '$', '__proto__', 'constructor', 'length', '名', text(70)];
         class Own { constructor() { this.a = 1 } }
         const hidden = (key, value) => Object.defineProperty({ a: 1 }, key, { value });
         const odd = [
           {}, [], [[]], [{}], Object.create(null), Object.assign(Object.create(null), { a: 1 }), new Own(), Object.create(new Own()),
           Object.create({ a: 1 }), (function () { return arguments })(1, 2), [1, , 3], [, 1], [1, ,], Object.assign([1], { more: 2 }), Object.assign([], { '-1': 2 }),
           new Array(3), Array.from({ length: 7 }, (_, i) => i), { get a() { touched++; return 1 } }, { set a(_) { touched++ } }, { [Symbol('s')]: 1 },
           { a: 1, [Symbol('s')]: 1 }, hidden('b', 2), hidden(Symbol.toStringTag, 'Tag'), hidden('constructor', Own), hidden(inspect.custom, () => 'custom'),
           { a: 1, [Symbol.toStringTag]: 'Tag' }, { a: 1, constructor: Own }, { a: 1, [inspect.custom]: () => 'custom' }, Object.freeze({ a: 1 }),
           new Proxy({ a: 1 }, { get() { touched++ }, ownKeys() { touched++; return [] }, getPrototypeOf() { touched++; return null } }),
           new Proxy([1], {}), new Proxy([1], { get(list, key) { touched++; return list[key] } }), () => {}, new Date(0), /x/, new Map([[1, { a: 1 }]]), new (class extends Array {})(3), Object(1),
         ];
         const values = [...odd, ...primitives.flatMap((it) => [{ a: it }, [it], { a: 1, b: it }, [it, it]]), ...keys.map((key) => ({ [key]: 1 }))];
         for (let n = 1; n < 40; n++) values.push(Array(n).fill('ab'), Object.fromEntries(Array.from({ length: n }, (_, i) => ['k' + i, i])));
         const nested = values.flatMap((it) => [{ it }, [it, it], { a: { b: it } }, { a: { b: { c: it } } }, [[[it]]], { a: { b: { c: {} } }, d: it }, { [text(40)]: { it } }]);
         const all = [...values, ...nested];
         const wrong = all.filter((it) => inspect(it) !== inspect(it, {})).map((it) => [inspect(it), inspect(it, {})]);
         Object.prototype[inspect.custom] = () => 'everywhere';
         const changed = inspect({ a: 1 });
         return [all.length > 3000, wrong, touched, changed]"#;
    assert_eq!(fulfilled(body).await, json!([true, [], 0, "everywhere"]));
}

#[tokio::test]
async fn copies_are_deep() {
    let body = "const shared = { n: 1 };
         const value = { date: new Date(0), re: /x/gi, map: new Map([[{ k: 1 }, new Set([1n])]]), bytes: new Uint8Array([1, 2]),
           list: [1, , 3], error: new RangeError('bad'), a: shared, b: shared };
         value.self = value;
         const copy = structuredClone(value);
         return [copy !== value, copy.self === copy, copy.a === copy.b && copy.a !== shared, copy.date.getTime(), `${copy.re}`,
           [...copy.map.keys()][0].k, copy.map.values().next().value.has(1n), [...copy.bytes], 1 in copy.list, copy.error instanceof RangeError, copy.error.message]";
    let wanted = json!([true, true, true, 0, "/x/gi", 1, true, [1, 2], false, true, "bad"]);
    assert_eq!(fulfilled(body).await, wanted);
    assert_eq!(thrown("structuredClone({ f() {} })").await, "f() {} could not be cloned.");
    assert_eq!(
        fulfilled("try { structuredClone(Symbol('s')) } catch (e) { return e.name }").await,
        "DataCloneError"
    );
}

#[tokio::test]
async fn the_modules_are_no_part_of_the_functions_stacks() {
    let stack =
        fulfilled("try { require('fs').readFileSync('/none') } catch (error) { return error.stack }").await;
    let stack = stack.as_str().expect("a stack");
    assert!(stack.starts_with("Error: ENOENT: no such file or directory, open '/none'\n    at "), "{stack}");
    assert!(!stack.contains("minapp:") && stack.contains("test.js:1:"), "{stack}");
}
