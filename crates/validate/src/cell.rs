//! A cell of a table as an input of a model: a number in the input's unit, a yes or no, an option by its name.

use assess::Bundle;
use features::definition::{Analyte, InputDefinition, Kind};
use language::messages;

use crate::error::ValidateError;

/// What a cell says.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Cell {
    /// A value, or NaN where the cell is empty.
    Value(f64),
    /// A number that no living patient can have: as in a chart, it is not used.
    Implausible,
    /// Neither.
    Unreadable,
}

/// Reads the cells of one input.
#[derive(Debug, Clone)]
pub(crate) struct InputReader {
    form: Form,
    comma_is_decimal: bool,
}

#[derive(Debug, Clone)]
enum Form {
    YesNo,
    /// The options' names and labels, lower case, in the order of their indices.
    Options(Vec<[String; 2]>),
    Number {
        plausible: Option<[f64; 2]>,
        conversion: Option<Conversion>,
    },
}

#[derive(Debug, Clone)]
struct Conversion {
    from: String,
    to: String,
    analyte: units::Analyte,
}

impl InputReader {
    /// A reader of an input; `unit` is the cells' unit where it is not the input's own.
    pub(crate) fn new(
        bundle: &Bundle,
        input: &InputDefinition,
        unit: Option<&str>,
        comma_is_decimal: bool,
    ) -> Result<Self, ValidateError> {
        let features = bundle.features();
        let options = features.options(&input.of);
        if features.is_presence(input) || !options.is_empty() {
            let lower = |(name, label): (String, String)| [name.to_lowercase(), label.to_lowercase()];
            let is_yes_or_no = options.is_empty();
            let form = if is_yes_or_no { Form::YesNo } else { Form::Options(options.into_iter().map(lower).collect()) };
            return Ok(Self { form, comma_is_decimal });
        }
        let quantity = features.concept(&input.of).and_then(|concept| match &concept.kind {
            Kind::Quantity(quantity) => Some(quantity),
            _ => None,
        });
        let own = features.unit(input);
        let conversion = match (unit.filter(|unit| own.as_deref() != Some(*unit)), own) {
            (None, _) => None,
            (Some(from), Some(to)) => {
                let analyte = quantity.map_or(units::Analyte::Plain, |quantity| analyte(quantity.analyte));
                let problem = |e: units::ConversionError| ValidateError::Unit {
                    input: input.name.clone(),
                    problem: e.to_string(),
                };
                units::convert(1.0, from, &to, &analyte).map_err(problem)?;
                Some(Conversion { from: from.to_owned(), to, analyte })
            }
            (Some(_), None) => {
                let problem = messages::validation_has_no_unit().to_owned();
                return Err(ValidateError::Unit { input: input.name.clone(), problem });
            }
        };
        let is_age = matches!(input.of.as_str(), "age" | "age_completed" | "age_julian");
        // A concept's range is of the number itself; counts and days of it have none.
        let is_itself = features.unit(input).as_deref() == quantity.map(|q| q.unit.as_str());
        let plausible = match quantity {
            _ if is_age => Some([0.0, 130.0]),
            Some(quantity) if is_itself => Some(quantity.plausible),
            _ => None,
        };
        Ok(Self { form: Form::Number { plausible, conversion }, comma_is_decimal })
    }

    /// What a cell says.
    pub(crate) fn read(&self, text: &str) -> Cell {
        let text = text.trim();
        if is_empty(text) {
            return Cell::Value(f64::NAN);
        }
        match &self.form {
            Form::YesNo => yes_or_no(text).map_or(Cell::Unreadable, |yes| Cell::Value(f64::from(u8::from(yes)))),
            Form::Options(options) => {
                let text = text.to_lowercase();
                let index = options.iter().position(|names| names.contains(&text));
                // A letter is enough for a sex, which no other list begins with.
                let index = index.or_else(|| options.iter().position(|names| is_initial_of_sex(&text, &names[0])));
                index.map_or(Cell::Unreadable, |index| Cell::Value(index as f64))
            }
            Form::Number { plausible, conversion } => {
                let Some(mut value) = number(text, self.comma_is_decimal) else { return Cell::Unreadable };
                if let Some(Conversion { from, to, analyte }) = conversion {
                    match units::convert(value, from, to, analyte) {
                        Ok(converted) => value = converted,
                        Err(_) => return Cell::Unreadable,
                    }
                }
                match plausible {
                    Some([low, high]) if !(*low..=*high).contains(&value) => Cell::Implausible,
                    _ => Cell::Value(value),
                }
            }
        }
    }

