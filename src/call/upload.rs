//! The body of a large request, sent in pieces. This shows whether the platform can have received all of it,
//! and lets the client read a refusal that arrives before the end of the request.

use std::{
    io,
    pin::Pin,
    sync::{Arc, Mutex, PoisonError},
    task::{Context, Poll, Waker, ready},
    time::Duration,
};

use bytes::Bytes;
use http_body::{Body, Frame, SizeHint};
use tokio::time::Sleep;

/// How many bytes the connection gets at once. Between two pieces it checks for a response.
const PIECE: usize = 64 * 1024;

/// How long the body waits after the head of the request, in the attempt after one that was cut off. A
/// platform that refuses the request because of its head does so in this time.
const HOLD: Duration = Duration::from_secs(1);

/// The caller's view of an upload.
pub(crate) struct Upload(Arc<Mutex<Progress>>);

#[derive(Default)]
struct Progress {
    state: State,
    waker: Option<Waker>,
}

#[derive(Clone, Copy, Default, PartialEq)]
enum State {
    #[default]
    Sending,
    /// A refusal has arrived: nothing more is sent while it is read.
    Refused,
    /// The connection has the last piece.
    Whole,
    /// Nothing more is sent, and the connection is closed.
    Stopped,
}

impl Upload {
    /// Sends the body of a request in pieces, if it is larger than one piece. With `hold`, the body waits
    /// after the head.
    pub(crate) fn of(request: &mut reqwest::Request, hold: bool) -> Option<Self> {
        let large = |body: &reqwest::Body| body.as_bytes().is_some_and(|bytes| bytes.len() > PIECE);
        let whole = request.body_mut().take_if(|body| large(body))?;
        let progress = Arc::new(Mutex::default());
        let hold = hold.then(|| Box::pin(tokio::time::sleep(HOLD)));
        let pieces = Pieces { whole, rest: Bytes::new(), begun: false, pause: false, hold, progress };
        let upload = Self(pieces.progress.clone());
        *request.body_mut() = Some(reqwest::Body::wrap(pieces));
        Some(upload)
    }

    /// Pauses the upload, since a refusal has arrived.
    pub(crate) fn refused(&self) {
        let mut progress = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if progress.state == State::Sending {
            progress.state = State::Refused;
        }
    }

    /// Stops the upload. Returns whether the request is incomplete: its last piece will never be sent.
    pub(crate) fn stop(&self) -> bool {
        let mut progress = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if progress.state == State::Whole {
            return false;
        }
        progress.state = State::Stopped;
        if let Some(waker) = progress.waker.take() {
            waker.wake();
        }
        true
    }
}

impl Drop for Upload {
    /// A caller that has its response, or drops the call, needs nothing more to be sent.
    fn drop(&mut self) {
        self.stop();
    }
}

struct Pieces {
    whole: reqwest::Body,
    rest: Bytes,
    begun: bool,
    /// Whether the connection reads before the next piece.
    pause: bool,
    hold: Option<Pin<Box<Sleep>>>,
    progress: Arc<Mutex<Progress>>,
}

impl Body for Pieces {
    type Data = Bytes;
    type Error = Box<dyn std::error::Error + Send + Sync>;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Self::Error>>> {
        let this = &mut *self;
        let mut progress = this.progress.lock().unwrap_or_else(PoisonError::into_inner);
        match progress.state {
            State::Stopped => {
                return Poll::Ready(Some(Err(io::Error::from(io::ErrorKind::ConnectionAborted).into())));
            }
            State::Whole => return Poll::Ready(None),
            State::Sending | State::Refused => progress.waker = Some(context.waker().clone()),
        }
        if progress.state == State::Refused {
            return Poll::Pending;
        }
        if let Some(hold) = &mut this.hold {
            ready!(hold.as_mut().poll(context));
            this.hold = None;
        }
        if !this.begun {
            match ready!(Pin::new(&mut this.whole).poll_frame(context)) {
                Some(frame) => this.rest = frame?.into_data().unwrap_or_default(),
                None => return Poll::Ready(None),
            }
            this.begun = true;
        }
        if std::mem::take(&mut this.pause) {
            context.waker().wake_by_ref();
            return Poll::Pending;
        }
        this.pause = true;
        let piece = this.rest.split_to(this.rest.len().min(PIECE));
        if this.rest.is_empty() {
            progress.state = State::Whole;
        }
        Poll::Ready(Some(Ok(Frame::data(piece))))
    }

    fn is_end_stream(&self) -> bool {
        self.begun && self.rest.is_empty()
    }

    fn size_hint(&self) -> SizeHint {
        match self.begun {
            true => SizeHint::with_exact(self.rest.len() as u64),
            false => self.whole.size_hint(),
        }
    }
}
