//! The sample patients, compiled in by the build script.

/// A synthetic patient to try the page with.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Sample {
    /// Name of the file.
    pub(crate) file: &'static str,
    /// Who it is.
    pub(crate) title: &'static str,
    /// What can be seen with it.
    pub(crate) shows: &'static str,
    /// The record itself.
    pub(crate) text: &'static str,
}

/// All samples, in the order of `models/samples/index.json`.
pub(crate) static SAMPLES: &[Sample] = include!(concat!(env!("OUT_DIR"), "/samples.rs"));

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_sample_is_a_record_that_is_still_json() {
        assert!(SAMPLES.len() >= 12);
        for sample in SAMPLES {
            let value: serde_json::Value = serde_json::from_str(sample.text).unwrap();
            assert!(value.get("resourceType").is_some(), "{}", sample.file);
        }
    }
}
