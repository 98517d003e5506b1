//! How far a long run is, for somebody who waits for it.

use std::panic;
use std::sync::atomic::Ordering;
use std::sync::mpsc::{self, RecvTimeoutError};
use std::thread;
use std::time::Duration;

use super::console::Console;
use super::contents::Contents;
use super::options::Telling;
use crate::lang::Lang;
use crate::text;

/// A run that takes no longer is done before anybody asks.
const PATIENCE: Duration = Duration::from_secs(2);
const STEP: Duration = Duration::from_millis(200);

/// Does the work, which reads the logs of a folder; where it takes long and somebody sits at the terminal, says how many
/// of them are read. Of that nothing is left when it is done.
pub(super) fn shown<T: Send>(
    contents: &Contents,
    lang: Lang,
    console: &mut Console<'_>,
    work: impl FnOnce() -> T + Send,
) -> T {
    if !console.screen.is_live || console.options.telling == Telling::Errors {
        return work();
    }
    thread::scope(|scope| {
        // the sender is gone when the work is done, however it ended
        let (working, done) = mpsc::channel::<()>();
        let work = scope.spawn(move || {
            let _working = working;
            work()
        });
        let (mut wait, mut widest) = (PATIENCE, 0);
        while let Err(RecvTimeoutError::Timeout) = done.recv_timeout(wait) {
            let (read, all) = (contents.read.load(Ordering::Relaxed), contents.logs.len());
            let said = text!("已读 {read} 份台账，共 {all} 份", "{read} of {all} logs read");
            let said = said.get(lang);
            widest = widest.max(said.len());
            // where it cannot be shown, the work goes on
            let _ = write!(console.err, "\r{said}").and_then(|()| console.err.flush());
            wait = STEP;
        }
        if widest > 0 {
            let _ = write!(console.err, "\r{:widest$}\r", "").and_then(|()| console.err.flush());
        }
        work.join().unwrap_or_else(|panicked| panic::resume_unwind(panicked))
    })
}
