//! An alert in one line: what, how likely, by when, because of what, what next.

use assess::{Assessment, Quantity, Tier};
use export::by_when;
use jiff::civil::Date;

use crate::Alert;

/// The parts of the line, for whoever puts it into words.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// What was found, a sentence of the bundle.
    pub what: String,
    /// How loudly its bundle has it speak.
    pub tier: Tier,
    /// What the number is.
    pub quantity: Quantity,
    /// The number.
    pub value: f64,
    /// Its UCUM unit; `1` for probabilities and plain scores.
    pub unit: String,
    /// Fewer words for the result, such as “FIB-4”.
    pub short: String,
    /// The last day of its horizon; absent where it is of now.
    pub by_when: Option<Date>,
    /// The two inputs that speak most for it, with their values; absent where nothing is explained.
    pub because: Option<String>,
    /// What to do next, a sentence of the bundle.
    pub next: String,
    /// What the model calls itself: versions of one model say the same sentence.
    pub title: String,
    /// Who says so.
    pub source: String,
}

/// The line of an alert.
#[must_use]
pub fn line(assessment: &Assessment, alert: &Alert<'_>) -> Line {
    let output = alert.output;
    let from: Option<Date> = assessment.as_of.parse().ok();
    Line {
        what: alert.note.finding.clone(),
        tier: alert.tier(),
        quantity: output.quantity,
        value: alert.value,
        unit: output.unit.clone(),
        short: output.short.clone(),
        by_when: from.and_then(|from| by_when(from, output.horizon_years)),
        because: match alert.tier() {
            // What says that nothing need be done has its reasons in both directions.
            Tier::Passive => output.main_reason(),
            Tier::Banner | Tier::Interrupt => output.main_concern(),
        },
        next: alert.note.action.clone(),
        title: alert.model.title.clone(),
        source: alert.note.source.clone(),
    }
}
