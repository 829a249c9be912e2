//! The population's rules as a check: whom the model refuses, and what it is cautious about, by its own bundle.

use language::messages;

use super::finding::{Asked, Finding, Part};
use super::note::GateVerdict;
use crate::population;

/// `refusals` and `cautions` are those that hold for every output.
pub(super) fn part(asked: &Asked<'_>, refusals: &[String], cautions: &[String]) -> Part {
    let outputs: Vec<_> = asked.equation.into_iter().flat_map(|equation| &equation.outputs).collect();
    let of_outputs: Vec<Vec<String>> =
        outputs.iter().map(|output| population::refusals(asked.bundle, output, &asked.row)).collect();
    let every = |sentence: &String| of_outputs.iter().all(|of_output| of_output.contains(sentence));
    let refuses_all = !refusals.is_empty() || !of_outputs.is_empty() && of_outputs.iter().all(|one| !one.is_empty());
    let mut findings: Vec<Finding> = vec![];
    let mut say = |verdict: GateVerdict, says: String| {
        if !findings.iter().any(|finding| finding.says == says) {
            findings.push(Finding::new(verdict, says));
        }
    };
    refusals.iter().for_each(|says| say(GateVerdict::Refuse, says.clone()));
    for (output, of_output) in outputs.iter().zip(&of_outputs) {
        for sentence in of_output {
            // Where other outputs are answered, the model is not refused.
            match (refuses_all, every(sentence)) {
                (true, _) => say(GateVerdict::Refuse, sentence.clone()),
                (false, _) => say(GateVerdict::Caution, messages::gate_of_output(&output.short, sentence)),
            }
        }
    }
    cautions.iter().for_each(|says| say(GateVerdict::Caution, says.clone()));
    for output in outputs {
        let own = population::cautions(asked.bundle, output, asked.values);
        own.into_iter().for_each(|says| say(GateVerdict::Caution, says));
    }
    Part::of(findings, messages::gate_population_basis(&asked.bundle.about.population))
}
