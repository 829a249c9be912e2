//! From a unit as written to the UCUM codes that it may mean.

use crate::spelling::{TOKENS, WHOLE};

/// The longest text taken for a unit.
const MAX_LENGTH: usize = 80;

/// UCUM codes that `text` may mean, likeliest first; not all of them need be valid.
pub(crate) fn readings(text: &str) -> Vec<String> {
    let text = text.trim();
    if text.is_empty() || text.len() > MAX_LENGTH {
        return Vec::new();
    }
    let plain = plain_characters(text);
    let squeezed: String = plain.to_ascii_lowercase().split_whitespace().collect();
    if let Some((_, codes)) = WHOLE.iter().find(|(spelling, _)| *spelling == squeezed) {
        return codes.iter().map(|&code| code.to_owned()).collect();
    }
    if squeezed.starts_with('%') && !squeezed.contains('/') {
        let valid = plain.starts_with("%{") && ucum::validate(&plain).is_ok();
        return vec![if valid { plain } else { "%".to_owned() }];
    }
    let by_token = token_by_token(&plain);
    let mut codes: Vec<String> = by_token.into_iter().collect();
    // Last, the text as it is: UCUM has many units that no laboratory here is known to send.
    codes.push(plain);
    codes
}

/// Letters and signs that UCUM writes otherwise.
fn plain_characters(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut raised = false;
    for c in text.chars() {
        let superscript = "⁰¹²³⁴⁵⁶⁷⁸⁹".chars().position(|s| s == c);
        if let Some(digit) = superscript {
            // 10⁹ is a power, m² a suffix.
            if !raised && plain.ends_with("10") {
                plain.push('^');
            }
            plain.extend(char::from_digit(u32::try_from(digit).unwrap_or(0), 10));
        } else {
            match c {
                'µ' | 'μ' => plain.push('u'),
                '×' => plain.push('x'),
                '·' | '⋅' | '∙' => plain.push('.'),
                '⁻' | '−' | '–' => plain.push('-'),
                '⁄' | '∕' => plain.push('/'),
                '\u{a0}' | '\u{202f}' | '\u{2009}' => plain.push(' '),
                c => plain.push(c),
            }
        }
        raised = superscript.is_some();
    }
    plain
}

/// Reads each part between slashes by itself; `None` where a part is no known spelling.
fn token_by_token(plain: &str) -> Option<String> {
    let spoken = plain.replace(" per ", "/");
    let mut code = String::new();
    let parts: Vec<&str> = split_outside_braces(&spoken);
    for (i, part) in parts.iter().enumerate() {
        if i > 0 {
            code.push('/');
        }
        let part = part.trim();
        if part.is_empty() && i == 0 && parts.len() > 1 {
            continue;
        }
        code.push_str(&part_code(part)?);
    }
    Some(code)
}

fn split_outside_braces(text: &str) -> Vec<&str> {
    let (mut parts, mut start, mut depth) = (Vec::new(), 0, 0_u32);
    for (at, c) in text.char_indices() {
        match c {
            '{' | '[' => depth += 1,
            '}' | ']' => depth = depth.saturating_sub(1),
            '/' if depth == 0 => {
                parts.push(&text[start..at]);
                start = at + 1;
            }
            _ => {}
        }
    }
    parts.push(&text[start..]);
    parts
}

/// UCUM for one part such as `x10E3`, `mcL`, `mmol creat` or `1.73 m2`.
fn part_code(part: &str) -> Option<String> {
    let squeezed: String = part.to_ascii_lowercase().split_whitespace().collect();
    if squeezed.trim_matches(['{', '}', '(', ')', '_']).starts_with("1.73") {
        return Some("{1.73_m2}".to_owned());
    }
    if let Some(code) = token_code(&squeezed) {
        return Some(code.to_owned());
    }
    if let Some(power) = power_of_ten(&squeezed) {
        return Some(power);
    }
    // An annotation keeps its words; what stands before it is read by itself.
    if let Some((before, annotation)) = part.split_once('{')
        && annotation.ends_with('}')
    {
        let before = if before.is_empty() { String::new() } else { part_code(before)? };
        let words: String = annotation.split_whitespace().collect::<Vec<_>>().join("_");
        let code = format!("{before}{{{words}");
        return ucum::validate(&code).is_ok().then_some(code);
    }
    // mmol creat, molHb, g(creatinine): what the amount is of.
    for suffix in
        ["(creatinine)", "creatinine", "(creat)", "creat", "crea", "(cr)", "cr", "(hb)", "hgb", "hb", "(ifcc)", "ifcc"]
    {
        if let Some(code) = squeezed.strip_suffix(suffix).and_then(token_code) {
            return Some(code.to_owned());
        }
    }
    ucum::validate(part).is_ok().then(|| part.to_owned())
}

