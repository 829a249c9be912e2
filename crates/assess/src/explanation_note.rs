//! What a reader should know of how a model is explained, as sentences.

use language::messages;
use model::Predictor;

use crate::bundle::{Bundle, Group, Method, Output, Pair, Scoring};
use crate::explained::CohortKind;

impl Bundle {
    pub(crate) fn explanation_note(&self) -> Vec<String> {
        let mut sentences: Vec<String> = Vec::new();
        for output in self.equations.iter().flat_map(|equation| &equation.outputs) {
            let sentence = self.method(output).to_owned();
            if !sentences.contains(&sentence) {
                sentences.push(sentence);
            }
        }
        if let Some(cohort) = &self.cohort {
            let note = cohort.note();
            sentences.push(match note.kind {
                CohortKind::Synthetic => messages::assess_cohort_synthetic(note.rows, &cohort.source),
                CohortKind::Aggregated => messages::assess_cohort_aggregated(note.patients, note.rows, &cohort.source),
            });
        }
        sentences.extend(self.groups.iter().map(|group| self.group_note(group)));
        let of_pair = |pair: &Pair| {
            let [one, other] = &pair.sides;
            messages::assess_pair(&one.label, &other.label)
        };
        sentences.extend(self.pairs.iter().map(of_pair));
        sentences
    }

    fn group_note(&self, group: &Group) -> String {
        let labels: Vec<&str> =
            group.inputs.iter().map(|at| self.features.label(&self.features.inputs()[*at])).collect();
        messages::assess_group(&group.label, &labels.join(messages::list_comma()))
    }

    fn method(&self, output: &Output) -> &'static str {
        let predictor = match output.scoring {
            Scoring::Published(_) => None,
            Scoring::Trained(_) => self.trained.as_ref().map(|file| &file.predictor),
        };
        match (output.explained_by, predictor) {
            (Method::Enumeration, _) => messages::assess_method_enumeration(),
            (Method::Trees, _) => messages::assess_method_path_dependent(),
            (Method::ManyInputs, Some(Predictor::Trees(_))) => messages::assess_method_patient_trees(),
            (Method::ManyInputs, Some(Predictor::Scores(_))) => messages::assess_method_patient_scores(),
            (Method::ManyInputs, _) => messages::assess_method_patient_sample(),
            (Method::Cohort, Some(Predictor::Trees(_))) => messages::assess_method_cohort_trees(),
            (Method::Cohort, Some(Predictor::Scores(_))) => messages::assess_method_cohort_scores(),
            (Method::Cohort, _) => messages::assess_method_cohort_coalitions(),
        }
    }
}
