//! Accepts connections and serves requests on them, however many clients there are and however slow.
//!
//! An idle client holds a connection, but no other client up: at the limit, the connection that has been idle longest
//! is closed for the next one.

mod taken;
mod unread;

use std::collections::BTreeMap;
use std::convert::Infallible;
use std::future::poll_fn;
use std::io;
use std::net::SocketAddr;
use std::sync::atomic::{AtomicU64, Ordering::Relaxed};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use axum::body::{Body, Bytes, HttpBody};
use axum::extract::{ConnectInfo, DefaultBodyLimit, Request};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::Response;
use http_body_util::BodyExt;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{Notify, OwnedSemaphorePermit, Semaphore, watch};
use tower::{Service, ServiceExt};

use taken::Taken;
use unread::{Rest, Watched};

/// The largest head of a request, in bytes; a little more may be accepted.
const MAX_HEAD: usize = 64 * 1024;

/// The largest body of a request, in bytes, unless the route has another limit.
pub(crate) const MAX_BODY: usize = 4 * 1024 * 1024;

/// The response to a client that did not send the head of its request in time.
const TOO_SLOW: &str = "HTTP/1.1 408 Request Timeout\r\nContent-Type: application/json\r\nContent-Length: 79\r\n\
    Connection: close\r\n\r\n\
    {\"status\":\"error\",\"error_msg\":\"the head of the request did not arrive in time\"}";

/// How long, and how many bytes, to read from a connection after its last response: a client that is still sending
/// would lose the response if the connection were closed at once.
const LINGER: Duration = Duration::from_secs(2);
const LINGER_BYTES: u64 = 64 * 1024 * 1024;

/// The time between two attempts to free a slot for a connection.
const PAUSE: Duration = Duration::from_millis(20);

/// How a server treats its clients.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Patience {
    /// The timeout for the head of a request, from the opening of the connection or the last response, and again for
    /// the body. A client may also read nothing of a response for this long.
    pub(crate) read_time: Duration,
    /// The most connections at one time.
    pub(crate) connections: usize,
}

/// Marks a response that is not sent: its connection is cut instead.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Cut;

/// The default limit of connections: leaves files for other uses if this process may not open many.
pub(crate) fn connections_allowed() -> usize {
    const MANY: usize = 10_000;
    #[cfg(unix)]
    if let Some(files) = rustix::process::getrlimit(rustix::process::Resource::Nofile).current {
        let files = usize::try_from(files).unwrap_or(usize::MAX);
        return MANY.min(files / 2);
    }
    MANY
}

/// Serves until the sender of `stop` is dropped, and then until pending responses are sent.
pub(crate) async fn serve<S>(
    listener: TcpListener,
    router: S,
    patience: Patience,
    mut stop: watch::Receiver<()>,
) where
    S: Service<Request, Response = Response, Error = Infallible, Future: Send>
        + Clone
        + Send
        + Sync
        + Unpin
        + 'static,
{
    let slots = Arc::new(Semaphore::new(patience.connections.clamp(1, Semaphore::MAX_PERMITS)));
    let idle = Arc::new(Idle::default());
    // Tells the connections to close; it has no receivers left once all have closed.
    let (close, _) = watch::channel(());
    loop {
        let (stream, peer, permit) = tokio::select! {
            accepted = accept(&listener, &slots, &idle) => accepted,
            // Ends with an error when the sender is dropped, which is the signal.
            _ = stop.changed() => break,
        };
        // It works without, only more slowly.
        let _ = stream.set_nodelay(true);
        let seat = Arc::new(Seat::new(Arc::clone(&idle)));
        let router = router.clone();
        let connection = Connection { peer, seat, router, read_time: patience.read_time, _permit: permit };
        tokio::spawn(connection.serve(stream, close.subscribe()));
    }
    drop(listener);
    let _ = close.send(());
    close.closed().await;
}

/// The next connection, and its permit.
async fn accept(
    listener: &TcpListener,
    slots: &Arc<Semaphore>,
    idle: &Idle,
) -> (TcpStream, SocketAddr, OwnedSemaphorePermit) {
    loop {
        match listener.accept().await {
            Ok((stream, peer)) => return (stream, peer, permit(slots, idle).await),
            Err(error) if is_of_the_connection(&error) => {}
            Err(_) => {
                // Most likely there are no more files: closing a connection frees one.
                idle.dismiss_oldest();
                tokio::time::sleep(PAUSE).await;
            }
        }
    }
}

async fn permit(slots: &Arc<Semaphore>, idle: &Idle) -> OwnedSemaphorePermit {
    loop {
        if let Ok(permit) = Arc::clone(slots).try_acquire_owned() {
            return permit;
        }
        idle.dismiss_oldest();
        if let Ok(Ok(permit)) = tokio::time::timeout(PAUSE, Arc::clone(slots).acquire_owned()).await {
            return permit;
        }
    }
}

fn is_of_the_connection(error: &io::Error) -> bool {
    use io::ErrorKind::{ConnectionAborted, ConnectionRefused, ConnectionReset};
    matches!(error.kind(), ConnectionAborted | ConnectionRefused | ConnectionReset)
}

struct Connection<S> {
    peer: SocketAddr,
    seat: Arc<Seat>,
    router: S,
    read_time: Duration,
    /// Released when the connection is closed.
    _permit: OwnedSemaphorePermit,
}

