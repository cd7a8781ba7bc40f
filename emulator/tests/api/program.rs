//! The emulator as a program.

use std::fs;
use std::io::{BufRead, BufReader, Read};
use std::net::TcpListener;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};

use serde_json::{Value, json};

use crate::data::Directory;
use crate::support::{FUNCTIONS, answer, assert_refused};

/// The program, and nothing of what its user may have set.
fn bare() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_minapp-emulator"));
    for name in ["TOKEN", "CLIENT_SECRET", "ADMIN_TOKEN"] {
        command.env_remove(format!("MINAPP_EMULATOR_{name}"));
    }
    command.stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

/// The program, which must leave the data of whoever runs the tests alone.
pub(crate) fn program(arguments: &[&str]) -> Command {
    let mut command = bare();
    command.args(arguments);
    if !["--data", "--memory", "admin"].iter().any(|own| arguments.contains(own)) {
        command.arg("--memory");
    }
    if !["--token", "admin"].iter().any(|own| arguments.contains(own)) {
        command.args(["--token", "local-token"]);
    }
    command
}

/// Ends the program with the test.
pub(crate) struct Running(Child);

impl Running {
    pub(crate) fn start(arguments: &[&str]) -> Self {
        Self::spawn(&mut program(arguments))
    }

    pub(crate) fn spawn(command: &mut Command) -> Self {
        Self(command.stdout(Stdio::piped()).spawn().unwrap())
    }

    pub(crate) fn id(&self) -> u32 {
        self.0.id()
    }

    pub(crate) fn child(&mut self) -> &mut Child {
        &mut self.0
    }