fn token_code(squeezed: &str) -> Option<&'static str> {
    TOKENS.iter().find(|(spelling, _)| *spelling == squeezed).map(|(_, code)| *code)
}

/// `10*3` from `10*3`, `10^3`, `10**3`, `10e3`, `x10e3`, `x10(3)`, `x103`, `1000`, `e3` or `10exp3`.
fn power_of_ten(squeezed: &str) -> Option<String> {
    let crossed = squeezed.strip_prefix(['x', '*']);
    let rest = crossed.unwrap_or(squeezed);
    let exponent = if let Some(exponent) = rest.strip_prefix("10") {
        let marks = ["**", "*", "^", "exp", "e+0", "e+", "e0", "e", "(", "-"];
        let mark = marks.iter().find_map(|mark| exponent.strip_prefix(mark));
        match mark {
            Some(exponent) => exponent.trim_end_matches(')'),
            None if crossed.is_some() => exponent,
            None if rest.bytes().skip(1).all(|b| b == b'0') => return Some(format!("10*{}", rest.len() - 1)),
            None => return None,
        }
    } else {
        rest.strip_prefix('e')?
    };
    let power: u32 = exponent.trim_start_matches('0').parse().ok()?;
    (1..=15).contains(&power).then(|| format!("10*{power}"))
}

#[cfg(test)]
mod tests {
    use crate::Unit;

    #[test]
    fn reads_units_as_real_files_write_them() {
        for (written, code) in [
            ("mg/dL", "mg/dL"),
            ("mg/dl", "mg/dL"),
            ("MG/DL", "mg/dL"),
            ("Mg/dL", "mg/dL"),
            ("µmol/l", "umol/L"),
            ("μmol/L", "umol/L"),
            ("mcg/mL", "ug/mL"),
            ("mm Hg", "mm[Hg]"),
            ("x10*12/L", "10*12/L"),
            ("10^12/L", "10*12/L"),
            ("x10E3/uL", "10*3/uL"),
            ("breaths per minute", "{breaths}/min"),
            ("beats/minute", "{beats}/min"),
            ("lbs", "[lb_av]"),
            ("in", "[in_i]"),
            ("percent", "%"),
            ("% (sample)", "%"),
            ("mg/g creat", "mg/g"),
            ("mg/mmol creatinine", "mg/mmol"),
            ("mmol/mol Hb", "mmol/mol"),
            ("mg/24 h", "mg/d"),
            ("kg/m²", "kg/m2"),
            ("KG/M2", "kg/m2"),
            ("degrees C", "Cel"),
            ("yrs", "a"),
            ("%{HemoglobinA1C}", "%{HemoglobinA1C}"),
            ("{score}", "{score}"),
            ("{INR}", "{INR}"),
            ("1", "1"),
            ("[IU]/mL", "U/mL"),
            ("mIU/L", "mU/L"),
        ] {
            assert_eq!(Unit::parse(written).as_ref().map(Unit::ucum), Some(code), "{written}");
        }
    }

    #[test]
    fn what_is_no_unit_is_refused() {
        for text in ["", " ", "n/a", "see comment", "mg/", "//", "tablet", "🙂/L", "10*3uL/", &"m.".repeat(200)] {
            assert_eq!(Unit::parse(text).map(|u| u.ucum().to_owned()), None, "{text}");
        }
    }
}
