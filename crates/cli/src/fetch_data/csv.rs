//! Writes a data frame byte for byte as R's `write.csv(table, row.names = FALSE, na = "")` does.

use std::fmt::Write;

use anyhow::{Context, Result, bail};
use jiff::Span;
use jiff::civil::date;

use super::value::{Data, Value};

/// Numbers are written with as many digits as they need, up to these.
const DIGITS: usize = 15;

/// The whole file.
///
/// # Errors
/// When the object is no data frame, or a column is of a kind that is not written.
pub(super) fn from_data_frame(frame: &Value) -> Result<String> {
    let Data::List(columns) = &frame.data else { bail!("it is no table") };
    let names = frame.attribute("names").map(Value::texts).unwrap_or_default();
    if !frame.is_of_class("data.frame") || names.len() != columns.len() || columns.is_empty() {
        bail!("it is no table");
    }
    let cells = names.iter().zip(columns).map(|(name, column)| cells(column).with_context(|| format!("column {name}")));
    let cells = cells.collect::<Result<Vec<_>>>()?;
    let rows = cells.first().map_or(0, Vec::len);
    if cells.iter().any(|column| column.len() != rows) {
        bail!("its columns differ in length");
    }
    let header: Vec<String> = names.iter().map(|name| quoted(name)).collect();
    let mut text = header.join(",") + "\n";
    for row in 0..rows {
        for (at, column) in cells.iter().enumerate() {
            text.push_str(if at == 0 { "" } else { "," });
            text.push_str(&column[row]);
        }
        text.push('\n');
    }
    Ok(text)
}

fn cells(column: &Value) -> Result<Vec<String>> {
    let missing = String::new;
    Ok(match &column.data {
        Data::Integer(codes) if column.is_of_class("factor") => {
            let levels = column.attribute("levels").map(Value::texts).unwrap_or_default();
            let level = |code: &Option<i32>| {
                let Some(code) = code else { return Ok(missing()) };
                let level = usize::try_from(*code).ok().and_then(|code| levels.get(code.checked_sub(1)?));
                level.map(|level| quoted(level)).with_context(|| format!("there is no level {code}"))
            };
            codes.iter().map(level).collect::<Result<_>>()?
        }
        Data::Integer(values) => values.iter().map(|v| v.map_or_else(missing, |v| v.to_string())).collect(),
        Data::Real(days) if column.is_of_class("Date") => days.iter().map(|days| day(*days)).collect::<Result<_>>()?,
        Data::Real(values) => values.iter().map(|value| number(*value)).collect(),
        Data::Logical(values) => {
            let word = |value: bool| if value { "TRUE" } else { "FALSE" }.to_owned();
            values.iter().map(|value| value.map_or_else(missing, word)).collect()
        }
        Data::Text(texts) => texts.iter().map(|text| text.as_deref().map_or_else(missing, quoted)).collect(),
        _ => bail!("a column of this kind is not written"),
    })
}

fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('"', "\"\""))
}

/// A date is a number of days since 1970.
fn day(days: f64) -> Result<String> {
    if days.is_nan() {
        return Ok(String::new());
    }
    let span = Span::new().try_days(days.floor() as i64)?;
    Ok(date(1970, 1, 1).checked_add(span)?.to_string())
}

/// As R writes a number by itself: the fewest digits that hold 15 of them, fixed unless the other is shorter.
fn number(value: f64) -> String {
    if value.is_nan() {
        return String::new();
    }
    if value.is_infinite() {
        return if value > 0.0 { "Inf" } else { "-Inf" }.to_owned();
    }
    let scientific = format!("{value:.*e}", DIGITS - 1);
    let (mantissa, exponent) = scientific.split_once('e').unwrap_or((&scientific, "0"));
    let exponent: i32 = exponent.parse().unwrap_or_default();
    let digits = mantissa.trim_start_matches('-').trim_end_matches('0').trim_end_matches('.');
    let significant = i32::try_from(digits.len()).unwrap_or_default() - i32::from(digits.contains('.'));
    let decimals = (significant - exponent - 1).max(0);
    let fixed_width = exponent.max(0) + 1 + decimals + i32::from(decimals > 0);
    let exponent_width = if exponent.abs() >= 100 { 5 } else { 4 };
    let scientific_width = significant + i32::from(significant > 1) + exponent_width;
    let mut text = String::new();
    if fixed_width <= scientific_width {
        _ = write!(text, "{value:.*}", usize::try_from(decimals).unwrap_or_default());
    } else {
        let sign = if value < 0.0 { "-" } else { "" };
        let exponent_sign = if exponent < 0 { '-' } else { '+' };
        _ = write!(text, "{sign}{digits}e{exponent_sign}{:02}", exponent.abs());
    }
    text
}

#[cfg(test)]
mod tests {
    use super::super::value::{self, tests::Writer};
    use super::*;

    #[test]
    fn numbers_as_r_prints_them() {
        // What R 4.2.2 writes, `write.csv(data.frame(x = …), row.names = FALSE, na = "")`.
        for (value, text) in [
            (0.0, "0"),
            (1.0, "1"),
            (-2.5, "-2.5"),
            (0.1 + 0.2, "0.3"),
            (1.0 / 3.0, "0.333333333333333"),
            (2.0 / 3.0, "0.666666666666667"),
            (58.765_229_295_003_42, "58.7652292950034"),
            (100_000.0, "1e+05"),
            (123_456.0, "123456"),
            (1e-4, "1e-04"),
            (1e-5, "1e-05"),
            (0.000_123_4, "0.0001234"),
            (1e15, "1e+15"),
            (1_234_567_890_123_456.0, "1234567890123456"),
            (-1.5e-10, "-1.5e-10"),
            (2e300, "2e+300"),
            (f64::NAN, ""),
            (f64::INFINITY, "Inf"),
        ] {
            assert_eq!(number(value), text, "{value:?}");
        }
    }

    #[test]
    fn a_table_of_every_kind_of_column() {
        let mut frame = Writer::new();
        frame.integer(19 | 0x300).integer(4).reals(0, &[0.5, f64::NAN]);
        frame.integers(0x300, &[2, i32::MIN]).pair("levels").texts(&["<=20", "say \"b\""]);
        frame.pair("class").texts(&["factor"]).end();
        frame.reals(0x300, &[7097.0, -1.0]).pair("class").texts(&["Date"]).end();
        frame.integer(10).integer(2).integer(1).integer(0);
        frame.pair("names").texts(&["x", "size", "day", "yes"]).pair("class").texts(&["data.frame"]).end();
        let frame = value::read(&frame.0).unwrap();
        let expected = "\"x\",\"size\",\"day\",\"yes\"\n0.5,\"say \"\"b\"\"\",1989-06-07,TRUE\n,,1969-12-31,FALSE\n";
        assert_eq!(from_data_frame(&frame).unwrap(), expected);
    }

    #[test]
    fn what_is_no_table_is_refused() {
        let mut vector = Writer::new();
        vector.integers(0, &[1]);
        assert!(from_data_frame(&value::read(&vector.0).unwrap()).is_err());
        let mut factor = Writer::new();
        factor.integer(19 | 0x300).integer(1).integers(0x300, &[3]).pair("levels").texts(&["a"]);
        factor.pair("class").texts(&["factor"]).end();
        factor.pair("names").texts(&["f"]).pair("class").texts(&["data.frame"]).end();
        let said = format!("{:#}", from_data_frame(&value::read(&factor.0).unwrap()).unwrap_err());
        assert!(said.contains("column f") && said.contains("no level 3"), "{said}");
    }
}
