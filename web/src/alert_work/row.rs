//! One alert of the open patient, with what becomes of it and its line.

use alerts::{AlertId, Decided, Decision, Line};
use assess::{Assessment, Tier};

/// An alert as it stands on the page.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Row {
    /// Name of the model.
    pub(crate) model: String,
    /// Name of the output.
    pub(crate) output: String,
    /// What is said in one line.
    pub(crate) line: Line,
    /// What becomes of it; shown, where nothing can be kept.
    pub(crate) decision: Decision,
    /// Whether it is on the worklist.
    pub(crate) listed: bool,
    /// Its name in the work file; absent where nothing can be kept.
    pub(crate) id: Option<AlertId>,
}

/// The rows of an assessment.
pub(crate) fn of(assessment: &Assessment, decided: Option<Vec<Decided>>) -> Vec<Row> {
    let mut decided = decided.unwrap_or_default().into_iter();
    let row = |alert: &alerts::Alert<'_>| {
        let known = decided.next();
        let (decision, listed, id) = match known {
            Some(one) => (one.decision, one.listed, Some(one.alert)),
            None => (Decision::Shown { again: None }, false, None),
        };
        Row {
            model: alert.model.model.clone(),
            output: alert.output.output.clone(),
            line: alerts::line(assessment, alert),
            decision,
            listed,
            id,
        }
    };
    alerts::alerts(assessment).iter().map(row).collect()
}

impl Row {
    /// How loudly it stands on the page.
    pub(crate) fn tier(&self) -> Tier {
        if self.decision.is_shown() { self.line.tier } else { Tier::Passive }
    }

    /// The id of the element in which it stands.
    pub(crate) fn element_id(&self) -> String {
        format!("alert-of-{}-{}", self.model, self.output)
    }

    /// Whether its bundle has it stand out.
    pub(crate) fn is_loud_by_itself(&self) -> bool {
        self.line.tier != Tier::Passive
    }

    /// As it was decided; nothing where nothing can be kept.
    pub(crate) fn decided(&self) -> Option<Decided> {
        let (alert, decision) = (self.id.clone()?, self.decision.clone());
        Some(Decided { alert, tier: self.line.tier, decision, listed: self.listed })
    }
}
