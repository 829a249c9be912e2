//! One model again and again with other inputs supposed, quickly: what the record says is found once.

use features::FeatureValue;
use record::Record;

use super::counterfactuals::{AskError, counterfactuals_of};
use super::note::Counterfactuals;
use super::suppose::{SuppositionError, check_suppositions};
use crate::assess::{Explained, Request, assess_values, found};
use crate::assessment::ModelAssessment;
use crate::bundle::Bundle;

/// Scores one record with one bundle and with what the request supposes.
///
/// # Errors
/// When something cannot be supposed: lists all of it.
pub fn what_if(record: &Record, bundle: &Bundle, request: &Request) -> Result<ModelAssessment, SuppositionError> {
    FoundInputs::new(record, bundle, request).what_if(record, bundle, request, None)
}

/// What a record says of one bundle's inputs on one day, found once for any number of questions about it. It is of the
/// record, the bundle, the day and the reader's own answers of the request that it was made with, and of no others.
#[derive(Debug, Clone)]
pub struct FoundInputs {
    values: Vec<FeatureValue>,
}

impl FoundInputs {
    /// Finds the inputs.
    #[must_use]
    pub fn new(record: &Record, bundle: &Bundle, request: &Request) -> Self {
        Self { values: found(record, bundle, request) }
    }

    /// Scores with what the request supposes. Where one output is named only that one is explained, which is quicker; all
    /// are scored.
    ///
    /// # Errors
    /// When something cannot be supposed: lists all of it.
    pub fn what_if(
        &self,
        record: &Record,
        bundle: &Bundle,
        request: &Request,
        output: Option<&str>,
    ) -> Result<ModelAssessment, SuppositionError> {
        check_suppositions(&[bundle], &request.what_if)?;
        let explained = output.map_or(Explained::All, Explained::Only);
        Ok(assess_values(record, bundle, request, self.values.clone(), explained))
    }

    /// Searches counterfactuals, as the function of that name does.
    ///
    /// # Errors
    /// When the bundle has no such output, or the threshold is none.
    pub fn counterfactuals(
        &self,
        record: &Record,
        bundle: &Bundle,
        request: &Request,
        output: &str,
        threshold: Option<f64>,
    ) -> Result<Counterfactuals, AskError> {
        counterfactuals_of(record, bundle, request, output, threshold, self.values.clone())
    }
}
