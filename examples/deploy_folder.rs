//! Deploys every function in a folder, `NAME.js` or `NAME/index.js`, four at once.
//!
//! `cargo run --example deploy_folder` deploys `examples/functions` to an emulator in this program;
//! `cargo run --example deploy_folder -- FOLDER` another folder. With `MINAPP_BASE_URL` set, it deploys
//! there instead; see `Client::from_env`.

use std::{
    env,
    error::Error,
    fs, io,
    path::{Path, PathBuf},
    process::ExitCode,
};

use futures_util::{StreamExt, stream};
use minapp_cloud_function::Client;
use minapp_emulator::Emulator;

const AT_ONCE: usize = 4;

#[tokio::main]
async fn main() -> Result<ExitCode, Box<dyn Error>> {
    let default = concat!(env!("CARGO_MANIFEST_DIR"), "/examples/functions");
    let folder = env::args_os().nth(1).map_or(default.into(), PathBuf::from);

    let emulator; // Stops when it is dropped, so it lives as long as `main`.
    let client = if env::var_os("MINAPP_BASE_URL").is_some() {
        Client::from_env()?
    } else {
        emulator = Emulator::start().await?;
        let client = Client::builder().base_url(emulator.base_url()).token(emulator.token()).build()?;
        // An earlier deployment: one function with its present code, and one with older code.
        client.create("sum", include_str!("functions/sum.js")).await?;
        client.create("greet", "exports.main = async () => 'hello'").await?;
        client
    };

    let functions = functions_in(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    println!("{} functions of {} to {}", functions.len(), folder.display(), client.base_url());
    // `buffered` returns the outcomes in the order of the names, whichever is ready first.
    let deployments = stream::iter(functions).map(|(name, path)| {
        let client = &client;
        async move { (deploy(client, &name, &path).await, name) }
    });
    let mut deployments = deployments.buffered(AT_ONCE);
    let mut failed = 0;
    while let Some((outcome, name)) = deployments.next().await {
        match outcome {
            Ok(done) => println!("  {done:<9}  {name}"),
            Err(error) => {
                println!("  FAILED     {name}: {error}");
                failed += 1;
            }
        }
    }
    println!("{}", if failed == 0 { "all is in place".into() } else { format!("{failed} failed") });
    Ok(if failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Deploys a function and returns what was done. If you need not know that, use `Client::deploy`.
async fn deploy(client: &Client, name: &str, path: &Path) -> Result<&'static str, Box<dyn Error>> {
    let code = fs::read_to_string(path)?;
    let function = client.function(name)?;
    match function.get().await {
        Ok(there) if there.function_code == code => return Ok("unchanged"),
        Ok(_) => function.update().code(&code).await?,
        Err(error) if error.is_not_found() => {
            client.create(name, &code).await?;
            return Ok("created");
        }
        Err(error) => return Err(error.into()),
    };
    Ok("updated")
}

/// Returns the functions in a folder, sorted by name, with the paths of their code.
fn functions_in(folder: &Path) -> io::Result<Vec<(String, PathBuf)>> {
    let mut functions = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let index = path.join("index.js");
        let code = if index.is_file() { index } else { path.clone() };
        if code.is_file()
            && code.extension().is_some_and(|extension| extension == "js")
            && let Some(name) = path.file_stem()
        {
            functions.push((name.to_string_lossy().into_owned(), code));
        }
    }
    functions.sort();
    Ok(functions)
}
