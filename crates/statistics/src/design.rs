//! The columns of a model, by name, checked before anything is fitted.

use crate::error::Error;
use crate::matrix::{Square, dot};

/// A table of finite numbers: a row for each observation, a named column for each term.
#[derive(Debug, Clone, PartialEq)]
pub struct Design {
    names: Vec<String>,
    /// Row after row.
    values: Vec<f64>,
    rows: usize,
}

impl Design {
    /// Columns of `rows` values each.
    ///
    /// # Errors
    /// [`Error::NoRows`], [`Error::Length`], and [`Error::OutOfRange`] for a value that is not finite.
    pub fn from_columns(rows: usize, columns: &[(String, Vec<f64>)]) -> Result<Self, Error> {
        if rows == 0 {
            return Err(Error::NoRows);
        }
        for (name, column) in columns {
            check_column(name, column, rows, "a finite number", f64::is_finite)?;
        }
        let values = (0..rows).flat_map(|row| columns.iter().map(move |(_, column)| column[row])).collect();
        Ok(Self { names: columns.iter().map(|(name, _)| name.clone()).collect(), values, rows })
    }

    /// The columns' names.
    #[must_use]
    pub fn names(&self) -> &[String] {
        &self.names
    }

    /// How many observations.
    #[must_use]
    pub fn rows(&self) -> usize {
        self.rows
    }

    /// How many columns.
    #[must_use]
    pub fn width(&self) -> usize {
        self.names.len()
    }

    pub(crate) fn row(&self, row: usize) -> &[f64] {
        let width = self.width();
        &self.values[row * width..(row + 1) * width]
    }

    fn column(&self, column: usize) -> impl Iterator<Item = f64> {
        self.values.iter().skip(column).step_by(self.width().max(1)).copied()
    }

    /// The name that belongs to the column at which a factor failed.
    pub(crate) fn collinear(&self, column: usize) -> Error {
        let others = self.names[..column].join(", ");
        let others = if others.is_empty() { "the strata".into() } else { others };
        Error::Collinear { column: self.names[column].clone(), others }
    }

    /// Columns of mean 0 and variance 1, in which a fit loses no digits to a column's units.
    pub(crate) fn standardised(&self) -> Result<Standardised, Error> {
        let count = self.rows as f64;
        let (mut centres, mut scales) = (Vec::new(), Vec::new());
        for (j, name) in self.names.iter().enumerate() {
            let centre = self.column(j).sum::<f64>() / count;
            let scale = (self.column(j).map(|x| (x - centre) * (x - centre)).sum::<f64>() / count).sqrt();
            // A mean is rounded, so that a constant column may leave a trace.
            let is_constant = self.column(j).all(|x| Some(x) == self.column(j).next());
            if is_constant || scale <= centre.abs() * 1e-13 {
                return Err(Error::Constant { column: name.clone() });
            }
            centres.push(centre);
            scales.push(scale);
        }
        let mut values = self.values.clone();
        for row in values.chunks_exact_mut(self.width().max(1)) {
            row.iter_mut().enumerate().for_each(|(j, x)| *x = (*x - centres[j]) / scales[j]);
        }
        let standardised = Standardised { centres, scales, values };
        self.check_independent(&standardised)?;
        Ok(standardised)
    }

    /// Gram-Schmidt, column by column: what is left of a column when those before it are taken out.
    /// The bound on what is nothing is that of R's `lm` and `glm`, 1e-7.
    fn check_independent(&self, standardised: &Standardised) -> Result<(), Error> {
        const NOTHING: f64 = 1e-7;
        let width = self.width();
        let mut kept: Vec<Vec<f64>> = Vec::new();
        for j in 0..width {
            let mut left: Vec<f64> = standardised.values.iter().skip(j).step_by(width).copied().collect();
            let whole = dot(&left, &left).sqrt();
            // Twice is enough: Giraud, Langou and Rozloznik 2005.
            for _ in 0..2 {
                for other in &kept {
                    let along = dot(&left, other);
                    left.iter_mut().zip(other).for_each(|(x, o)| *x -= along * o);
                }
            }
            let rest = dot(&left, &left).sqrt();
            if rest <= NOTHING * whole {
                return Err(self.collinear(j));
            }
            left.iter_mut().for_each(|x| *x /= rest);
            kept.push(left);
        }
        Ok(())
    }
}

/// A design of centred and scaled columns, and the way back.
pub(crate) struct Standardised {
    pub(crate) centres: Vec<f64>,
    pub(crate) scales: Vec<f64>,
    pub(crate) values: Vec<f64>,
}

impl Standardised {
    /// What turns coefficients of these columns into those of the given ones; with an intercept first if wished.
    pub(crate) fn back(&self, has_intercept: bool) -> Square {
        let first = usize::from(has_intercept);
        let mut transform = Square::zeros(self.scales.len() + first);
        if has_intercept {
            transform[(0, 0)] = 1.0;
        }
        for (j, (centre, scale)) in self.centres.iter().zip(&self.scales).enumerate() {
            transform[(j + first, j + first)] = 1.0 / scale;
            if has_intercept {
                transform[(0, j + first)] = -centre / scale;
            }
        }
        transform
    }
}

/// One value for each row, each of them allowed.
pub(crate) fn check_column(
    what: &str,
    column: &[f64],
    rows: usize,
    must: &'static str,
    allowed: impl Fn(f64) -> bool,
) -> Result<(), Error> {
    if column.len() != rows {
        return Err(Error::Length { what: what.into(), found: column.len(), rows });
    }
    match column.iter().position(|&value| !allowed(value)) {
        None => Ok(()),
        Some(row) => Err(Error::OutOfRange { what: what.into(), row: row + 1, value: column[row], must }),
    }
}

/// Weights as given, or ones.
pub(crate) fn weights_or_ones(weights: Option<&[f64]>, rows: usize) -> Result<Vec<f64>, Error> {
    let Some(weights) = weights else { return Ok(vec![1.0; rows]) };
    check_column("the weight", weights, rows, "greater than 0", |w| w > 0.0 && w.is_finite())?;
    Ok(weights.to_vec())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn standardised(columns: &[(&str, &[f64])]) -> Result<Standardised, Error> {
        let columns: Vec<_> = columns.iter().map(|(name, values)| ((*name).to_owned(), values.to_vec())).collect();
        Design::from_columns(4, &columns)?.standardised()
    }

    #[test]
    fn columns_without_information_are_named() {
        let (a, b) = (("a", &[1.0, 2.0, 4.0, 3.0][..]), ("b", &[1.0, 0.0, 0.0, 1.0][..]));
        assert!(standardised(&[a, b]).is_ok());
        let constant = standardised(&[a, ("c", &[0.1; 4])]).err();
        assert_eq!(constant, Some(Error::Constant { column: "c".into() }));
        let sum = standardised(&[a, b, ("c", &[2000.0, 2002.0, 2004.0, 2002.0])]).err();
        assert_eq!(sum, Some(Error::Collinear { column: "c".into(), others: "a, b".into() }));
        let short = standardised(&[("c", &[1.0, 2.0])]).err().map(|e| e.to_string());
        assert!(short.is_some_and(|e| e.contains("c has 2 values")));
        let endless = standardised(&[("c", &[1.0, 2.0, f64::NAN, 0.0])]).err().map(|e| e.to_string());
        assert!(endless.is_some_and(|e| e.contains("c is NaN in row 3")));
    }
}