    /// What can be read, for a message.
    pub(crate) fn expected(&self) -> String {
        match &self.form {
            Form::YesNo => messages::validation_yes_or_no().into(),
            Form::Options(options) => options.iter().map(|names| names[0].clone()).collect::<Vec<_>>().join(", "),
            Form::Number { .. } => messages::validation_a_number().into(),
        }
    }
}

/// Whether a letter stands for a sex; `text` in lower case.
#[must_use]
pub fn is_initial_of_sex(text: &str, option: &str) -> bool {
    matches!((text, option), ("f", "female") | ("m", "male"))
}

/// Whether a cell says nothing.
#[must_use]
pub fn is_empty(text: &str) -> bool {
    text.is_empty() || ["na", "nan", "n/a", "null", "none", ".", "?"].iter().any(|none| text.eq_ignore_ascii_case(none))
}

/// A yes or no; `None` where it is neither.
#[must_use]
pub fn yes_or_no(text: &str) -> Option<bool> {
    let is = |words: &[&str]| words.iter().any(|word| text.eq_ignore_ascii_case(word));
    if is(&["1", "yes", "true", "y", "t", "1.0"]) {
        Some(true)
    } else if is(&["0", "no", "false", "n", "f", "0.0"]) {
        Some(false)
    } else {
        None
    }
}

/// A finite number; a comma is a decimal sign where commas do not part the cells.
#[must_use]
pub fn number(text: &str, comma_is_decimal: bool) -> Option<f64> {
    let parsed = if comma_is_decimal && text.contains(',') && !text.contains('.') {
        text.replacen(',', ".", 1).parse()
    } else {
        text.parse()
    };
    parsed.ok().filter(|value: &f64| value.is_finite())
}

fn analyte(of: Analyte) -> units::Analyte {
    match of {
        Analyte::Plain => units::Analyte::Plain,
        Analyte::MolarGramsPerMole(grams_per_mole) => units::Analyte::Molar { grams_per_mole },
        Analyte::MolarDenominatorGramsPerMole(grams_per_mole) => units::Analyte::MolarDenominator { grams_per_mole },
        Analyte::Hba1c => units::Analyte::Hba1c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reader(model: &str, input: &str, unit: Option<&str>) -> Result<InputReader, ValidateError> {
        let bundle = catalog::model(model).unwrap().unwrap().bundle;
        let at = bundle.features().position(input).unwrap();
        InputReader::new(&bundle, &bundle.features().inputs()[at], unit, false)
    }

    #[test]
    fn numbers_options_and_answers_by_name() {
        let age = reader("pbc-mayo", "age", None).unwrap();
        assert_eq!(
            (age.read("61.5"), age.read("131"), age.read("old")),
            (Cell::Value(61.5), Cell::Implausible, Cell::Unreadable)
        );
        for none in ["", "NA", "nan", " NULL ", "."] {
            assert!(matches!(age.read(none), Cell::Value(v) if v.is_nan()), "{none}");
        }
        let sex = reader("prevent", "sex", None).unwrap();
        assert_eq!(
            (sex.read("Female"), sex.read("m"), sex.read("1")),
            (Cell::Value(0.0), Cell::Value(1.0), Cell::Unreadable)
        );
        let oedema = reader("pbc-mayo", "oedema", None).unwrap();
        assert_eq!(
            (oedema.read("Yes"), oedema.read("0"), oedema.read("0.5")),
            (Cell::Value(1.0), Cell::Value(0.0), Cell::Unreadable)
        );
    }

    /// Bilirubin: 584.66 g/mol, so that 17.1 µmol/L is 1.0 mg/dL.
    #[test]
    fn units_are_converted_for_the_analyte_and_nonsense_is_refused() {
        let bilirubin = reader("pbc-mayo", "bilirubin", Some("umol/L")).unwrap();
        let Cell::Value(found) = bilirubin.read("17.1") else { panic!() };
        assert!((found - 1.0).abs() < 0.002, "{found}");
        assert!(
            reader("pbc-mayo", "bilirubin", Some("mm[Hg]")).unwrap_err().to_string().starts_with("input bilirubin: ")
        );
        assert!(reader("prevent", "age", Some("mg/dL")).is_err());
    }

    #[test]
    fn a_comma_is_decimal_only_where_it_parts_nothing() {
        assert_eq!((number("3,5", true), number("3,5", false), number("1e400", true)), (Some(3.5), None, None));
    }
}
