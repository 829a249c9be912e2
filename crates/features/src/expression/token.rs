//! Text to tokens.

use super::parse::ExpressionError;

/// A token and the character at which it begins.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Token<'a> {
    pub(super) at: usize,
    pub(super) kind: TokenKind<'a>,
}

/// Kinds of token.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum TokenKind<'a> {
    Number(f64),
    Name(&'a str),
    Option(&'a str),
    Symbol(&'static str),
    End,
}

const SYMBOLS: [&str; 15] = ["<=", ">=", "==", "!=", "<", ">", "+", "-", "*", "/", "(", ")", ",", "−", "×"];

/// Splits `text` into tokens, with an `End` at the end.
pub(super) fn tokens(text: &str) -> Result<Vec<Token<'_>>, ExpressionError> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(rest) = text.get(at..).filter(|r| !r.is_empty()) {
        let first = rest.chars().next().unwrap_or(' ');
        if first.is_whitespace() {
            at += first.len_utf8();
            continue;
        }
        let (kind, length) = if first.is_ascii_digit() {
            number(rest, at)?
        } else if first.is_ascii_alphabetic() {
            let end = rest.find(|c: char| !(c.is_ascii_alphanumeric() || c == '_')).unwrap_or(rest.len());
            (TokenKind::Name(&rest[..end]), end)
        } else if first == '\'' {
            let end =
                rest[1..].find('\'').ok_or_else(|| ExpressionError::new(at, "an option name without its closing '"))?;
            (TokenKind::Option(&rest[1..=end]), end + 2)
        } else {
            let symbol = SYMBOLS
                .into_iter()
                .find(|s| rest.starts_with(s))
                .ok_or_else(|| ExpressionError::new(at, &format!("the character {first:?} has no meaning here")))?;
            (TokenKind::Symbol(symbol), symbol.len())
        };
        found.push(Token { at, kind });
        at += length;
    }
    found.push(Token { at, kind: TokenKind::End });
    Ok(found)
}

fn number(rest: &str, at: usize) -> Result<(TokenKind<'_>, usize), ExpressionError> {
    let bytes = rest.as_bytes();
    let mut end = 0;
    while end < bytes.len() {
        let exponent_sign = matches!(bytes[end], b'+' | b'-') && matches!(bytes[end - 1], b'e' | b'E');
        if !(bytes[end].is_ascii_digit() || matches!(bytes[end], b'.' | b'e' | b'E') || exponent_sign) {
            break;
        }
        end += 1;
    }
    let value =
        rest[..end].parse::<f64>().map_err(|_| ExpressionError::new(at, &format!("{} is no number", &rest[..end])))?;
    Ok((TokenKind::Number(value), end))
}
