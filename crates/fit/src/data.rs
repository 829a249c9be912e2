//! A table to learn from: columns of numbers, an outcome, and what keeps rows of one person together.

use crate::error::Error;

/// A table. Row i of column j stands in `rows[i * columns.len() + j]`; NaN is missing.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Data {
    /// The columns' names, each once.
    pub columns: Vec<String>,
    /// Row after row.
    pub rows: Vec<f64>,
    /// What is to be predicted, a value a row.
    pub outcome: Outcome,
    /// How many observations a row stands for, above 0; empty for one each.
    pub weights: Vec<f64>,
    /// Whose row it is: rows of one group are never on both sides of a fold. Empty where each row stands alone.
    pub groups: Vec<u64>,
    /// The index date as days; empty where no split by time is asked for.
    pub times: Vec<f64>,
}

/// What is to be predicted.
#[derive(Debug, Clone, PartialEq)]
pub enum Outcome {
    /// 0 or 1.
    Binary(Vec<f64>),
    /// A finite number.
    Continuous(Vec<f64>),
    /// A time with whether the event happened then.
    Survival(Survival),
}

/// Times until an event or the end of observation.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Survival {
    /// When the row leaves observation; above its entry.
    pub time: Vec<f64>,
    /// Whether it leaves by the event.
    pub event: Vec<bool>,
    /// Rows of different strata have baseline hazards of their own; empty for one stratum.
    pub strata: Vec<usize>,
    /// When the row comes under observation; empty for time 0.
    pub entry: Vec<f64>,
}

impl Default for Outcome {
    fn default() -> Self {
        Self::Binary(Vec::new())
    }
}

impl Outcome {
    /// How many rows it has.
    #[must_use]
    pub fn count(&self) -> usize {
        match self {
            Self::Binary(values) | Self::Continuous(values) => values.len(),
            Self::Survival(survival) => survival.time.len(),
        }
    }

    /// The outcome of these rows.
    #[must_use]
    pub fn take(&self, rows: &[usize]) -> Self {
        match self {
            Self::Binary(values) => Self::Binary(taken(values, rows)),
            Self::Continuous(values) => Self::Continuous(taken(values, rows)),
            Self::Survival(s) => Self::Survival(Survival {
                time: taken(&s.time, rows),
                event: taken(&s.event, rows),
                strata: taken(&s.strata, rows),
                entry: taken(&s.entry, rows),
            }),
        }
    }

    /// 1 for a row with the outcome or event, 0 for others, the value itself where it is continuous.
    #[must_use]
    pub fn value(&self, row: usize) -> f64 {
        match self {
            Self::Binary(values) | Self::Continuous(values) => values[row],
            Self::Survival(s) => f64::from(u8::from(s.event[row])),
        }
    }
}

impl Data {
    /// How many rows.
    #[must_use]
    pub fn count(&self) -> usize {
        self.outcome.count()
    }

    /// How many columns.
    #[must_use]
    pub fn width(&self) -> usize {
        self.columns.len()
    }

    /// One row.
    #[must_use]
    pub fn row(&self, row: usize) -> &[f64] {
        &self.rows[row * self.width()..(row + 1) * self.width()]
    }

    /// One column's values, the first row first.
    pub fn column(&self, column: usize) -> impl Iterator<Item = f64> {
        self.rows.iter().skip(column).step_by(self.width().max(1)).copied()
    }

    /// A row's weight: 1 where none are given.
    #[must_use]
    pub fn weight(&self, row: usize) -> f64 {
        self.weights.get(row).copied().unwrap_or(1.0)
    }

    /// All weights.
    #[must_use]
    pub fn all_weights(&self) -> Vec<f64> {
        (0..self.count()).map(|row| self.weight(row)).collect()
    }

    /// A row's group: the row itself where none are given.
    #[must_use]
    pub fn group(&self, row: usize) -> u64 {
        self.groups.get(row).copied().unwrap_or(row as u64)
    }

    /// The table of these rows, in this order.
    #[must_use]
    pub fn take(&self, rows: &[usize]) -> Self {
        Self {
            columns: self.columns.clone(),
            rows: rows.iter().flat_map(|row| self.row(*row)).copied().collect(),
            outcome: self.outcome.take(rows),
            weights: taken(&self.weights, rows),
            groups: if self.groups.is_empty() {
                rows.iter().map(|row| *row as u64).collect()
            } else {
                taken(&self.groups, rows)
            },
            times: taken(&self.times, rows),
        }
    }

    /// The table of these columns, in this order.
    ///
    /// # Errors
    /// The first name that is not there.
    pub fn only(&self, names: &[String]) -> Result<Self, String> {
        let places = names
            .iter()
            .map(|name| self.columns.iter().position(|column| column == name).ok_or_else(|| name.clone()))
            .collect::<Result<Vec<_>, _>>()?;
        let rows = (0..self.count()).flat_map(|row| places.iter().map(move |at| self.row(row)[*at])).collect();
        Ok(Self { columns: names.to_vec(), rows, ..self.clone() })
    }

