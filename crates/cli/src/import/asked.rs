//! What is asked of the outputs beyond what the library gives: a horizon of a survival model, a calibration.
//!
//! Predictions are compared before either is applied: they are the library's own.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use import::{Horizon, Survival};
use model::trees::TreeEnsemble;
use model::{Calibration, ModelFile};

const FORM: &str = "a calibration file is an object of outputs, such as {\"1\": {\"platt\": {\"slope\": -1.2, \
                    \"intercept\": 0.1}}}; `insite import --help` shows every form";

/// Makes the value of a survival model that at a horizon.
pub(super) fn apply_horizon(
    file: &mut ModelFile<TreeEnsemble>,
    survival: Option<Survival>,
    horizon: &Horizon,
) -> Result<()> {
    let Some(survival) = survival else {
        bail!("--horizon is for survival models (survival:cox and survival:aft of XGBoost), which this is not");
    };
    let (link, note) = survival.by(horizon)?;
    file.outputs.iter_mut().for_each(|output| output.link = link);
    // The sentence about what stands in its place, which it no longer does.
    file.notes.retain(|note| !note.contains("--horizon"));
    file.notes.push(note);
    Ok(())
}

/// Calibrates the outputs that a file names.
pub(super) fn apply_calibration(file: &mut ModelFile<TreeEnsemble>, path: &Path) -> Result<()> {
    let shown = || path.display().to_string();
    let text = fs::read(path).with_context(shown)?;
    let given: BTreeMap<String, Calibration> = serde_json::from_slice(&text).context(FORM).with_context(shown)?;
    let title = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    calibrate(file, given, &title).with_context(shown)
}

fn calibrate(file: &mut ModelFile<TreeEnsemble>, given: BTreeMap<String, Calibration>, title: &str) -> Result<()> {
    if given.is_empty() {
        bail!("it calibrates no output; {FORM}");
    }
    let columns = file.columns.len();
    for (name, calibration) in given {
        let names: Vec<String> = file.outputs.iter().map(|output| format!("{:?}", output.name)).collect();
        let Some(output) = file.outputs.iter_mut().find(|output| output.name == name) else {
            bail!("the model has no output {name:?}; it has {}", names.join(", "));
        };
        if output.calibration.is_some() {
            bail!("the output {name:?} is calibrated by the model's own file, and two calibrations cannot be joined");
        }
        let form = match &calibration {
            Calibration::Platt { .. } => "Platt",
            Calibration::Isotonic(_) => "isotonic",
            Calibration::Beta { .. } => {
                let is_probability = import::is_probability(&file.predictor, output.margin, output.link, None, columns);
                if !is_probability {
                    bail!("beta calibration is of a probability, and the output {name:?} is none; fit Platt's instead");
                }
                "beta"
            }
            Calibration::VennAbers { .. } => "Venn-Abers",
            Calibration::Coupled {} => bail!("`coupled` is how libsvm's classifiers are read, and cannot be given"),
        };
        output.calibration = Some(calibration);
        file.notes.push(format!(
            "The output {name:?} is calibrated ({form}) as {title} said at import; the library's own predictions are \
             those without it."
        ));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use model::trees::Precision;
    use model::{IR_VERSION, LinearScores, Link, NamedOutput, Predictor};

    use super::*;

    fn file(link: Link) -> ModelFile<TreeEnsemble> {
        ModelFile {
            ir: IR_VERSION,
            written_by: "a test".into(),
            source_sha256: String::new(),
            columns: vec!["a".into()],
            predictor: Predictor::Scores(LinearScores {
                precision: Precision::F64,
                missing_adds_nothing: false,
                intercepts: vec![0.0],
                weights: vec![vec![1.0]],
            }),
            outputs: vec![NamedOutput { name: "1".into(), margin: 0, link, calibration: None }],
            stores_instances: false,
            notes: vec![],
        }
    }

    fn refusal(link: Link, json: &str) -> String {
        let given = serde_json::from_str(json).unwrap();
        calibrate(&mut file(link), given, "c.json").unwrap_err().to_string()
    }

    /// By hand, at the margin ln 3, where the logistic function is 0.75.
    #[test]
    fn every_form_is_given_by_its_name() {
        for (json, expected) in [
            (r#"{"platt": {"slope": -2.0, "intercept": 0.0}}"#, 0.9),
            (r#"{"isotonic": {"x": [0.5, 1.0], "y": [0.2, 0.6]}}"#, 0.4),
            (r#"{"beta": {"a": 1.0, "b": 1.0, "c": 0.0}}"#, 0.75),
            (r#"{"venn_abers": {"lower": {"x": [0.5], "y": [0.4]}, "upper": {"x": [0.5], "y": [0.6]}}}"#, 0.5),
        ] {
            let mut file = file(Link::Logit {});
            calibrate(&mut file, serde_json::from_str(&format!("{{\"1\": {json}}}")).unwrap(), "c.json").unwrap();
            assert!(file.notes[0].contains("as c.json said at import"), "{:?}", file.notes);
            let value = file.compile().unwrap().model("1").unwrap().value_from_row(&[1.098_612_288_668_109_8]);
            assert!((value - expected).abs() < 1e-12, "{json}: {value}");
        }
    }

    #[test]
    fn what_cannot_be_calibrated_is_refused() {
        let beta = r#"{"1": {"beta": {"a": 1.0, "b": 1.0, "c": 0.0}}}"#;
        assert!(refusal(Link::Log {}, beta).contains("of a probability, and the output \"1\" is none"));
        assert!(refusal(Link::Logit {}, "{}").contains("calibrates no output"));
        assert!(refusal(Link::Logit {}, r#"{"1": {"coupled": {}}}"#).contains("cannot be given"));
        let unknown = r#"{"2": {"platt": {"slope": -1, "intercept": 0}}}"#;
        assert!(refusal(Link::Logit {}, unknown).contains("no output \"2\"; it has \"1\""));
        let mut twice = file(Link::Logit {});
        twice.outputs[0].calibration = Some(Calibration::Platt { slope: -1.0, intercept: 0.0 });
        let given = serde_json::from_str(beta).unwrap();
        let error = calibrate(&mut twice, given, "c.json").unwrap_err().to_string();
        assert!(error.contains("by the model's own file"), "{error}");
    }

    #[test]
    fn a_horizon_is_of_survival_models() {
        let horizon = Horizon { time: 5.0, baseline_survival: Some(0.5), centre: 0.0, survives: false };
        let mut cox = file(Link::Log {});
        cox.notes.push("the hazard; --horizon makes it a risk".into());
        assert!(apply_horizon(&mut cox, None, &horizon).unwrap_err().to_string().contains("which this is not"));
        apply_horizon(&mut cox, Some(Survival::Hazard), &horizon).unwrap();
        assert_eq!(cox.notes.len(), 1);
        assert!(cox.notes[0].starts_with("The value is the risk by 5"), "{:?}", cox.notes);
        // 1 − 0.5^2 where the hazard is twice that of the baseline.
        let value = cox.compile().unwrap().model("1").unwrap().value_from_row(&[std::f64::consts::LN_2]);
        assert!((value - 0.75).abs() < 1e-12, "{value}");
    }
}
