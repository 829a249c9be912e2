//! What every fuzz target does with a file that a reader has taken: score it. Whatever is read must be safe to use.

mod load;
mod read;
mod score;

pub use load::load;
pub use read::read;
