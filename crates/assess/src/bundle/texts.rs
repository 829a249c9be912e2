//! The words that a bundle holds for a reader, to say them in another language.

use super::{Bundle, Rule};
use crate::uncertainty::source::{CoverageSource, OutputUncertainty};

impl Bundle {
    /// Hands out every text for a reader, some of them more than once: titles, labels, reasons, findings, advice, and what
    /// is said of sources in words. Citations, names, codes, units and expressions are none of them.
    pub fn texts(&mut self, each: &mut dyn FnMut(&mut String)) {
        let about = &mut self.about;
        for text in [&mut about.title, &mut about.summary, &mut about.field, &mut about.population] {
            each(text);
        }
        each(&mut about.reference_patient);
        about.family.iter_mut().for_each(|family| each(&mut family.title));
        self.features.texts(each);
        let rules = [&mut self.refuse, &mut self.caution, &mut self.notes, &mut self.impossible];
        let rules = rules.into_iter().flatten().chain(&mut self.offer);
        rules.for_each(|Rule { because, .. }| each(because));
        for equation in &mut self.equations {
            each(&mut equation.label);
            for output in &mut equation.outputs {
                each(&mut output.label);
                each(&mut output.short);
            }
        }
        for alert in &mut self.alerts {
            each(&mut alert.finding);
            each(&mut alert.action);
        }
        self.groups.iter_mut().for_each(|group| each(&mut group.label));
        self.pairs.iter_mut().flat_map(|pair| &mut pair.sides).for_each(|side| each(&mut side.label));
        self.actionable.iter_mut().for_each(|can| each(&mut can.how));
        self.thresholds.iter_mut().for_each(|threshold| each(&mut threshold.source));
        self.view_texts(each);
        self.source_texts(each);
    }

    fn view_texts(&mut self, each: &mut dyn FnMut(&mut String)) {
        if let Some(dose) = &mut self.dose {
            dose.steps.iter_mut().for_each(|steps| each(&mut steps.because));
            dose.studied.iter_mut().for_each(|studied| each(&mut studied.source));
            dose.largest_step.iter_mut().for_each(|step| each(&mut step.source));
        }
        if let Some(treatment) = &mut self.treatment {
            each(&mut treatment.treatment);
            treatment.heterogeneity.iter_mut().for_each(&mut *each);
            treatment.comparisons.iter_mut().for_each(|comparison| each(&mut comparison.outcome));
        }
    }

    fn source_texts(&mut self, each: &mut dyn FnMut(&mut String)) {
        self.cohort.iter_mut().for_each(|cohort| each(&mut cohort.source));
        self.applicability.iter_mut().for_each(|gate| each(&mut gate.source));
        let Some(uncertainty) = &mut self.uncertainty else { return };
        for output in uncertainty.outputs.values_mut() {
            match output {
                OutputUncertainty::VennAbers(from) => {
                    each(&mut from.source);
                    how(&mut from.coverage, each);
                }
                OutputUncertainty::Conformal(from) => {
                    each(&mut from.source);
                    how(&mut from.coverage, each);
                }
                OutputUncertainty::Refits(used) => how(&mut used.coverage, each),
                OutputUncertainty::NotReported(sentence) => each(sentence),
            }
        }
        uncertainty.refits.iter_mut().for_each(|refits| each(&mut refits.source));
    }
}

fn how(coverage: &mut Option<CoverageSource>, each: &mut dyn FnMut(&mut String)) {
    coverage.iter_mut().for_each(|coverage| each(&mut coverage.how));
}
