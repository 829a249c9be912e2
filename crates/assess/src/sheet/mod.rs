//! All that is known of a model, on one page: plain data, for the catalogue and for `insite inspect`.

pub mod card;
mod history;
pub mod performance;

use serde::{Deserialize, Serialize};

use crate::bundle::Bundle;
use crate::bundle::source::{MissingPolicy, Tier};
use crate::model_note::ModelNote;
use crate::uncertainty::note::CoverageNote;
use card::CardNote;
pub use history::{HistorySource, VersionNote};
use performance::Performance;

/// A model's page.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(ts_rs::TS))]
pub struct ModelSheet {
    /// The model, described.
    pub note: ModelNote,
    /// When it is cautious, as sentences.
    pub cautions: Vec<String>,
    /// When it is shown without being asked for; absent where it always is.
    pub offered_when: Option<String>,
    /// What becomes of missing inputs.
    pub missing: MissingPolicy,
    /// When a result calls for attention.
    pub alerts: Vec<AlertRule>,
    /// On whom it was made, as far as its source says.
    pub made_on: Option<MadeOn>,
    /// How sure a single number is, output by output, as far as it was measured.
    pub ranges: Vec<RangeNote>,
    /// What was measured of it; absent where no figures of that form are there.
    pub performance: Option<Performance>,
    /// Its card.
    pub card: CardNote,
}

/// When a result calls for attention.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(ts_rs::TS))]
pub struct AlertRule {
    /// The output.
    pub output: String,
    /// How urgent.
    pub tier: Tier,
    /// What is found.
    pub finding: String,
    /// What to do.
    pub action: String,
    /// Who says so.
    pub source: String,
}

/// On whom a model was made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(ts_rs::TS))]
pub struct MadeOn {
    /// Where the figures come from, as a sentence.
    pub source: String,
    /// How many patients.
    pub patients: Option<u32>,
    /// First and last year of the data.
    pub years: Option<[i16; 2]>,
}

/// How sure a single number of one output is.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(ts_rs::TS))]
pub struct RangeNote {
    /// The output; with the equation before it where equations differ.
    pub output: String,
    /// What the range is made of, or that nothing is reported, as a sentence.
    pub in_words: String,
    /// What was measured of ranges like it.
    pub coverage: Option<CoverageNote>,
}

impl Bundle {
    /// The model's page.
    #[must_use]
    pub fn sheet(&self, card: &CardNote, performance: Option<&Performance>) -> ModelSheet {
        let alert = |alert: &crate::bundle::Alert| AlertRule {
            output: alert.output.clone(),
            tier: alert.tier,
            finding: alert.finding.clone(),
            action: alert.action.clone(),
            source: alert.source.clone(),
        };
        let made_on = |known: &crate::bundle::source::applicability::ApplicabilitySource| MadeOn {
            source: known.source.clone(),
            patients: known.patients,
            years: known.years,
        };
        ModelSheet {
            note: self.note(),
            cautions: self.caution.iter().map(|rule| rule.because.clone()).collect(),
            offered_when: self.offer.as_ref().map(|rule| rule.because.clone()),
            missing: self.missing,
            alerts: self.alerts.iter().map(alert).collect(),
            made_on: self.applicability.as_ref().map(made_on),
            ranges: self.uncertainty.as_ref().map(|u| u.notes()).unwrap_or_default(),
            performance: performance.cloned(),
            card: card.clone(),
        }
    }
}
