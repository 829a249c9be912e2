//! A site's own recalibration and threshold of a model, kept beside the bundle and never in it.
//!
//! The value becomes the recalibrated one wherever the bundle computes it, so that alerts, intervals and explanations are
//! of the number shown. Golden patients are of the model itself and run without it.

mod apply;
mod check;
mod source;

use features::expression::{Expression, Variables};
use language::messages;

pub(crate) use apply::SiteOverlay;
pub use check::OverlayError;
pub use source::{Line, LineScale, Measured, Overlay, Provenance, Recalibration, SiteThreshold};

use crate::bundle::source::Tier;
use crate::bundle::{Alert, Bundle, Output};
use crate::uncertainty::Sure;
use crate::uncertainty::note::{UncertaintyMethod, UncertaintyNote};
use crate::words;

/// The version of the format that this program reads and writes.
pub const OVERLAY_SCHEMA: u32 = 1;

impl Bundle {
    /// Uses a site's overlay for the output that it names, in place of any other for that output.
    ///
    /// # Errors
    /// Where it is for another model or version, or its numbers cannot be: says what and what to do.
    pub fn set_overlay(&mut self, overlay: Overlay) -> Result<(), OverlayError> {
        let quantity = check::check(self, &overlay)?;
        let alert = overlay.threshold.as_ref().map(|threshold| self.site_alert(&overlay, threshold, quantity));
        let alert = alert.transpose()?;
        self.overlays.retain(|other| other.overlay.output != overlay.output);
        self.overlays.push(SiteOverlay { overlay, quantity, alert });
        Ok(())
    }

    /// Goes back to the model's own values.
    pub fn clear_overlays(&mut self) {
        self.overlays.clear();
    }

    /// The overlays in use.
    pub fn overlays(&self) -> impl Iterator<Item = &Overlay> {
        self.overlays.iter().map(|site| &site.overlay)
    }

    pub(crate) fn overlay_of(&self, output: &str) -> Option<&SiteOverlay> {
        self.overlays.iter().find(|site| site.overlay.output == output)
    }

    fn site_alert(
        &self,
        overlay: &Overlay,
        threshold: &SiteThreshold,
        quantity: crate::Quantity,
    ) -> Result<Alert, OverlayError> {
        let mut names = self.features.variables();
        names.push(("value".into(), vec![]));
        let when = Expression::parse(&threshold.expression(quantity), &Variables { names: &names })
            .map_err(|_| OverlayError::Number(messages::assess_overlay_threshold()))?;
        let unit = self.output_unit(&overlay.output);
        let Provenance { site, patients, created, .. } = &overlay.provenance;
        let finding = if quantity.is_probability() {
            messages::assess_site_finding_risk(&messages::percent_of(&words::number(threshold.at_least * 100.0)))
        } else {
            messages::assess_site_finding_amount(&words::with_unit(threshold.at_least, &unit))
        };
        let alerts = words::number(threshold.alerts_per_1000);
        Ok(Alert {
            output: overlay.output.clone(),
            when,
            tier: Tier::Banner,
            finding,
            action: messages::assess_site_action().into(),
            source: messages::assess_site_source(site, created, *patients, &alerts),
        })
    }

    fn output_unit(&self, output: &str) -> String {
        self.outputs().into_iter().find(|(id, ..)| *id == output).map(|(.., unit)| unit.to_owned()).unwrap_or_default()
    }
}

/// What a reader of a recalibrated result must know; `None` where the value is the model's own.
pub(crate) fn note(bundle: &Bundle, output: &Output, own_value: f64) -> Option<String> {
    let site = bundle.overlay_of(&output.id).filter(|site| site.moves())?;
    let Provenance { site: label, patients, created, .. } = &site.overlay.provenance;
    let own = if output.quantity.is_probability() {
        messages::percent_of(&words::number(own_value * 100.0))
    } else {
        words::with_unit(own_value, &output.unit)
    };
    Some(messages::assess_site_recalibrated(label, *patients, created, &own))
}

/// How sure a recalibrated number is: what was measured of the model's own value does not hold for it. `None` where the
/// value is the model's own.
pub(crate) fn unsure(bundle: &Bundle, output: &Output) -> Option<Sure> {
    bundle.recalibration_of(&output.id)?;
    let note = UncertaintyNote {
        method: UncertaintyMethod::NotReported,
        low: None,
        high: None,
        in_words: messages::assess_site_unsure().into(),
        held_rarely: false,
        coverage: None,
        tiers: None,
    };
    Some(Sure { note, cautions: vec![], remark: None })
}
