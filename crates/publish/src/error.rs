//! Why a model cannot be published.

/// What stands in the way, and what to do about it.
#[derive(Debug, thiserror::Error)]
pub enum PublishError {
    /// Fields of the card that say nothing, and what is wrong with its history.
    #[error("card: {}; mend it where the recipe's card stands (“not reported by the source” is an answer)", .0.join(", "))]
    EmptyCard(Vec<String>),
    /// What was measured does not hold together.
    #[error("performance.json: {}", .0.join(", "))]
    Performance(Vec<String>),
    /// A card that is no TOML, or has another form.
    #[error("card: {0}")]
    Card(String),
    /// A placeholder for something that the run does not know.
    #[error("{place}: the run knows nothing at `{{{{{pointer}}}}}`; it knows {known}")]
    UnknownFact {
        /// Where the placeholder stands.
        place: String,
        /// What it asks for.
        pointer: String,
        /// What is known on the level where the way is lost.
        known: String,
    },
    /// A placeholder that is not closed, or formats in an unknown way.
    #[error("{place}: {problem}")]
    Placeholder {
        /// Where it stands.
        place: String,
        /// What is wrong.
        problem: String,
    },
    /// The inputs of the recipe do not fit the table of features.
    #[error("input `{input}`: {problem}")]
    Input {
        /// The input.
        input: String,
        /// What is wrong, and what to do.
        problem: String,
    },
    /// The bundle that came out is refused by the engine.
    #[error("the bundle does not hold: {0}")]
    Bundle(#[from] assess::BundleError),
    /// Golden patients that the engine scores otherwise than the plain arithmetic.
    #[error("golden patients do not come out:\n{}", .0.join("\n"))]
    Golden(Vec<String>),
    /// The model cannot be scored by plain arithmetic.
    #[error("output `{output}`: {problem}")]
    Output {
        /// The output.
        output: String,
        /// What is wrong, and what to do.
        problem: String,
    },
    /// Something cannot be written as text.
    #[error("{0}")]
    Text(String),
}
