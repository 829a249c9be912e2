//! The list as a clinic lead reads it: filtered, ranked, summed up, and what the first so many of it are expected to hold.

use assess::{GateVerdict, Quantity, Tier, Verdict};

use crate::answer::{Answer, Answers, ColumnKind, Listed};

/// Ages that are shown; an absent limit does not limit.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct AgeLimits {
    /// From this age on.
    pub from: Option<u8>,
    /// Up to this age.
    pub to: Option<u8>,
}

/// Who is shown. What is absent or empty does not limit.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// At least this loud.
    pub tier: Option<Tier>,
    /// Answered so.
    pub verdict: Option<Verdict>,
    /// The gate found so.
    pub gate: Option<GateVerdict>,
    /// Ages; where there are limits, patients of unknown age are not shown.
    pub ages: AgeLimits,
    /// Misses this input, by its words.
    pub missing: Option<String>,
    /// Whether patients to whom the model does not offer itself are shown, too.
    pub with_not_offered: bool,
    /// Words of name, id or birth date.
    pub find: String,
}

impl Filter {
    fn holds(&self, listed: &Listed, answer: &Answer<'_>) -> bool {
        let limits = self.ages;
        let is_of_age = match listed.age_years {
            None => limits == AgeLimits::default(),
            Some(age) => limits.from.is_none_or(|from| from <= age) && limits.to.is_none_or(|to| age <= to),
        };
        let misses = |input: &String| answer.missing.lines().any(|missing| missing == input);
        is_of_age
            && self.tier.is_none_or(|tier| answer.value.is_some() && tier <= answer.tier)
            && self.verdict.is_none_or(|verdict| verdict == answer.verdict)
            && self.gate.is_none_or(|gate| gate == answer.gate)
            && self.missing.as_ref().is_none_or(misses)
            && (self.with_not_offered || answer.is_offered)
            && self.is_found(listed)
    }

    fn is_found(&self, listed: &Listed) -> bool {
        if self.find.is_empty() {
            return true;
        }
        let wanted = self.find.to_lowercase();
        let holds = |text: &str| text.to_lowercase().contains(&wanted);
        holds(&listed.id)
            || listed.name.as_deref().is_some_and(holds)
            || listed.birth_date.as_deref().is_some_and(holds)
    }
}

/// By what the list is ranked. Whoever has no number comes last.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Order {
    /// The number of most concern first.
    #[default]
    Number,
    /// The oldest first.
    Age,
    /// By name.
    Name,
}

/// A row of the list: an index into patients and answers.
pub type Row = u32;

/// The rows that the filter shows, ranked; patients alike stay in the order in which they were met.
#[must_use]
pub fn ranked(listed: &[Listed], answers: &Answers, filter: &Filter, order: Order) -> Vec<Row> {
    let shown = listed.iter().enumerate().filter_map(|(at, listed)| {
        let answer = answers.get(at)?;
        let row = Row::try_from(at).ok()?;
        filter.holds(listed, &answer).then_some((row, listed, answer))
    });
    let mut rows: Vec<(Row, &Listed, Answer<'_>)> = shown.collect();
    match order {
        Order::Number => {
            let sign = if answers.column.larger_first() { -1.0 } else { 1.0 };
            let concern = |answer: &Answer<'_>| answer.value.map_or(f64::INFINITY, |value| sign * value);
            rows.sort_by(|a, b| concern(&a.2).total_cmp(&concern(&b.2)));
        }
        Order::Age => {
            rows.sort_by_key(|(_, listed, _)| (listed.age_years.is_none(), std::cmp::Reverse(listed.age_years)))
        }
        Order::Name => rows.sort_by_cached_key(|(_, listed, _)| {
            (listed.name.is_none(), listed.name.as_deref().map(str::to_lowercase), listed.id.clone())
        }),
    }
    rows.into_iter().map(|(row, ..)| row).collect()
}

/// What the first so many of the ranked list are expected to hold, by the model's own probabilities.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Budget {
    /// How many are chosen; no more than have a number.
    pub chosen: usize,
    /// How many have a number.
    pub all: usize,
    /// Outcomes expected among the chosen: the sum of their risks.
    pub expected: f64,
    /// Outcomes expected among all.
    pub expected_of_all: f64,
}

impl Budget {
    /// Expected positive predictive value: the share of the chosen who have the outcome; `None` where nobody is chosen.
    #[must_use]
    pub fn ppv(&self) -> Option<f64> {
        (self.chosen > 0).then(|| self.expected / self.chosen as f64)
    }

