//! What is kept of the answers: columns of numbers and a few words, so that a hundred thousand patients stay small.

use std::collections::HashMap;
use std::sync::Arc;

use assess::{Assessment, GateVerdict, ModelAssessment, OutputAssessment, Quantity, Tier, Verdict};
use jiff::civil::Date;
use language::messages;
use record::{Record, Sex};
use serde::{Deserialize, Serialize};

/// A patient of the list.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Listed {
    /// Which worker answers for the patient; set by whoever puts several workers' lists together.
    pub worker: u32,
    /// How that worker counts the patient.
    pub person: u32,
    /// The source's identifier.
    pub id: String,
    /// The name to show.
    pub name: Option<String>,
    /// Birth date, perhaps only year or month.
    pub birth_date: Option<String>,
    /// Birthdays passed; absent where they cannot be told.
    pub age_years: Option<u8>,
    /// `female` or `male`, where stated.
    pub sex: Option<String>,
    /// Whether the patient has died.
    pub deceased: bool,
    /// Whether part of the input was lost.
    pub incomplete: bool,
}

impl Listed {
    pub(crate) fn of(record: &Record, person: u32, as_of: Date) -> Self {
        let patient = &record.patient;
        let birth = patient.birth_date;
        let age = birth.and_then(|birth| {
            let years = |day: Date| {
                let before = (as_of.month(), as_of.day()) < (day.month(), day.day());
                as_of.year() - day.year() - i16::from(before)
            };
            // A year alone tells the age only within limits.
            let (oldest, youngest) = (years(birth.earliest()), years(birth.latest()));
            (oldest == youngest).then_some(oldest)
        });
        let stated = || features::age_years(record, as_of).map(|(years, _)| years.floor() as i16);
        let age = if birth.is_none() { stated() } else { age };
        Self {
            worker: 0,
            person,
            id: patient.id.clone(),
            name: patient.name.clone(),
            birth_date: birth.map(|birth| birth.to_string()),
            age_years: age.and_then(|years| u8::try_from(years).ok()),
            sex: patient.sex.map(|sex| if sex == Sex::Female { "female" } else { "male" }.to_owned()),
            deceased: patient.deceased.is_some(),
            incomplete: record.incomplete,
        }
    }
}

/// What a column's numbers are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum ColumnKind {
    /// An output of the model.
    Output,
    /// The outcome without a treatment less that with it: what is spared.
    Benefit,
}

/// One output of one model.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Column {
    /// Name of the model.
    pub model: String,
    /// Version of its bundle.
    pub model_version: String,
    /// Words for a reader.
    pub title: String,
    /// Name of the output; of a benefit that of the output with the treatment.
    pub output: String,
    /// Words for a reader.
    pub label: String,
    /// What the numbers are.
    pub kind: ColumnKind,
    /// What the output is.
    pub quantity: Quantity,
    /// UCUM unit; `1` for probabilities.
    pub unit: String,
}

impl Column {
    /// Whether a larger number is of more concern; of a chance of survival a smaller one is.
    #[must_use]
    pub fn larger_first(&self) -> bool {
        self.kind == ColumnKind::Benefit || self.quantity != Quantity::Survival
    }
}

/// What one output says of one patient.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Answer<'a> {
    /// The number; absent where the model refuses or misses inputs.
    pub value: Option<f64>,
    /// How loudly the result speaks.
    pub tier: Tier,
    /// Whether and how the model answers.
    pub verdict: Verdict,
    /// What its gate found.
    pub gate: GateVerdict,
    /// Whether the model offers itself for the patient.
    pub is_offered: bool,
    /// Whether it is the member of its family that the patient's page shows.
    pub is_shown: bool,
    /// Inputs that are needed and missing, in words, one a line.
    pub missing: &'a str,
    /// What moves the number most, or why there is none.
    pub reason: &'a str,
}

/// A column with an answer for each patient listed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Answers {
    /// What it is of.
    pub column: Column,
    /// NaN where there is none.
    values: Vec<f64>,
    codes: Vec<u16>,
    missing: Vec<u32>,
    reasons: Vec<u32>,
    texts: Vec<String>,
}

/// How a column's answers fall out among all patients of a worker.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Tally {
    /// What it is of.
    pub column: Column,
    /// Patients with a number, by tier: passive, banner, interrupt.
    pub tiers: [u32; 3],
    /// Patients without a number because inputs are missing.
    pub missing: u32,
    /// Patients for whom the model does not hold.
    pub refused: u32,
}

/// Columns as they grow.
#[derive(Debug, Default)]
pub(crate) struct Gathered {
    pub(crate) listed: Vec<Listed>,
    columns: Vec<Growing>,
    at: HashMap<(String, String, bool), usize>,
    texts: Vec<Arc<str>>,
    text_at: HashMap<Arc<str>, u32>,
}

