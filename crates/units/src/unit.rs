//! One unit, understood: its UCUM code, its dimension and its size.

use crate::reading::readings;

/// A unit as a laboratory writes it, understood.
///
/// Accepts UCUM codes and the usual spellings beside them (`mmHg`, `K/uL`, `x10E3/uL`, `IU/L`, `mL/min/1.73m2`, `lbs`,
/// `MG/DL` …).
#[derive(Debug, Clone)]
pub struct Unit {
    ucum: String,
    dimension: [i8; 7],
    amount: Amount,
    scale: Scale,
}

/// How often an amount of substance (mol, eq, osm, kat, U) stands above and below the line.
///
/// UCUM takes a mole for a bare number. Counting moles apart keeps mmol/L from being read as cells per litre, and the
/// mmol/mol of HbA1c from being read as a percentage.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Amount {
    pub(crate) above: u8,
    pub(crate) below: u8,
}

#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Scale {
    /// Base units = `factor` × value + `offset`, moles counted as moles.
    Linear { factor: f64, offset: f64 },
    /// A logarithmic or arbitrary unit, which converts into nothing but itself.
    Opaque,
}

impl Unit {
    /// Understands a unit; `None` where it is empty or unknown.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Self::candidates(text).next()
    }

    /// The unit's UCUM code, annotations kept.
    #[must_use]
    pub fn ucum(&self) -> &str {
        &self.ucum
    }

    /// Every way to understand `text`, likeliest first: `G/L` is giga per litre for cells, gram per litre in capitals.
    pub(crate) fn candidates(text: &str) -> impl Iterator<Item = Self> {
        readings(text).into_iter().filter_map(|ucum| Self::from_ucum(&ucum))
    }

    /// A unit from a UCUM code; `None` where the code is not valid UCUM.
    pub(crate) fn from_ucum(code: &str) -> Option<Self> {
        let analysis = ucum::analyze(code).ok()?;
        let amount = amount_in(code);
        // An affine unit (°C) is the only special one whose offset is not zero.
        let linear = !analysis.is_special || analysis.offset != 0.0;
        let mole = ucum::analyze("mol").ok()?.factor;
        let mut factor = analysis.factor;
        for _ in 0..amount.above {
            factor /= mole;
        }
        for _ in 0..amount.below {
            factor *= mole;
        }
        let usable = linear && factor.is_finite() && factor > 0.0;
        let scale = if usable { Scale::Linear { factor, offset: analysis.offset } } else { Scale::Opaque };
        Some(Self { ucum: code.to_owned(), dimension: analysis.dimension.0, amount, scale })
    }

    pub(crate) fn scale(&self) -> Scale {
        self.scale
    }

    /// Whether values in `self` and `other` differ by a scale only.
    pub(crate) fn is_commensurable(&self, other: &Self) -> bool {
        self.dimension == other.dimension && self.amount == other.amount
    }

    /// The same unit with one amount of substance above the line taken for a mass in grams; `None` where it has none.
    pub(crate) fn with_mass_above(&self) -> Option<Self> {
        let above = self.amount.above.checked_sub(1)?;
        let mut unit = self.clone();
        unit.amount.above = above;
        unit.dimension[MASS] += 1;
        Some(unit)
    }

    /// The same unit with one amount of substance below the line taken for a mass in grams; `None` where it has none.
    pub(crate) fn with_mass_below(&self) -> Option<Self> {
        let below = self.amount.below.checked_sub(1)?;
        let mut unit = self.clone();
        unit.amount.below = below;
        unit.dimension[MASS] -= 1;
        Some(unit)
    }

    /// Whether the unit is a ratio of amounts, such as mmol/mol.
    pub(crate) fn is_amount_ratio(&self) -> bool {
        self.dimension == [0; 7] && self.amount == Amount { above: 1, below: 1 }
    }

    /// Whether the unit is percent.
    pub(crate) fn is_percent(&self) -> bool {
        self.ucum.split('{').next() == Some("%")
    }
}

/// Index of mass in UCUM's dimension vector.
const MASS: usize = 2;

fn amount_in(code: &str) -> Amount {
    let mut amount = Amount::default();
    let mut below = false;
    let mut symbol = String::new();
    let mut in_braces = false;
    for c in code.chars().chain(std::iter::once('.')) {
        match c {
            '{' => in_braces = true,
            '}' => in_braces = false,
            _ if in_braces => {}
            '/' | '.' | '(' | ')' => {
                if is_amount(&symbol) {
                    if below {
                        amount.below += 1;
                    } else {
                        amount.above += 1;
                    }
                }
                if !symbol.is_empty() || c == '/' {
                    below = c == '/';
                }
                symbol.clear();
            }
            c => symbol.push(c),
        }
    }
    amount
}

fn is_amount(symbol: &str) -> bool {
    ["mol", "eq", "osm", "kat", "U"].iter().any(|atom| {
        symbol
            .strip_suffix(atom)
            .is_some_and(|prefix| ["", "m", "u", "n", "p", "f", "k", "M", "d", "c"].contains(&prefix))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_moles_above_and_below_the_line() {
        let counted = |code| (amount_in(code).above, amount_in(code).below);
        assert_eq!(counted("mmol/L"), (1, 0));
        assert_eq!(counted("mmol/mol{Hb}"), (1, 1));
        assert_eq!(counted("mg/mmol"), (0, 1));
        assert_eq!(counted("U/L"), (1, 0));
        assert_eq!(counted("10*9/L"), (0, 0));
        assert_eq!(counted("/min"), (0, 0));
        assert_eq!(counted("mL/min/{1.73_m2}"), (0, 0));
        assert_eq!(counted("%{mol}"), (0, 0));
    }
}
