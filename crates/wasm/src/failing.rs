//! What is said when the engine itself fails: the place, for whoever mends it.
//!
//! A panic's message may quote the record, so it is never logged.

use std::panic::PanicHookInfo;

use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = console, js_name = error)]
    fn log(message: &str);
}

/// Replaces the standard message of a failure by its place in the program.
#[wasm_bindgen(js_name = reportByPlaceOnly)]
pub fn report_by_place_only() {
    std::panic::set_hook(Box::new(report));
}

fn report(info: &PanicHookInfo<'_>) {
    let place = info.location().map_or_else(String::new, |l| format!("{}:{}", l.file(), l.line()));
    log(&format!("Insite stopped at {place}"));
}
