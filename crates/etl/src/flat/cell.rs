//! Cells as numbers and dates, and what is said where they are neither.

use jiff::civil::Date;
use record::PartialDate;

use super::Columns;
use super::mapping::{DateFormat, FlatSource};
use crate::cells::Table;
use crate::dates;

/// Why a cell gives nothing.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Stop {
    /// As the mapping wants it.
    Leave(&'static str),
    /// The row cannot be anybody's or at any time: a cell that every row needs is missing.
    Lacks(&'static str),
    /// Against what the mapping says: the reason in a few words, and the whole message.
    Bad { why: &'static str, problem: String },
}

/// How the cells of this table are read, and what was seen of it so far.
#[derive(Debug)]
pub(super) struct Cells<'a> {
    columns: &'a Columns,
    decimal_comma: bool,
    row_number: u64,
    /// By column, the line of the first date of the stated form.
    first_date: Vec<Option<u64>>,
}

impl<'a> Cells<'a> {
    pub(super) fn new(columns: &'a Columns, mapping: &FlatSource) -> Self {
        let first_date = vec![None; columns.0.len()];
        Self { columns, decimal_comma: mapping.decimal_comma, row_number: 0, first_date }
    }

    /// Moves to the next row.
    pub(super) fn begin(&mut self, _: &Table<'_>) {
        self.row_number += 1;
    }

    /// The row, counted from 1.
    pub(super) fn row_number(&self) -> u64 {
        self.row_number
    }

    pub(super) fn bad(&self, at: usize, why: &'static str, problem: impl Into<String>) -> Stop {
        let count = "or count and leave out such cells with `bad_rows = \"drop\"`";
        Stop::Bad { why, problem: format!("column `{}`: {}, {count}", self.columns.name(at), problem.into()) }
    }

    /// The number in a cell; `None` where the cell is missing.
    pub(super) fn number(&self, table: &Table<'_>, at: usize) -> Result<Option<f64>, Stop> {
        let Some(cell) = table.cell(at) else { return Ok(None) };
        match parsed(cell, self.decimal_comma) {
            Some(number) => Ok(Some(number)),
            None => Err(self.no_number(at)),
        }
    }

    pub(super) fn no_number(&self, at: usize) -> Stop {
        let comma = if self.decimal_comma { "" } else { " (written `1,5`? `decimal_comma = true`)" };
        self.bad(at, "no number", format!("holds something that is no number{comma}: mend it, name it in `missing`"))
    }

    /// A number after `<`, `<=`, `>=` or `>`, and which of these.
    pub(super) fn compared(&self, cell: &str) -> Option<(f64, Option<&'static str>)> {
        let (comparator, rest) = ["<=", ">=", "<", ">"]
            .into_iter()
            .find_map(|sign| cell.strip_prefix(sign).map(|rest| (Some(sign), rest.trim_start())))
            .unwrap_or((None, cell));
        Some((parsed(rest, self.decimal_comma)?, comparator))
    }

    /// The store's text of the date in a cell; `None` where the cell is missing.
    pub(super) fn date(&mut self, table: &Table<'_>, at: usize, format: DateFormat) -> Result<Option<String>, Stop> {
        let Some(cell) = table.cell(at) else { return Ok(None) };
        if let Some(date) = date_text(cell, format) {
            if let Some(first) = self.first_date.get_mut(at) {
                first.get_or_insert(table.line());
            }
            return Ok(Some(date));
        }
        let form = match format {
            DateFormat::Iso => "year-month-day (2020-01-31)",
            DateFormat::Dmy => "day/month/year (31/01/2020)",
            DateFormat::Mdy => "month/day/year (01/31/2020)",
        };
        let other = [DateFormat::Iso, DateFormat::Dmy, DateFormat::Mdy]
            .into_iter()
            .find(|other| *other != format && date_text(cell, *other).is_some());
        let other = match other {
            Some(DateFormat::Iso) => "; it looks like `format = \"iso\"`",
            Some(DateFormat::Dmy) => "; it looks like `format = \"dmy\"`",
            Some(DateFormat::Mdy) => "; it looks like `format = \"mdy\"`",
            None => "",
        };
        let mixed = match self.first_date.get(at).copied().flatten() {
            Some(first) => {
                format!("; dates before it, first in line {first}, are in that form: a column must not mix forms")
            }
            None => String::new(),
        };
        let problem = format!("holds no date of the form {form}{other}{mixed}: mend it, or state the form");
        Err(self.bad(at, "no date of the stated form", problem))
    }

    /// The day in a cell; `None` where the cell is missing.
    pub(super) fn day(&mut self, table: &Table<'_>, at: usize, format: DateFormat) -> Result<Option<Date>, Stop> {
        let Some(text) = self.date(table, at, format)? else { return Ok(None) };
        match dates::iso(&text) {
            Some((day, _)) => Ok(Some(day)),
            None => Err(self.bad(at, "date without a day", "holds a date without a day: complete it")),
        }
    }
}

fn parsed(text: &str, decimal_comma: bool) -> Option<f64> {
    let is_number = |b: u8| b.is_ascii_digit() || matches!(b, b'+' | b'-' | b'.' | b'e' | b'E');
    let number: f64 = if decimal_comma && text.contains(',') {
        if text.contains('.') {
            return None;
        }
        let text = text.replacen(',', ".", 1);
        text.bytes().all(is_number).then(|| text.parse().ok())??
    } else {
        text.bytes().all(is_number).then(|| text.parse().ok())??
    };
    number.is_finite().then_some(number)
}

fn date_text(text: &str, format: DateFormat) -> Option<String> {
    if format == DateFormat::Iso {
        return dates::moment(text).or_else(|| PartialDate::parse(text).map(|date| date.to_string()));
    }
    let mut parts = text.split(['/', '.', '-']);
    let (first, second, year) = (parts.next()?, parts.next()?, parts.next()?);
    if parts.next().is_some() || year.len() != 4 || first.is_empty() || first.len() > 2 || second.is_empty() {
        return None;
    }
    let (day, month) = if format == DateFormat::Dmy { (first, second) } else { (second, first) };
    let number = |text: &str| text.bytes().all(|b| b.is_ascii_digit()).then(|| text.parse::<i16>().ok())?;
    let (day, month) = (i8::try_from(number(day)?).ok()?, i8::try_from(number(month)?).ok()?);
    Date::new(number(year)?, month, day).ok().map(|date| date.to_string())
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    #[test]
    fn dates_are_of_the_stated_form_only() {
        use DateFormat::{Dmy, Iso, Mdy};
        for (text, format, read) in [
            ("2020-01-31", Iso, Some("2020-01-31")),
            ("1960", Iso, Some("1960")),
            ("31/01/2020", Iso, None),
            ("31/1/2020", Dmy, Some("2020-01-31")),
            ("31.01.2020", Dmy, Some("2020-01-31")),
            ("01/31/2020", Dmy, None),
            ("01/31/2020", Mdy, Some("2020-01-31")),
            ("1/2/20", Dmy, None),
            ("2020-01-31", Dmy, None),
        ] {
            assert_eq!(date_text(text, format).as_deref(), read, "{text}");
        }
    }

    #[test]
    fn numbers_are_numbers_and_nothing_else() {
        assert_eq!(parsed("1.5", false), Some(1.5));
        assert_eq!(parsed("1,5", true), Some(1.5));
        assert_eq!(parsed("-2e-3", false), Some(-0.002));
        for text in ["", "1,5", "inf", "NaN", "1 000", "0x10", "five"] {
            assert_eq!(parsed(text, false), None, "{text}");
        }
        assert_eq!(parsed("1.000,5", true), None);
    }
}
