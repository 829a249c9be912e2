//! The terms of a model as they are written: `age, log(bili), factor(stage), trt:age>=20, strata(sex), cluster(id)`.

use crate::condition::condition;
use crate::error::RegressError;
use crate::levels::{COMMON, Labels, labels, levels, told};
use crate::table::Table;

/// A column of numbers with the name of its term.
#[derive(Debug, Clone)]
pub struct Column {
    /// As it was written; `stage=2` for a level of a factor.
    pub name: String,
    /// The same without the values of a factor or a comparison, which may point at a person: `stage`.
    pub of: String,
    /// A value a row of the table; none where one that it needs is missing.
    pub values: Vec<Option<f64>>,
}

impl Column {
    /// What a message calls it: by its name, unless that tells a value of few rows.
    pub(crate) fn said(&self) -> String {
        let is_common = self.values.iter().flatten().filter(|value| **value != 0.0).count() >= COMMON;
        if self.name == self.of || is_common { self.name.clone() } else { format!("{} (a value of few rows)", self.of) }
    }
}

/// What a model is made of.
#[derive(Debug, Clone, Default)]
pub struct Terms {
    /// A coefficient each.
    pub columns: Vec<Column>,
    /// Added to the linear predictor as it is.
    pub offset: Option<Column>,
    /// How many observations a row stands for.
    pub weights: Option<Column>,
    /// Rows of different strata have baseline hazards of their own.
    pub strata: Option<Labels>,
    /// Rows that belong together, for robust standard errors.
    pub clusters: Option<Labels>,
}

impl Terms {
    /// Reads terms between commas, each a column, `log(column)`, `factor(column)` or `factor(column, reference)`, a
    /// comparison such as `age>=20` or `sex=m`, a product of those with `:`, or `strata(column)`, `cluster(column)`,
    /// `offset(term)`, `weight(term)`.
    ///
    /// # Errors
    /// A term that cannot be read, stands twice, or asks for what the table does not have.
    pub fn read(text: &str, table: &Table) -> Result<Self, RegressError> {
        let mut terms = Self::default();
        for term in split(text, ',')? {
            let within = |error: RegressError| error.within(term);
            match call(term) {
                Some(("strata", name)) => put(&mut terms.strata, labels(name, table)?, term)?,
                Some(("cluster", name)) => put(&mut terms.clusters, labels(name, table)?, term)?,
                Some(("offset", inner)) => put(&mut terms.offset, one(inner, table).map_err(within)?, term)?,
                Some(("weight", inner)) => put(&mut terms.weights, one(inner, table).map_err(within)?, term)?,
                _ => {
                    for column in product(term, table).map_err(within)? {
                        if terms.columns.iter().any(|c| c.name == column.name) {
                            return Err(RegressError::TermTwice { term: term.into() });
                        }
                        terms.columns.push(column);
                    }
                }
            }
        }
        Ok(terms)
    }
}

fn put<T>(slot: &mut Option<T>, value: T, term: &str) -> Result<(), RegressError> {
    if slot.is_some() {
        return Err(RegressError::KindTwice { term: term.into() });
    }
    *slot = Some(value);
    Ok(())
}

/// Parts between separators that stand in no parentheses.
fn split(text: &str, separator: char) -> Result<Vec<&str>, RegressError> {
    let (mut parts, mut depth, mut start) = (Vec::new(), 0_usize, 0);
    for (at, character) in text.char_indices() {
        match character {
            '(' => depth += 1,
            ')' => depth = depth.checked_sub(1).ok_or_else(|| RegressError::Closes { text: text.into() })?,
            c if c == separator && depth == 0 => {
                parts.push(text[start..at].trim());
                start = at + separator.len_utf8();
            }
            _ => {}
        }
    }
    if depth > 0 {
        return Err(RegressError::NotClosed { text: text.into() });
    }
    parts.push(text[start..].trim());
    if parts.iter().any(|part| part.is_empty()) {
        return Err(RegressError::EmptyTerm { text: text.into() });
    }
    Ok(parts)
}

/// `name(inner)`.
fn call(term: &str) -> Option<(&str, &str)> {
    let (name, rest) = term.split_once('(')?;
    Some((name.trim(), rest.strip_suffix(')')?.trim()))
}

/// An interaction, or a term by itself.
fn product(term: &str, table: &Table) -> Result<Vec<Column>, RegressError> {
    if table.has(term) {
        return simple(term, table);
    }
    let mut columns: Option<Vec<Column>> = None;
    for part in split(term, ':')? {
        let next = simple(part, table)?;
        columns = Some(match columns {
            None => next,
            Some(before) => before.iter().flat_map(|a| next.iter().map(move |b| times(a, b))).collect(),
        });
    }
    Ok(columns.unwrap_or_default())
}

