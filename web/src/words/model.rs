//! What stands behind a model.

use language::messages;

/// Before the citation; a trained model need not be the one of the paper that it cites.
pub(crate) fn citation(is_trained: bool) -> &'static str {
    if is_trained { messages::citation_trained() } else { messages::citation_published() }
}

/// Before the place in the source where the numbers of the model stand.
pub(crate) fn place(is_trained: bool) -> &'static str {
    if is_trained { messages::place_trained() } else { messages::place_published() }
}

/// Before the name of what was scored.
pub(crate) fn equation(is_trained: bool) -> &'static str {
    if is_trained { messages::equation_trained() } else { messages::equation_published() }
}