    pub(crate) fn lines(&mut self, count: usize) -> Vec<String> {
        let output = BufReader::new(self.0.stdout.take().unwrap());
        output.lines().take(count).collect::<Result<_, _>>().unwrap()
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

#[tokio::test]
async fn it_says_where_it_is_and_how_to_sign_in() {
    let arguments =
        ["--listen", "127.0.0.1:0", "--token", "a b", "--client-id", "me", "--client-secret", "hush"];
    let more = [
        "--fault",
        "status=418,operation=getFunction",
        "--oauth-redirects",
        "--plan",
        "P_PERSONAL",
        "--quota",
        "2",
    ];
    let mut running = Running::start(&[&arguments[..], &more].concat());
    let lines = running.lines(5);
    let url = lines[0].strip_prefix("minapp-emulator listens on ").unwrap();
    assert!(url.starts_with("http://127.0.0.1:"), "{url}");
    assert!(lines.contains(&format!("  export MINAPP_BASE_URL={url}")), "{lines:?}");
    assert!(lines.contains(&"  export MINAPP_TOKEN='a b'".to_owned()), "{lines:?}");
    assert!(lines.iter().any(|line| line.contains("client id me ")), "{lines:?}");
    assert!(!lines.concat().contains("hush"));
    let http = crate::support::http_client();
    let functions = || http.get(format!("{url}{FUNCTIONS}")).bearer_auth("a b");
    assert_eq!(answer(functions()).await.0, 200);
    let create = http.post(format!("{url}{FUNCTIONS}")).bearer_auth("a b");
    let created = answer(create.json(&json!({"name": "f", "function_code": "1"}))).await;
    assert_eq!((created.0, &created.1["plan_circle"]), (201, &json!("P_PERSONAL")));
    let get = http.get(format!("{url}{FUNCTIONS}f/")).bearer_auth("a b");
    assert_refused(answer(get).await, 418, "a fault that was asked for");
    assert_refused(answer(functions()).await, 429, "the quota of 2 requests");
    let credentials = json!({"client_id": "me", "client_secret": "hush"});
    let authorize = http.post(format!("{url}/api/oauth2/hydrogen/openapi/authorize/")).json(&credentials);
    // The client follows the redirects, but forgets the cookies.
    assert_refused(answer(authorize).await, 401, "the cookie `sessionid` was not sent back");
}

/// What the emulator prints as its token and client secret.
fn printed(lines: &[String]) -> (String, String) {
    let after = |text: &str| lines.iter().find_map(|line| line.split_once(text)).unwrap().1.to_owned();
    (after("export MINAPP_TOKEN="), after("the client secret ").trim_end_matches('.').to_owned())
}

#[tokio::test]
async fn secrets_are_random_and_belong_to_the_data() {
    let (one, other) = (Directory::new(), Directory::new());
    let start = |place: &[&str]| {
        let mut running = Running::spawn(bare().args(["--listen", "127.0.0.1:0"]).args(place));
        let lines = running.lines(5);
        let url = lines[0].strip_prefix("minapp-emulator listens on ").unwrap().to_owned();
        (running, url, printed(&lines))
    };
    let in_one = ["--data", one.path().to_str().unwrap()];
    let (running, _, first) = start(&in_one);
    drop(running);
    let (_running, url, again) = start(&in_one);
    assert_eq!(again, first, "they are kept");
    let mut all = vec![first.0.clone(), first.1];
    for place in [&["--data", other.path().to_str().unwrap()][..], &["--memory"], &["--memory"]] {
        let (_, _, (token, secret)) = start(place);
        all.extend([token, secret]);
    }
    assert!(all.iter().all(|secret| secret.len() == 40), "{all:?}");
    assert_eq!(all.iter().collect::<std::collections::BTreeSet<_>>().len(), all.len(), "{all:?}");

    let http = crate::support::http_client();
    for (token, status) in [(first.0.as_str(), 200), ("local-token", 401)] {
        assert_eq!(answer(http.get(format!("{url}{FUNCTIONS}")).bearer_auth(token)).await.0, status);
    }
    let secret = |secret| json!({"client_id": "local-client", "client_secret": secret});
    for (secret, status) in [(secret(again.1.as_str()), 200), (secret("local-secret"), 401)] {
        let authorize = http.post(format!("{url}/api/oauth2/hydrogen/openapi/authorize/"));
        assert_eq!(answer(authorize.json(&secret)).await.0, status);
    }
}

/// Options show in the process list, which every user of the machine can read.
#[tokio::test]
async fn secrets_come_from_files_and_variables_too() {
    let directory = Directory::new();
    let file = |name: &str, text: &str| {
        let path = directory.path().join(name);
        fs::write(&path, text).unwrap();
        path.to_str().unwrap().to_owned()
    };
    let files =
        [file("token", "canary-token\n"), file("secret", "canary-secret\r\n"), file("admin", "canary-admin")];
    let variables = ["MINAPP_EMULATOR_TOKEN", "MINAPP_EMULATOR_CLIENT_SECRET", "MINAPP_EMULATOR_ADMIN_TOKEN"];
    let http = crate::support::http_client();
    for by_file in [true, false] {
        let mut command = bare();
        command.args(["--listen", "127.0.0.1:0", "--memory", "--allow-host", "minapp.test"]);
        for ((option, file), variable) in ["--token-file", "--client-secret-file", "--admin-token-file"]
            .into_iter()
            .zip(&files)
            .zip(variables)
        {
            // A file comes before a variable.
            command.env(variable, "other");
            match by_file {
                true => command.args([option, file]),
                false => command.env(variable, fs::read_to_string(file).unwrap().trim_end()),
            };
        }
        let mut running = Running::spawn(&mut command);
        let lines = running.lines(8);
        assert!(!lines.concat().contains("canary"), "{lines:?}");
        let expected = match by_file {
            true => format!("\"$(cat {})\"", files[0]),
            false => "\"$MINAPP_EMULATOR_TOKEN\"".into(),
        };
        assert!(lines.contains(&format!("  export MINAPP_TOKEN={expected}")), "{lines:?}");
        let url = lines[0].strip_prefix("minapp-emulator listens on ").unwrap();
        assert_eq!(answer(http.get(format!("{url}{FUNCTIONS}")).bearer_auth("canary-token")).await.0, 200);
        let credentials = json!({"client_id": "local-client", "client_secret": "canary-secret"});
        let authorize = http.post(format!("{url}/api/oauth2/hydrogen/openapi/authorize/"));
        assert_eq!(answer(authorize.json(&credentials)).await.0, 200);
        let state = http.get(format!("{url}/_emulator/state")).header("Host", "minapp.test");
        assert_eq!(answer(state.bearer_auth("canary-admin")).await.0, 200);
    }

    let (empty, nowhere) = (file("empty", "\n"), format!("{}/nowhere", directory.path().display()));
    for (arguments, text) in [
        (["--token-file", &empty], "empty: is empty; it must hold the secret"),
        (["--client-secret-file", &nowhere], "nowhere: "),
        (["--token", "a\u{7f}b"], "printable ASCII characters"),
        (["--allow-host", "a:1"], "allowed host `a:1`: give one name, without scheme, port"),
    ] {
        let output = bare().args(arguments).arg("--memory").output().unwrap();
        let error = String::from_utf8(output.stderr).unwrap();
        assert!(output.status.code() == Some(1) && error.contains(text), "{error}");
    }
    let both = bare().args(["--token", "a", "--token-file", &empty]).output().unwrap();
    assert!(String::from_utf8(both.stderr).unwrap().contains("cannot be used with"));
    // Of a variable that is set, no help tells.
    let help = bare().arg("--help").env("MINAPP_EMULATOR_TOKEN", "canary").output().unwrap();
    let help = String::from_utf8(help.stdout).unwrap();
    assert!(help.contains("MINAPP_EMULATOR_TOKEN") && !help.contains("canary"), "{help}");
}

#[test]
fn a_port_that_is_taken_is_an_error() {
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = taken.local_addr().unwrap().to_string();
    let output = program(&["--listen", &address]).output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    let text = String::from_utf8(output.stderr).unwrap();
    assert!(text.starts_with(&format!("error: cannot listen on {address}: ")), "{text}");
    assert!(text.contains("choose another port with --listen"), "{text}");
    assert_eq!(output.stdout, b"");
}

#[test]
fn an_option_that_makes_no_sense_is_explained() {
    for (arguments, text) in [
        (["--quota", "0"], "invalid value '0' for '--quota <N>'"),
        (["--fault", "status=7"], "for '--fault <RULE>': status: must be from 200 to 599"),
        (["--memory", "--data=somewhere"], "'--memory' cannot be used with '--data <DIRECTORY>'"),
        (["--sync", "off"], "invalid value 'off' for '--sync <SYNC>'"),
        (["--keep-jobs", "0"], "invalid value '0' for '--keep-jobs <N>'"),
        (["--plan", "P_HUGE"], "invalid value 'P_HUGE' for '--plan <SIZE>'"),
        (
            ["--timezone", "asia/shanghai"],
            "error: there is no time zone `asia/shanghai`: did you mean `Asia/Shanghai`?",
        ),
        (["--plan", "P_ENTERPRISE"], "choose P_FREE or P_PERSONAL"),
    ] {
        let output = program(&arguments).output().unwrap();
        assert!(!output.status.success(), "{arguments:?}");
        let error = String::from_utf8(output.stderr).unwrap();
        assert!(error.contains(text), "{error}");
    }
}

#[test]
fn it_warns_when_others_can_reach_it() {
    let mut running = Running::start(&["--listen", "0.0.0.0:0"]);
    let lines = running.lines(1);
    assert!(lines[0].contains("http://127.0.0.1:"), "{lines:?}");
    let mut warning = [0; 8];
    running.0.stderr.take().unwrap().read_exact(&mut warning).unwrap();
    assert_eq!(&warning, b"WARNING:");
}

/// Runs `minapp-emulator admin`; answers what it prints.
fn admin(url: &str, arguments: &[&str]) -> Result<String, String> {
    let output = program(&[&["admin", "--url", url], arguments].concat()).output().unwrap();
    let (out, error) = (String::from_utf8(output.stdout).unwrap(), String::from_utf8(output.stderr).unwrap());
    if output.status.success() { Ok(out) } else { Err(error) }
}

#[test]
fn an_emulator_that_runs_is_spoken_to() {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("program-admin");
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(folder.join("more")).unwrap();
    fs::write(folder.join("greet.js"), "exports.main = async ({ data }) => `hello, ${data.name}`").unwrap();
    fs::write(folder.join("more/late.js"), "exports.main = async () => 1").unwrap();
    let (at, more) = (folder.to_str().unwrap().to_owned(), folder.join("more"));
    let start = ["--listen", "127.0.0.1:0", "--memory", "--seed", &at, "--watch", more.to_str().unwrap()];
    let mut running = Running::start(&[&start[..], &["--advance", "31d"]].concat());
    let url = running.lines(1)[0].strip_prefix("minapp-emulator listens on ").unwrap().to_owned();
    let json = |arguments: &[&str]| -> Value {
        serde_json::from_str(&admin(&url, arguments).unwrap()).unwrap_or_default()
    };
    let mut events = program(&["admin", "--url", &url, "events"]).spawn().unwrap();
    let mut happened = BufReader::new(events.stdout.take().unwrap()).lines();

    let state = json(&["state"]);
    let names: Vec<_> = state["environments"][0]["functions"].as_array().unwrap().iter().collect();
    assert_eq!(names, [&json!({"name": "greet", "jobs": 0}), &json!({"name": "late", "jobs": 0})]);
    assert_eq!(state["clock"]["ahead"], "744h");
    assert_eq!(json(&["advance", "1h 30m"])["ahead"], "745h 30m");
    // As a floating-point number it would have too many decimals.
    assert_eq!(json(&["advance", "1.352s"])["ahead"], "745h 30m 1s 352ms");
    let done = json(&["trigger", "greet", "--source", "wechat_pay_success", "--data", r#"{"name": "Ada"}"#]);
    assert_eq!((&done["status"], &done["data"]), (&json!("fulfilled"), &json!("hello, Ada")), "{done}");

    let saved = folder.join("saved.db");
    let saved = saved.to_str().unwrap();
    assert_eq!(admin(&url, &["snapshot", saved]).unwrap(), "");
    #[cfg(unix)]
    for _ in 0..2 {
        use std::os::unix::fs::PermissionsExt;
        assert_eq!(fs::metadata(saved).unwrap().permissions().mode() & 0o777, 0o600);
        fs::set_permissions(saved, fs::Permissions::from_mode(0o644)).unwrap();
        assert_eq!(admin(&url, &["snapshot", saved]).unwrap(), "");
    }
    assert_eq!(fs::read_dir(&folder).unwrap().count(), 3, "nothing is left beside it");
    #[cfg(unix)]
    {
        let printed = program(&["admin", "--url", &url, "snapshot", "/dev/stdout"]).output().unwrap();
        assert!(printed.status.success() && printed.stdout.starts_with(b"SQLite format 3\0"));
    }
    assert_eq!(admin(&url, &["reset"]).unwrap(), "");
    let staging = json(&["seed", &at, "--env", "staging"]);
    assert_eq!(staging, json!({"deployed": {"greet": "created"}}));
    assert_eq!(admin(&url, &["restore", saved]).unwrap(), "");
    assert_eq!(json(&["state"])["jobs"], json!({"fulfilled": 1}));

    assert_eq!(json(&["fault", "add", "status=503,operation=getFunction"]), json!({"id": 1}));
    assert_eq!(json(&["fault", "add", "cut=after"]), json!({"id": 2}));
    assert_eq!(admin(&url, &["fault", "remove", "1"]).unwrap(), "");
    assert_eq!(json(&["fault", "list"])["faults"][0]["fault"], json!({"cut": "after"}));
    assert_eq!(admin(&url, &["fault", "clear"]).unwrap(), "");
    assert_eq!(json(&["fault", "list"]), json!({"faults": []}));

    // Somewhere between, since it began to listen at some moment.
    let seen = happened.by_ref().map(Result::unwrap).find(|line| line.contains(r#""what":"faults""#));
    assert_eq!(seen.unwrap(), r#"{"type":"changed","what":"faults"}"#);
    let _ = events.kill();
    let _ = events.wait();

    let nowhere = folder.join("nowhere");
    let nowhere = nowhere.to_str().unwrap();
    for (arguments, text) in [
        (&["seed", nowhere][..], "nowhere: "),
        (&["restore", nowhere], "nowhere: "),
        (&["restore", &format!("{at}/greet.js")], "the snapshot is not a data file of the emulator"),
        (&["fault", "add", "status=7"], "status: must be from 200 to 599"),
        (&["fault", "remove", "7"], "404 Not Found: Not found: no rule in force has the id `7`"),
        (&["advance", "-1s"], "must not be negative"),
        (&["advance", "soon"], "for '<BY>': "),
        (&["trigger", "none"], "there is no function `none`"),
        (&["trigger", "greet", "--data", "{"], "--data is not JSON: EOF"),
        (&["trigger", "greet", "--source", "moon"], "moon"),
    ] {
        let error = admin(&url, arguments).unwrap_err();
        assert!(error.contains(text), "{arguments:?}: {error}");
    }
    for (url, text) in [
        ("https://127.0.0.1:1", "give an address such as http://127.0.0.1:8700"),
        ("http://127.0.0.1:1", "http://127.0.0.1:1/: "),
        ("not an address", "invalid value"),
    ] {
        let error = admin(url, &["state"]).unwrap_err();
        assert!(error.contains(text), "{error}");
    }
    for wrong in [["--seed", nowhere], ["--watch", nowhere], ["--restore", nowhere]] {
        let output =
            program(&[&["--listen", "127.0.0.1:0", "--memory"], &wrong[..]].concat()).output().unwrap();
        let error = String::from_utf8(output.stderr).unwrap();
        assert!(output.status.code() == Some(1) && error.contains("nowhere: "), "{error}");
    }
}

#[cfg(unix)]
#[test]
fn it_stops_on_ctrl_c() {
    let mut running = Running::start(&["--listen", "127.0.0.1:0"]);
    // Kept open, so that it can go on printing.
    let mut output = BufReader::new(running.0.stdout.take().unwrap());
    for _ in 0..6 {
        output.read_line(&mut String::new()).unwrap();
    }
    let id = running.id().to_string();
    assert!(Command::new("kill").args(["-INT", &id]).status().unwrap().success());
    assert_eq!(running.0.wait().unwrap().code(), Some(0));
}
