//! Trained models of other libraries, as this project's IR: exactly, or refused by name.
//!
//! Offline only: nothing here is part of the page. One library a folder; each reads bytes and touches no file.

pub mod check;
mod error;
mod format;
mod imported;
pub mod lightgbm;
pub mod onnx;
mod probability;
pub mod smartcore;
mod survival;
mod text;
mod votes;
pub mod xgboost;

pub use error::ImportError;
pub use format::Format;
pub use imported::{Imported, Output};
pub use probability::is_probability;
pub use survival::{Horizon, Survival};
pub use text::model_json;
