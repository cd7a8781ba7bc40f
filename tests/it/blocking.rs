//! The same life without async: what can be awaited can be blocked on, and lists gone through with `for`.

use std::time::Duration;

use minapp_cloud_function::{
    Client, Error, JobStatus, Trigger,
    blocking::{Block, BlockIter},
};
use minapp_emulator::Emulator;
use serde_json::{Value, json};
use tokio::runtime::Runtime;

const DIVIDE: &str = "\
exports.main = async ({ data }) => {
  console.log(data.a, 'by', data.b)
  if (data.b === 0) throw new RangeError('division by zero')
  return data.a / data.b
}";

/// An emulator on a run-time of its own, as long as this lives.
struct Background {
    emulator: Option<Emulator>,
    runtime: Runtime,
}

impl Background {
    fn start() -> Self {
        let runtime = Runtime::new().unwrap();
        let emulator = Some(runtime.block_on(Emulator::start()).unwrap());
        Self { emulator, runtime }
    }

    fn client(&self) -> Client {
        let emulator = self.emulator.as_ref().unwrap();
        let settings = Client::builder().base_url(emulator.base_url()).no_proxy();
        settings.credentials(emulator.client_id(), emulator.client_secret()).build().unwrap()
    }
}

impl Drop for Background {
    fn drop(&mut self) {
        let stopped = self.emulator.take().map(Emulator::stop);
        self.runtime.block_on(async { stopped.unwrap().await });
    }
}

#[test]
fn a_whole_life() {
    let background = Background::start();
    let client = background.client();
    let created = client.create("divide", "exports.main = () => 0").remark("divides").block().unwrap();
    assert_eq!((created.name.as_str(), created.remark.as_str()), ("divide", "divides"));
    let deployed = client.deploy("divide", DIVIDE).block().unwrap();
    assert_eq!(deployed.id, created.id);

    let divide = client.function("divide").unwrap();
    assert_eq!(divide.get().block().unwrap().function_code, DIVIDE);
    let answer = divide.invoke::<f64>(&json!({"a": 1, "b": 4})).send().block().unwrap();
    assert_eq!((answer.value, answer.status.as_u16(), answer.attempts), (0.25, 200, 1));
    let quotient: f64 =
        divide.invoke(&json!({"a": 6, "b": 4})).timeout(Duration::from_secs(30)).block().unwrap();
    assert_eq!(quotient, 1.5);

    let error = divide.invoke::<f64>(&json!({"a": 1, "b": 0})).block().unwrap_err();
    let Error::Function(failure) = &error else { panic!("{error:?}") };
    assert_eq!((failure.class(), failure.message()), ("RangeError", "division by zero"));
    let report = divide.debug(&json!({"a": 1, "b": 2})).trigger(Trigger::Timer).block().unwrap();
    assert_eq!(report.value::<f64>().unwrap(), 0.5);

    let pending = divide.invoke_detached(&json!({"a": 9, "b": 3})).block().unwrap();
    let job = pending.wait().timeout(Duration::from_secs(60)).block().unwrap();
    assert_eq!(job.status(), JobStatus::Fulfilled);
    assert!(job.log().block().unwrap().contains("9 by 3"));

    let renamed = divide.update().rename("share").block().unwrap();
    assert_eq!(renamed.name, "share");
    assert!(divide.get().block().unwrap_err().is_not_found());
    let share = client.function("share").unwrap();
    assert_eq!(share.jobs().count().block().unwrap(), 5);
    share.delete().block().unwrap();
    assert_eq!(client.functions().first().block().unwrap(), None);
}

#[test]
fn lists_are_gone_through_with_for() {
    let background = Background::start();
    let client = background.client();
    client.create("echo", "exports.main = async event => event.data").block().unwrap();
    let echo = client.function("echo").unwrap();
    for number in 0..23 {
        echo.invoke::<Value>(&json!({"number": number})).block().unwrap();
    }

    let mut ids = Vec::new();
    for job in echo.jobs().page_size(5).stream().block_iter() {
        ids.push(job.unwrap().id());
    }
    assert_eq!(ids.len(), 23);
    assert!(ids.is_sorted_by(|newer, older| newer > older), "{ids:?}");
    let pages = echo.jobs().page_size(5).pages().block_iter();
    let sizes: Vec<_> = pages.map(|page| page.unwrap().items.len()).collect();
    assert_eq!(sizes, [5, 5, 5, 5, 3]);
    // Not read to its end, with pages under way.
    let some: Vec<_> =
        echo.jobs().page_size(2).stream().block_iter().take(3).collect::<Result<_, _>>().unwrap();
    assert_eq!(some.iter().map(|job| job.id()).collect::<Vec<_>>(), ids[..3]);
    assert_eq!(echo.jobs().collect().block().unwrap().len(), 23);
    let names: Result<Vec<_>, Error> =
        client.functions().stream().block_iter().map(|function| Ok(function?.name)).collect();
    assert_eq!(names.unwrap(), ["echo"]);
    let mut watch = echo.watch().since(some[2].created_at()).start().block_iter();
    assert!(watch.next().unwrap().unwrap().finished_at().is_some());
}

#[test]
fn an_error_is_the_last_row() {
    let background = Background::start();
    let none = background.client().function("none").unwrap();
    let mut jobs = none.jobs().stream().block_iter();
    assert!(jobs.next().unwrap().unwrap_err().is_not_found());
    assert!(jobs.next().is_none());
    assert!(none.invoke::<Value>(&()).block().unwrap_err().is_not_found());
    assert!(none.invoke::<Value>(&1).block().unwrap_err().is_input(), "refused before it is sent");
}

#[test]
fn threads_can_block_at_the_same_time() {
    let background = Background::start();
    let client = background.client();
    client.create("square", "exports.main = async event => event.data.number ** 2").block().unwrap();
    let square = client.function("square").unwrap();
    std::thread::scope(|scope| {
        let threads: Vec<_> = (0..8_u64)
            .map(|number| {
                let square = &square;
                scope.spawn(move || square.invoke::<u64>(&json!({"number": number})).block().unwrap())
            })
            .collect();
        let squares: Vec<_> = threads.into_iter().map(|thread| thread.join().unwrap()).collect();
        assert_eq!(squares, [0, 1, 4, 9, 16, 25, 36, 49]);
    });
    assert_eq!(square.jobs().count().block().unwrap(), 8);
}

#[test]
fn within_an_asynchronous_program_it_is_refused() {
    let background = Background::start();
    let client = background.client();
    for runtime in [
        tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap(),
        tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().unwrap(),
    ] {
        runtime.block_on(async {
            let error = client.functions().count().block().unwrap_err();
            assert!(error.is_input() && error.to_string().contains("await the call"), "{error}");
            let mut functions = client.functions().stream().block_iter();
            assert!(functions.next().unwrap().unwrap_err().is_input());
            // Nothing is spoilt for those who await.
            assert_eq!(client.functions().count().await.unwrap(), 0);
        });
    }
    assert_eq!(client.functions().count().block().unwrap(), 0);
}
