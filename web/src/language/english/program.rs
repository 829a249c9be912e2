//! What the program says of itself: that it stopped, or could not start.

pub(crate) const PANIC: &str =
    "Insite has stopped because of a fault of its own. The record is no longer shown. Reload the page to start again.";
pub(crate) const WORKER_DID_NOT_START: &str =
    "The scoring program could not be started in this browser. Reload the page.";
pub(crate) const WORKER_STOPPED: &str = "The scoring program has stopped. The record was closed; open it again.";
pub(crate) const ANSWER_NOT_UNDERSTOOD: &str =
    "The page and its scoring program do not fit together: files of two versions are mixed. Reload the page.";

/// What the console says of a panic: the place and nothing else.
pub(crate) fn console_panic(place: &str) -> String {
    format!("Insite stopped at {place}")
}
