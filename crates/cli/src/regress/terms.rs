//! The terms of a model as they are written: `age, log(bili), factor(stage), trt:age>=20, strata(sex), cluster(id)`.

use std::collections::BTreeSet;

use anyhow::{Context, Result, bail};

use super::table::Table;

/// A column of numbers with the table's columns that it needs.
pub(crate) struct Column {
    pub(crate) name: String,
    pub(crate) values: Vec<Option<f64>>,
}

/// A column of labels, numbered.
pub(crate) struct Labels {
    pub(crate) name: String,
    pub(crate) values: Vec<Option<usize>>,
    /// Their texts.
    pub(crate) labels: Vec<String>,
}

/// What `--terms` asks for.
#[derive(Default)]
pub(super) struct Terms {
    pub(super) columns: Vec<Column>,
    pub(super) offset: Option<Column>,
    pub(super) weights: Option<Column>,
    pub(super) strata: Option<Labels>,
    pub(super) clusters: Option<Labels>,
}

impl Terms {
    pub(super) fn read(text: &str, table: &Table) -> Result<Self> {
        let mut terms = Self::default();
        for term in split(text, ',')? {
            let within = || format!("in the term {term:?}");
            match call(term) {
                Some(("strata", name)) => put(&mut terms.strata, labels(name, table)?, term)?,
                Some(("cluster", name)) => put(&mut terms.clusters, labels(name, table)?, term)?,
                Some(("offset", inner)) => put(&mut terms.offset, one(inner, table).with_context(within)?, term)?,
                Some(("weight", inner)) => put(&mut terms.weights, one(inner, table).with_context(within)?, term)?,
                _ => {
                    for column in product(term, table).with_context(within)? {
                        if terms.columns.iter().any(|c| c.name == column.name) {
                            bail!("the term {} is given twice", column.name);
                        }
                        terms.columns.push(column);
                    }
                }
            }
        }
        Ok(terms)
    }
}

fn put<T>(slot: &mut Option<T>, value: T, term: &str) -> Result<()> {
    if slot.is_some() {
        bail!("{term}: only one term of this kind is possible");
    }
    *slot = Some(value);
    Ok(())
}

/// Parts between separators that stand in no parentheses.
fn split(text: &str, separator: char) -> Result<Vec<&str>> {
    let (mut parts, mut depth, mut start) = (Vec::new(), 0_usize, 0);
    for (at, character) in text.char_indices() {
        match character {
            '(' => depth += 1,
            ')' => depth = depth.checked_sub(1).with_context(|| format!("{text:?}: a parenthesis closes too much"))?,
            c if c == separator && depth == 0 => {
                parts.push(text[start..at].trim());
                start = at + separator.len_utf8();
            }
            _ => {}
        }
    }
    if depth > 0 {
        bail!("{text:?}: a parenthesis is not closed");
    }
    parts.push(text[start..].trim());
    if parts.iter().any(|part| part.is_empty()) {
        bail!("{text:?}: a term is empty");
    }
    Ok(parts)
}

/// `name(inner)`.
fn call(term: &str) -> Option<(&str, &str)> {
    let (name, rest) = term.split_once('(')?;
    Some((name.trim(), rest.strip_suffix(')')?.trim()))
}

/// An interaction, or a term by itself.
fn product(term: &str, table: &Table) -> Result<Vec<Column>> {
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
    Column { name: format!("{}:{}", a.name, b.name), values }
}

fn simple(term: &str, table: &Table) -> Result<Vec<Column>> {
    if !table.has(term)
        && let Some(("factor", inner)) = call(term)
    {
        return factor(inner, table);
    }
    Ok(vec![one(term, table)?])
}

/// A single column: a number, its logarithm, or whether a comparison holds.
pub(crate) fn one(term: &str, table: &Table) -> Result<Column> {
    let column = |values| Ok(Column { name: term.to_owned(), values });
    if table.has(term) {
        return column(table.numbers(term)?);
    }
    match call(term) {
        Some(("log", name)) => {
            let values = table.numbers(name)?;
            if let Some(row) = values.iter().position(|v| v.is_some_and(|v| v <= 0.0)) {
                bail!(
                    "{}: {} in the column {name:?} has no logarithm; correct it, or leave the cell empty",
                    table.place(row),
                    values[row].unwrap_or_default()
                );
            }
            return column(values.into_iter().map(|v| v.map(libm::log)).collect());
        }
        Some((name, _)) if !term.contains(['<', '>', '=']) => {
            bail!("there is no {name}(); there are log, factor, strata, cluster, offset and weight")
        }
        _ => {}
    }
    match condition(term, table)? {
        Some(holds) => column(holds.into_iter().map(|h| h.map(|h| f64::from(u8::from(h)))).collect()),
        None => table.position(term).and_then(|_| column(table.numbers(term)?)),
    }
}