    /// Expected sensitivity: the share of all outcomes that is among the chosen; `None` where none is expected.
    #[must_use]
    pub fn sensitivity(&self) -> Option<f64> {
        (self.expected_of_all > 0.0).then(|| self.expected / self.expected_of_all)
    }
}

/// What the `most` rows of most concern are expected to hold; `None` where the numbers are no probabilities.
#[must_use]
pub fn budget(answers: &Answers, rows: &[Row], most: usize) -> Option<Budget> {
    let column = &answers.column;
    let risk = |value: f64| match column.quantity {
        Quantity::Risk => value,
        Quantity::Survival => 1.0 - value,
        Quantity::Amount => f64::NAN,
    };
    if column.kind != ColumnKind::Output || column.quantity == Quantity::Amount {
        return None;
    }
    let mut risks: Vec<f64> =
        rows.iter().filter_map(|row| answers.get(*row as usize)?.value).map(risk).filter(|r| !r.is_nan()).collect();
    risks.sort_by(|a, b| b.total_cmp(a));
    let chosen = most.min(risks.len());
    let (expected, expected_of_all) = (risks[..chosen].iter().sum(), risks.iter().sum());
    Some(Budget { chosen, all: risks.len(), expected, expected_of_all })
}

/// How many bars a distribution has.
const BARS: usize = 20;

/// Numbers about a column.
#[derive(Debug, Clone, PartialEq)]
pub struct Summary {
    /// Patients with a number, by tier: passive, banner, interrupt.
    pub tiers: [usize; 3],
    /// Patients without a number because inputs are missing.
    pub missing: usize,
    /// Patients for whom the model does not hold.
    pub refused: usize,
    /// Patients to whom it does not offer itself, whatever else holds.
    pub not_offered: usize,
    /// Where the bars of the distribution begin and end.
    pub range: [f64; 2],
    /// Patients with a number in each of the equal parts of the range.
    pub bars: Vec<usize>,
    /// Inputs that are missing, with how many patients miss them, the most missed first.
    pub inputs: Vec<(String, usize)>,
}

/// Sums up the answers for these rows.
#[must_use]
pub fn summary(answers: &Answers, rows: &[Row]) -> Summary {
    let mut summary = Summary {
        tiers: [0; 3],
        missing: 0,
        refused: 0,
        not_offered: 0,
        range: [0.0, 1.0],
        bars: vec![0; BARS],
        inputs: vec![],
    };
    let mut inputs: std::collections::BTreeMap<&str, usize> = std::collections::BTreeMap::new();
    let mut values = vec![];
    for answer in rows.iter().filter_map(|row| answers.get(*row as usize)) {
        if !answer.is_offered {
            summary.not_offered += 1;
            continue;
        }
        for input in answer.missing.lines() {
            *inputs.entry(input).or_default() += 1;
        }
        match (answer.value, answer.verdict) {
            (Some(value), _) => {
                values.push(value);
                if let Some(count) = summary.tiers.get_mut(answer.tier as usize) {
                    *count += 1;
                }
            }
            (None, Verdict::MissingInputs) => summary.missing += 1,
            (None, _) => summary.refused += 1,
        }
    }
    if let (Some(low), Some(high)) =
        (values.iter().copied().min_by(f64::total_cmp), values.iter().copied().max_by(f64::total_cmp))
    {
        let is_share = answers.column.quantity != Quantity::Amount && answers.column.kind == ColumnKind::Output;
        let high = if high > low { high } else { low + 1.0 };
        summary.range = if is_share { [0.0, rounded_up(high)] } else { [low, high] };
        let [low, high] = summary.range;
        for value in values {
            let share = (value - low) / (high - low);
            let at = (share * BARS as f64) as usize;
            if let Some(bar) = summary.bars.get_mut(at.min(BARS - 1)) {
                *bar += 1;
            }
        }
    }
    summary.inputs = inputs.into_iter().map(|(input, count)| (input.to_owned(), count)).collect();
    summary.inputs.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    summary
}

/// The end of a scale from 0 for shares: 5, 10, 20, 40 or 100 in a hundred.
fn rounded_up(share: f64) -> f64 {
    [0.05, 0.1, 0.2, 0.4].into_iter().find(|end| share <= *end).unwrap_or(1.0)
}
