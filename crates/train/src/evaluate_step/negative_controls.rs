//! Negative controls: outcomes that the inputs cannot cause. A model of the outcome should tell nothing about them.
//!
//! Lipsitch M, Tchetgen Tchetgen E, Cohen T. Negative controls: a tool for detecting confounding and bias in observational
//! studies. Epidemiology 2010;21:383-388.

use evaluate::report::Listing;
use evaluate::{Auroc, Cases, Interval};
use serde::{Deserialize, Serialize};
use store::Frame;

use super::judged::Seen;
use crate::error::RecipeError;

/// How the cohort's columns of control outcomes begin.
const PREFIX: &str = "negative_control_";

/// What the published model's prediction says of an outcome that it is not for.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct NegativeControl {
    /// The control's name in the recipe.
    pub name: String,
    /// Rows with a prediction of which is known whether the control happened.
    pub rows: usize,
    /// Of these, with the control.
    pub events: usize,
    /// The area under the ROC curve of the prediction for the control, with DeLong's interval; absent where the control
    /// happened to all or none.
    pub auroc: Option<Auroc>,
}

/// Each control of the cohort, on these rows.
pub(super) fn found(cohort: &Frame, seen: &Seen, candidate: usize) -> Result<Vec<NegativeControl>, RecipeError> {
    let Some(values) = seen.values.get(candidate) else { return Ok(vec![]) };
    let mut all = vec![];
    for (column, name) in cohort.names().iter().filter_map(|column| Some((column, column.strip_prefix(PREFIX)?))) {
        let control = cohort.numbers(column)?;
        let happened = |at: &usize| control[seen.rows[*at]];
        let known: Vec<usize> =
            (0..values.len()).filter(|at| values[*at].is_finite() && !happened(at).is_nan()).collect();
        let cases = Cases {
            predictions: known.iter().map(|at| values[*at]).collect(),
            outcomes: known.iter().map(|at| happened(at) == 1.0).collect(),
            weights: known.iter().map(|at| seen.data.weight(*at)).collect(),
            follow_up: None,
        };
        all.push(NegativeControl {
            name: name.to_owned(),
            rows: known.len(),
            events: cases.outcomes.iter().filter(|happened| **happened).count(),
            auroc: cases.auroc(),
        });
    }
    Ok(all)
}

impl NegativeControl {
    /// Whether the interval leaves a half out.
    fn is_associated(&self) -> Option<bool> {
        let Interval { low, high } = self.auroc.as_ref()?.estimate.interval?;
        Some(low > 0.5 || high < 0.5)
    }
}

/// The controls as the report shows them; none where the recipe names none.
pub(super) fn listing(controls: &[NegativeControl], split: &str) -> Option<Listing> {
    let row = |control: &NegativeControl| {
        let area = control.auroc.as_ref().map(|auroc| match auroc.estimate.interval {
            Some(Interval { low, high }) => format!("{:.4} ({low:.4} to {high:.4})", auroc.estimate.value),
            None => format!("{:.4}", auroc.estimate.value),
        });
        let association = match control.is_associated() {
            Some(true) => "clear",
            Some(false) => "not seen",
            None => "cannot be judged",
        };
        vec![
            control.name.clone(),
            control.rows.to_string(),
            control.events.to_string(),
            area.unwrap_or_else(|| "–".to_owned()),
            association.to_owned(),
        ]
    };
    (!controls.is_empty()).then(|| Listing {
        title: "Negative controls".to_owned(),
        caption: format!(
            "The published model's prediction held against outcomes that it should tell nothing about, on {split}. A clear \
             association (an interval without a half) means that the model, or the data, predicts something other than the \
             outcome, such as how closely a patient is watched (surveillance)."
        ),
        heads: ["<Control", "Rows", "Events", "AUROC (95 % interval)", "Association"].map(str::to_owned).to_vec(),
        rows: controls.iter().map(row).collect(),
    })
}

#[cfg(test)]
mod tests {
    use fit::{Data, Outcome};
    use store::Column;

    use super::*;

    /// By hand: of the pairs of a row with the control and one without, 3 of 4 are in order. Rows of another split, without a
    /// prediction or with an unknown control are left out.
    #[test]
    fn controls_are_measured_where_prediction_and_control_are_known() {
        let mut cohort = Frame::new("cohort");
        let column = |values: &[f64]| Column::Number(values.to_vec());
        cohort.push("outcome", column(&[0.0; 7])).unwrap();
        let fracture = [1.0, 0.0, 0.0, 1.0, 1.0, f64::NAN, 1.0];
        cohort.push("negative_control_fracture", column(&fracture)).unwrap();
        cohort.push("negative_control_never", column(&[0.0; 7])).unwrap();
        let seen = Seen {
            split: "test".into(),
            rows: vec![1, 2, 3, 4, 5, 6],
            data: Data {
                columns: vec!["a".into()],
                rows: vec![0.0; 6],
                outcome: Outcome::Binary(vec![0.0; 6]),
                ..Data::default()
            },
            values: vec![vec![0.1, 0.3, 0.2, 0.4, 0.9, f64::NAN]],
        };
        let found = found(&cohort, &seen, 0).unwrap();
        let counts: Vec<_> = found.iter().map(|c| (c.name.as_str(), c.rows, c.events)).collect();
        assert_eq!(counts, [("fracture", 4, 2), ("never", 5, 0)]);
        assert_eq!(found[0].auroc.as_ref().unwrap().estimate.value, 0.75);
        assert_eq!(found[1].auroc, None);
        let listing = listing(&found, "test").unwrap();
        assert!(listing.caption.contains("surveillance"));
        assert_eq!((listing.rows[0][4].as_str(), listing.rows[1][4].as_str()), ("not seen", "cannot be judged"));
    }

    #[test]
    fn a_clear_association_is_called_so_and_no_control_gives_no_listing() {
        let at = |low: f64, high: f64| NegativeControl {
            name: "fracture".into(),
            rows: 100,
            events: 10,
            auroc: Some(Auroc {
                estimate: evaluate::Estimate { value: (low + high) / 2.0, interval: Some(Interval { low, high }) },
                standard_error: 0.01,
            }),
        };
        let words = |control: NegativeControl| listing(&[control], "test").unwrap().rows[0][4].clone();
        assert_eq!(words(at(0.6, 0.7)), "clear");
        assert_eq!(words(at(0.2, 0.4)), "clear");
        assert_eq!(words(at(0.4, 0.6)), "not seen");
        assert_eq!(listing(&[], "test"), None);
    }
}
