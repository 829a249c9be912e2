//! A small table: named columns of one length, in memory.

use jiff::civil::Date;

use crate::error::StoreError;

/// One column.
#[derive(Debug, Clone, PartialEq)]
pub enum Column {
    /// Numbers; NaN is missing.
    Number(Vec<f64>),
    /// Texts.
    Text(Vec<Option<String>>),
    /// Dates.
    Date(Vec<Option<Date>>),
}

impl Column {
    /// How many rows.
    #[must_use]
    pub fn len(&self) -> usize {
        match self {
            Self::Number(values) => values.len(),
            Self::Text(values) => values.len(),
            Self::Date(values) => values.len(),
        }
    }

    /// Whether there is no row.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The rows at these positions; positions past the end are left out.
    #[must_use]
    pub fn at(&self, rows: &[usize]) -> Self {
        match self {
            Self::Number(values) => Self::Number(rows.iter().filter_map(|at| values.get(*at).copied()).collect()),
            Self::Text(values) => Self::Text(rows.iter().filter_map(|at| values.get(*at).cloned()).collect()),
            Self::Date(values) => Self::Date(rows.iter().filter_map(|at| values.get(*at).copied()).collect()),
        }
    }
}

/// A table.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Frame {
    /// Where it was read, for messages; empty where it was made.
    pub name: String,
    names: Vec<String>,
    columns: Vec<Column>,
}

impl Frame {
    /// A table without columns.
    #[must_use]
    pub fn new(name: impl Into<String>) -> Self {
        Self { name: name.into(), ..Self::default() }
    }

    /// Adds a column.
    ///
    /// # Errors
    /// When the name is taken or the length is another.
    pub fn push(&mut self, name: impl Into<String>, column: Column) -> Result<(), StoreError> {
        let name = name.into();
        if self.names.contains(&name) {
            return Err(StoreError::Frame(format!("{}: two columns are called `{name}`; rename one", self.name)));
        }
        if self.columns.first().is_some_and(|first| first.len() != column.len()) {
            let (has, rows) = (column.len(), self.rows());
            return Err(StoreError::Frame(format!("{}: column `{name}` has {has} rows, not {rows}", self.name)));
        }
        self.names.push(name);
        self.columns.push(column);
        Ok(())
    }

    /// How many rows.
    #[must_use]
    pub fn rows(&self) -> usize {
        self.columns.first().map_or(0, Column::len)
    }

    /// The columns' names, in order.
    #[must_use]
    pub fn names(&self) -> &[String] {
        &self.names
    }

    /// Names and columns, in order.
    pub fn columns(&self) -> impl Iterator<Item = (&str, &Column)> {
        self.names.iter().map(String::as_str).zip(&self.columns)
    }

    /// The column of that name, if there is one.
    #[must_use]
    pub fn column(&self, name: &str) -> Option<&Column> {
        self.names.iter().position(|n| n == name).and_then(|at| self.columns.get(at))
    }

    /// A column of numbers.
    ///
    /// # Errors
    /// When there is none of that name, or it holds something else.
    pub fn numbers(&self, name: &str) -> Result<&[f64], StoreError> {
        match self.named(name)? {
            Column::Number(values) => Ok(values),
            _ => Err(self.other_kind(name, "numbers")),
        }
    }

    /// A column of texts.
    ///
    /// # Errors
    /// When there is none of that name, or it holds something else.
    pub fn texts(&self, name: &str) -> Result<&[Option<String>], StoreError> {
        match self.named(name)? {
            Column::Text(values) => Ok(values),
            _ => Err(self.other_kind(name, "texts")),
        }
    }

    /// A column of dates.
    ///
    /// # Errors
    /// When there is none of that name, or it holds something else.
    pub fn dates(&self, name: &str) -> Result<&[Option<Date>], StoreError> {
        match self.named(name)? {
            Column::Date(values) => Ok(values),
            _ => Err(self.other_kind(name, "dates")),
        }
    }

    /// The rows at these positions, in this order.
    #[must_use]
    pub fn at(&self, rows: &[usize]) -> Self {
        let columns = self.columns.iter().map(|column| column.at(rows)).collect();
        Self { name: self.name.clone(), names: self.names.clone(), columns }
    }

    fn named(&self, name: &str) -> Result<&Column, StoreError> {
        self.column(name).ok_or_else(|| {
            StoreError::Frame(format!(
                "{}: there is no column `{name}`; it has {}",
                self.name,
                self.names.iter().map(|n| format!("`{n}`")).collect::<Vec<_>>().join(", ")
            ))
        })
    }

    fn other_kind(&self, name: &str, kind: &str) -> StoreError {
        StoreError::Frame(format!("{}: column `{name}` holds no {kind}", self.name))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_have_one_length_and_one_name_each() {
        let mut frame = Frame::new("t.csv");
        frame.push("a", Column::Number(vec![1.0, 2.0])).unwrap();
        assert!(frame.push("a", Column::Number(vec![1.0, 2.0])).is_err());
        assert!(frame.push("b", Column::Number(vec![1.0])).is_err());
        frame.push("b", Column::Text(vec![None, Some("x".into())])).unwrap();
        assert_eq!(frame.at(&[1, 0]).numbers("a").unwrap(), [2.0, 1.0]);
        assert!(frame.numbers("b").is_err() && frame.texts("b").is_ok() && frame.dates("c").is_err());
    }
}
