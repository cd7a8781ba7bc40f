//! A client from environment variables. A program of its own, since variables belong to the process.

use std::process::Command;

use minapp_cloud_function::{Client, ClientBuilder};

/// Run again by the test below, with other variables.
#[test]
fn show() {
    if std::env::var_os("MINAPP_TOKEN").is_some() {
        // Settings can be added, and what was set later counts.
        let settings = ClientBuilder::from_env().map(|settings| settings.environment("added"));
        println!("{:?}", settings.and_then(ClientBuilder::build));
    }
    match Client::from_env() {
        Ok(client) => println!("made {client:?}"),
        Err(error) => println!("refused {error}"),
    }
}

fn with(variables: &[(&str, &str)]) -> String {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.args(["--exact", "from_env::show", "--nocapture"]);
    for (name, _) in std::env::vars_os().filter(|(name, _)| name.to_string_lossy().starts_with("MINAPP_")) {
        command.env_remove(name);
    }
    let output = command.envs(variables.iter().copied()).output().unwrap();
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn variables_are_read_and_checked() {
    let shown = with(&[("MINAPP_TOKEN", "secret-token")]);
    assert!(shown.contains("made") && shown.contains("https://cloud.minapp.com"), "{shown}");
    assert!(shown.contains("environment: None") && !shown.contains("secret-token"), "{shown}");

    assert!(shown.contains("environment: Some(\"added\")"), "{shown}");

    let url = ("MINAPP_BASE_URL", "http://127.0.0.1:8700/");
    let shown = with(&[("MINAPP_TOKEN", "t"), url, ("MINAPP_ENV_ID", "5d6f0f2a")]);
    assert!(shown.contains("http://127.0.0.1:8700\"") && shown.contains("5d6f0f2a"), "{shown}");

    let shown = with(&[("MINAPP_TOKEN", "t"), ("MINAPP_BASE_URL", ""), ("MINAPP_ENV_ID", "")]);
    assert!(shown.contains("made") && shown.contains("https://cloud.minapp.com"), "{shown}");

    for variables in [&[][..], &[("MINAPP_TOKEN", " ")]] {
        let shown = with(variables);
        assert!(shown.contains("refused") && shown.contains("MINAPP_TOKEN is not set"), "{shown}");
    }
    let (id, secret) = (("MINAPP_CLIENT_ID", "a4d2"), ("MINAPP_CLIENT_SECRET", "hush"));
    let shown = with(&[id, secret, url]);
    assert!(shown.contains("made") && !shown.contains("hush"), "{shown}");
    for variables in [[id, url], [secret, url]] {
        let shown = with(&variables);
        assert!(shown.contains("refused") && shown.contains("only one of"), "{shown}");
    }
    let shown = with(&[("MINAPP_TOKEN", "t"), id, secret]);
    assert!(shown.contains("refused") && shown.contains("both a token and credentials"), "{shown}");

    let shown = with(&[("MINAPP_TOKEN", "t"), ("MINAPP_BASE_URL", "nonsense")]);
    assert!(shown.contains("refused") && shown.contains("base URL"), "{shown}");
}
