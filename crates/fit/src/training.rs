//! Rows to learn from, and rows that stay sealed until everything is decided.
//!
//! [`crate::select`] takes [`Training`] alone. [`Sealed`] gives nothing but its number of rows, and opens only for
//! [`FinalModel`]s, which nothing outside this crate can make and which opening consumes: what was measured on sealed
//! rows can no longer be changed by them.

use model::trees::TreeEnsemble;
use model::{ModelFile, NamedOutput, Predictor};

use crate::data::Data;
use crate::error::Error;

/// Rows to learn from.
#[derive(Debug, Clone, PartialEq)]
pub struct Training(Data);

/// Rows that nobody sees before the final evaluation.
#[derive(PartialEq)]
pub struct Sealed(Data);

/// A model with everything decided: trained on all training rows, calibrated on held-out ones.
#[derive(Debug, Clone, PartialEq)]
pub struct FinalModel {
    candidate: String,
    file: ModelFile<TreeEnsemble>,
}

/// Sealed rows, open, with what the models say of them.
#[derive(Debug, Clone, PartialEq)]
pub struct Opened {
    /// The rows.
    pub data: Data,
    /// The models that opened them.
    pub models: Vec<ModelFile<TreeEnsemble>>,
    /// For each model the value of its first output (a risk by the horizon for survival), a number a row.
    pub values: Vec<Vec<f64>>,
    /// For each model the margin of its first output: what orders risks.
    pub margins: Vec<Vec<f64>>,
}

impl Training {
    /// Rows that are all for training: where the sealed rows are another table.
    ///
    /// # Errors
    /// As [`Data::check`].
    pub fn new(data: Data) -> Result<Self, Error> {
        data.check()?;
        Ok(Self(data))
    }

    /// The rows of a table for training, and those that `is_sealed` marks.
    ///
    /// # Errors
    /// A mark for each row is needed, no person may stand on both sides, and [`Data::check`] of the training rows.
    pub fn split(data: &Data, is_sealed: &[bool]) -> Result<(Self, Sealed), Error> {
        if is_sealed.len() != data.count() {
            return Err(Error::Length { what: "the split", found: is_sealed.len(), rows: data.count() });
        }
        let (sealed, training): (Vec<usize>, Vec<usize>) = (0..data.count()).partition(|row| is_sealed[*row]);
        let groups: std::collections::BTreeSet<u64> = training.iter().map(|row| data.group(*row)).collect();
        if sealed.iter().any(|row| groups.contains(&data.group(*row))) {
            return Err(Error::Setting {
                what: "a person has rows for training and for the test: split by person".into(),
            });
        }
        Ok((Self::new(data.take(&training))?, Sealed(data.take(&sealed))))
    }

    /// The rows.
    #[must_use]
    pub fn data(&self) -> &Data {
        &self.0
    }
}

impl std::fmt::Debug for Sealed {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "Sealed({} rows)", self.0.count())
    }
}

impl Sealed {
    /// Rows of another table, such as an external validation.
    #[must_use]
    pub fn new(data: Data) -> Self {
        Self(data)
    }

    /// How many rows.
    #[must_use]
    pub fn count(&self) -> usize {
        self.0.count()
    }

    /// Opens the rows for models that can no longer change, which it consumes.
    ///
    /// # Errors
    /// No model, or a model's column that the rows do not have.
    pub fn open(self, models: Vec<FinalModel>) -> Result<Opened, Error> {
        if models.is_empty() {
            return Err(Error::Setting { what: "no model is final yet: the test rows stay sealed".into() });
        }
        let (mut values, mut margins) = (Vec::new(), Vec::new());
        for model in &models {
            let predictions = predictions(&model.candidate, &model.file, &self.0)?;
            values.push(predictions.0);
            margins.push(predictions.1);
        }
        Ok(Opened { data: self.0, models: models.into_iter().map(|m| m.file).collect(), values, margins })
    }
}

impl FinalModel {
    /// A final model that an earlier run of the program wrote. Whoever reads it must know that it is that one, by its hash:
    /// what was changed afterwards is not final.
    #[must_use]
    pub fn read(candidate: &str, file: ModelFile<TreeEnsemble>) -> Self {
        Self::new(candidate, file)
    }

