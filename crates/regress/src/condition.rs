//! What holds of a row: a comparison such as `age>=18` or `status=2`, or a column of 0 and 1.

use crate::error::RegressError;
use crate::levels::told;
use crate::table::Table;

/// `column=text`, or `column` with <, <=, > or >= and a number; none where the text is no comparison. A value a row, none
/// where the column is missing.
///
/// # Errors
/// No such column, a bound or a cell that is no number, a text that no row has.
pub fn condition(text: &str, table: &Table) -> Result<Option<Vec<Option<bool>>>, RegressError> {
    for sign in ["<=", ">=", "<", ">"] {
        let Some((name, bound)) = text.split_once(sign) else { continue };
        let bound = bound.trim();
        let unread = |_| RegressError::NoBound { text: text.into(), bound: bound.into() };
        let bound: f64 = bound.parse().map_err(unread)?;
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
        return Err(RegressError::NoLevel { wanted: wanted.into(), name: name.into(), levels: told(&cells) });
    }
    Ok(Some(cells.into_iter().map(|cell| cell.map(|cell| cell == wanted)).collect()))
}

/// Whether each row has the event: a comparison such as `status=2`, or a column of 0 and 1.
///
/// # Errors
/// As [`condition`], or a cell that is neither 0 nor 1.
pub fn event(text: &str, table: &Table) -> Result<Vec<Option<bool>>, RegressError> {
    if !table.has(text)
        && let Some(holds) = condition(text, table)?
    {
        return Ok(holds);
    }
    let cells = table.texts(text)?;
    let flag = |(row, cell): (usize, &Option<&str>)| match cell {
        None => Ok(None),
        Some("0" | "0.0" | "FALSE" | "False" | "false") => Ok(Some(false)),
        Some("1" | "1.0" | "TRUE" | "True" | "true") => Ok(Some(true)),
        Some(_) => Err(RegressError::NoFlag { place: table.place(row), name: text.to_owned(), levels: told(&cells) }),
    };
    cells.iter().enumerate().map(flag).collect()
}

/// Keeps the rows for which all conditions hold.
///
/// # Errors
/// As [`condition`], or a condition that is no comparison, or that no row meets.
pub fn restrict(table: &mut Table, conditions: &[String]) -> Result<(), RegressError> {
    for text in conditions {
        let setting = || "where".to_owned();
        let holds = condition(text, table)?
            .ok_or_else(|| RegressError::NoComparison { setting: setting(), condition: text.clone() })?;
        let keep: Vec<bool> = holds.into_iter().map(|holds| holds == Some(true)).collect();
        if !keep.contains(&true) {
            return Err(RegressError::NoneMeets { setting: setting(), condition: text.clone() });
        }
        table.retain(&keep);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table() -> Table {
        Table::parse("t.csv", b"a,b,sex\n1,2,f\n2,,m\n4,1,f\n").unwrap()
    }

    #[test]
    fn rows_are_kept_by_conditions_and_a_missing_value_meets_none() {
        let mut table = table();
        restrict(&mut table, &["b>=1".into(), "sex=f".into()]).unwrap();
        assert_eq!(table.numbers("a").unwrap(), [Some(1.0), Some(4.0)]);
        assert_eq!(table.rows_read(), 3);
    }

    #[test]
    fn what_is_no_condition_or_no_event_is_named() {
        let said = event("a", &table()).unwrap_err().to_string();
        let words = "t.csv: line 3: the cell of the column \"a\" is neither 0 nor 1; say which value counts, as in a=VALUE; \
                     it holds 3 distinct values";
        assert_eq!(said, words);
        for (condition, words) in [
            ("a", "where a: write a comparison"),
            ("a>9", "where a>9: no row is left"),
            ("a>x", "\"a>x\": \"x\" is no number"),
            ("sex=x", "no row has \"x\" in the column \"sex\"; it holds 2 distinct values"),
        ] {
            let said = restrict(&mut table(), &[condition.into()]).unwrap_err().to_string();
            assert!(said.contains(words), "{said}");
        }
        let error = restrict(&mut table(), &["a>9".into()]).unwrap_err().naming(|name| format!("--{name}"));
        assert_eq!(error.to_string(), "--where a>9: no row is left");
    }
}
