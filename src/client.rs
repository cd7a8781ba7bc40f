//! The client, and the operations on the app as a whole.

pub(crate) mod builder;
mod create;
mod credentials;
mod sign_in;
mod tls;

use std::{fmt, sync::Arc};

use http::StatusCode;

use crate::{
    CloudFunction, Error, Function, FunctionName, List, Page, Result,
    call::{engine::Engine, json, operation::Arguments},
    function::wait::tracker::Tracker,
    list::Rows,
    types::FunctionPage,
};
pub use create::Create;

/// A client of the API: its base URL, authentication and settings.
///
/// It is cheap to clone. Clones share connections, access token, retry budget and limits.
///
/// ```no_run
/// # async fn show() -> minapp_cloud_function::Result<()> {
/// use minapp_cloud_function::Client;
///
/// let client = Client::builder().token("your access token").build()?;
/// let greet = client.function("greet")?;
/// let greeting: String = greet.invoke(&serde_json::json!({"name": "Ada"})).await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone)]
pub struct Client {
    engine: Engine,
    /// What is known of jobs, so that waits can tell which is whose.
    tracker: Arc<Tracker>,
}

impl Client {
    pub(crate) fn new(engine: Engine) -> Self {
        Self { engine, tracker: Arc::default() }
    }

    /// Returns the same client for a test environment of the app. Both share connections, token and limits.
    ///
    /// ```
    /// # fn show(client: minapp_cloud_function::Client) -> minapp_cloud_function::Result<()> {
    /// let staging = client.with_environment("5d6f0f2a1c9d440000a1b2c3")?;
    /// let production = staging.without_environment();
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// [`Error::Input`] if the id is empty or has characters other than visible ASCII.
    pub fn with_environment(&self, id: &str) -> Result<Self> {
        Ok(Self { engine: self.engine.with_environment(id)?, tracker: self.tracker.clone() })
    }

    /// Returns the same client for production; see [`with_environment`](Self::with_environment).
    pub fn without_environment(&self) -> Self {
        Self { engine: self.engine.without_environment(), tracker: self.tracker.clone() }
    }

    /// Returns a handle for the function with this name. Nothing is sent: the function need not exist.
    ///
    /// ```
    /// # fn show(client: minapp_cloud_function::Client) -> minapp_cloud_function::Result<()> {
    /// let greet = client.function("greet")?;
    /// assert_eq!(greet.name(), "greet");
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// [`Error::Input`] if the name cannot be that of a function; see [`FunctionName`].
    pub fn function<N>(&self, name: N) -> Result<Function>
    where
        N: TryInto<FunctionName>,
        Error: From<N::Error>,
    {
        Ok(Function::new(self.engine.clone(), self.tracker.clone(), name.try_into()?))
    }

    /// The functions of the app (`listFunctions`), with their code.
    ///
    /// ```
    /// # async fn show(client: minapp_cloud_function::Client) -> minapp_cloud_function::Result<()> {
    /// let mut functions = client.functions().stream();
    /// while let Some(function) = functions.try_next().await? {
    ///     println!("{} {}", function.name, function.updated_at);
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn functions(&self) -> List<CloudFunction> {
        let rows = Rows {
            operation: Arc::new(|_, page| Arguments::ListFunctions(page)),
            decode: Arc::new(|_, operation, raw| {
                let FunctionPage { objects: items, meta } = json(operation, raw)?;
                Ok(Page { items, meta })
            }),
            id: |function: &CloudFunction| function.id,
        };
        List::new(self.engine.clone(), rows)
    }

    /// Creates a function (`createFunction`) from its name and code. Use the name in the response from then
    /// on: the platform may change its form.
    ///
    /// The platform does not check the code before it is invoked.
    ///
    /// ```
    /// # async fn show(client: minapp_cloud_function::Client) -> minapp_cloud_function::Result<()> {
    /// let code = "exports.main = async event => `hello, ${event.data.name}`";
    /// let created = client.create("greet", code).remark("says hello").await?;
    /// let greet = client.function(created.name.as_str())?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// Besides those of every call, [`Error::Input`] if the name is not a valid [`FunctionName`] or the code is
    /// empty.
    pub fn create(&self, name: &str, code: &str) -> Create {
        Create::new(self.engine.clone(), name, code)
    }

    /// Deploys code under a name: updates the function, or creates it if it does not exist.
    ///
    /// ```
    /// # async fn show(client: minapp_cloud_function::Client) -> minapp_cloud_function::Result<()> {
    /// let deployed = client.deploy("greet", "exports.main = async () => 'hello'").await?;
    /// println!("{} updated at {}", deployed.name, deployed.updated_at);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// This takes one call for an existing function, and two for a new one. The platform may store a name in
    /// another form, such as `myfunc` for `MyFunc`, and then finds the function only by that form. If the
    /// update finds no function and the platform refuses to create one (400), `deploy` looks for the function
    /// in the [list](Self::functions), by its exact name or by the only name that differs just in case, and
    /// updates it. That takes one call for each page of up to 1000 functions, and one for the update. To save
    /// these calls, deploy under the name in the response.
    ///
    /// # Errors
    /// Those of an [update](Function::update), except "not found"; those of [`create`](Self::create), if the
    /// list has no single match; and those of the list.
    pub async fn deploy(&self, name: &str, code: &str) -> Result<CloudFunction> {
        match self.function(name)?.update().code(code).call().expect(StatusCode::NOT_FOUND).await {
            Err(error) if error.is_not_found() => {}
            other => return other,
        }
        let refusal = match self.create(name, code).await {
            Err(error) if error.is_bad_request() => error,
            other => return other,
        };
        match self.kept_name(name).await? {
            Some(kept) => self.function(kept.as_str())?.update().code(code).await,
            None => Err(refusal),
        }
    }

    /// The name under which the platform keeps a function.
    async fn kept_name(&self, name: &str) -> Result<Option<String>> {
        let folded = name.to_lowercase();
        let mut functions = self.functions().stream();
        let mut alike = Vec::new();
        while let Some(function) = functions.try_next().await? {
            if function.name == name {
                return Ok(Some(function.name));
            }
            if function.name.to_lowercase() == folded {
                alike.push(function.name);
            }
        }
        // Of several none is sure to be meant.
        Ok(alike.pop().filter(|_| alike.is_empty()))
    }

    /// Returns the base URL of the API, without a trailing slash.
    pub fn base_url(&self) -> &str {
        self.engine.base_url().as_str()
    }

    pub(crate) fn engine(&self) -> &Engine {
        &self.engine
    }
}

impl Function {
    /// Returns the client that this handle came from, for the same environment.
    pub fn client(&self) -> Client {
        Client { engine: self.engine().clone(), tracker: self.tracker().clone() }
    }
}

impl fmt::Debug for Client {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Client")
            .field("base_url", &self.base_url())
            .field("environment", &self.engine.environment())
            .field("timeouts", &self.engine.timeouts())
            .finish_non_exhaustive()
    }
}
