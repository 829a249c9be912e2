//! Regression tables, as text and as JSON.

use std::io::{self, BufWriter, Write};

use anyhow::Result;
use regress::{Analysis, Chance, Concordance, Finding, Kind, Proportional, TermTest};
use serde_json::{Value, json};

/// P as papers print it.
pub(crate) fn p(value: f64) -> String {
    match value {
        v if v.is_nan() => "-".into(),
        v if v < 0.0001 => "<0.0001".into(),
        v => format!("{v:.4}"),
    }
}

/// P values adjusted for the number of tests.
pub(super) struct Adjusted {
    /// As the option names it.
    pub(super) method: &'static str,
    /// In the order of the coefficients; none where nothing is tested.
    pub(super) p_values: Vec<Option<f64>>,
}

pub(super) fn all(analysis: &Analysis, finding: &Finding, adjusted: Option<&Adjusted>, is_json: bool) -> Result<()> {
    let mut out = BufWriter::new(io::stdout().lock());
    if is_json {
        writeln!(out, "{}", document(analysis, finding, adjusted))?;
    } else {
        text(&mut out, finding, adjusted)?;
    }
    Ok(out.flush()?)
}

fn text(out: &mut impl Write, finding: &Finding, adjusted: Option<&Adjusted>) -> Result<()> {
    writeln!(out, "{}: {}", finding.title, finding.file)?;
    let rows = finding.rows.said();
    match finding.events {
        Some(events) if finding.kind == Kind::Cox => writeln!(out, "{rows}; {events} events")?,
        _ => writeln!(out, "{rows}")?,
    }
    coefficients(out, finding, adjusted)?;
    if let Some(theta) = &finding.theta {
        writeln!(out, "Theta {:.4} (SE {:.4})", theta.estimate, theta.standard_error)?;
    }
    if let Some(d) = &finding.deviance {
        let rest = d.residual_degrees_of_freedom;
        writeln!(out, "Deviance {:.4} on {rest} df; without terms {:.4}", d.deviance, d.null_deviance)?;
        writeln!(out, "Log-likelihood {:.4}, AIC {:.4}", finding.log_likelihood, d.aic)?;
    }
    let tests = finding.tests.named();
    tests.iter().try_for_each(|(name, one)| test(out, name, one))?;
    if tests.is_empty() && finding.kind == Kind::Cox {
        writeln!(out, "Penalised: the usual tests do not hold.")?;
    }
    if let Some(Concordance { c, standard_error }) = finding.concordance {
        writeln!(out, "Harrell's C {c:.4} (SE {standard_error:.4})")?;
    }
    if let Some(Proportional { time, terms, all }) = &finding.proportional_hazards {
        let scale = format!("{time:?}").to_lowercase();
        writeln!(out, "\nWhether hazards stay proportional (time: {scale}); a small p says that they do not")?;
        terms.iter().try_for_each(|one| test(out, &one.term, &one.test))?;
        test(out, "all together", all)?;
    }
    Ok(())
}

fn coefficients(out: &mut impl Write, finding: &Finding, adjusted: Option<&Adjusted>) -> io::Result<()> {
    let wide = finding.coefficients.iter().map(|c| c.term.chars().count()).max().unwrap_or(0).max(4);
    let interval = format!("{} % interval", 100.0 * finding.confidence);
    let error = if finding.standard_errors_are_robust { "robust SE" } else { "SE" };
    let ratio = &finding.ratio_is;
    let head = adjusted.map(|adjusted| format!(" {:>12}", format!("p {}", adjusted.method))).unwrap_or_default();
    writeln!(
        out,
        "\n{:<wide$} {ratio:>12} {interval:>21} {:>12} {error:>11} {:>8} {:>8}{head}",
        "term", "estimate", "z", "p"
    )?;
    for (at, c) in finding.coefficients.iter().enumerate() {
        let adjusted = adjusted.map(|adjusted| adjusted.p_values.get(at).copied().flatten());
        let adjusted = adjusted.map(|value| format!(" {:>12}", p(value.unwrap_or(f64::NAN)))).unwrap_or_default();
        let shown = [c.ratio, c.ratio_low, c.ratio_high].map(|value| format!("{value:.4}"));
        let interval = format!("{} to {}", shown[1], shown[2]);
        writeln!(
            out,
            "{:<wide$} {:>12} {interval:>21} {:>12.7} {:>11.7} {:>8.3} {:>8}{adjusted}",
            c.term,
            shown[0],
            c.estimate,
            c.standard_error,
            c.z,
            p(c.p)
        )?;
    }
    writeln!(out)
}

fn test(out: &mut impl Write, name: &str, test: &Chance) -> io::Result<()> {
    let Chance { chi_squared, degrees_of_freedom, p: value } = test;
    writeln!(out, "{name:<34} chi-squared {chi_squared:>9.4}, {degrees_of_freedom} df, p {}", p(*value))
}

fn document(analysis: &Analysis, finding: &Finding, adjusted: Option<&Adjusted>) -> Value {
    let line = |(at, c): (usize, &regress::Line)| {
        let mut line = json!({
            "term": c.term, "estimate": c.estimate, "standard_error": c.standard_error, "z": c.z, "p": c.p,
            "low": c.low, "high": c.high, "ratio": c.ratio, "ratio_low": c.ratio_low, "ratio_high": c.ratio_high,
            "ratio_is": finding.ratio_is,
        });
        if let (Some(adjusted), Some(line)) = (adjusted, line.as_object_mut()) {
            line.insert("adjusted_p".into(), json!(adjusted.p_values.get(at).copied().flatten()));
            line.insert("adjusted_by".into(), json!(adjusted.method));
        }
        line
    };
    let lines: Vec<Value> = finding.coefficients.iter().enumerate().map(line).collect();
    let tests = &finding.tests;
    if finding.kind == Kind::Cox {
        let errors: Vec<Option<f64>> = finding.coefficients.iter().map(|c| c.model_standard_error).collect();
        let usual = json!({
            "likelihood_ratio": tests.likelihood_ratio, "wald": tests.wald, "score": tests.score,
            "robust_wald": tests.robust_wald,
        });
        let proportional = finding.proportional_hazards.as_ref().map(|Proportional { time, terms, all }| {
            let term = |TermTest { term, test }: &TermTest| json!({"term": term, "test": test});
            json!({"time": time, "terms": terms.iter().map(term).collect::<Vec<_>>(), "all": all})
        });
        return json!({
            "model": "cox", "ties": analysis.ties, "ridge": analysis.ridge, "confidence": finding.confidence,
            "rows": finding.rows, "events": finding.events, "coefficients": lines,
            "standard_errors_are_robust": finding.standard_errors_are_robust, "model_standard_errors": errors,
            "log_likelihood": finding.log_likelihood, "null_log_likelihood": finding.null_log_likelihood,
            "tests": if tests.named().is_empty() { Value::Null } else { usual },
            "concordance": finding.concordance, "proportional_hazards": proportional,
        });
    }
    let deviance = finding.deviance.as_ref();
    json!({
        "model": finding.kind.title(), "confidence": finding.confidence, "rows": finding.rows,
        "coefficients": lines, "theta": finding.theta,
        "deviance": deviance.map(|d| d.deviance), "null_deviance": deviance.map(|d| d.null_deviance),
        "log_likelihood": finding.log_likelihood, "aic": deviance.map(|d| d.aic),
        "residual_degrees_of_freedom": deviance.map(|d| d.residual_degrees_of_freedom), "against": tests.against,
    })
}