    /// Checks lengths, numbers and names.
    ///
    /// # Errors
    /// The first thing that no learner takes: an infinite value, an outcome that is none, one class, no event.
    pub fn check(&self) -> Result<(), Error> {
        let count = self.count();
        let length = |what: &'static str, found: usize, optional: bool| {
            if found == count || (optional && found == 0) {
                Ok(())
            } else {
                Err(Error::Length { what, found, rows: count })
            }
        };
        if count == 0 {
            return Err(Error::TooFewRows { rows: 0, groups: 0, folds: 1 });
        }
        if self.width() == 0 {
            return Err(Error::Setting { what: "the table has no column to learn from: name features".into() });
        }
        let mut names: Vec<&String> = self.columns.iter().collect();
        names.sort_unstable();
        if let Some(pair) = names.windows(2).find(|pair| pair[0] == pair[1]) {
            return Err(Error::Setting { what: format!("two columns are called {}: rename one", pair[0]) });
        }
        if self.rows.len() != count * self.width() {
            return Err(Error::Length { what: "the table", found: self.rows.len() / self.width(), rows: count });
        }
        length("the weights", self.weights.len(), true)?;
        length("the groups", self.groups.len(), true)?;
        length("the index dates", self.times.len(), true)?;
        for (column, name) in self.columns.iter().enumerate() {
            check_numbers(&format!("column {name}"), self.column(column), "finite or missing", |v| !v.is_infinite())?;
        }
        let weights = self.weights.iter().copied();
        check_numbers("the weight", weights, "above 0 and finite", |w| w > 0.0 && w.is_finite())?;
        check_numbers("the index date", self.times.iter().copied(), "a number of days", f64::is_finite)?;
        match &self.outcome {
            Outcome::Binary(y) => {
                check_numbers("the outcome", y.iter().copied(), "0 or 1", |y| y == 0.0 || y == 1.0)?;
            }
            Outcome::Continuous(y) => {
                check_numbers("the outcome", y.iter().copied(), "a finite number", f64::is_finite)?
            }
            Outcome::Survival(s) => {
                length("the event", s.event.len(), false)?;
                length("the strata", s.strata.len(), true)?;
                length("the entry time", s.entry.len(), true)?;
                check_numbers("the entry time", s.entry.iter().copied(), "a finite number", f64::is_finite)?;
                let since = s.time.iter().enumerate().map(|(row, t)| t - s.entry.get(row).copied().unwrap_or(0.0));
                check_numbers("the time", since, "finite and after the entry time", |t| t > 0.0 && t.is_finite())?;
            }
        }
        self.check_varies("the training rows")
    }

    /// Checks that the outcome varies.
    ///
    /// # Errors
    /// One class only, no event, or one value of a continuous outcome.
    pub(crate) fn check_varies(&self, place: &str) -> Result<(), Error> {
        let place = || place.to_owned();
        match &self.outcome {
            Outcome::Binary(y) | Outcome::Continuous(y) => match y.first() {
                Some(first) if y.iter().all(|value| value == first) => {
                    Err(Error::OneClass { place: place(), class: *first })
                }
                None => Err(Error::TooFewRows { rows: 0, groups: 0, folds: 1 }),
                Some(_) => Ok(()),
            },
            Outcome::Survival(s) if !s.event.contains(&true) => Err(Error::NoEvent { place: place() }),
            Outcome::Survival(_) => Ok(()),
        }
    }
}

fn check_numbers(
    what: &str,
    values: impl Iterator<Item = f64>,
    must: &'static str,
    allowed: impl Fn(f64) -> bool,
) -> Result<(), Error> {
    match values.map(allowed).position(|is_allowed| !is_allowed) {
        None => Ok(()),
        Some(row) => Err(Error::BadNumber { what: what.into(), row: row + 1, must }),
    }
}

/// The values of these rows; nothing of nothing.
pub(crate) fn taken<T: Copy>(values: &[T], rows: &[usize]) -> Vec<T> {
    if values.is_empty() { Vec::new() } else { rows.iter().map(|row| values[*row]).collect() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn good() -> Data {
        Data {
            columns: vec!["a".into(), "b".into()],
            rows: vec![1.0, 2.0, 3.0, f64::NAN, 5.0, 6.0],
            outcome: Outcome::Binary(vec![0.0, 1.0, 1.0]),
            weights: vec![1.0, 2.0, 1.0],
            ..Data::default()
        }
    }

    fn refused(change: impl Fn(&mut Data), expected: &str) {
        let mut data = good();
        change(&mut data);
        let message = data.check().unwrap_err().to_string();
        assert!(message.contains(expected), "{message}");
    }

    #[test]
    fn what_no_learner_takes_is_refused_with_its_place() {
        assert_eq!(good().check(), Ok(()));
        refused(|d| d.rows[2] = f64::INFINITY, "column a, row 2: must be finite or missing");
        refused(|d| d.outcome = Outcome::Binary(vec![0.0, 2.0, 1.0]), "the outcome, row 2: must be 0 or 1");
        refused(|d| d.outcome = Outcome::Binary(vec![1.0; 3]), "every outcome is 1");
        refused(|d| d.weights[2] = 0.0, "the weight, row 3: must be above 0");
        refused(|d| d.groups = vec![1], "the groups has 1 values where there are 3 rows");
        refused(|d| d.columns[1] = "a".into(), "two columns are called a");
        let survival = |time: [f64; 3], event: [bool; 3]| {
            Outcome::Survival(Survival { time: time.into(), event: event.into(), ..Survival::default() })
        };
        refused(|d| d.outcome = survival([1.0, 2.0, 3.0], [false; 3]), "the outcome never occurs");
        refused(|d| d.outcome = survival([1.0, 0.0, 3.0], [true; 3]), "the time, row 2: must be finite and after");
    }

    #[test]
    fn rows_and_columns_are_taken_in_the_order_asked_for() {
        let data = good();
        let taken = data.take(&[2, 0]);
        assert_eq!((taken.rows.as_slice(), taken.groups.as_slice()), (&[5.0, 6.0, 1.0, 2.0][..], &[2, 0][..]));
        assert_eq!(taken.outcome, Outcome::Binary(vec![1.0, 0.0]));
        let columns = data.only(&["b".into()]).unwrap();
        assert_eq!((columns.rows[0], columns.rows[2]), (2.0, 6.0));
        assert_eq!(data.only(&["c".into()]), Err("c".to_owned()));
    }
}
