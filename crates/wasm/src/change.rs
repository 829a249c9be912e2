//! Questions about one model of the open record, asked again and again: its inputs are found once and kept.

use assess::{Bundle, FoundInputs, Request};
use record::Record;

/// The inputs of the model that was asked about last, and for what they hold.
#[derive(Debug)]
pub(crate) struct LastFound {
    model: String,
    patient: usize,
    /// The request without what it supposes: that is laid over the inputs, and no part of them.
    request: Request,
    inputs: FoundInputs,
}

impl LastFound {
    /// The inputs of a bundle: those kept, where they are the same ones, else found anew and kept.
    pub(crate) fn of<'a>(
        kept: &'a mut Option<Self>,
        record: &Record,
        patient: usize,
        bundle: &Bundle,
        request: &Request,
    ) -> &'a FoundInputs {
        let model = &bundle.about.id;
        let request = Request { what_if: std::collections::BTreeMap::new(), ..request.clone() };
        let same = kept.take().filter(|k| k.model == *model && k.patient == patient && k.request == request);
        let last = same.unwrap_or_else(|| Self {
            model: model.clone(),
            patient,
            inputs: FoundInputs::new(record, bundle, &request),
            request,
        });
        &kept.insert(last).inputs
    }
}
