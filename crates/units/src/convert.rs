//! Conversion of one value from one unit to another, as far as the analyte allows.

use thiserror::Error;

use crate::unit::{Scale, Unit};

/// What is measured, as far as conversion needs it.
#[derive(Debug, Clone, PartialEq)]
pub enum Analyte {
    /// Only units of one kind convert: mm\[Hg\], kg/m2, albumin in g/L or g/dL.
    Plain,
    /// The substance above the line has a molar mass in g/mol: creatinine in mg/dL or umol/L.
    Molar {
        /// Molar mass, g/mol.
        grams_per_mole: f64,
    },
    /// The substance below the line has a molar mass in g/mol: albumin to creatinine in mg/g or mg/mmol.
    MolarDenominator {
        /// Molar mass, g/mol.
        grams_per_mole: f64,
    },
    /// Haemoglobin A1c: NGSP % = 0.09148 × IFCC mmol/mol + 2.152 (the NGSP's master equation), never a bare ratio.
    Hba1c,
}

/// Why a value has no counterpart in the unit asked for.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum ConversionError {
    /// The unit is not understood.
    #[error("{} is not understood.", unit_words(.0))]
    UnknownUnit(String),
    /// Both units are understood and measure different things.
    #[error("a value in {} cannot be expressed in “{to}”.", unit_words(from))]
    Incommensurable {
        /// The unit of the value.
        from: String,
        /// The unit asked for.
        to: String,
    },
}

/// Names a unit to a reader, where the text looks like a unit: a record may hold anything in its place, even a name.
fn unit_words(unit: &str) -> String {
    const LONGEST: usize = 20;
    const SIGNS: &str = "%/*^.()[]{}+-_#'²³⁰¹⁴⁵⁶⁷⁸⁹µμ×·°";
    let is_usual = |c: char| c.is_ascii_alphanumeric() || c == ' ' || SIGNS.contains(c);
    // A first and a last name have two words that begin with capitals.
    let words = unit.split([' ', '_', '.', '-']).filter(|word| {
        let mut letters = word.trim_matches(|c: char| !c.is_alphabetic()).chars();
        letters.next().is_some_and(char::is_uppercase) && letters.next().is_some_and(char::is_lowercase)
    });
    if unit.chars().count() <= LONGEST && unit.chars().all(is_usual) && words.count() < 2 {
        format!("the unit “{unit}”")
    } else {
        "the unit".to_owned()
    }
}

/// Expresses `value`, measured in `from`, in `to`. Between equal units the value is returned as it is.
///
/// # Errors
/// [`ConversionError::UnknownUnit`] where either unit is not understood, [`ConversionError::Incommensurable`] where no
/// conversion exists for the analyte.
pub fn convert(value: f64, from: &str, to: &str, analyte: &Analyte) -> Result<f64, ConversionError> {
    // The usual case in thousands of results, and the same value bit for bit.
    if from == to {
        return Ok(value);
    }
    let to_unit = Unit::parse(to).ok_or_else(|| ConversionError::UnknownUnit(to.to_owned()))?;
    let mut understood = false;
    for from_unit in Unit::candidates(from) {
        understood = true;
        if let Some(converted) = convert_unit(value, &from_unit, &to_unit, analyte) {
            return Ok(converted);
        }
    }
    Err(if understood {
        ConversionError::Incommensurable { from: from.to_owned(), to: to.to_owned() }
    } else {
        ConversionError::UnknownUnit(from.to_owned())
    })
}

fn convert_unit(value: f64, from: &Unit, to: &Unit, analyte: &Analyte) -> Option<f64> {
    if from.ucum() == to.ucum() {
        return Some(value);
    }
    match analyte {
        Analyte::Plain => rescale(value, from, to, 1.0),
        Analyte::Molar { grams_per_mole } => rescale(value, from, to, 1.0)
            .or_else(|| rescale(value, &from.with_mass_above()?, to, *grams_per_mole))
            .or_else(|| rescale(value, from, &to.with_mass_above()?, 1.0 / grams_per_mole)),
        Analyte::MolarDenominator { grams_per_mole } => rescale(value, from, to, 1.0)
            .or_else(|| rescale(value, &from.with_mass_below()?, to, 1.0 / grams_per_mole))
            .or_else(|| rescale(value, from, &to.with_mass_below()?, *grams_per_mole)),
        Analyte::Hba1c => convert_hba1c(value, from, to),
    }
}

