//! Tokens to postfix operations, by recursive descent with a bound on depth.

use super::Operation;
use super::token::{Token, TokenKind, tokens};

/// The variables that an expression may read, in the order of the row, each with its options if it has any.
#[derive(Debug, Clone, Copy)]
pub struct Variables<'a> {
    /// Name and options by position.
    pub names: &'a [(String, Vec<String>)],
}

/// What is wrong with an expression, and where.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("at character {at}: {what}")]
pub struct ExpressionError {
    /// Byte offset in the expression.
    pub at: usize,
    /// What is wrong.
    pub what: String,
}

impl ExpressionError {
    pub(super) fn new(at: usize, what: &str) -> Self {
        Self { at, what: what.to_owned() }
    }
}

const DEEPEST: usize = 64;

pub(super) fn parse(text: &str, variables: &Variables<'_>) -> Result<Vec<Operation>, ExpressionError> {
    let tokens = tokens(text)?;
    let mut parser = Parser { tokens: &tokens, at: 0, depth: 0, variables, out: Vec::new(), options_of: None };
    parser.or()?;
    match parser.peek() {
        TokenKind::End => Ok(parser.out),
        _ => Err(parser.error("expected the end of the expression")),
    }
}

struct Parser<'a> {
    tokens: &'a [Token<'a>],
    at: usize,
    depth: usize,
    variables: &'a Variables<'a>,
    out: Vec<Operation>,
    /// Position of the last variable parsed, whose options a following literal names.
    options_of: Option<u16>,
}