#[derive(Debug)]
struct Growing {
    column: Column,
    values: Vec<f64>,
    codes: Vec<u16>,
    missing: Vec<u32>,
    reasons: Vec<u32>,
}

const NOBODY: u16 = code(Tier::Passive, Verdict::Refused, GateVerdict::NotReported, false, false);

const fn code(tier: Tier, verdict: Verdict, gate: GateVerdict, is_offered: bool, is_shown: bool) -> u16 {
    tier as u16 | (verdict as u16) << 2 | (gate as u16) << 4 | (is_offered as u16) << 6 | (is_shown as u16) << 7
}

impl Gathered {
    /// Adds what all models say of a patient.
    pub(crate) fn add(&mut self, listed: Listed, assessment: &Assessment) {
        // The first text is none: what is filled in refers to it.
        self.text("");
        self.listed.push(listed);
        for model in &assessment.models {
            for output in &model.outputs {
                self.add_output(model, output);
            }
            for arms in model.treatment.iter().flat_map(|treatment| &treatment.comparisons) {
                let Some(with) = model.outputs.iter().find(|output| output.output == arms.with_output) else {
                    continue;
                };
                let column = Column {
                    label: messages::panel_read_spared(&arms.outcome, &arms.treatment),
                    kind: ColumnKind::Benefit,
                    unit: arms.unit.clone(),
                    quantity: arms.quantity,
                    ..column(model, with)
                };
                let reason = arms.in_words.clone();
                self.push(column, arms.difference.value, code_of(model, with, Tier::Passive), "", &reason);
            }
        }
        let many = self.listed.len();
        for column in &mut self.columns {
            column.fill(many);
        }
    }

    fn add_output(&mut self, model: &ModelAssessment, output: &OutputAssessment) {
        let label = |name: &String| {
            let found = model.inputs.iter().find(|input| input.input == *name);
            found.map_or_else(|| name.clone(), |input| input.label.clone())
        };
        let missing: Vec<String> = match output.verdict {
            Verdict::Refused => vec![],
            _ => output.missing.iter().map(label).collect(),
        };
        let reason = match (&model.not_offered_because, output.value) {
            (Some(because), _) => because.clone(),
            (None, Some(_)) => output.main_reason().unwrap_or_default(),
            (None, None) => output.problems.first().cloned().unwrap_or_default(),
        };
        let value = output.value.unwrap_or(f64::NAN);
        self.push(column(model, output), value, code_of(model, output, output.tier), &missing.join("\n"), &reason);
    }

    fn push(&mut self, column: Column, value: f64, code: u16, missing: &str, reason: &str) {
        let (missing, reason) = (self.text(missing), self.text(reason));
        let key = (column.model.clone(), column.output.clone(), column.kind == ColumnKind::Benefit);
        let at = *self.at.entry(key).or_insert_with(|| {
            self.columns.push(Growing { column, values: vec![], codes: vec![], missing: vec![], reasons: vec![] });
            self.columns.len() - 1
        });
        let before = self.listed.len() - 1;
        if let Some(growing) = self.columns.get_mut(at) {
            growing.fill(before);
            growing.values.push(value);
            growing.codes.push(code);
            growing.missing.push(missing);
            growing.reasons.push(reason);
        }
    }

    fn text(&mut self, text: &str) -> u32 {
        if let Some(at) = self.text_at.get(text) {
            return *at;
        }
        let at = u32::try_from(self.texts.len()).unwrap_or(u32::MAX);
        let text: Arc<str> = text.into();
        self.texts.push(text.clone());
        self.text_at.insert(text, at);
        at
    }

    /// What columns there are, by model and output.
    pub(crate) fn columns(&self) -> Vec<Column> {
        let mut columns: Vec<Column> = self.columns.iter().map(|growing| growing.column.clone()).collect();
        columns.sort_by(|a, b| (&a.model, a.kind as u8).cmp(&(&b.model, b.kind as u8)));
        columns
    }

    /// How each column's answers fall out among those to whom the model offers itself.
    pub(crate) fn tallies(&self) -> Vec<Tally> {
        let tally = |column: Column| {
            let answers = self.answers(&column);
            let mut tally = Tally { column, tiers: [0; 3], missing: 0, refused: 0 };
            for answer in (0..answers.len()).filter_map(|at| answers.get(at)).filter(|answer| answer.is_offered) {
                match (answer.value, answer.verdict) {
                    (Some(_), _) => tally.tiers[answer.tier as usize] += 1,
                    (None, Verdict::MissingInputs) => tally.missing += 1,
                    (None, _) => tally.refused += 1,
                }
            }
            tally
        };
        self.columns().into_iter().map(tally).collect()
    }