/// The NGSP's master equation between IFCC mmol/mol and NGSP percent.
fn convert_hba1c(value: f64, from: &Unit, to: &Unit) -> Option<f64> {
    const SLOPE: f64 = 0.09148;
    const INTERCEPT: f64 = 2.152;
    let percent = Unit::from_ucum("%")?;
    let mmol_per_mol = Unit::from_ucum("mmol/mol")?;
    if from.is_percent() == to.is_percent() {
        return (from.is_percent() || (from.is_amount_ratio() && to.is_amount_ratio()))
            .then(|| rescale(value, from, to, 1.0))
            .flatten();
    }
    if from.is_amount_ratio() {
        let ifcc = rescale(value, from, &mmol_per_mol, 1.0)?;
        rescale(SLOPE * ifcc + INTERCEPT, &percent, to, 1.0)
    } else if from.is_percent() {
        rescale((value - INTERCEPT) / SLOPE, &mmol_per_mol, to, 1.0)
    } else {
        None
    }
}

/// Rescales between units of one dimension; `mass` is what one unit of the changed amount weighs.
fn rescale(value: f64, from: &Unit, to: &Unit, mass: f64) -> Option<f64> {
    let (Scale::Linear { factor: a, offset: p }, Scale::Linear { factor: b, offset: q }) = (from.scale(), to.scale())
    else {
        return None;
    };
    if !from.is_commensurable(to) {
        return None;
    }
    let converted = if p == 0.0 && q == 0.0 { multiply(value, a * mass / b) } else { (a * value + p - q) / b };
    converted.is_finite().then_some(converted)
}

/// Multiplies by a ratio that is free of the library's rounding where it or its inverse is a short decimal: 45 g/L are
/// 4.5 g/dL and not 4.500000000000001.
fn multiply(value: f64, ratio: f64) -> f64 {
    match (short_decimal(ratio), short_decimal(1.0 / ratio)) {
        (Some(by), None) => value * by,
        (Some(by), Some(_)) if by >= 1.0 => value * by,
        (_, Some(by)) => value / by,
        (None, None) => value * ratio,
    }
}

/// The decimal of at most nine digits that `number` is up to rounding noise.
fn short_decimal(number: f64) -> Option<f64> {
    let short: f64 = format!("{number:.8e}").parse().ok()?;
    ((short - number).abs() <= 1e-13 * number.abs()).then_some(short)
}

#[cfg(test)]
mod tests {
    use super::*;

    const CREATININE: Analyte = Analyte::Molar { grams_per_mole: 113.1222 };

    #[track_caller]
    fn check(analyte: &Analyte, value: f64, from: &str, to: &str, expected: f64, relative: f64) {
        let found = convert(value, from, to, analyte).unwrap_or_else(|e| panic!("{e}"));
        assert!((found - expected).abs() <= relative * expected.abs(), "{value} {from} = {found} {to}, not {expected}");
    }

    /// Equal to the bit.
    #[track_caller]
    fn exact(value: f64, from: &str, to: &str, expected: f64) {
        assert_eq!(
            convert(value, from, to, &Analyte::Plain).map(f64::to_bits),
            Ok(expected.to_bits()),
            "{from} to {to}"
        );
    }

    #[track_caller]
    fn impossible(analyte: &Analyte, from: &str, to: &str) {
        let expected = ConversionError::Incommensurable { from: from.to_owned(), to: to.to_owned() };
        assert_eq!(convert(1.0, from, to, analyte), Err(expected));
    }

    #[test]
    fn equal_units_leave_the_value_untouched() {
        for unit in ["mg/dL", "umol/L", "mm[Hg]", "{INR}", "%", "Cel", "mL/min/{1.73_m2}"] {
            exact(0.1 + 0.2, unit, unit, 0.1 + 0.2);
        }
        exact(1.234_567_890_123, "MG/DL", "mg/dL", 1.234_567_890_123);
    }