impl<'a> Parser<'a> {
    fn peek(&self) -> TokenKind<'a> {
        self.tokens.get(self.at).map_or(TokenKind::End, |t| t.kind)
    }

    fn error(&self, what: &str) -> ExpressionError {
        ExpressionError::new(self.tokens.get(self.at).map_or(0, |t| t.at), what)
    }

    fn take_symbol(&mut self, symbols: &[&'static str]) -> Option<&'static str> {
        match self.peek() {
            TokenKind::Symbol(s) if symbols.contains(&s) => {
                self.at += 1;
                Some(s)
            }
            _ => None,
        }
    }

    fn expect(&mut self, symbol: &'static str) -> Result<(), ExpressionError> {
        self.take_symbol(&[symbol]).map(|_| ()).ok_or_else(|| self.error(&format!("expected {symbol}")))
    }

    fn take_name(&mut self, name: &str) -> bool {
        let found = self.peek() == TokenKind::Name(name);
        self.at += usize::from(found);
        found
    }

    fn or(&mut self) -> Result<(), ExpressionError> {
        self.depth += 1;
        if self.depth > DEEPEST {
            return Err(self.error("nested too deeply"));
        }
        self.and()?;
        while self.take_name("or") {
            self.and()?;
            self.out.push(Operation::Or);
        }
        self.depth -= 1;
        Ok(())
    }

    fn and(&mut self) -> Result<(), ExpressionError> {
        self.not()?;
        while self.take_name("and") {
            self.not()?;
            self.out.push(Operation::And);
        }
        Ok(())
    }

    fn not(&mut self) -> Result<(), ExpressionError> {
        let mut negations = 0;
        while self.take_name("not") {
            negations += 1;
        }
        self.comparison()?;
        self.out.extend((0..negations).map(|_| Operation::Not));
        Ok(())
    }

    fn comparison(&mut self) -> Result<(), ExpressionError> {
        self.sum()?;
        let Some(symbol) = self.take_symbol(&["<=", ">=", "<", ">", "==", "!="]) else {
            return Ok(());
        };
        self.sum()?;
        self.out.extend_from_slice(match symbol {
            "<" => &[Operation::Less],
            "<=" => &[Operation::LessOrEqual],
            // a > b is not (a <= b): also when one is missing, for `not` keeps NaN.
            ">" => &[Operation::LessOrEqual, Operation::Not],
            ">=" => &[Operation::Less, Operation::Not],
            "==" => &[Operation::Equal],
            _ => &[Operation::NotEqual],
        });
        Ok(())
    }

    fn sum(&mut self) -> Result<(), ExpressionError> {
        self.product()?;
        while let Some(symbol) = self.take_symbol(&["+", "-", "−"]) {
            self.product()?;
            self.out.push(if symbol == "+" { Operation::Add } else { Operation::Subtract });
        }
        Ok(())
    }

    fn product(&mut self) -> Result<(), ExpressionError> {
        self.sign()?;
        while let Some(symbol) = self.take_symbol(&["*", "/", "×"]) {
            self.sign()?;
            self.out.push(if symbol == "/" { Operation::Divide } else { Operation::Multiply });
        }
        Ok(())
    }

    fn sign(&mut self) -> Result<(), ExpressionError> {
        let mut negations = 0;
        while self.take_symbol(&["-", "−"]).is_some() {
            negations += 1;
        }
        self.atom()?;
        self.out.extend((0..negations % 2).map(|_| Operation::Negate));
        Ok(())
    }

    fn atom(&mut self) -> Result<(), ExpressionError> {
        if self.take_symbol(&["("]).is_some() {
            self.or()?;
            return self.expect(")");
        }
        match self.peek() {
            TokenKind::Number(value) => {
                self.at += 1;
                self.out.push(Operation::Number(value));
                Ok(())
            }
            TokenKind::Option(option) => self.option(option),
            TokenKind::Name(name) => {
                self.at += 1;
                if self.peek() == TokenKind::Symbol("(") {
                    self.function(name)
                } else {
                    self.at -= 1;
                    let at = self.variable(name)?;
                    self.out.push(Operation::Variable(at));
                    Ok(())
                }
            }
            _ => Err(self.error("expected a number, a name or (")),
        }
    }

    fn option(&mut self, option: &str) -> Result<(), ExpressionError> {
        let of = self.options_of.and_then(|at| self.variables.names.get(usize::from(at)));
        let (variable, options) =
            of.ok_or_else(|| self.error("an option stands after the input that it belongs to"))?;
        let index = options.iter().position(|o| o == option).ok_or_else(|| {
            self.error(&format!("{variable} has no option '{option}'; it has {}", options.join(", ")))
        })?;
        self.at += 1;
        // Options are few: an index is exact as f64.
        self.out.push(Operation::Number(index as f64));
        Ok(())
    }

    fn variable(&mut self, name: &str) -> Result<u16, ExpressionError> {
        let at = self.variables.names.iter().position(|(n, _)| n == name);
        let at =
            at.and_then(|at| u16::try_from(at).ok()).ok_or_else(|| self.error(&format!("there is no input {name}")))?;
        self.at += 1;
        self.options_of = Some(at);
        Ok(at)
    }

    fn function(&mut self, name: &str) -> Result<(), ExpressionError> {
        self.expect("(")?;
        if name == "known" {
            let TokenKind::Name(variable) = self.peek() else {
                return Err(self.error("known( ) takes an input"));
            };
            let at = self.variable(variable)?;
            self.out.push(Operation::Known(at));
            return self.expect(")");
        }
        let (arguments, operation) = match name {
            "min" => (2, Operation::Minimum),
            "max" => (2, Operation::Maximum),
            "pow" => (2, Operation::Power),
            "ln" => (1, Operation::NaturalLogarithm),
            "exp" => (1, Operation::Exponential),
            "sqrt" => (1, Operation::SquareRoot),
            "abs" => (1, Operation::Absolute),
            "floor" => (1, Operation::Floor),
            "if" => (3, Operation::Select),
            _ => return Err(self.error(&format!("there is no function {name}"))),
        };
        for n in 0..arguments {
            if n > 0 {
                self.expect(",")?;
            }
            self.or()?;
        }
        self.out.push(operation);
        self.expect(")")
    }
}
