//! A word for each row, such as the arm of a trial.

use features::FeatureSet;
use features::definition::InputDefinition;
use record::Record;

use crate::concepts::Concepts;
use crate::day::{Day, date_of};
use crate::definition::Label;
use crate::error::CohortError;
use crate::known::known_on;
use crate::rule::Met;

/// A label, joined with its concept or its rules.
pub(crate) struct Labels<'a> {
    label: &'a Label,
    concept: Option<(FeatureSet, Vec<String>)>,
    arms: Vec<(&'a str, Met<'a>)>,
}

impl<'a> Labels<'a> {
    /// Joins a label with its concept or its rules.
    ///
    /// # Errors
    /// When a concept is not there or has no words, at `key`.
    pub(crate) fn new(label: &'a Label, concepts: &'a Concepts, key: &str) -> Result<Self, CohortError> {
        let arm = |(word, rule): (&'a String, &'a _)| -> Result<(&'a str, Met<'a>), CohortError> {
            Ok((word.as_str(), Met::new(rule, concepts, &format!("{key}.arms.{word}"))?))
        };
        let arms = label.arms.iter().map(arm).collect::<Result<_, _>>()?;
        let concept = label.concept.as_deref().map(|name| of_concept(name, concepts, key)).transpose()?;
        Ok(Self { label, concept, arms })
    }

    /// The word for an index date.
    pub(crate) fn word(&self, record: &Record, index: Day) -> Option<String> {
        let found = match &self.concept {
            Some((set, words)) => {
                let mut known = record.clone();
                known_on(&mut known, date_of(index), false);
                let value = set.row(&known, date_of(index), &[]).first().map_or(f64::NAN, |v| v.value);
                words.iter().zip(0_u32..).find(|(_, at)| f64::from(*at) == value).map(|(word, _)| word.clone())
            }
            None => {
                let [first, last] = self.label.days.unwrap_or([0, 0]);
                let window = index + first..=index + last;
                let is_met = |met: &Met<'_>| met.days(record).iter().any(|day| window.contains(day));
                self.arms.iter().find(|(_, met)| is_met(met)).map(|(word, _)| (*word).to_owned())
            }
        };
        found.or_else(|| self.label.otherwise.clone())
    }
}

fn of_concept(name: &str, concepts: &Concepts, key: &str) -> Result<(FeatureSet, Vec<String>), CohortError> {
    let key = format!("{key}.concept");
    let is_fact = matches!(name, "sex" | "race");
    if !is_fact {
        concepts.named(name, &key)?;
    }
    let wrong = |problem: String| CohortError::key(key.clone(), problem);
    let latest = serde_json::json!({ "name": name, "of": name, "reference": "missing" });
    let ever = serde_json::json!({ "name": name, "of": name, "take": "ever", "reference": 0 });
    let mut last = None;
    for (input, of_presence) in [(latest, false), (ever, true)] {
        let input: InputDefinition = serde_json::from_value(input).map_err(|e| wrong(e.to_string()))?;
        match FeatureSet::new(vec![input], &concepts.all()) {
            Ok(set) => {
                let options: Vec<String> = set.options(name).into_iter().map(|(name, _)| name).collect();
                let words = if of_presence { vec!["no".to_owned(), "yes".to_owned()] } else { options };
                if words.is_empty() {
                    return Err(wrong(format!("`{name}` is a number; write `arms` with a rule for each word")));
                }
                return Ok((set, words));
            }
            Err(error) => last = Some(error),
        }
    }
    Err(wrong(last.map_or_else(String::new, |e| e.to_string())))
}
