//! Postfix operations over a row. Missing is NaN; a result that is not finite is missing too.

use smallvec::SmallVec;

use super::Operation;

/// Deep enough for every published equation; deeper expressions move to the heap.
type Stack = SmallVec<[f64; 16]>;

pub(super) fn evaluate(operations: &[Operation], row: &[f64]) -> f64 {
    let mut stack = Stack::new();
    for operation in operations {
        step(*operation, row, &mut stack);
    }
    // A parsed expression leaves exactly one value.
    stack.pop().filter(|value| value.is_finite()).unwrap_or(f64::NAN)
}

fn step(operation: Operation, row: &[f64], stack: &mut Stack) {
    use Operation as O;
    let mut pop = || stack.pop().unwrap_or(f64::NAN);
    let value = match operation {
        O::Number(value) => value,
        O::Variable(at) => variable(row, at),
        O::Known(at) => truth(!variable(row, at).is_nan()),
        O::Negate => -pop(),
        O::Not => match pop() {
            value if value.is_nan() => value,
            value => truth(value == 0.0),
        },
        O::NaturalLogarithm => libm::log(pop()),
        O::Exponential => libm::exp(pop()),
        O::SquareRoot => libm::sqrt(pop()),
        O::Absolute => libm::fabs(pop()),
        O::Floor => libm::floor(pop()),
        O::Select => {
            let (otherwise, then, condition) = (pop(), pop(), pop());
            match condition {
                c if c.is_nan() => c,
                c if c != 0.0 => then,
                _ => otherwise,
            }
        }
        binary => {
            let (right, left) = (pop(), pop());
            combine(binary, left, right)
        }
    };
    stack.push(value);
}

fn combine(operation: Operation, left: f64, right: f64) -> f64 {
    use Operation as O;
    match operation {
        O::And if left == 0.0 || right == 0.0 => 0.0,
        O::Or if is_true(left) || is_true(right) => 1.0,
        _ if left.is_nan() || right.is_nan() => f64::NAN,
        O::Add => left + right,
        O::Subtract => left - right,
        O::Multiply => left * right,
        O::Divide => left / right,
        O::Less => truth(left < right),
        O::LessOrEqual => truth(left <= right),
        O::Equal => truth(left == right),
        O::NotEqual => truth(left != right),
        O::And => 1.0,
        O::Or => 0.0,
        O::Minimum => left.min(right),
        O::Maximum => left.max(right),
        O::Power => libm::pow(left, right),
        _ => f64::NAN,
    }
}

fn variable(row: &[f64], at: u16) -> f64 {
    row.get(usize::from(at)).copied().unwrap_or(f64::NAN)
}

fn is_true(value: f64) -> bool {
    !value.is_nan() && value != 0.0
}

fn truth(yes: bool) -> f64 {
    f64::from(u8::from(yes))
}

#[cfg(test)]
mod tests {
    use crate::expression::{Expression, Variables};

    const NAN: f64 = f64::NAN;

    fn check(text: &str, row: [f64; 3], expected: f64) {
        let names = [
            ("a".to_owned(), vec![]),
            ("b".to_owned(), vec![]),
            ("sex".to_owned(), vec!["female".to_owned(), "male".to_owned()]),
        ];
        let value = Expression::parse(text, &Variables { names: &names })
            .unwrap_or_else(|e| panic!("{text}: {e}"))
            .evaluate(&row);
        assert!(
            value == expected || value.is_nan() && expected.is_nan(),
            "{text} over {row:?}: {value}, expected {expected}"
        );
    }

    #[test]
    fn computes() {
        check("1 + 2 * 3 - 4 / 2", [0.0; 3], 5.0);
        check("-(a - 1) * -b", [3.0, 5.0, 0.0], 10.0);
        check("2 - 1 - 1", [0.0; 3], 0.0);
        check("1e-3 + 1.5E+1", [0.0; 3], 15.001);
        check("min(a, 110) + max(b, 2)", [120.0, 1.0, 0.0], 112.0);
        check("ln(exp(2)) + sqrt(16) + abs(-3) + floor(2.9) + pow(2, 10)", [0.0; 3], 1035.0);
        check("if(a < b, 1, 2) * 10 + (a >= b) + (a > b) + (a == b) + (a != b)", [1.0, 2.0, 0.0], 11.0);
        check("if(sex == 'female', 0.7, 0.9)", [0.0, 0.0, 1.0], 0.9);
        check("not a and not (b or a)", [0.0; 3], 1.0);
    }

    #[test]
    fn missing_stays_missing_and_logic_is_three_valued() {
        check("a + 1", [NAN, 0.0, 0.0], NAN);
        check("min(a, 1)", [NAN, 0.0, 0.0], NAN);
        check("max(1, a)", [NAN, 0.0, 0.0], NAN);
        check("a < 1", [NAN, 0.0, 0.0], NAN);
        check("a > 1", [NAN, 0.0, 0.0], NAN);
        check("a and b", [NAN, 0.0, 0.0], 0.0);
        check("a and b", [NAN, 1.0, 0.0], NAN);
        check("a or b", [NAN, 1.0, 0.0], 1.0);
        check("a or b", [NAN, 0.0, 0.0], NAN);
        check("not a", [NAN, 0.0, 0.0], NAN);
        check("if(known(a), a, 7)", [NAN, 0.0, 0.0], 7.0);
        check("if(a, 1, 2)", [NAN, 0.0, 0.0], NAN);
        check("if(1, 3, a)", [NAN, 0.0, 0.0], 3.0);
    }

    #[test]
    fn what_is_not_finite_is_missing() {
        for text in ["1 / a", "ln(a)", "ln(-1)", "sqrt(-1)", "exp(1000)"] {
            check(text, [0.0; 3], NAN);
        }
    }

    #[test]
    fn says_what_is_wrong_and_where() {
        let names = [("a".to_owned(), vec![]), ("sex".to_owned(), vec!["female".to_owned()])];
        for (text, at, what) in [
            ("a + c", 4, "no input c"),
            ("a +", 3, "expected a number"),
            ("(a", 2, "expected )"),
            ("a b", 2, "expected the end"),
            ("foo(a)", 4, "no function foo"),
            ("min(a)", 5, "expected ,"),
            ("a ; 1", 2, "has no meaning"),
            ("sex == 'x'", 7, "no option 'x'"),
            ("'x'", 0, "stands after the input"),
            ("1.2.3", 0, "is no number"),
            ("known(1)", 6, "takes an input"),
            ("sex == 'female", 7, "closing"),
        ] {
            let error = Expression::parse(text, &Variables { names: &names }).unwrap_err();
            assert!(error.at == at && error.what.contains(what), "{text}: {error:?}");
        }
        let deep = format!("{}1{}", "(".repeat(1000), ")".repeat(1000));
        assert!(Expression::parse(&deep, &Variables { names: &names }).unwrap_err().what.contains("deep"));
    }
}
