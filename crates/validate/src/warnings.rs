//! What a sample is too small for, and what else a reader must know before the figures. Each rule says whose it is.

use language::messages;

use crate::gathered::Gathered;
use crate::report::{ExclusionReason, OutcomeKind, RowCounts, WarningNote};

/// Fewer of either outcome tell almost nothing.
pub(crate) const FEWEST: usize = 10;
/// The fewest of either outcome for any claim from a validation.
const FOR_A_CLAIM: usize = 100;
/// The fewest of either outcome for a flexible calibration curve.
const FOR_A_CURVE: usize = 200;

const COLLINS: &str = "Collins GS, Ogundimu EO, Altman DG. Stat Med 2016;35:214-226: at least 100 events, better 200; \
                       Vergouwe Y et al. J Clin Epidemiol 2005;58:475-483: at least 100 with and 100 without";
const VAN_CALSTER: &str = "Van Calster B et al. J Clin Epidemiol 2016;74:167-176: at least 200 with and 200 without";
const STEYERBERG: &str = "Steyerberg EW. Clinical Prediction Models, 2nd ed. 2019, chapter 20";

/// What is known when the patients have been gathered.
pub(crate) struct Known<'a> {
    pub(crate) gathered: &'a Gathered<'a>,
    pub(crate) rows: RowCounts,
    pub(crate) outcome: OutcomeKind,
    pub(crate) unchecked: &'a [String],
    /// Columns with too many values to be groups.
    pub(crate) no_groups: &'a [String],
}

/// All that apply, the gravest first.
pub(crate) fn warnings(known: &Known<'_>) -> Vec<WarningNote> {
    let mut all = size(known);
    let Known { gathered, rows, unchecked, no_groups, .. } = known;
    let share = |count: usize| 100.0 * count as f64 / rows.read.max(1) as f64;
    let mut say = |code: &str, text: String, source: Option<&str>| {
        all.push(WarningNote { code: code.into(), text, source: source.map(String::from) });
    };
    let left_out = rows.read - rows.used.min(rows.read);
    if share(left_out) > 10.0 {
        let text = messages::validation_left_out(left_out, rows.read, &format!("{:.0}", share(left_out)));
        say("left_out", text, None);
    }
    let refused = gathered.tally.of(ExclusionReason::Refused);
    if share(refused) > 20.0 {
        let text = messages::validation_refused(refused, rows.read, &format!("{:.0}", share(refused)));
        say("refused", text, None);
    }
    let implausible: usize = gathered.implausible.values().sum();
    if implausible > 0 {
        let inputs: Vec<&str> = gathered.implausible.keys().map(String::as_str).collect();
        let text = messages::validation_implausible(implausible, &inputs.join(messages::list_comma()));
        say("implausible", text, None);
    }
    if !unchecked.is_empty() {
        let text = messages::validation_unchecked(&unchecked.join(messages::list_comma()));
        say("unchecked_rules", text, None);
    }
    if gathered.repeated > 0 {
        let text = messages::validation_repeated(gathered.repeated);
        say("repeated_patients", text, None);
    }
    if !no_groups.is_empty() {
        let text = messages::validation_no_groups(&no_groups.join(messages::list_comma()));
        say("no_groups", text, None);
    }
    all
}

fn size(known: &Known<'_>) -> Vec<WarningNote> {
    let warning = |code: &str, text: String, source: &str| {
        let source = Some(source.to_owned()).filter(|source| !source.is_empty());
        vec![WarningNote { code: code.into(), text, source }]
    };
    let (Some(events), Some(others)) = (known.rows.events, known.rows.non_events) else {
        return match known.rows.used {
            used if known.outcome == OutcomeKind::Amount && used < FOR_A_CLAIM => {
                let text = messages::validation_few_patients(used, FOR_A_CLAIM);
                warning("few_patients", text, "")
            }
            _ => vec![],
        };
    };
    let fewer = events.min(others);
    if fewer < FEWEST {
        let text = messages::validation_almost_nothing(events, others, FEWEST);
        warning("almost_nothing", text, COLLINS)
    } else if fewer < FOR_A_CLAIM {
        let text = messages::validation_few_events(events, others);
        let mut all = warning("few_events", text, COLLINS);
        let text = messages::validation_few_events_for_slope().into();
        all.extend(warning("few_events_for_slope", text, STEYERBERG));
        all
    } else if fewer < FOR_A_CURVE {
        let text = messages::validation_few_events_for_curve(events, others);
        warning("few_events_for_curve", text, VAN_CALSTER)
    } else {
        vec![]
    }
}