/// `column=text`, or `column` with <, <=, > or >= and a number; none where the text is no comparison.
pub(crate) fn condition(text: &str, table: &Table) -> Result<Option<Vec<Option<bool>>>> {
    for sign in ["<=", ">=", "<", ">"] {
        let Some((name, bound)) = text.split_once(sign) else { continue };
        let bound = bound.trim();
        let bound: f64 = bound.parse().ok().with_context(|| format!("{text:?}: {bound:?} is no number"))?;
        let holds = |value: f64| match sign {
            "<=" => value <= bound,
            ">=" => value >= bound,
            "<" => value < bound,
            _ => value > bound,
        };
        return Ok(Some(table.numbers(name.trim())?.into_iter().map(|v| v.map(holds)).collect()));
    }
    let Some((name, wanted)) = text.split_once('=') else { return Ok(None) };
    let (name, wanted) = (name.trim(), wanted.trim());
    let cells = table.texts(name)?;
    if !cells.contains(&Some(wanted)) {
        let found = levels(&cells);
        bail!("no row has {wanted:?} in the column {name:?}; it holds {}", found[..found.len().min(12)].join(", "));
    }
    Ok(Some(cells.into_iter().map(|cell| cell.map(|cell| cell == wanted)).collect()))
}

/// A column for each level but the reference, which is the first or the one named.
fn factor(inner: &str, table: &Table) -> Result<Vec<Column>> {
    let (name, reference) = match inner.rsplit_once(',') {
        Some((name, reference)) => (name.trim(), Some(reference.trim())),
        None => (inner, None),
    };
    let cells = table.texts(name)?;
    let levels = levels(&cells);
    let reference = reference.unwrap_or(&levels[0]);
    if !levels.iter().any(|level| level == reference) {
        bail!("no row has {reference:?} in the column {name:?}; it holds {}", levels.join(", "));
    }
    if levels.len() < 2 {
        bail!("the column {name:?} holds only {reference:?}; leave it out");
    }
    let column = |level: &String| Column {
        name: format!("{name}={level}"),
        values: cells.iter().map(|cell| cell.map(|cell| f64::from(u8::from(cell == level)))).collect(),
    };
    Ok(levels.iter().filter(|level| *level != reference).map(column).collect())
}

/// The distinct texts; numbers in order of size.
fn levels(cells: &[Option<&str>]) -> Vec<String> {
    let mut levels: Vec<&str> = cells.iter().flatten().copied().collect::<BTreeSet<_>>().into_iter().collect();
    let number = |level: &&str| level.parse::<f64>().unwrap_or(f64::INFINITY);
    levels.sort_by(|a, b| number(a).total_cmp(&number(b)));
    levels.into_iter().map(str::to_owned).collect()
}

pub(crate) fn labels(name: &str, table: &Table) -> Result<Labels> {
    let cells = table.texts(name)?;
    let labels = levels(&cells);
    let places: std::collections::BTreeMap<&str, usize> =
        labels.iter().enumerate().map(|(at, label)| (label.as_str(), at)).collect();
    let values = cells.iter().map(|cell| cell.and_then(|cell| places.get(cell).copied())).collect();
    Ok(Labels { name: name.into(), values, labels })
}

/// Whether each row has the event: a comparison such as `status=2`, or a column of 0 and 1.
pub(crate) fn event(text: &str, table: &Table) -> Result<Vec<Option<bool>>> {
    if !table.has(text)
        && let Some(holds) = condition(text, table)?
    {
        return Ok(holds);
    }
    let cells = table.texts(text)?;
    let flag = |(row, cell): (usize, Option<&str>)| {
        Ok(match cell {
            None => None,
            Some("0" | "0.0" | "FALSE" | "False" | "false") => Some(false),
            Some("1" | "1.0" | "TRUE" | "True" | "true") => Some(true),
            Some(other) => bail!(
                "{}: {other:?} in the column {text:?} is neither 0 nor 1; say which value counts, as in {text}={other}",
                table.place(row)
            ),
        })
    };
    cells.into_iter().enumerate().map(flag).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    fn table(name: &str) -> Table {
        let path = std::env::temp_dir().join(format!("insite-terms-{}-{name}.csv", std::process::id()));
        fs::write(&path, "a,b,sex,a:b\n1,2,f,7\n2,,m,8\n4,1,f,9\n").unwrap();
        let table = Table::read(&path).unwrap();
        fs::remove_file(path).unwrap();
        table
    }

    #[test]
    fn terms_become_columns() {
        let table = table("columns");
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
        let table = table("refused");
        for (terms, words) in [
            ("a,", "a term is empty"),
            ("log(a", "not closed"),
            ("sqrt(a)", "there is no sqrt()"),
            ("c", "no column \"c\""),
            ("sex", "write factor(sex)"),
            ("factor(sex, x)", "it holds f, m"),
            ("sex=x", "it holds f, m"),
            ("a,a", "given twice"),
            ("strata(sex),strata(a)", "only one"),
        ] {
            let said = Terms::read(terms, &table).map(|_| ()).map_err(|e| format!("{e:#}")).unwrap_err();
            assert!(said.contains(words), "{terms}: {said}");
        }
        let said = event("a", &table).unwrap_err().to_string();
        assert!(said.contains("line 3: \"2\"") && said.contains("a=2"), "{said}");
    }
}