fn times(a: &Column, b: &Column) -> Column {
    let values = a.values.iter().zip(&b.values).map(|(a, b)| Some((*a)? * (*b)?)).collect();
    Column { name: format!("{}:{}", a.name, b.name), of: format!("{}:{}", a.of, b.of), values }
}

fn simple(term: &str, table: &Table) -> Result<Vec<Column>, RegressError> {
    if !table.has(term)
        && let Some(("factor", inner)) = call(term)
    {
        return factor(inner, table);
    }
    Ok(vec![one(term, table)?])
}

/// A single column: a number, its logarithm, or whether a comparison holds.
fn one(term: &str, table: &Table) -> Result<Column, RegressError> {
    let column = |values| Ok(Column { name: term.to_owned(), of: term.to_owned(), values });
    if table.has(term) {
        return column(table.numbers(term)?);
    }
    match call(term) {
        Some(("log", name)) => {
            let values = table.numbers(name)?;
            if let Some(row) = values.iter().position(|value| value.is_some_and(|value| value <= 0.0)) {
                return Err(RegressError::NoLogarithm { place: table.place(row), name: name.into() });
            }
            return column(values.into_iter().map(|v| v.map(libm::log)).collect());
        }
        Some((name, _)) if !term.contains(['<', '>', '=']) => {
            return Err(RegressError::NoFunction { name: name.into() });
        }
        _ => {}
    }
    match condition(term, table)? {
        Some(holds) => {
            let of = term.split(['<', '>', '=']).next().unwrap_or(term).trim();
            let values = holds.into_iter().map(|h| h.map(|h| f64::from(u8::from(h)))).collect();
            Ok(Column { name: term.to_owned(), of: of.to_owned(), values })
        }
        None => column(table.numbers(term)?),
    }
}

/// A column for each level but the reference, which is the first or the one named.
fn factor(inner: &str, table: &Table) -> Result<Vec<Column>, RegressError> {
    let (name, reference) = match inner.rsplit_once(',') {
        Some((name, reference)) => (name.trim(), Some(reference.trim())),
        None => (inner, None),
    };
    let cells = table.texts(name)?;
    let levels = levels(&cells);
    let reference = reference.unwrap_or(&levels[0]);
    if !levels.iter().any(|level| level == reference) {
        return Err(RegressError::NoLevel { wanted: reference.into(), name: name.into(), levels: told(&cells) });
    }
    if levels.len() < 2 {
        return Err(RegressError::OneLevel { name: name.into() });
    }
    let column = |level: &String| Column {
        name: format!("{name}={level}"),
        of: name.to_owned(),
        values: cells.iter().map(|cell| cell.map(|cell| f64::from(u8::from(cell == level)))).collect(),
    };
    Ok(levels.iter().filter(|level| *level != reference).map(column).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table() -> Table {
        Table::parse("t.csv", b"a,b,sex,a:b\n1,2,f,7\n2,,m,8\n4,1,f,9\n").unwrap()
    }

    #[test]
    fn terms_become_columns() {
        let table = table();
        let terms = Terms::read("a, log(a),factor(sex, m),sex=m:a>=2, strata(sex), a:b", &table).unwrap();
        let names: Vec<&str> = terms.columns.iter().map(|c| c.name.as_str()).collect();
        assert_eq!(names, ["a", "log(a)", "sex=f", "sex=m:a>=2", "a:b"]);
        assert_eq!(terms.columns[1].values[1], Some(std::f64::consts::LN_2));
        assert_eq!(terms.columns[2].values, [Some(1.0), Some(0.0), Some(1.0)]);
        assert_eq!(terms.columns[3].values, [Some(0.0), Some(1.0), Some(0.0)]);
        assert_eq!(terms.columns[4].values[0], Some(7.0), "a column of that name comes first");
        assert_eq!(terms.strata.unwrap().values, [Some(0), Some(1), Some(0)]);
        let product = Terms::read("b:a", &table).unwrap();
        assert_eq!(product.columns[0].values, [Some(2.0), None, Some(4.0)]);
    }

    #[test]
    fn what_cannot_be_read_is_named() {
        let table = table();
        for (terms, words) in [
            ("a,", "a term is empty"),
            ("log(a", "not closed"),
            ("a)", "closes too much"),
            ("sqrt(a)", "in the term \"sqrt(a)\": there is no sqrt()"),
            ("c", "no column \"c\""),
            ("sex", "write factor(sex)"),
            ("factor(sex, x)", "it holds 2 distinct values"),
            ("sex=x", "it holds 2 distinct values"),
            ("a,a", "given twice"),
            ("factor(sex),sex=m", "the term sex=m is given twice"),
            ("sex=m,factor(sex)", "the term factor(sex) is given twice"),
            ("strata(sex),strata(a)", "only one"),
        ] {
            let said = Terms::read(terms, &table).map(|_| ()).map_err(|e| e.to_string()).unwrap_err();
            assert!(said.contains(words), "{terms}: {said}");
        }
    }
}
