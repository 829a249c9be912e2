//! Opening: files, text or a sample.

use language::messages;

pub(crate) fn promises() -> [(&'static str, &'static str); 3] {
    [
        (messages::promises_stays_here(), messages::promises_stays_here_text()),
        (messages::promises_shows_reasons(), messages::promises_shows_reasons_text()),
        (messages::promises_says_when_not(), messages::promises_says_when_not_text()),
    ]
}
