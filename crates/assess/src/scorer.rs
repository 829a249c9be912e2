//! What makes margins and a value of an output's columns, whether a published equation or a trained model does it.

use model::{Calibration, Link, Margin, Model, ModelFile, NamedOutput, Predictor};

use crate::bundle::{Bundle, Output, Scoring};
use crate::overlay::SiteOverlay;

/// The arithmetic of one output, with what a site's overlay makes of the value.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Scorer<'a> {
    arithmetic: Arithmetic<'a>,
    site: Option<&'a SiteOverlay>,
}

/// The model's own arithmetic.
#[derive(Debug, Clone, Copy)]
enum Arithmetic<'a> {
    /// A published equation.
    Published(&'a Model),
    /// A trained model with one of its outputs.
    Trained(&'a ModelFile, &'a NamedOutput),
    /// An output of a trained model that is not there: no bundle is made with one.
    Nothing,
}

impl Bundle {
    /// The arithmetic of one of the bundle's outputs, recalibrated where the site has an overlay for it.
    pub(crate) fn scorer<'a>(&'a self, output: &'a Output) -> Scorer<'a> {
        Scorer { site: self.recalibration_of(&output.id), ..self.own_scorer(output) }
    }

    /// The arithmetic of the model itself, whatever the site's overlays.
    pub(crate) fn own_scorer<'a>(&'a self, output: &'a Output) -> Scorer<'a> {
        let arithmetic = match (&output.scoring, &self.trained) {
            (Scoring::Published(model), _) => Arithmetic::Published(model),
            (Scoring::Trained(named), Some(file)) => Arithmetic::Trained(file, named),
            (Scoring::Trained(_), None) => Arithmetic::Nothing,
        };
        Scorer { arithmetic, site: None }
    }
}

impl<'a> Scorer<'a> {
    /// The value of a row of columns; NaN where it is missing.
    pub(crate) fn value(&self, columns: &[f64]) -> f64 {
        self.margin_and_value(columns).1
    }

    /// The margin that the value is of, and the value.
    pub(crate) fn margin_and_value(&self, columns: &[f64]) -> (f64, f64) {
        if let Arithmetic::Published(model) = self.arithmetic {
            let margin = model.margin_from_row(columns);
            return (margin.0, self.recalibrated(model.value_from_margin(margin)));
        }
        let margins = self.margins(columns);
        (margins.get(self.of()).copied().unwrap_or(f64::NAN), self.value_from_margins(&margins))
    }

    /// All margins of a row of columns.
    pub(crate) fn margins(&self, columns: &[f64]) -> Vec<f64> {
        match self.arithmetic {
            Arithmetic::Published(model) => model.predictor.margins_from_row(columns),
            // Columns that only other outputs of the equation use stand behind the trained model's own.
            Arithmetic::Trained(file, _) => {
                file.predictor.margins_from_row(&columns[..columns.len().min(file.columns.len())])
            }
            Arithmetic::Nothing => vec![],
        }
    }

    /// Which of the margins the value is of.
    pub(crate) fn of(&self) -> usize {
        match self.arithmetic {
            Arithmetic::Published(model) => model.margin as usize,
            Arithmetic::Trained(_, output) => output.margin as usize,
            Arithmetic::Nothing => 0,
        }
    }

    /// The value of all margins.
    pub(crate) fn value_from_margins(&self, margins: &[f64]) -> f64 {
        if self.needs_all_margins() {
            return self.value_from_share(self.share(margins));
        }
        self.value_from_margin(margins.get(self.of()).copied().unwrap_or(f64::NAN))
    }

    /// The value of the one margin that it is of.
    pub(crate) fn value_from_margin(&self, margin: f64) -> f64 {
        let value = self.link().map_or(f64::NAN, |link| link.value_from_margin(Margin(margin)));
        self.recalibrated(self.calibration().map_or(value, |calibration| calibration.calibrated(margin, value)))
    }

    /// A class's share among classes, before calibration.
    pub(crate) fn share(&self, margins: &[f64]) -> f64 {
        self.link().map_or(f64::NAN, |link| link.value_from_margins(margins, self.of()))
    }

    /// The value of a class's share.
    pub(crate) fn value_from_share(&self, share: f64) -> f64 {
        self.recalibrated(self.calibration().map_or(share, |calibration| calibration.calibrated(f64::NAN, share)))
    }

    fn recalibrated(&self, value: f64) -> f64 {
        self.site.map_or(value, |site| site.recalibrated(value))
    }

    /// Whether the value depends on the other margins, too: a class's share among classes does.
    pub(crate) fn needs_all_margins(&self) -> bool {
        // Platt's curve is one of the margin, whatever the link makes of it.
        matches!(self.link(), Some(Link::Softmax {})) && !matches!(self.calibration(), Some(Calibration::Platt { .. }))
    }

    /// What makes margins of columns.
    pub(crate) fn predictor(&self) -> Option<&'a Predictor> {
        match self.arithmetic {
            Arithmetic::Published(model) => Some(&model.predictor),
            Arithmetic::Trained(file, _) => Some(&file.predictor),
            Arithmetic::Nothing => None,
        }
    }

    fn link(&self) -> Option<&'a Link> {
        match self.arithmetic {
            Arithmetic::Published(model) => Some(&model.link),
            Arithmetic::Trained(_, output) => Some(&output.link),
            Arithmetic::Nothing => None,
        }
    }

    fn calibration(&self) -> Option<&'a Calibration> {
        match self.arithmetic {
            Arithmetic::Published(model) => model.calibration.as_ref(),
            Arithmetic::Trained(_, output) => output.calibration.as_ref(),
            Arithmetic::Nothing => None,
        }
    }
}
