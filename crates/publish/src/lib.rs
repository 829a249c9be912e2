//! From a fitted model and what was measured to a bundle: `bundle.json`, `model.json`, golden patients, card, source.
//!
//! Everything comes in as values and goes out as texts; only the caller reads and writes files. Patients that stand in a
//! bundle are invented here, input by input, from rounded distributions: no row of the data leaves with the model.

mod applicability;
mod bundle;
mod card;
mod equation;
mod error;
mod facts;
mod golden;
mod invented;
mod marginal;
mod plain;
mod reference;
mod settings;

pub use applicability::{ApplicabilitySettings, ChartCounts, ConceptCount, InputRows, KindCount, Known, applicability};
pub use bundle::{Files, Published, publish};
pub use error::PublishError;
pub use facts::filled;
pub use invented::Invented;
pub use marginal::Marginal;
pub use plain::value_from_row;
pub use settings::{Form, GoldenSettings, MeasuredOnSettings, OutputSettings, PublishSettings, ReferenceSettings};