    /// One column whole.
    pub(crate) fn answers(&self, wanted: &Column) -> Answers {
        let is_wanted = |growing: &&Growing| {
            let column = &growing.column;
            (&column.model, &column.output, column.kind) == (&wanted.model, &wanted.output, wanted.kind)
        };
        let Some(found) = self.columns.iter().find(is_wanted) else {
            return Answers::nobody(wanted.clone(), self.listed.len());
        };
        let mut texts = Texts::default();
        let mut word = |at: &u32| texts.of(self.texts.get(*at as usize).map_or("", |text| text));
        let missing = found.missing.iter().map(&mut word).collect();
        let reasons = found.reasons.iter().map(&mut word).collect();
        Answers {
            column: wanted.clone(),
            values: found.values.clone(),
            codes: found.codes.clone(),
            missing,
            reasons,
            texts: texts.all,
        }
    }
}

#[derive(Debug, Default)]
struct Texts {
    all: Vec<String>,
    at: HashMap<String, u32>,
}

impl Texts {
    fn of(&mut self, text: &str) -> u32 {
        if let Some(at) = self.at.get(text) {
            return *at;
        }
        let at = u32::try_from(self.all.len()).unwrap_or(u32::MAX);
        self.all.push(text.to_owned());
        self.at.insert(text.to_owned(), at);
        at
    }
}

impl Growing {
    /// A patient to whom the equation in use gives no such output has no answer.
    fn fill(&mut self, many: usize) {
        self.values.resize(many.max(self.values.len()), f64::NAN);
        self.codes.resize(self.values.len(), NOBODY);
        self.missing.resize(self.values.len(), 0);
        self.reasons.resize(self.values.len(), 0);
    }
}

impl Answers {
    /// A column with nobody in it.
    #[must_use]
    pub fn empty(column: Column) -> Self {
        Self { column, values: vec![], codes: vec![], missing: vec![], reasons: vec![], texts: vec![] }
    }

    /// A column that concerns none of so many patients.
    #[must_use]
    pub fn nobody(column: Column, patients: usize) -> Self {
        Self {
            column,
            values: vec![f64::NAN; patients],
            codes: vec![NOBODY; patients],
            missing: vec![0; patients],
            reasons: vec![0; patients],
            texts: vec![String::new()],
        }
    }

    /// How many patients there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.values.len()
    }

    /// Whether there is nobody.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.values.is_empty()
    }

    /// Adds another worker's answers of the same column.
    pub fn append(&mut self, other: &Self) {
        let from = u32::try_from(self.texts.len()).unwrap_or(u32::MAX);
        self.values.extend(&other.values);
        self.codes.extend(&other.codes);
        self.missing.extend(other.missing.iter().map(|at| at.saturating_add(from)));
        self.reasons.extend(other.reasons.iter().map(|at| at.saturating_add(from)));
        self.texts.extend(other.texts.iter().cloned());
    }

    /// The answer for the patient at `at`.
    #[must_use]
    pub fn get(&self, at: usize) -> Option<Answer<'_>> {
        let (value, code) = (*self.values.get(at)?, *self.codes.get(at)?);
        let text = |at: Option<&u32>| at.and_then(|at| self.texts.get(*at as usize)).map_or("", String::as_str);
        Some(Answer {
            value: Some(value).filter(|value| !value.is_nan()),
            tier: [Tier::Passive, Tier::Banner, Tier::Interrupt][usize::from(code & 3).min(2)],
            verdict: [Verdict::Scored, Verdict::Caution, Verdict::MissingInputs, Verdict::Refused]
                [usize::from(code >> 2 & 3)],
            gate: [GateVerdict::NotReported, GateVerdict::Score, GateVerdict::Caution, GateVerdict::Refuse]
                [usize::from(code >> 4 & 3)],
            is_offered: code >> 6 & 1 == 1,
            is_shown: code >> 7 & 1 == 1,
            missing: text(self.missing.get(at)),
            reason: text(self.reasons.get(at)),
        })
    }
}

fn column(model: &ModelAssessment, output: &OutputAssessment) -> Column {
    Column {
        model: model.model.clone(),
        model_version: model.model_version.clone(),
        title: model.title.clone(),
        output: output.output.clone(),
        label: output.label.clone(),
        kind: ColumnKind::Output,
        quantity: output.quantity,
        unit: output.unit.clone(),
    }
}

fn code_of(model: &ModelAssessment, output: &OutputAssessment, tier: Tier) -> u16 {
    code(tier, output.verdict, model.applicability.verdict, model.offered, model.shown)
}
