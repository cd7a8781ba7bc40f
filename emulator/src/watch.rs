//! Watches a folder of functions, and deploys each file that is saved.

use std::collections::{BTreeSet, HashMap};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, SystemTime};
use std::{fmt, fs, io};

use tokio::sync::broadcast::error::TryRecvError;

use crate::folder::{self, Source};
use crate::live::{Event, Part};
use crate::platform::{Deployed, Platform, ToDeploy};
use crate::store::Environment;

/// How often to look. A file is deployed once two looks in a row have found the same version.
const BETWEEN_LOOKS: Duration = Duration::from_millis(200);

/// The deadline of checking the syntax of a file.
const TO_CHECK: Duration = Duration::from_secs(10);

/// An event of a watched folder.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Watched {
    /// A function was deployed.
    Deployed {
        /// The function's name.
        function: String,
        /// Whether it was created, updated or unchanged.
        how: Deployed,
    },
    /// A function was not deployed because its code does not parse; it keeps the code that it had.
    DoesNotParse {
        /// The function's name.
        function: String,
        /// The syntax error, with its position.
        why: String,
    },
    /// Something could not be read or recorded, or the folder has disappeared or is back. The watcher continues.
    Problem(String),
}

impl fmt::Display for Watched {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Deployed { function, how: Deployed::Created } => write!(f, "{function}: created"),
            Self::Deployed { function, how: Deployed::Updated } => write!(f, "{function}: updated"),
            Self::Deployed { function, how: Deployed::Unchanged } => write!(f, "{function}: unchanged"),
            Self::DoesNotParse { function, why } => {
                write!(f, "{function}: does not parse, so it stays as it was\n{why}")
            }
            Self::Problem(why) => f.write_str(why),
        }
    }
}

/// Identifies a version of a file.
type Stamp = (Option<SystemTime>, u64);

pub(crate) struct Watch<T> {
    platform: Arc<Platform>,
    folder: PathBuf,
    tell: T,
    /// The versions that were found last.
    seen: HashMap<PathBuf, Stamp>,
    /// The versions that were deployed.
    taken: HashMap<PathBuf, Stamp>,
    /// The problems that were found last; each is reported once.
    problems: BTreeSet<String>,
    /// Whether the folder was missing last.
    is_gone: bool,
}

/// What a look found.
struct Found {
    functions: Vec<(Source, Stamp)>,
    problems: BTreeSet<String>,
}

impl<T: Fn(Watched) + Send + Sync> Watch<T> {
    /// Deploys the folder.
    pub(crate) async fn start(platform: Arc<Platform>, folder: PathBuf, tell: T) -> io::Result<Self> {
        let found = look(&folder)?.functions;
        let seen = found.into_iter().map(|(source, stamp)| (source.path, stamp)).collect();
        let (taken, problems) = Default::default();
        let mut watch = Self { platform, folder, tell, seen, taken, problems, is_gone: false };
        watch.take().await;
        Ok(watch)
    }

    /// Looks until the emulator stops.
    pub(crate) async fn go_on(mut self) {
        let (mut stop, mut live) = (self.platform.runner.stop.clone(), self.platform.live.listen());
        loop {
            tokio::select! {
                () = tokio::time::sleep(BETWEEN_LOOKS) => {}
                _ = stop.changed() => return,
            }
            loop {
                match live.try_recv() {
                    Ok(event) if matches!(**event, Event::Changed { what: Part::Everything }) => {
                        self.taken.clear();
                    }
                    Ok(_) | Err(TryRecvError::Lagged(_)) => {}
                    Err(TryRecvError::Empty | TryRecvError::Closed) => break,
                }
            }
            self.take().await;
        }
    }

    /// Deploys the files that have changed, but not since the last look.
    async fn take(&mut self) {
        let folder = self.folder.clone();
        let found = tokio::task::spawn_blocking(move || look(&folder)).await;
        let found = match found.unwrap_or_else(|error| Err(io::Error::other(error))) {
            Ok(found) => found,
            Err(error) => return self.folder_is_gone(&error),
        };
        if std::mem::take(&mut self.is_gone) {
            (self.tell)(Watched::Problem(format!("{}: is there again", self.folder.display())));
        }
        for why in found.problems.difference(&self.problems) {
            (self.tell)(Watched::Problem(format!("{why}; it is left out")));
        }
        self.problems = found.problems;
        let found = found.functions;
        for (source, stamp) in &found {
            if self.seen.get(&source.path) == Some(stamp) && self.taken.get(&source.path) != Some(stamp) {
                self.taken.insert(source.path.clone(), *stamp);
                let told = self.deploy(source).await;
                (self.tell)(told);
            }
        }
        self.seen = found.into_iter().map(|(source, stamp)| (source.path, stamp)).collect();
    }

    /// Reports it once. When the folder is back, all its files are deployed, even if they look unchanged.
    fn folder_is_gone(&mut self, error: &io::Error) {
        if !std::mem::replace(&mut self.is_gone, true) {
            (self.tell)(Watched::Problem(format!(
                "{error}; its functions stay as they are until it can be read again"
            )));
        }
        self.seen.clear();
        self.taken.clear();
        self.problems.clear();
    }

    async fn deploy(&self, source: &Source) -> Watched {
        let function = source.name.clone();
        let code = match source.code() {
            Ok(code) => code,
            Err(error) => return Watched::Problem(error.to_string()),
        };
        // What cannot be checked is deployed: its runs say what is wrong.
        let checked = self.platform.runner.executor.syntax_error(&function, &code, TO_CHECK).await;
        if let Ok(Some(failure)) = checked {
            return Watched::DoesNotParse { function, why: failure.stack };
        }
        let new = ToDeploy { name: function.clone(), function_code: code };
        match self.platform.deploy(&Environment(None), new).await {
            Ok(how) => Watched::Deployed { function, how },
            Err(error) => Watched::Problem(format!("{function}: {error}")),
        }
    }
}

fn look(folder: &Path) -> io::Result<Found> {
    let stamp = |source: Source| {
        let file = fs::metadata(&source.path).ok()?;
        Some((source, (file.modified().ok(), file.len())))
    };
    let folder::Found { functions, problems } = folder::find(folder)?;
    let functions = functions.into_iter().filter_map(stamp).collect();
    Ok(Found { functions, problems: problems.iter().map(ToString::to_string).collect() })
}
