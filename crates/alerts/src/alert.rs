//! The alerts of an assessment, those of most consequence first.

use std::cmp::Reverse;

use assess::{AlertNote, Assessment, ModelAssessment, OutputAssessment, Tier, Verdict};

/// A result of which a guideline, or the site's threshold, says something.
#[derive(Debug, Clone, Copy)]
pub struct Alert<'a> {
    /// The model that gives it.
    pub model: &'a ModelAssessment,
    /// The result.
    pub output: &'a OutputAssessment,
    /// What was found and what to do next.
    pub note: &'a AlertNote,
    /// The number, in the output's unit.
    pub value: f64,
}

impl Alert<'_> {
    /// How loudly its bundle has it speak.
    #[must_use]
    pub fn tier(&self) -> Tier {
        self.output.tier
    }
}

/// The alerts of what is shown unasked: the loudest first, of equals the one that would happen soonest, then in the
/// assessment's own order. What is hypothetical alerts nobody.
#[must_use]
pub fn alerts(assessment: &Assessment) -> Vec<Alert<'_>> {
    let is_shown = |model: &&ModelAssessment| model.shown && model.offered && model.supposed.is_empty();
    let shown = assessment.models.iter().filter(is_shown);
    let mut found: Vec<Alert<'_>> =
        shown.flat_map(|model| model.outputs.iter().filter_map(move |output| alert(model, output))).collect();
    found.sort_by(|a, b| Reverse(a.tier()).cmp(&Reverse(b.tier())).then(soonness(a).total_cmp(&soonness(b))));
    found
}

fn alert<'a>(model: &'a ModelAssessment, output: &'a OutputAssessment) -> Option<Alert<'a>> {
    let value = output.value.filter(|value| value.is_finite())?;
    let is_answered = matches!(output.verdict, Verdict::Scored | Verdict::Caution);
    output.alert.as_ref().filter(|_| is_answered).map(|note| Alert { model, output, note, value })
}

/// Years until its horizon; what has none is of now.
fn soonness(alert: &Alert<'_>) -> f64 {
    alert.output.horizon_years.unwrap_or(0.0)
}
