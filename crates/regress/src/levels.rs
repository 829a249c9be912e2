//! The distinct values of a column of categories.

use std::collections::{BTreeMap, BTreeSet};

use crate::error::RegressError;
use crate::table::Table;

/// A value of at least so many rows may stand in a message.
pub(crate) const COMMON: usize = 10;

/// At most so many values of a column stand in a message.
const MOST_TOLD: usize = 10;

/// A column of labels, numbered.
#[derive(Debug, Clone)]
pub struct Labels {
    /// Of the column.
    pub name: String,
    /// A place among the labels for each row; none where it is missing.
    pub values: Vec<Option<usize>>,
    /// The distinct texts; numbers in order of size.
    pub labels: Vec<String>,
}

/// Numbers the labels of a column.
///
/// # Errors
/// No such column, or one that is missing in every row.
pub fn labels(name: &str, table: &Table) -> Result<Labels, RegressError> {
    let cells = table.texts(name)?;
    let labels = levels(&cells);
    let places: BTreeMap<&str, usize> = labels.iter().enumerate().map(|(at, label)| (label.as_str(), at)).collect();
    let values = cells.iter().map(|cell| cell.and_then(|cell| places.get(cell).copied())).collect();
    Ok(Labels { name: name.into(), values, labels })
}

/// The distinct texts; numbers in order of size.
pub(crate) fn levels(cells: &[Option<&str>]) -> Vec<String> {
    let mut levels: Vec<&str> = cells.iter().flatten().copied().collect::<BTreeSet<_>>().into_iter().collect();
    let number = |level: &&str| level.parse::<f64>().unwrap_or(f64::INFINITY);
    levels.sort_by(|a, b| number(a).total_cmp(&number(b)));
    levels.into_iter().map(str::to_owned).collect()
}

/// What a column holds, for a message: its values where they are few and each of many rows, so that none can point at a
/// person; else how many there are.
pub(crate) fn told(cells: &[Option<&str>]) -> String {
    let levels = levels(cells);
    let rows = |level: &String| cells.iter().filter(|cell| **cell == Some(level.as_str())).count();
    if levels.len() <= MOST_TOLD && levels.iter().all(|level| rows(level) >= COMMON) {
        return levels.join(", ");
    }
    match levels.len() {
        1 => "a single value".into(),
        count => format!("{count} distinct values"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_told_where_they_are_few_and_common() {
        let of = |levels: &[(&'static str, usize)]| -> Vec<Option<&'static str>> {
            let cells = levels.iter().flat_map(|&(level, rows)| std::iter::repeat_n(Some(level), rows));
            cells.chain([None]).collect()
        };
        assert_eq!(told(&of(&[("m", 10), ("f", 10)])), "f, m");
        assert_eq!(told(&of(&[("m", 10), ("Ann Lee", 9)])), "2 distinct values");
        let ten = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"].map(|level| (level, 10));
        assert_eq!(told(&of(&ten)), "0, 1, 2, 3, 4, 5, 6, 7, 8, 9");
        assert_eq!(told(&of(&[&ten[..], &[("10", 10)]].concat())), "11 distinct values");
        assert_eq!(told(&of(&[("Ann Lee", 1)])), "a single value");
    }

    #[test]
    fn numbers_stand_in_order_of_size_before_texts() {
        let table = Table::parse("t.csv", b"a,b\n10,1\nold,1\n9,1\nNA,1\n10,1\n").unwrap();
        let labels = labels("a", &table).unwrap();
        assert_eq!(labels.labels, ["9", "10", "old"]);
        assert_eq!(labels.values, [Some(1), Some(2), Some(0), None, Some(1)]);
    }
}
