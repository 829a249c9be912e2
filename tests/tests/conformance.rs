//! Every conformance case, on the crates themselves.

#![cfg(not(all(target_arch = "wasm32", target_os = "unknown")))]

use tests::{CASES, Native, check};

#[test]
fn every_case_holds() {
    assert!(!CASES.is_empty());
    let failures: Vec<String> = CASES
        .iter()
        .flat_map(|(path, text)| {
            check(text, &mut Native).into_iter().map(move |difference| format!("{path}: {difference}"))
        })
        .collect();
    assert!(failures.is_empty(), "{} of {} cases\n{}", failures.len(), CASES.len(), failures.join("\n"));
}
