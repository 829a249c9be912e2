//! What a reader should know of how a model is explained, as sentences.

use model::Predictor;

use crate::bundle::{Bundle, Group, Method, Output, Pair, Scoring};
use crate::explained::CohortKind;

impl Bundle {
    pub(crate) fn explanation_note(&self) -> Vec<String> {
        let mut sentences: Vec<String> = Vec::new();
        for output in self.equations.iter().flat_map(|equation| &equation.outputs) {
            let sentence = self.method(output);
            if !sentences.contains(&sentence) {
                sentences.push(sentence);
            }
        }
        if let Some(cohort) = &self.cohort {
            let note = cohort.note();
            let whom = match note.kind {
                CohortKind::Synthetic => format!("{} synthetic patients", note.rows),
                CohortKind::Aggregated => {
                    format!("{} patients in {} groups of at least 10", note.patients, note.rows)
                }
            };
            sentences.push(format!("The reference cohort is of {whom}: {}", cohort.source));
        }
        sentences.extend(self.groups.iter().map(|group| self.group_note(group)));
        let of_pair = |pair: &Pair| {
            let [one, other] = &pair.sides;
            format!("What {} and {} do together is given by their SHAP interaction value.", one.label, other.label)
        };
        sentences.extend(self.pairs.iter().map(of_pair));
        sentences
    }

    fn group_note(&self, group: &Group) -> String {
        let labels: Vec<&str> =
            group.inputs.iter().map(|at| self.features.label(&self.features.inputs()[*at])).collect();
        format!("{} is shown as one: the sum of {}.", group.label, labels.join(", "))
    }

    fn method(&self, output: &Output) -> String {
        let predictor = match output.scoring {
            Scoring::Published(_) => None,
            Scoring::Trained(_) => self.trained.as_ref().map(|file| &file.predictor),
        };
        let how = match (output.explained_by, predictor) {
            (Method::Enumeration, _) => "exactly, by all coalitions of inputs",
            (Method::Trees, _) => {
                "exactly, by the weights that the trees keep of their training (path-dependent TreeSHAP)"
            }
            (_, Some(Predictor::Trees(_))) => "exactly (interventional TreeSHAP)",
            (_, Some(Predictor::Scores(_))) => "exactly, by weights and differences",
            (Method::Cohort, _) => {
                "by coalitions of inputs: all of them, or where these are too many a sample with a stated error"
            }
            (Method::ManyInputs, _) => "by a sample of the coalitions of inputs, with a stated error",
        };
        let against = match output.explained_by {
            Method::Enumeration | Method::ManyInputs => "the reference patient",
            Method::Trees => "the average of the training data",
            Method::Cohort => "the average over the reference cohort",
        };
        format!("Contributions are Shapley values against {against}, found {how}.")
    }
}