    #[test]
    fn short_ratios_add_no_noise() {
        exact(45.0, "g/L", "g/dL", 4.5);
        exact(38.3, "g/L", "g/dL", 38.3 / 10.0);
        exact(3.9, "g/dL", "g/L", 39.0);
        exact(178.0, "cm", "m", 1.78);
        exact(1.75, "m", "cm", 175.0);
        exact(70.0, "inches", "cm", 177.8);
        exact(82_500.0, "g", "kg", 82.5);
        exact(100.0, "lbs", "kg", 45.359_237);
        exact(250.0, "/nL", "10*9/L", 250.0);
        exact(0.42, "L/L", "%", 42.0);
    }

    #[test]
    fn molar_masses_join_mass_and_amount() {
        check(&CREATININE, 88.4, "umol/L", "mg/dL", 1.0, 1e-5);
        check(&CREATININE, 1.0, "mg/dL", "umol/L", 88.4, 1e-5);
        check(&CREATININE, 10.0, "mg/L", "mg/dL", 1.0, 1e-12);
        let glucose = Analyte::Molar { grams_per_mole: 180.156 };
        check(&glucose, 1.0, "mmol/L", "mg/dL", 18.0156, 1e-12);
        let bilirubin = Analyte::Molar { grams_per_mole: 584.66 };
        check(&bilirubin, 17.104, "umol/L", "mg/dL", 1.0, 1e-4);
        let cholesterol = Analyte::Molar { grams_per_mole: 386.65 };
        check(&cholesterol, 5.0, "mmol/l", "mg/dL", 193.325, 1e-12);
        let albumin_to_creatinine = Analyte::MolarDenominator { grams_per_mole: 113.1222 };
        check(&albumin_to_creatinine, 3.0, "mg/mmol", "mg/g", 26.52, 1e-4);
        check(&albumin_to_creatinine, 26.52, "mg/g", "mg/mmol", 3.0, 1e-4);
        check(&albumin_to_creatinine, 30.0, "ug/mg", "mg/g", 30.0, 1e-12);
    }

    #[test]
    fn hba1c_goes_by_the_master_equation_alone() {
        check(&Analyte::Hba1c, 48.0, "mmol/mol", "%", 6.543_04, 1e-12);
        check(&Analyte::Hba1c, 6.543_04, "%", "mmol/mol", 48.0, 1e-12);
        check(&Analyte::Hba1c, 48.0, "mmol/mol{Hb}", "%{HemoglobinA1C}", 6.543_04, 1e-12);
        check(&Analyte::Hba1c, 6.5, "%{Hb}", "%", 6.5, 0.0);
        // As ratios of numbers 48 mmol/mol would be 4.8 %.
        impossible(&Analyte::Plain, "mmol/mol", "%");
        impossible(&Analyte::Hba1c, "mmol/L", "%");
        impossible(&Analyte::Hba1c, "mg/g", "%");
        impossible(&Analyte::Hba1c, "mmol/mol", "mg/g");
    }

    #[test]
    fn counts_of_cells_have_many_spellings() {
        for unit in [
            "10*9/L",
            "10*3/uL",
            "K/uL",
            "k/ul",
            "K/UL",
            "G/L",
            "10^9/l",
            "/nL",
            "x10E3/uL",
            "10E3/uL",
            "x10*9/L",
            "x10(3)/uL",
            "10**9/L",
            "×10⁹/L",
            "thou/mcL",
            "Thousand/uL",
            "10*3/mm3",
            "K/mm3",
            "x 10^3/µL",
            "1000/uL",
            "{cells}.10*3/uL",
            "Tsd/µL",
            "Gpt/L",
        ] {
            check(&Analyte::Plain, 250.0, unit, "10*9/L", 250.0, 1e-12);
        }
        for unit in ["/uL", "cells/uL", "{cells}/uL", "/mm3", "/cmm"] {
            check(&Analyte::Plain, 250_000.0, unit, "10*9/L", 250.0, 1e-12);
        }
        check(&Analyte::Plain, 4.5, "M/uL", "10*12/L", 4.5, 1e-12);
        check(&Analyte::Plain, 4.5, "mill/mm3", "10*12/L", 4.5, 1e-12);
        check(&Analyte::Plain, 4.5, "T/L", "10*6/uL", 4.5, 1e-12);
        check(&Analyte::Plain, 42.0, "G/L", "g/dL", 4.2, 1e-12);
    }

