//! A definition made ready: its rules joined with concepts, and the stages through which index dates go.

use std::collections::BTreeMap;

use crate::amount::Amounts;
use crate::concepts::Concepts;
use crate::definition::{Definition, Index, PriorOutcome, Rule, Sex};
use crate::error::CohortError;
use crate::label::Labels;
use crate::rule::Met;

/// A stage of the attrition table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Stage {
    Persons,
    Target,
    Index,
    Alive,
    Observed,
    Window,
    Age([i32; 2]),
    Sex(Sex),
    Washout,
    Require(usize),
    Exclude(usize),
    PriorOutcome,
    Spacing(i32),
    Treatment,
    Stratum,
    AtRisk,
    ObservedAfter(i32),
}

/// A definition, ready to be asked of persons.
pub(crate) struct Study<'a> {
    pub(crate) definition: &'a Definition,
    pub(crate) seed: u64,
    pub(crate) target: Option<Met<'a>>,
    pub(crate) outcome: Met<'a>,
    pub(crate) amounts: Option<Amounts>,
    pub(crate) competing: Vec<Met<'a>>,
    pub(crate) censoring: Vec<Met<'a>>,
    pub(crate) require: Vec<Met<'a>>,
    pub(crate) exclude: Vec<Met<'a>>,
    pub(crate) treatment: Option<Labels<'a>>,
    pub(crate) stratum: Option<Labels<'a>>,
    pub(crate) negative_controls: Vec<Met<'a>>,
    /// Each stage with its words and its key.
    pub(crate) stages: Vec<(Stage, String, String)>,
}

impl<'a> Study<'a> {
    /// Joins a definition with its concepts.
    ///
    /// # Errors
    /// The key whose concept is not there or whose threshold cannot be read.
    pub(crate) fn new(
        definition: &'a Definition,
        negative_controls: &'a BTreeMap<String, Rule>,
        concepts: &'a Concepts,
        seed: u64,
    ) -> Result<Self, CohortError> {
        let criteria = |name: &str, list: &'a [crate::definition::Criterion]| -> Result<Vec<Met<'a>>, CohortError> {
            list.iter().map(|c| Met::new(&c.rule, concepts, &format!("cohort.{name} `{}`", c.name))).collect()
        };
        let numbered = |name: &str, list: &'a [Rule]| -> Result<Vec<Met<'a>>, CohortError> {
            let each = list.iter().enumerate();
            each.map(|(at, rule)| Met::new(rule, concepts, &format!("cohort.{name} {}", at + 1))).collect()
        };
        let label = |label: &'a Option<_>, key| label.as_ref().map(|l| Labels::new(l, concepts, key)).transpose();
        Ok(Self {
            definition,
            seed,
            target: definition.target.as_ref().map(|rule| Met::new(rule, concepts, "cohort.target")).transpose()?,
            outcome: Met::new(&definition.outcome, concepts, "cohort.outcome")?,
            amounts: definition
                .amount
                .as_ref()
                .map(|amount| Amounts::new(amount, definition.time_at_risk, concepts))
                .transpose()?,
            competing: numbered("competing", &definition.competing)?,
            censoring: numbered("censoring", &definition.censoring)?,
            require: criteria("require", &definition.require)?,
            exclude: criteria("exclude", &definition.exclude)?,
            treatment: label(&definition.treatment, "cohort.treatment")?,
            stratum: label(&definition.stratum, "cohort.stratum")?,
            negative_controls: negative_controls
                .iter()
                .map(|(name, rule)| Met::new(rule, concepts, &format!("sampling.negative_controls.{name}")))
                .collect::<Result<_, _>>()?,
            stages: stages(definition),
        })
    }
}

fn stages(d: &Definition) -> Vec<(Stage, String, String)> {
    let mut stages: Vec<(Stage, String, String)> = Vec::new();
    let mut add = |stage, words: String, key: &str| stages.push((stage, words, format!("cohort.{key}")));
    add(Stage::Persons, "persons in the store".into(), "target");
    let target = match (&d.target, d.index) {
        (Some(_), _) => "target met",
        (None, Index::On(_)) => "no target asked for",
        (None, _) => "any visit",
    };
    add(Stage::Target, target.into(), "target");
    let index = match d.index {
        Index::First => "first of them".into(),
        Index::Last => "last of them".into(),
        Index::Every => "each of them".into(),
        Index::RandomVisit => "one of them by chance".into(),
        Index::On(date) if d.target.is_none() => format!("indexed on {date}"),
        Index::On(date) => format!("target met by {date}"),
    };
    add(Stage::Index, index, "index");
    add(Stage::Alive, "between birth and death".into(), "index");
    let days = d.observed_before_days;
    let observed = if days > 0 { format!("observed for {days} days before") } else { "under observation".into() };
    add(Stage::Observed, observed, if days > 0 { "observed_before_days" } else { "index" });
    if d.observation_window_days + d.lead_time_days > 0 {
        let days = d.observation_window_days + d.lead_time_days;
        let words = format!("observation window and lead time: observed for {days} days before");
        add(Stage::Window, words, "observation_window_days");
    }
    if let Some([youngest, oldest]) = d.age {
        add(Stage::Age([youngest, oldest]), format!("aged {youngest} to {oldest}"), "age");
    }
    if let Some(sex) = d.sex {
        add(Stage::Sex(sex), if sex == Sex::Female { "female" } else { "male" }.into(), "sex");
    }
    if d.washout_days > 0 {
        add(Stage::Washout, format!("no target event in {} days before", d.washout_days), "washout_days");
    }
    for (at, criterion) in d.require.iter().enumerate() {
        add(Stage::Require(at), format!("with: {}", criterion.name), "require");
    }
    for (at, criterion) in d.exclude.iter().enumerate() {
        add(Stage::Exclude(at), format!("without: {}", criterion.name), "exclude");
    }
    if d.prior_outcome == PriorOutcome::Exclude {
        add(Stage::PriorOutcome, "no outcome before the time at risk".into(), "prior_outcome");
    }
    if let Some(days) = d.at_most_one_per_days {
        add(Stage::Spacing(days), format!("at most one in {days} days"), "at_most_one_per_days");
    }
    if d.treatment.is_some() {
        add(Stage::Treatment, "treatment known".into(), "treatment");
    }
    if d.stratum.is_some() {
        add(Stage::Stratum, "stratum known".into(), "stratum");
    }
    add(Stage::AtRisk, "at risk for a day".into(), "time_at_risk");
    if d.observed_after_days > 0 {
        let words = format!("observed for {} days after, or an event before", d.observed_after_days);
        add(Stage::ObservedAfter(d.observed_after_days), words, "observed_after_days");
    }
    stages
}