impl<S> Connection<S>
where
    S: Service<Request, Response = Response, Error = Infallible, Future: Send>
        + Clone
        + Send
        + Sync
        + Unpin
        + 'static,
{
    async fn serve(self, stream: TcpStream, mut close: watch::Receiver<()>) {
        let (seat, peer, router) = (Arc::clone(&self.seat), self.peer, self.router);
        let service = service_fn(move |mut request: hyper::Request<Incoming>| {
            request.extensions_mut().insert(ConnectInfo(peer));
            DefaultBodyLimit::max(MAX_BODY).apply(&mut request);
            Box::pin(respond(router.clone(), request, seat.busy()))
        });
        let mut connection = http1::Builder::new()
            .timer(TokioTimer::new())
            // It would follow the machine's clock, not the emulator's.
            .auto_date_header(false)
            .header_read_timeout(self.read_time)
            .max_buf_size(MAX_HEAD)
            .serve_connection(TokioIo::new(Taken::new(stream, self.read_time)), service);
        let mut closing = false;
        let ended = loop {
            tokio::select! {
                ended = poll_fn(|cx| connection.poll_without_shutdown(cx)) => break ended,
                () = self.seat.dismissed() => return,
                _ = close.changed(), if !closing => {
                    closing = true;
                    std::pin::Pin::new(&mut connection).graceful_shutdown();
                }
            }
        };
        let parts = connection.into_parts();
        let Some(mut stream) = parts.io.into_inner().into_stream() else { return };
        match ended {
            // Cut on purpose.
            Err(error) if error.is_user() => return,
            Err(error) if error.is_timeout() && !parts.read_buf.is_empty() => {
                let _ = stream.write_all(TOO_SLOW.as_bytes()).await;
            }
            _ => {}
        }
        if stream.shutdown().await.is_ok() && !closing {
            let drain =
                async { tokio::io::copy(&mut stream.take(LINGER_BYTES), &mut tokio::io::sink()).await };
            // Whether or not the client read the response, nothing more can be done.
            let _ = tokio::time::timeout(LINGER, drain).await;
        }
    }
}

async fn respond(
    router: impl Service<Request, Response = Response, Error = Infallible>,
    request: hyper::Request<Incoming>,
    busy: Busy,
) -> io::Result<Response<impl HttpBody<Data = Bytes, Error = axum::Error>>> {
    // With `Expect`, a client sends its body only once it is read.
    let asks_first = request.headers().contains_key(header::EXPECT);
    let (request, rest) = if request.body().is_end_stream() {
        (request.map(Body::new), None)
    } else {
        let (head, body) = request.into_parts();
        let (body, rest) = Watched::new(body);
        (Request::from_parts(head, Body::new(body)), Some(rest))
    };
    let mut response = router.oneshot(request).await.unwrap_or_else(|never| match never {});
    if response.extensions().get::<Cut>().is_some() {
        return Err(io::ErrorKind::ConnectionAborted.into());
    }
    if let Some(rest) = rest
        && !is_done(rest, asks_first || response.status() == StatusCode::REQUEST_TIMEOUT).await
    {
        response.headers_mut().insert(header::CONNECTION, HeaderValue::from_static("close"));
    }
    // Busy until the whole body has been sent.
    Ok(response.map(|body| {
        body.map_frame(move |frame| {
            let _ = &busy;
            frame
        })
    }))
}

/// Whether a request has been read to its end, so that another can follow. Reads a short rest now, unless waiting for
/// it is hopeless.
async fn is_done(rest: Rest, hopeless: bool) -> bool {
    if hopeless { rest.is_read() } else { rest.read().await }
}

/// The idle connections, by ascending number.
#[derive(Debug, Default)]
struct Idle(Mutex<Waiting>);

#[derive(Debug, Default)]
struct Waiting {
    last: u64,
    dismissals: BTreeMap<u64, Arc<Notify>>,
}

impl Idle {
    fn dismiss_oldest(&self) {
        if let Some((_, dismissal)) = self.waiting().dismissals.pop_first() {
            dismissal.notify_one();
        }
    }

    fn waiting(&self) -> MutexGuard<'_, Waiting> {
        // Nothing panics while it is held.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A connection, which is idle and busy in turns.
#[derive(Debug)]
struct Seat {
    idle: Arc<Idle>,
    dismissal: Arc<Notify>,
    /// Its number while it is idle; 0 while it is busy.
    number: AtomicU64,
}

impl Seat {
    fn new(idle: Arc<Idle>) -> Self {
        let seat = Self { idle, dismissal: Arc::default(), number: AtomicU64::new(0) };
        seat.wait();
        seat
    }

    fn wait(&self) {
        let mut waiting = self.idle.waiting();
        waiting.last += 1;
        self.number.store(waiting.last, Relaxed);
        let number = waiting.last;
        waiting.dismissals.insert(number, Arc::clone(&self.dismissal));
    }

    /// Marks it as busy until the return value is dropped.
    fn busy(self: &Arc<Self>) -> Busy {
        self.leave();
        Busy(Arc::clone(self))
    }

    fn leave(&self) {
        self.idle.waiting().dismissals.remove(&self.number.swap(0, Relaxed));
    }

    /// Returns once the connection has to be closed for another; not if it got a request meanwhile.
    async fn dismissed(&self) {
        loop {
            self.dismissal.notified().await;
            if self.number.load(Relaxed) != 0 {
                return;
            }
        }
    }
}

impl Drop for Seat {
    fn drop(&mut self) {
        self.leave();
    }
}

/// Keeps the connection busy until it is dropped.
struct Busy(Arc<Seat>);

impl Drop for Busy {
    fn drop(&mut self) {
        self.0.wait();
    }
}
