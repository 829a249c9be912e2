//! What would change a result: counterfactuals and what-if.

mod check;
mod counterfactuals;
mod goal;
mod grid;
mod movable;
pub mod note;
mod said;
pub mod source;
mod suppose;
mod what_if;

pub(crate) use check::check;
pub use counterfactuals::{AskError, counterfactuals};
pub use suppose::{SuppositionError, check_suppositions};
pub(crate) use suppose::{marked, suppose};
pub use what_if::{FoundInputs, what_if};
