//! What stands behind a model.

pub(crate) const ABOUT_MODEL: &str = "About this model";
pub(crate) const POPULATION: &str = "For whom it holds";
pub(crate) const COMPARED_WITH: &str = "Compared with";
pub(crate) const EXPLANATION: &str = "How it is explained";
pub(crate) const TRAINING: &str = "How it was made";
pub(crate) const VERSION: &str = "Version";
pub(crate) const DEMONSTRATION_TAG: &str = "Demonstration";

/// Before the citation; a trained model need not be the one of the paper that it cites.
pub(crate) fn citation(is_trained: bool) -> &'static str {
    if is_trained { "Publication" } else { "Published in" }
}

/// Before the place in the source where the numbers of the model stand.
pub(crate) fn place(is_trained: bool) -> &'static str {
    if is_trained { "Source" } else { "Coefficients" }
}

/// Before the name of what was scored.
pub(crate) fn equation(is_trained: bool) -> &'static str {
    if is_trained { "Trained model" } else { "Equation used" }
}
