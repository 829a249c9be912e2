//! What would change a result: counterfactuals and what-if.

pub mod note;
pub mod source;
