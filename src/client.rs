//! The client, and what is done with the app as a whole.

use std::{
    fmt,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
};

use http::StatusCode;
use url::Url;

use crate::{
    Call, ClientBuilder, CloudFunction, CreateFunctionRequest, Error, Function, FunctionName, FunctionPage,
    List, Page, Result, Retry, Timeouts, UpdateFunctionRequest,
    base::Base,
    budget,
    builder::check_environment,
    call::{Parts, json},
    clock::Clock,
    error::TokenHistory,
    gate::Gate,
    generated,
    list::Rows,
    operation::{Operation, What},
    pools::Pools,
    proxies::Proxies,
    tokens::Tokens,
    wait::{Tracked, Tracker},
};

/// A client of the API: where it is, who calls, and how.
///
/// It is cheap to clone, and clones share their connections.
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
    shared: Arc<Shared>,
    environment: Option<Arc<str>>,
}

pub(crate) struct Shared {
    pub(crate) api: generated::Client,
    pub(crate) tokens: Tokens,
    pub(crate) timeouts: Timeouts,
    pub(crate) retry: Retry,
    /// Shared by all calls, so that an outage does not multiply the load.
    pub(crate) budget: budget::Left,
    pub(crate) gate: Gate,
    pub(crate) clock: Clock,
    /// What is known of jobs, so that waits can tell whose they are.
    pub(crate) tracker: Tracker,
    /// Whether the platform has accepted the access token of this client before.
    pub(crate) token_accepted: AtomicBool,
    pub(crate) pools: Pools,
    pub(crate) proxies: Proxies,
    pub(crate) max_answer: u64,
}

impl Client {
    /// Begins the settings of a client.
    pub fn builder() -> ClientBuilder {
        ClientBuilder::new()
    }

    /// A client from environment variables: who calls, from `MINAPP_TOKEN`, or from both
    /// `MINAPP_CLIENT_ID` and `MINAPP_CLIENT_SECRET`; and, if they are set, `MINAPP_BASE_URL` and
    /// `MINAPP_ENV_ID`. A variable that is empty counts as not set.
    ///
    /// # Errors
    /// [`Error::Input`] if it is not said who calls, or said in both ways, or a variable holds what
    /// cannot be used.
    pub fn from_env() -> Result<Self> {
        ClientBuilder::from_env()?.build()
    }

    /// The same client, with its calls for a test environment of the app.
    ///
    /// # Errors
    /// [`Error::Input`] if the id cannot be one.
    pub fn environment(&self, id: &str) -> Result<Self> {
        check_environment(id)?;
        Ok(Self { shared: self.shared.clone(), environment: Some(id.into()) })
    }

    /// The same client, with its calls for production.
    pub fn production(&self) -> Self {
        Self { shared: self.shared.clone(), environment: None }
    }

