//! What a survival objective's margin means.

use model::Distribution;

use super::file::Objective;
use super::number;
use crate::ImportError;
use crate::survival::Survival;

/// `None` for objectives that are not of survival.
pub(super) fn of(objective: &Objective) -> Result<Option<Survival>, ImportError> {
    let place = "learner.objective.aft_loss_param";
    let param = match (objective.name.as_str(), &objective.aft_loss_param) {
        ("survival:cox", _) => return Ok(Some(Survival::Hazard)),
        ("survival:aft", Some(param)) => param,
        ("survival:aft", None) => {
            return Err(ImportError::new(place, "it is not there, and says how times are spread")
                .with_remedy("The file is damaged: save the model again"));
        }
        _ => return Ok(None),
    };
    let distribution = match param.aft_loss_distribution.as_str() {
        "normal" => Distribution::Normal,
        "logistic" => Distribution::Logistic,
        "extreme" => Distribution::Extreme,
        other => {
            let place = format!("{place}.aft_loss_distribution");
            return Err(ImportError::new(place, format!("the distribution {other:?} is not known"))
                .with_remedy("Train with aft_loss_distribution normal, logistic or extreme"));
        }
    };
    let place = format!("{place}.aft_loss_distribution_scale");
    // The library keeps it as f32.
    let scale = f64::from(number::<f32>(&param.aft_loss_distribution_scale, &place)?);
    if !(scale > 0.0 && scale.is_finite()) {
        return Err(ImportError::new(place, format!("{scale} is no scale"))
            .with_remedy("Train with an aft_loss_distribution_scale above 0"));
    }
    Ok(Some(Survival::Time { distribution, scale }))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of_json(json: &str) -> Result<Option<Survival>, String> {
        of(&serde_json::from_str(json).unwrap()).map_err(|error| error.to_string())
    }

    fn aft(distribution: &str, scale: &str) -> Result<Option<Survival>, String> {
        of_json(&format!(
            r#"{{"name":"survival:aft","aft_loss_param":{{"aft_loss_distribution":"{distribution}",
            "aft_loss_distribution_scale":"{scale}"}}}}"#
        ))
    }

    #[test]
    fn the_distribution_and_its_scale_are_read() {
        assert_eq!(of_json(r#"{"name":"survival:cox"}"#), Ok(Some(Survival::Hazard)));
        assert_eq!(of_json(r#"{"name":"reg:squarederror"}"#), Ok(None));
        let time = |distribution, scale| Ok(Some(Survival::Time { distribution, scale }));
        assert_eq!(aft("normal", "1"), time(Distribution::Normal, 1.0));
        assert_eq!(aft("logistic", "5E-1"), time(Distribution::Logistic, 0.5));
        assert_eq!(aft("extreme", "1.20000005"), time(Distribution::Extreme, f64::from(1.2_f32)));
        assert!(aft("cauchy", "1").unwrap_err().contains("\"cauchy\" is not known"));
        for scale in ["0", "-1", "nan", "inf", "x"] {
            assert!(aft("normal", scale).unwrap_err().contains("aft_loss_distribution_scale: "), "{scale}");
        }
        assert!(of_json(r#"{"name":"survival:aft"}"#).unwrap_err().contains("it is not there"));
    }
}
