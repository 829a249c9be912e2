//! The log as CDS Hooks feedback: what became of the cards that the results are exported as.

use export::{ExportError, OverrideReason, Reaction, ReactionOutcome};

use crate::{Did, Work};

/// Whether the reader's own words leave with the feedback.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Comments {
    /// They stay: they may name the patient.
    Stay,
    /// They leave.
    Leave,
}

/// The body that a CDS service takes at its feedback endpoint, in the order of the log. What is acknowledged is accepted
/// without a suggestion, for nobody said that the next step was taken; what is snoozed is overridden until later. The
/// worklist is the reader's own and no feedback.
///
/// # Errors
/// When an entry names no card: says which, counted among those that are feedback.
pub fn feedback(work: &Work, comments: Comments) -> Result<String, ExportError> {
    let reactions: Vec<Reaction> = work
        .log
        .iter()
        .filter_map(|entry| {
            let outcome = outcome(&entry.did, comments)?;
            Some(Reaction { card: entry.card.clone(), at: entry.at, outcome })
        })
        .collect();
    export::feedback(&reactions)
}

fn outcome(did: &Did, comments: Comments) -> Option<ReactionOutcome> {
    let (reason, comment) = match did {
        Did::Acknowledged => return Some(ReactionOutcome::Accepted { suggestions: vec![] }),
        Did::Snoozed { .. } => (OverrideReason::Later, None),
        Did::Overridden { reason, comment } => (*reason, comment.clone().filter(|_| comments == Comments::Leave)),
        Did::ShownAgain | Did::Listed { .. } | Did::Unlisted => return None,
    };
    Some(ReactionOutcome::Overridden { reason: Some(reason), comment })
}
