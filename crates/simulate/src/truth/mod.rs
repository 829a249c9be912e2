//! What is known for certain: `truth.json` (the model, its inputs, counts of everything that was written and of what is wrong
//! with it) and `truth.csv` (one line a person).

mod document;
mod lines;
mod tally;

pub(crate) use document::json;
pub(crate) use lines::{header, line};
pub(crate) use tally::Tally;
