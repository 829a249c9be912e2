//! `--by-hand`: what the record lacks, as it is written on the command line.

use anyhow::{Result, anyhow, bail};
use assess::{Bundle, HandInput, InputSource};

/// Reads `creatinine=1.2mg/dL`, `smoking=current`, `diabetes=yes`: a name, then a number perhaps with its unit, an option
/// or yes or no.
///
/// # Errors
/// When it is not of this form.
pub(crate) fn parse(text: &str) -> Result<HandInput, String> {
    let (of, written) = text.split_once('=').ok_or("what is entered by hand is written name=value")?;
    let (of, written) = (of.trim().to_owned(), written.trim());
    if of.is_empty() || written.is_empty() {
        return Err("what is entered by hand is written name=value, such as creatinine=1.2mg/dL".into());
    }
    let input = |value: InputSource, unit: Option<String>| Ok(HandInput { of: of.clone(), value, unit });
    match written {
        "yes" | "true" => return input(InputSource::Boolean(true), None),
        "no" | "false" => return input(InputSource::Boolean(false), None),
        _ => {}
    }
    let (number, unit) = written.split_at(end_of_number(written));
    match number.parse::<f64>() {
        Ok(number) => input(InputSource::Number(number), Some(unit.trim().to_owned()).filter(|unit| !unit.is_empty())),
        Err(_) => input(InputSource::Option(written.to_owned()), None),
    }
}

/// Where the number at the beginning of a text ends: an `e` belongs to it only before digits, for units begin with letters.
fn end_of_number(text: &str) -> usize {
    let bytes = text.as_bytes();
    let is_digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    let digits = |mut at: usize| {
        while is_digit(at) || bytes.get(at) == Some(&b'.') {
            at += 1;
        }
        at
    };
    let sign = usize::from(matches!(bytes.first(), Some(b'+' | b'-')));
    let end = digits(sign);
    let exponent = end + 1 + usize::from(matches!(bytes.get(end + 1), Some(b'+' | b'-')));
    if end > sign && matches!(bytes.get(end), Some(b'e' | b'E')) && is_digit(exponent) { digits(exponent) } else { end }
}

/// Refuses what no model asks for or what is not as it should be, before any record is read.
///
/// # Errors
/// Says what, where, and what to write instead.
pub(crate) fn check(bundles: &[&Bundle], inputs: &[HandInput]) -> Result<()> {
    for (at, input) in inputs.iter().enumerate() {
        let mut is_known = false;
        for bundle in bundles {
            is_known |= bundle.enter(input).map_err(|error| anyhow!("--by-hand {}: {error}", input.of))?.is_some();
        }
        if !is_known {
            bail!(
                "--by-hand {}: no model asks for it; name a concept that an input is of (`insite inspect MODEL` lists them), \
                 or age, sex or race",
                input.of
            );
        }
        if inputs.iter().take(at).any(|earlier| earlier.of == input.of) {
            bail!("--by-hand {} is given twice; give it once", input.of);
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_keep_their_unit_and_words_are_options() {
        let number = |text: &str| match parse(text).unwrap() {
            HandInput { value: InputSource::Number(number), unit, .. } => (number, unit),
            other => panic!("{other:?}"),
        };
        assert_eq!(number("creatinine=1.2mg/dL"), (1.2, Some("mg/dL".into())));
        assert_eq!(number("platelets = 250 10*9/L"), (250.0, Some("10*9/L".into())));
        assert_eq!(number("x=1e3"), (1000.0, None));
        assert_eq!(number("x=3eq/L"), (3.0, Some("eq/L".into())));
        assert_eq!(number("age=57"), (57.0, None));
        assert_eq!(parse("smoking=current").unwrap().value, InputSource::Option("current".into()));
        assert_eq!(parse("cyp2c9=*1/*2").unwrap().value, InputSource::Option("*1/*2".into()));
        assert_eq!(parse("diabetes=no").unwrap().value, InputSource::Boolean(false));
        assert!(parse("diabetes").is_err() && parse("=3").is_err() && parse("x=").is_err());
    }
}
