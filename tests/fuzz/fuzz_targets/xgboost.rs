//! `import::xgboost`.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| drop(fuzz::read(import::xgboost::import, bytes)));
