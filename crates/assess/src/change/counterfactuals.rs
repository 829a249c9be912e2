//! The smallest changes of inputs that can be acted on with which a result would be quieter, or cross a threshold.

use explain::{Change, MOST_TOGETHER, SearchLimits, Standing};
use features::FeatureValue;
use language::{decimal, messages};
use record::Record;

use super::goal::Goal;
use super::note::{ChangeNote, Counterfactual, Counterfactuals};
use super::{grid, movable, said};
use crate::assess::{Explained, Request, found};
use crate::assessment::{ModelAssessment, OutputAssessment, Verdict};
use crate::bundle::source::InputSource;
use crate::bundle::{Bundle, Equation, Output, is_true};
use crate::columns::Columns;
use crate::{notes, population};

/// How many are shown at most.
const SHOWN: usize = 5;
/// The most rows that one search evaluates.
const MOST_EVALUATIONS: usize = 100_000;

/// Why counterfactuals cannot be asked for.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum AskError {
    /// The model has no such output.
    #[error("{}", messages::change_no_output(.model, .output, .known))]
    Output {
        /// The model.
        model: String,
        /// What was asked for.
        output: String,
        /// What there is.
        known: String,
    },
    /// No probability is at such a threshold.
    #[error("{}", messages::change_no_threshold(&decimal(&.0.to_string())))]
    Threshold(f64),
}

/// Searches the smallest changes for one output of one model. What is supposed in the request does not count: they are
/// changes of the record. `threshold` is the reader's own; without one the goal is a quieter tier, or the bundle's threshold.
///
/// # Errors
/// When the bundle has no such output, or the threshold is none.
pub fn counterfactuals(
    record: &Record,
    bundle: &Bundle,
    request: &Request,
    output: &str,
    threshold: Option<f64>,
) -> Result<Counterfactuals, AskError> {
    counterfactuals_of(record, bundle, request, output, threshold, found(record, bundle, request))
}

/// The same for inputs that were found before.
pub(super) fn counterfactuals_of(
    record: &Record,
    bundle: &Bundle,
    request: &Request,
    output: &str,
    threshold: Option<f64>,
    values: Vec<FeatureValue>,
) -> Result<Counterfactuals, AskError> {
    if !bundle.outputs().iter().any(|(id, ..)| *id == output) {
        let known = bundle.outputs().into_iter().map(|(id, ..)| id).collect::<Vec<_>>().join(messages::list_comma());
        return Err(AskError::Output { model: bundle.about.id.clone(), output: output.to_owned(), known });
    }
    if let Some(threshold) = threshold.filter(|threshold| !(0.0 < *threshold && *threshold < 1.0)) {
        return Err(AskError::Threshold(threshold));
    }
    let mut note = Counterfactuals {
        model: bundle.about.id.clone(),
        output: output.to_owned(),
        goal: String::new(),
        threshold,
        threshold_source: None,
        found: vec![],
        none_because: None,
        searched: String::new(),
        caveat: messages::change_caveat().to_owned(),
        movable: vec![],
    };
    let row: Vec<f64> = values.iter().map(|value| value.value).collect();
    let of_row = bundle.equation(&row).and_then(|e| Some((e, e.outputs.iter().find(|o| o.id == output)?)));
    let Some((equation, output)) = of_row else {
        note.none_because = Some(messages::change_no_equation().to_owned());
        return Ok(note);
    };
    note.movable = movable::notes(bundle, output, &row);
    let asked = Asked { record, bundle, request, equation, output, values };
    note.none_because = asked.search(&row, &mut note).err();
    Ok(note)
}

struct Asked<'a> {
    record: &'a Record,
    bundle: &'a Bundle,
    request: &'a Request,
    equation: &'a Equation,
    output: &'a Output,
    values: Vec<FeatureValue>,
}

