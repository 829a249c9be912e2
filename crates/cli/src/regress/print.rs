//! Regression tables, as text and as JSON.

use std::io::{self, BufWriter, Write};

use anyhow::Result;
use serde_json::{Value, json};
use statistics::cox::{self, ProportionalHazards};
use statistics::{Coefficient, Test, glm};

use super::complete::Complete;
use super::{Arguments, Kind};

pub(super) fn title(kind: Kind) -> &'static str {
    match kind {
        Kind::Cox => "Cox",
        Kind::Logistic => "logistic",
        Kind::Poisson => "Poisson",
        Kind::NegativeBinomial => "negative binomial",
    }
}

/// What the exponential of an estimate is.
fn ratio(kind: Kind) -> &'static str {
    match kind {
        Kind::Cox => "hazard ratio",
        Kind::Logistic => "odds ratio",
        Kind::Poisson | Kind::NegativeBinomial => "rate ratio",
    }
}

/// P as papers print it.
pub(crate) fn p(value: f64) -> String {
    match value {
        v if v.is_nan() => "-".into(),
        v if v < 0.0001 => "<0.0001".into(),
        v => format!("{v:.4}"),
    }
}

fn coefficients(out: &mut impl Write, arguments: &Arguments, lines: &[Coefficient], is_robust: bool) -> io::Result<()> {
    let wide = lines.iter().map(|c| c.name.chars().count()).max().unwrap_or(0).max(4);
    let (interval, error) =
        (format!("{} % interval", 100.0 * arguments.confidence), if is_robust { "robust SE" } else { "SE" });
    let ratio = ratio(arguments.kind);
    writeln!(
        out,
        "\n{:<wide$} {ratio:>12} {interval:>21} {:>12} {error:>11} {:>8} {:>8}",
        "term", "estimate", "z", "p"
    )?;
    for c in lines {
        let shown = [c.estimate, c.low, c.high].map(|value| format!("{:.4}", libm::exp(value)));
        let interval = format!("{} to {}", shown[1], shown[2]);
        writeln!(
            out,
            "{:<wide$} {:>12} {interval:>21} {:>12.7} {:>11.7} {:>8.3} {:>8}",
            c.name,
            shown[0],
            c.estimate,
            c.standard_error,
            c.z,
            p(c.p)
        )?;
    }
    writeln!(out)
}

fn test(out: &mut impl Write, name: &str, test: &Test) -> io::Result<()> {
    let Test { chi_squared, degrees_of_freedom, p: value } = test;
    writeln!(out, "{name:<34} chi-squared {chi_squared:>9.4}, {degrees_of_freedom} df, p {}", p(*value))
}

pub(crate) fn test_json(test: &Test) -> Value {
    json!({"chi_squared": test.chi_squared, "degrees_of_freedom": test.degrees_of_freedom, "p": test.p})
}

fn coefficients_json(kind: Kind, lines: &[Coefficient]) -> Value {
    let line = |c: &Coefficient| {
        let [ratio, ratio_low, ratio_high] = [c.estimate, c.low, c.high].map(libm::exp);
        json!({
            "term": c.name, "estimate": c.estimate, "standard_error": c.standard_error, "z": c.z, "p": c.p,
            "low": c.low, "high": c.high, "ratio": ratio, "ratio_low": ratio_low, "ratio_high": ratio_high,
            "ratio_is": self::ratio(kind),
        })
    };
    Value::Array(lines.iter().map(line).collect())
}