    #[test]
    fn pressures_lengths_weights_and_clearances() {
        for unit in ["mmHg", "mm Hg", "mm[Hg]", "MMHG", "mm(hg)", "millimeters of mercury"] {
            check(&Analyte::Plain, 120.0, unit, "mm[Hg]", 120.0, 0.0);
        }
        check(&Analyte::Plain, 16.0, "kPa", "mm[Hg]", 120.01, 1e-4);
        check(&Analyte::Plain, 70.0, "[in_i]", "m", 1.778, 1e-12);
        check(&Analyte::Plain, 5.5, "ft", "cm", 167.64, 1e-12);
        check(&Analyte::Plain, 176.37, "[lb_av]", "kg", 80.0, 1e-4);
        check(&Analyte::Plain, 98.6, "degF", "Cel", 37.0, 1e-12);
        for unit in [
            "mL/min",
            "mL/min/1.73m2",
            "ml/min/1.73m2",
            "mL/min/1.73 m²",
            "mL/min/{1.73_m2}",
            "ML/MIN/1.73M2",
            "mL/min/{1.73m2}",
            "mL/min/1.73m^2",
            "mL/min/1.73 sq.m",
            "mL/min/(1.73_m2)",
            "mL/min/1.73",
        ] {
            check(&Analyte::Plain, 54.0, unit, "mL/min/{1.73_m2}", 54.0, 0.0);
        }
        check(&Analyte::Plain, 1.0, "mL/s/1.73m2", "mL/min/{1.73_m2}", 60.0, 1e-12);
    }

    #[test]
    fn enzyme_units_times_and_equivalents() {
        for unit in ["U/L", "[IU]/L", "IU/L", "[iU]/L", "iu/l", "u/l", "Units/L", "U/l"] {
            check(&Analyte::Plain, 31.0, unit, "U/L", 31.0, 0.0);
        }
        check(&Analyte::Plain, 0.5, "ukat/L", "U/L", 30.0, 1e-9);
        for unit in ["s", "sec", "SEC", "seconds", "Secs"] {
            check(&Analyte::Plain, 10.8, unit, "s", 10.8, 0.0);
        }
        check(&Analyte::Plain, 24.0, "meq/L", "mmol/L", 24.0, 1e-12);
        check(&Analyte::Plain, 24.0, "mEq/L", "mmol/L", 24.0, 1e-12);
    }

    #[test]
    fn impossible_conversions_are_refused() {
        for (from, to) in [
            ("kg", "cm"),
            ("mmol/L", "10*9/L"),
            ("mg/dL", "mmol/L"),
            ("mm[Hg]", "mg/dL"),
            ("U/L", "10*9/L"),
            ("mg/g", "mg/mmol"),
            ("%", "mg/dL"),
            ("mL/min", "mL"),
            ("[arb'U]/mL", "mg/mL"),
            ("[pH]", "mol/L"),
        ] {
            impossible(&Analyte::Plain, from, to);
        }
        impossible(&CREATININE, "mg/kg", "umol/L");
        for unit in ["", "  ", "furlongs", "mg//dL", "see note", "mg/dL mg/dL", "{unclosed", "💊", "(((", "10*999/L"]
        {
            let found = convert(1.0, unit, "mg/dL", &Analyte::Plain);
            assert!(found.is_err(), "{unit} gave {found:?}");
        }
        assert_eq!(
            convert(1.0, "furlongs", "mg/dL", &Analyte::Plain),
            Err(ConversionError::UnknownUnit("furlongs".to_owned()))
        );
    }

    #[test]
    fn only_what_looks_like_a_unit_is_repeated() {
        let message = |unit: &str| convert(1.0, unit, "mg/dL", &Analyte::Plain).unwrap_err().to_string();
        assert_eq!(message("tablets"), "the unit “tablets” is not understood.");
        assert_eq!(message("mmHG/qq"), "the unit “mmHG/qq” is not understood.");
        assert_eq!(message("mm[Hg]"), "a value in the unit “mm[Hg]” cannot be expressed in “mg/dL”.");
        for name in [
            "Anna Murphy",
            "Murphy, Anna",
            "Anna_Murphy",
            "see the comment of Dr Murphy",
            "anna@example.org",
            "Ó Briain",
        ] {
            assert_eq!(message(name), "the unit is not understood.", "{name}");
        }
        assert_eq!(message("%{Anna Murphy}"), "a value in the unit cannot be expressed in “mg/dL”.");
    }
}