    pub(crate) fn new(candidate: &str, file: ModelFile<TreeEnsemble>) -> Self {
        Self { candidate: candidate.to_owned(), file }
    }

    /// The value of the first output (a risk by the horizon for survival) of every row.
    ///
    /// # Errors
    /// A column that the rows do not have.
    pub fn values(&self, data: &Data) -> Result<Vec<f64>, Error> {
        Ok(predictions(&self.candidate, &self.file, data)?.0)
    }

    /// The values of every output, each a number a row.
    ///
    /// # Errors
    /// A column that the rows do not have.
    pub fn all_values(&self, data: &Data) -> Result<Vec<Vec<f64>>, Error> {
        all_values(&self.candidate, &self.file, data)
    }

    /// The candidate's name.
    #[must_use]
    pub fn candidate(&self) -> &str {
        &self.candidate
    }

    /// The model.
    #[must_use]
    pub fn file(&self) -> &ModelFile<TreeEnsemble> {
        &self.file
    }
}

/// Values and margins of the first output for a table whose columns are found by name.
pub(crate) fn predictions(
    candidate: &str,
    file: &ModelFile<TreeEnsemble>,
    data: &Data,
) -> Result<(Vec<f64>, Vec<f64>), Error> {
    let missing = |column| Error::Candidate {
        candidate: candidate.to_owned(),
        what: format!("the rows have no column {column}: compute the same features for them"),
    };
    let data = data.only(&file.columns).map_err(missing)?;
    let compiled = file.clone().compile()?;
    let Some(output) = compiled.outputs.first() else { return Ok((vec![], vec![])) };
    let all = margins_of_rows(&compiled.predictor, &data);
    let values = all.iter().map(|margins| value(output, margins)).collect();
    let margins = all.iter().map(|m| m.get(output.margin as usize).copied().unwrap_or(f64::NAN)).collect();
    Ok((values, margins))
}

/// Values of every output, each a number a row.
pub(crate) fn all_values(candidate: &str, file: &ModelFile<TreeEnsemble>, data: &Data) -> Result<Vec<Vec<f64>>, Error> {
    let missing = |column| Error::Candidate {
        candidate: candidate.to_owned(),
        what: format!("the rows have no column {column}: compute the same features for them"),
    };
    let data = data.only(&file.columns).map_err(missing)?;
    let compiled = file.clone().compile()?;
    let all = margins_of_rows(&compiled.predictor, &data);
    Ok(compiled.outputs.iter().map(|output| all.iter().map(|margins| value(output, margins)).collect()).collect())
}

fn value(output: &NamedOutput, margins: &[f64]) -> f64 {
    output.value_from_margins(margins)
}

/// All margins of each row.
pub(crate) fn margins_of_rows(predictor: &Predictor, data: &Data) -> Vec<Vec<f64>> {
    (0..data.count()).map(|row| predictor.margins_from_row(data.row(row))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::Outcome;

    fn table(groups: Vec<u64>) -> Data {
        Data {
            columns: vec!["a".into()],
            rows: vec![1.0, 2.0, 3.0, 4.0],
            outcome: Outcome::Binary(vec![0.0, 1.0, 0.0, 1.0]),
            groups,
            ..Data::default()
        }
    }

    #[test]
    fn sealed_rows_show_only_their_number() {
        let (training, sealed) = Training::split(&table(vec![1, 2, 3, 3]), &[false, false, true, true]).unwrap();
        assert_eq!((training.data().count(), sealed.count()), (2, 2));
        assert_eq!(format!("{sealed:?}"), "Sealed(2 rows)");
        assert!(sealed.open(vec![]).unwrap_err().to_string().contains("stay sealed"));
    }

    #[test]
    fn a_person_on_both_sides_is_refused() {
        let error = Training::split(&table(vec![1, 2, 1, 3]), &[false, false, true, true]).unwrap_err();
        assert!(error.to_string().contains("split by person"));
    }
}
