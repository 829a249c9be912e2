//! Whether an overlay is for this bundle, and whether its numbers can be.

use language::messages;
use thiserror::Error;

use super::source::{Line, LineScale, Overlay, Recalibration};
use super::{OVERLAY_SCHEMA, apply::SiteOverlay};
use crate::assessment::Quantity;
use crate::bundle::Bundle;

/// Why an overlay is not used.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum OverlayError {
    /// Another version of the format.
    #[error("{}", messages::assess_overlay_schema(*.found, OVERLAY_SCHEMA))]
    Schema {
        /// What the file says.
        found: u32,
    },
    /// Another model.
    #[error("{}", messages::assess_overlay_model(.wanted, .found))]
    Model {
        /// What the file says.
        wanted: String,
        /// What it was held against.
        found: String,
    },
    /// Another version of the model.
    #[error("{}", messages::assess_overlay_version(.wanted, .model, .found))]
    Version {
        /// The model.
        model: String,
        /// What the file says.
        wanted: String,
        /// What it was held against.
        found: String,
    },
    /// The same name and version, and another trained model.
    #[error("{}", messages::assess_overlay_other_model_file(.model))]
    OtherModelFile {
        /// The model.
        model: String,
    },
    /// No such output.
    #[error("{}", messages::assess_overlay_output(.model, .output, .present))]
    Output {
        /// The model.
        model: String,
        /// What the file says.
        output: String,
        /// What there is.
        present: String,
    },
    /// A number that cannot be: the sentence says which.
    #[error("{0}")]
    Number(&'static str),
    /// The provenance says too little: the sentence says of what.
    #[error("{0}")]
    Provenance(&'static str),
}

/// What the output's number is, if everything fits.
pub(super) fn check(bundle: &Bundle, overlay: &Overlay) -> Result<Quantity, OverlayError> {
    let about = &bundle.about;
    if overlay.schema != OVERLAY_SCHEMA {
        return Err(OverlayError::Schema { found: overlay.schema });
    }
    if overlay.model != about.id {
        return Err(OverlayError::Model { wanted: overlay.model.clone(), found: about.id.clone() });
    }
    if overlay.model_version != about.version {
        let (wanted, found) = (overlay.model_version.clone(), about.version.clone());
        return Err(OverlayError::Version { model: about.id.clone(), wanted, found });
    }
    if overlay.model_sha256.as_deref().is_some_and(|wanted| bundle.source_sha256() != Some(wanted)) {
        return Err(OverlayError::OtherModelFile { model: about.id.clone() });
    }
    let mut outputs = bundle.equations.iter().flat_map(|equation| &equation.outputs);
    let quantity = outputs.find(|output| output.id == overlay.output).map(|output| output.quantity);
    let quantity = quantity.ok_or_else(|| OverlayError::Output {
        model: about.id.clone(),
        output: overlay.output.clone(),
        present: bundle.outputs().iter().map(|(id, ..)| *id).collect::<Vec<_>>().join(messages::list_comma()),
    })?;
    numbers(overlay, quantity)?;
    words(overlay)?;
    Ok(quantity)
}

fn numbers(overlay: &Overlay, quantity: Quantity) -> Result<(), OverlayError> {
    let wrong = |sentence: &'static str| Err(OverlayError::Number(sentence));
    let is_line = |line: &Line| {
        line.intercept.is_finite()
            && line.slope.is_finite()
            && line.slope > 0.0
            && (line.scale == LineScale::Identity) != quantity.is_probability()
    };
    match &overlay.recalibration {
        Recalibration::None => {}
        Recalibration::Intercept(line) if !is_line(line) || line.slope != 1.0 => {
            return wrong(messages::assess_overlay_intercept());
        }
        Recalibration::InterceptAndSlope(line) if !is_line(line) => return wrong(messages::assess_overlay_slope()),
        Recalibration::Intercept(_) | Recalibration::InterceptAndSlope(_) => {}
        Recalibration::Isotonic(curve) => {
            let within = |list: &[f64]| list.iter().all(|value| (0.0..=1.0).contains(value));
            let rises = |list: &[f64]| list.windows(2).all(|pair| pair[0] <= pair[1]);
            let fits = !curve.x.is_empty() && curve.x.len() == curve.y.len() && quantity.is_probability();
            if !fits || !within(&curve.x) || !within(&curve.y) || !rises(&curve.x) || !rises(&curve.y) {
                return wrong(messages::assess_overlay_isotonic());
            }
        }
    }
    if let Some(threshold) = &overlay.threshold {
        let possible = !quantity.is_probability() || (0.0..=1.0).contains(&threshold.at_least);
        if !threshold.at_least.is_finite() || !possible || !(0.0..=1000.0).contains(&threshold.alerts_per_1000) {
            return wrong(messages::assess_overlay_threshold());
        }
    }
    Ok(())
}

/// What stands beside a result must say whence it is; longer texts are no label.
fn words(overlay: &Overlay) -> Result<(), OverlayError> {
    const LONGEST: usize = 120;
    let from = &overlay.provenance;
    let is_label = |text: &str| text.chars().count() <= LONGEST && !text.chars().any(char::is_control);
    if from.site.trim().is_empty() || !is_label(&from.site) {
        return Err(OverlayError::Provenance(messages::assess_overlay_no_site()));
    }
    if from.patients == 0 {
        return Err(OverlayError::Provenance(messages::assess_overlay_no_patients()));
    }
    if from.created.parse::<jiff::civil::Date>().is_err() {
        return Err(OverlayError::Provenance(messages::assess_overlay_no_day()));
    }
    Ok(())
}

impl Bundle {
    /// The SHA-256 that a trained model states as its source; `None` for published equations.
    #[must_use]
    pub fn source_sha256(&self) -> Option<&str> {
        self.trained.as_ref().map(|file| file.source_sha256.as_str())
    }

    pub(crate) fn recalibration_of(&self, output: &str) -> Option<&SiteOverlay> {
        self.overlay_of(output).filter(|site| site.moves())
    }
}
