//! The guard against the wrong patient, and what stands on paper.

use language::messages;

/// On paper: that some values were entered by hand.
pub(crate) fn printed_by_hand(labels: &[String]) -> String {
    messages::printed_by_hand_labels(&labels.join(messages::list_comma()))
}

/// On paper: one model with its version and the beginning of its SHA-256.
pub(crate) fn printed_model(title: &str, version: &str, hash: &str) -> String {
    if hash.is_empty() {
        messages::printed_model_version(title, version)
    } else {
        messages::printed_model_hash(title, version, hash)
    }
}
