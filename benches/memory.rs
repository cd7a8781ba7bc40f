//! The most memory that streaming 1,000,000 jobs takes, against 10,000 jobs, in pages of 100. At most 1.1
//! is wanted.
//!
//! What is counted is what the program holds on its heap beyond what it held before the list. The server
//! is a process of its own: this same program, called with an argument.

mod support;

use std::{
    alloc::{GlobalAlloc, Layout, System},
    env,
    io::{BufRead, BufReader},
    process::{Command, Stdio},
    sync::atomic::{AtomicUsize, Ordering::Relaxed},
    thread,
    time::Duration,
};

use minapp_cloud_function::{Client, Function};

const FEW: usize = 10_000;
const MANY: usize = 1_000_000;

/// The system's allocator, which counts the bytes in use and the most that ever were.
struct Counting {
    now: AtomicUsize,
    peak: AtomicUsize,
}

#[global_allocator]
static HEAP: Counting = Counting { now: AtomicUsize::new(0), peak: AtomicUsize::new(0) };

#[allow(unsafe_code, reason = "there is no other way to see every allocation")]
// SAFETY: all is passed on to the system's allocator as it comes.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        let now = self.now.fetch_add(layout.size(), Relaxed) + layout.size();
        self.peak.fetch_max(now, Relaxed);
        // SAFETY: the caller keeps the same promises to us.
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, place: *mut u8, layout: Layout) {
        self.now.fetch_sub(layout.size(), Relaxed);
        // SAFETY: the caller keeps the same promises to us.
        unsafe { System.dealloc(place, layout) }
    }
}

fn main() {
    if env::args().nth(1).as_deref() == Some("serve") {
        let url = support::serve(Duration::ZERO, |target| {
            // The name of the function says how long its list is.
            let rows = target.split('/').find_map(|part| part.strip_prefix("rows-")?.parse().ok());
            support::answer(&support::jobs::answer(target, rows.unwrap_or(0)))
        });
        println!("{url}");
        // Until the one who started it ends it.
        loop {
            thread::park();
        }
    }

    let program = env::current_exe().expect("this program");
    let mut server = Command::new(program).arg("serve").stdout(Stdio::piped()).spawn().expect("a server");
    let mut base = String::new();
    BufReader::new(server.stdout.take().expect("its output")).read_line(&mut base).expect("its address");

    let client = Client::builder().base_url(base.trim()).token("a-token").build().expect("a client");
    let few = client.function(format!("rows-{FEW}")).expect("a handle");
    let many = client.function(format!("rows-{MANY}")).expect("a handle");
    peak(&few, FEW);
    let ratio = support::median((0..3).map(|_| {
        let few = support::median((0..5).map(|_| peak(&few, FEW)));
        peak(&many, MANY) / few
    }));
    server.kill().and_then(|()| server.wait()).expect("the end of the server");
    println!("memory {ratio:.3}");
}

/// The most bytes on the heap while a list is read, beyond those that were there before.
fn peak(function: &Function, rows: usize) -> f64 {
    let runtime = support::runtime();
    let before = HEAP.now.load(Relaxed);
    HEAP.peak.store(before, Relaxed);
    let mut count = 0;
    runtime.block_on(async {
        let mut jobs = function.jobs().page_size(100).stream();
        while jobs.try_next().await.expect("a page").is_some() {
            count += 1;
            // Stops now and then until all pages under way are there: no more is ever held than then.
            if count % 2500 == 0 {
                tokio::time::sleep(Duration::from_millis(25)).await;
            }
        }
    });
    assert_eq!(count, rows);
    (HEAP.peak.load(Relaxed) - before) as f64
}
