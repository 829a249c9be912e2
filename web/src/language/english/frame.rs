//! The frame around every screen.

pub(crate) const BRAND: &str = "Insite";
pub(crate) const BRAND_NOTE: &str = "Clinical risk from the chart, in this browser only";
pub(crate) const SKIP_TO_MAIN: &str = "Skip to the main part";
pub(crate) const DEMONSTRATION: &str = "Demonstration models: not for clinical use";
pub(crate) const STAYS_LABEL: &str = "Demonstration note and patient";
pub(crate) const FOOTER_PRIVACY: &str = "The record stays in this browser tab: nothing of it is sent, stored or logged. Closing the patient or the tab forgets it.";
pub(crate) const FOOTER_PURPOSE: &str =
    "For evaluation and teaching. Insite is not a medical device; decisions remain with the clinician.";
pub(crate) const CLOSE: &str = "Close";
pub(crate) const CANCEL: &str = "Cancel";
pub(crate) const CANCELLED: &str = "Reading was cancelled. Nothing is open.";
