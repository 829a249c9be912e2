//! Further horizons of a final survival model: the same margins, other baselines.

use model::NamedOutput;

use crate::baseline::risk_link;
use crate::data::Outcome;
use crate::error::Error;
use crate::training::{FinalModel, Training, predictions};

/// The model with an output `risk_<horizon>` for each further horizon, estimated on the training rows as its first one was.
///
/// # Errors
/// An outcome without times, or a horizon to which nobody is followed.
pub fn with_horizons(training: &Training, model: FinalModel, horizons: &[f64]) -> Result<FinalModel, Error> {
    if horizons.is_empty() {
        return Ok(model);
    }
    let data = training.data();
    let Outcome::Survival(survival) = &data.outcome else {
        return Err(Error::Setting { what: "only survival outcomes have horizons: leave further ones out".into() });
    };
    let (name, mut file) = (model.candidate().to_owned(), model.file().clone());
    let (_, margins) = predictions(&name, &file, data)?;
    for horizon in horizons {
        let link = risk_link(survival, &data.all_weights(), &margins, *horizon).ok_or_else(|| Error::Setting {
            what: format!("no risk by {horizon} can be estimated: nobody is followed so long, or nobody is left"),
        })?;
        file.outputs.push(NamedOutput { name: format!("risk_{horizon}"), margin: 0, link, calibration: None });
    }
    Ok(FinalModel::new(&name, file))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::candidate::Learner;
    use crate::testing::{candidate, survival};
    use crate::{Settings, select};

    #[test]
    fn a_further_horizon_is_what_it_would_be_alone() {
        let training = Training::new(survival(300, 21)).unwrap();
        let cox = [candidate(Learner::Cox, &[])];
        let at = |horizon: f64| {
            let settings = Settings { outer_folds: 2, inner_folds: 2, horizon: Some(horizon), ..Settings::default() };
            select(&training, &cox, &settings, &|_, _| {}).unwrap().into_final_models().remove(0)
        };
        let both = with_horizons(&training, at(2.0), &[4.0]).unwrap();
        assert_eq!(both.file().outputs[1].name, "risk_4");
        assert_eq!(both.file().outputs[1].link, at(4.0).file().outputs[0].link);
        assert!(with_horizons(&training, at(2.0), &[900.0]).unwrap_err().to_string().contains("900"));
    }
}