pub(super) fn hazards(
    arguments: &Arguments,
    complete: &Complete,
    fit: &cox::Fit,
    proportional: &ProportionalHazards,
    is_robust: bool,
) -> Result<()> {
    let mut out = BufWriter::new(io::stdout().lock());
    let c = &fit.concordance;
    let ties = format!("{:?}", arguments.ties);
    let scale = format!("{:?}", arguments.proportional).to_lowercase();
    if arguments.json {
        let terms: Vec<Value> =
            proportional.terms.iter().map(|(name, test)| json!({"term": name, "test": test_json(test)})).collect();
        let tests = fit.tests.map(|tests| {
            json!({
                "likelihood_ratio": test_json(&tests.likelihood_ratio), "wald": test_json(&tests.wald),
                "score": test_json(&tests.score), "robust_wald": tests.robust_wald.as_ref().map(test_json),
            })
        });
        let document = json!({
            "model": "cox", "ties": ties.to_lowercase(), "ridge": arguments.ridge, "confidence": arguments.confidence,
            "rows": complete.json(), "events": fit.events,
            "coefficients": coefficients_json(arguments.kind, &fit.coefficients),
            "standard_errors_are_robust": is_robust, "model_standard_errors": fit.model_standard_errors,
            "log_likelihood": fit.log_likelihood, "null_log_likelihood": fit.null_log_likelihood, "tests": tests,
            "concordance": {"c": c.c, "standard_error": c.standard_error},
            "proportional_hazards": {"time": scale, "terms": terms, "all": test_json(&proportional.all)},
        });
        writeln!(out, "{document}")?;
        return Ok(out.flush()?);
    }
    writeln!(out, "Cox proportional hazards, ties after {ties}: {}", arguments.table.display())?;
    writeln!(out, "{}; {} events", complete.said(), fit.events)?;
    coefficients(&mut out, arguments, &fit.coefficients, is_robust)?;
    match &fit.tests {
        Some(tests) => {
            test(&mut out, "Likelihood ratio", &tests.likelihood_ratio)?;
            test(&mut out, "Wald", &tests.wald)?;
            test(&mut out, "Score", &tests.score)?;
            if let Some(robust) = &tests.robust_wald {
                test(&mut out, "Robust Wald", robust)?;
            }
        }
        None => writeln!(out, "Penalised: the usual tests do not hold.")?,
    }
    writeln!(out, "Harrell's C {:.4} (SE {:.4})", c.c, c.standard_error)?;
    writeln!(out, "\nWhether hazards stay proportional (time: {scale}); a small p says that they do not")?;
    for (name, one) in &proportional.terms {
        test(&mut out, name, one)?;
    }
    test(&mut out, "all together", &proportional.all)?;
    Ok(out.flush()?)
}

pub(super) fn means(arguments: &Arguments, complete: &Complete, fit: &glm::Fit, against: Option<Test>) -> Result<()> {
    let mut out = BufWriter::new(io::stdout().lock());
    if arguments.json {
        let theta = fit.theta.map(|t| json!({"estimate": t.estimate, "standard_error": t.standard_error}));
        let document = json!({
            "model": title(arguments.kind), "confidence": arguments.confidence, "rows": complete.json(),
            "coefficients": coefficients_json(arguments.kind, &fit.coefficients), "theta": theta,
            "deviance": fit.deviance, "null_deviance": fit.null_deviance, "log_likelihood": fit.log_likelihood,
            "aic": fit.aic, "residual_degrees_of_freedom": fit.residual_degrees_of_freedom,
            "against": against.as_ref().map(test_json),
        });
        writeln!(out, "{document}")?;
        return Ok(out.flush()?);
    }
    let name = title(arguments.kind);
    let upper = name.chars().take(1).flat_map(char::to_uppercase).chain(name.chars().skip(1)).collect::<String>();
    writeln!(out, "{upper} regression: {}", arguments.table.display())?;
    writeln!(out, "{}", complete.said())?;
    coefficients(&mut out, arguments, &fit.coefficients, false)?;
    if let Some(theta) = &fit.theta {
        writeln!(out, "Theta {:.4} (SE {:.4})", theta.estimate, theta.standard_error)?;
    }
    let rest = fit.residual_degrees_of_freedom;
    writeln!(out, "Deviance {:.4} on {rest} df; without terms {:.4}", fit.deviance, fit.null_deviance)?;
    writeln!(out, "Log-likelihood {:.4}, AIC {:.4}", fit.log_likelihood, fit.aic)?;
    if let Some(against) = &against {
        test(&mut out, "Likelihood ratio, against fewer", against)?;
    }
    Ok(out.flush()?)
}