impl Asked<'_> {
    /// Fills the note; a sentence where there is nothing to find.
    fn search(&self, row: &[f64], note: &mut Counterfactuals) -> Result<(), String> {
        let Self { bundle, output, .. } = *self;
        let own = self.scored(&[]);
        let value = own.as_ref().and_then(|(_, output)| output.value);
        let value = value.ok_or_else(messages::change_no_number)?;
        if own.as_ref().is_some_and(|(_, own)| !own.missing.is_empty()) {
            return Err(messages::change_inputs_missing().to_owned());
        }
        let goal = Goal::of(bundle, output, row, value, note.threshold)?;
        goal.tell(output, note);
        let movable = grid::movable(bundle, &self.values, &output.inputs);
        if movable.is_empty() {
            let named = bundle
                .actionable
                .iter()
                .any(|action| bundle.features.position(&action.input).is_some_and(|at| output.inputs.contains(&at)));
            let why = if named { messages::change_nothing_movable() } else { messages::change_nothing_named() };
            return Err(why.to_owned());
        }
        let limits = SearchLimits { found: SHOWN, together: MOST_TOGETHER, evaluations: MOST_EVALUATIONS };
        let mut columns = Columns::new(&self.equation.terms, row);
        let found = explain::counterfactuals(row, &movable, limits, |tried| {
            let value = self.possible(row, tried, &mut columns)?;
            let is_reached = goal.is_reached(bundle, output, tried, value);
            // What the rules of the search allow, the model itself may still refuse.
            let is_reached = is_reached && self.is_confirmed(&goal, row, tried);
            Some(Standing { is_reached, distance: goal.distance(output, value) })
        });
        note.searched = searched(found.exhaustive_to, movable.len(), found.evaluations);
        note.found = found.changes.iter().filter_map(|change| self.told(&goal, row, change)).collect();
        if note.found.is_empty() {
            return Err(messages::change_none_found().to_owned());
        }
        Ok(())
    }

    /// The value of a row that a patient can have and the model answers; `None` for any other.
    fn possible(&self, row: &[f64], tried: &[f64], columns: &mut Columns<'_>) -> Option<f64> {
        let Self { bundle, output, equation, .. } = *self;
        // A record may break a rule by itself; only what a change breaks counts against the change.
        let is_impossible = bundle
            .impossible
            .iter()
            .filter(|rule| population::concerns(rule, output))
            .any(|rule| is_true(rule.when.evaluate(tried)) && !is_true(rule.when.evaluate(row)));
        if is_impossible || !population::refusals(bundle, output, tried).is_empty() {
            return None;
        }
        let scorer = bundle.scorer(output);
        let value = match bundle.equation(tried)? {
            same if same.id == equation.id => scorer.value(columns.of(tried)),
            other => {
                let output = other.outputs.iter().find(|o| o.id == output.id)?;
                bundle.scorer(output).value(&other.columns(tried))
            }
        };
        value.is_finite().then_some(value)
    }

    /// Whether the model itself, asked as for any record, gives a number that reaches the goal.
    fn is_confirmed(&self, goal: &Goal, row: &[f64], tried: &[f64]) -> bool {
        let changed = (0..row.len()).filter(|at| row[*at].to_bits() != tried[*at].to_bits());
        let moves: Vec<(usize, f64)> = changed.map(|at| (at, tried[at])).collect();
        let scored = self.scored(&moves);
        let value = scored.and_then(|(_, output)| output.value);
        value.is_some_and(|value| goal.is_reached(self.bundle, self.output, tried, value))
    }

    /// The output as the model itself gives it with inputs moved, where it gives a number.
    fn scored(&self, moves: &[(usize, f64)]) -> Option<(ModelAssessment, OutputAssessment)> {
        let what_if = moves.iter().filter_map(|(at, value)| {
            Some((self.bundle.features.inputs().get(*at)?.name.clone(), written(self.bundle, *at, *value)?))
        });
        let request = Request { what_if: what_if.collect(), ..self.request.clone() };
        let model =
            crate::assess::assess_values(self.record, self.bundle, &request, self.values.clone(), Explained::Nothing);
        let output = model.outputs.iter().find(|o| o.output == self.output.id).cloned()?;
        matches!(output.verdict, Verdict::Scored | Verdict::Caution).then_some((model, output))
    }

    fn told(&self, goal: &Goal, row: &[f64], change: &Change) -> Option<Counterfactual> {
        let Self { bundle, output, .. } = *self;
        let moves: Vec<(usize, f64)> = change.moves.iter().map(|(at, one)| (*at, one.value)).collect();
        let (_, scored) = self.scored(&moves)?;
        let value = scored.value?;
        let mut changes: Vec<(f64, ChangeNote)> = change
            .moves
            .iter()
            .filter_map(|(at, one)| {
                let (from, input) = (*row.get(*at)?, bundle.features.inputs().get(*at)?);
                let note = ChangeNote {
                    input: input.name.clone(),
                    label: said::label(bundle, *at),
                    from: notes::input_value(bundle, *at, from),
                    to: notes::input_value(bundle, *at, one.value),
                    in_words: [said::with_unit(bundle, *at, from), said::with_unit(bundle, *at, one.value)],
                    unit: bundle.features.unit(input),
                };
                Some((one.steps, note))
            })
            .collect();
        changes.sort_by(|(a, _), (b, _)| b.total_cmp(a));
        let supposed = moves.iter().map(|(at, to)| {
            let (label, unit) = (said::label_within(bundle, *at), said::unit(bundle, *at));
            let unit = if said::is_number(bundle, *at) { unit } else { String::new() };
            let (to, from) = (said::value(bundle, *at, *to), said::value(bundle, *at, row[*at]));
            messages::change_clause(&label, &to, &format!("{from}{unit}"))
        });
        let supposed = supposed.reduce(|all, one| messages::list_and(&all, &one)).unwrap_or_default();
        let own = bundle.scorer(output).value(&self.equation.columns(row));
        let shown = said::result(output, value, goal.beside(own));
        Some(Counterfactual {
            changes: changes.into_iter().map(|(_, note)| note).collect(),
            value,
            tier: scored.tier,
            steps: change.steps,
            in_words: goal.reached_in_words(output, &supposed, (value, &shown), scored.tier),
        })
    }
}

/// An input's number as a reader would write it.
pub(super) fn written(bundle: &Bundle, at: usize, value: f64) -> Option<InputSource> {
    use crate::assessment::InputValue;
    match notes::input_value(bundle, at, value) {
        InputValue::Boolean(yes) => Some(InputSource::Boolean(yes)),
        InputValue::Number(number) => Some(InputSource::Number(number)),
        InputValue::Option(option) => Some(InputSource::Option(option)),
        InputValue::Missing(()) => None,
    }
}

fn searched(exhaustive_to: usize, movable: usize, evaluations: usize) -> String {
    let together = movable.min(MOST_TOGETHER);
    match exhaustive_to {
        0 => messages::change_searched_some(evaluations, movable),
        1 if together == 1 => messages::change_searched_each(movable),
        all if all == together => messages::change_searched_all(movable, together),
        1 => messages::change_searched_each_of_more(movable, together),
        all => messages::change_searched_all_of_more(movable, all, together),
    }
}