    /// A handle for a function, by its name. Nothing is sent, and whether there is such a function is
    /// not asked.
    ///
    /// # Errors
    /// [`Error::Input`] if no function can be reached by this name; see [`FunctionName`].
    pub fn function(&self, name: &str) -> Result<Function> {
        Ok(Function::new(self.clone(), FunctionName::new(name)?))
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
            operation: Arc::new(|_, page| What::ListFunctions(page)),
            decode: Arc::new(|_, operation, parts| {
                let FunctionPage { objects: items, meta } = json(operation, parts)?;
                Ok(Page { items, meta })
            }),
            id: |function: &CloudFunction| function.id,
        };
        List::new(self.clone(), rows)
    }

    /// Creates a function (`createFunction`). Use the name in the answer from then on: the platform
    /// may keep it in another form.
    ///
    /// The code is not checked before it runs.
    ///
    /// # Errors
    /// Besides those of every call, [`Error::Input`] if the name cannot be one or the code is empty.
    pub fn create(&self, name: &str, code: &str) -> Call<CloudFunction> {
        self.create_function(name, code, None)
    }

    /// Creates a function with a note for people; see [`create`](Self::create).
    pub fn create_with_remark(&self, name: &str, code: &str, remark: &str) -> Call<CloudFunction> {
        self.create_function(name, code, Some(remark))
    }

    fn create_function(&self, name: &str, code: &str, remark: Option<&str>) -> Call<CloudFunction> {
        let request = || {
            Ok(CreateFunctionRequest {
                name: FunctionName::new(name)?.to_string(),
                function_code: checked_code(code)?,
                remark: remark.map(str::to_owned),
            })
        };
        self.call(request().map(What::CreateFunction), json)
    }

    /// Puts code in place under a name: updates the function, and creates it if there is none.
    ///
    /// That is one call for a function that exists, and two for a new one. The platform may keep a name
    /// in another form, such as `myfunc` for `MyFunc`, under which alone it then finds the function: if it
    /// finds none to update and refuses to create one (400), the function is looked up in the
    /// [list](Self::functions), by the name as it is written, or else by the only one that differs in upper
    /// and lower case alone, and updated. That costs one call for each page of the list, one for up to 1000
    /// functions, and one more for the update. Deploy under the name in the response to be spared of it.
    ///
    /// # Errors
    /// Those of an update, but for "not found"; then those of [`create`](Self::create), if no one function
    /// in the list is meant; and those of the list.
    pub async fn deploy(&self, name: &str, code: &str) -> Result<CloudFunction> {
        match self.function(name)?.update().code(code).send().expect(StatusCode::NOT_FOUND).await {
            Err(error) if error.is_not_found() => {}
            other => return other,
        }
        let refusal = match self.create(name, code).await {
            Err(error) if error.is_bad_request() => error,
            other => return other,
        };
        match self.kept_name(name).await? {
            Some(kept) => self.function(&kept)?.update().code(code).send().await,
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

    /// Where the API is.
    pub fn base_url(&self) -> &str {
        self.shared.api.baseurl.as_str()
    }

    pub(crate) fn assemble(shared: Shared, environment: Option<String>) -> Self {
        Self { shared: Arc::new(shared), environment: environment.map(Into::into) }
    }

    pub(crate) fn base(&self) -> &Base {
        &self.shared.api.baseurl
    }

    /// What makes the requests.
    pub(crate) fn api(&self) -> &generated::Client {
        &self.shared.api
    }

    /// The HTTP client of the runtime that this code runs on.
    pub(crate) fn http(&self) -> Result<reqwest::Client> {
        self.shared.pools.here()
    }

    pub(crate) fn timeouts(&self) -> &Timeouts {
        &self.shared.timeouts
    }

    pub(crate) fn tokens(&self) -> &Tokens {
        &self.shared.tokens
    }

    pub(crate) fn retry(&self) -> &Retry {
        &self.shared.retry
    }

    pub(crate) fn budget(&self) -> &budget::Left {
        &self.shared.budget
    }

    pub(crate) fn gate(&self) -> &Gate {
        &self.shared.gate
    }

    pub(crate) fn token_was_accepted(&self) {
        // Written once, since all calls share it.
        if !self.shared.token_accepted.load(Ordering::Relaxed) {
            self.shared.token_accepted.store(true, Ordering::Relaxed);
        }
    }

    pub(crate) fn token_history(&self) -> TokenHistory {
        match self.shared.token_accepted.load(Ordering::Relaxed) {
            true => TokenHistory::Proven,
            false => TokenHistory::Unproven,
        }
    }

    /// Host and port of the API, and the proxy in between, as texts name them.
    pub(crate) fn peer(&self) -> (Option<String>, Option<&str>) {
        let url = self.base().url();
        let host = url.host_str().map(|host| match url.port_or_known_default() {
            Some(port) => format!("{host}:{port}"),
            None => host.to_owned(),
        });
        (host, self.proxy(url))
    }

    /// The proxy for a URL, as texts name it.
    pub(crate) fn proxy(&self, url: &Url) -> Option<&str> {
        self.proxies().name(url).ok().flatten()
    }

    pub(crate) fn proxies(&self) -> &Proxies {
        &self.shared.proxies
    }

    pub(crate) fn clock(&self) -> &Clock {
        &self.shared.clock
    }

    /// What is known of the jobs of one function.
    pub(crate) fn tracked(&self, function: &str) -> Arc<Tracked> {
        self.shared.tracker.function(self.environment.as_ref(), function)
    }

    pub(crate) fn max_answer(&self) -> u64 {
        self.shared.max_answer
    }

    pub(crate) fn call<T>(
        &self,
        what: Result<What>,
        decode: impl FnOnce(&'static str, &Parts) -> Result<T> + Send + 'static,
    ) -> Call<T> {
        let environment = self.environment.clone();
        Call::new(self, what.map(|what| Operation { environment, what }), decode)
    }
}

/// Code as it can be sent.
pub(crate) fn checked_code(code: &str) -> Result<String> {
    if code.is_empty() {
        return Err(Error::input("the code of the function is empty: the platform refuses that"));
    }
    Ok(code.to_owned())
}

/// An update that changes something.
pub(crate) fn checked_update(request: UpdateFunctionRequest) -> Result<UpdateFunctionRequest> {
    if request == UpdateFunctionRequest::default() {
        return Err(Error::input("the update changes nothing: set a name, code or a remark"));
    }
    Ok(request)
}

impl fmt::Debug for Client {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Client")
            .field("base_url", &self.base_url())
            .field("environment", &self.environment)
            .field("timeouts", &self.shared.timeouts)
            .finish_non_exhaustive()
    }
}
