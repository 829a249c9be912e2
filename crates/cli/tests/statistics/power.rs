//! `insite power` against R 4.2.2 (`power.prop.test`, `power.t.test` with `strict = TRUE`; its manual prints 76.7, 0.740,
//! 22.02 and 0.869) and a textbook (Collett 2003, example 10.1).

use crate::{Folder, close, says};

#[test]
fn sizes_and_powers() {
    let folder = Folder::new("power");
    let proportions = "power two-proportions --first 0.5 --second 0.75";
    // R searches to 1e-4 of the size.
    let size = folder.json(&format!("{proportions} --power 0.9"));
    assert!((size["size_per_group"].as_f64().unwrap() - 76.7069).abs() < 1e-3, "{size}");
    assert_eq!((&size["whole_size_per_group"], &size["size"]), (&77.0.into(), &154.0.into()));
    close(&folder.json(&format!("{proportions} --size 50")), "/power", 0.7401659013314);
    says(&folder.passes(&format!("{proportions} --power 0.9")), &["needs 76.71 in each group: 77, 154 in all"]);
    says(&folder.passes(&format!("{proportions} --size 50")), &["50 in each group have a power of 0.7402"]);

    let means = "power two-means --difference 1";
    let size = folder.json(&format!("{means} --power 0.9"));
    assert!((size["size_per_group"].as_f64().unwrap() - 22.02109).abs() < 1e-3, "{size}");
    close(&folder.json(&format!("{means} --size 20")), "/power", 0.8689530277246);
    close(&folder.json("power two-means --difference -5 --sd 5 --size 20"), "/power", 0.8689530277246);
    says(&folder.passes(&format!("{means} --power 0.9")), &["22.02 in each group: 23, 46 in all"]);

    let survival = "power survival --hazard-ratio 0.57";
    let events = folder.json(&format!("{survival} --power 0.9 --event-share 0.5"));
    let needed = events["events"].as_f64().unwrap();
    assert!((needed - 133.0).abs() < 0.5, "{needed}");
    close(&events, "/people", (2.0 * needed).ceil());
    close(&folder.json(&format!("{survival} --events {needed}")), "/power", 0.9);
    says(&folder.passes(&format!("{survival} --events {needed}")), &["have a power of 0.9000"]);
}

#[test]
fn a_question_needs_one_side_and_numbers_that_can_be() {
    let folder = Folder::new("power_refused");
    let check = |arguments: &str, words: &str| folder.is_refused(&format!("power {arguments}"), &[words]);
    check("two-proportions --first 0.5 --second 0.7", "--size");
    check("two-proportions --first 0.5 --second 0.7 --size 9 --power 0.8", "cannot be used with");
    check("two-proportions --first 0.5 --second 0.5 --size 9", "the difference is 0, but must be other than 0");
    check("two-means --difference 1 --sd 0 --size 9", "--sd is 0");
    check("two-means --difference 1 --size 1", "the size of a group is 1, but must be 2 or more");
    check("two-means --difference 1 --power 1.2", "the power is 1.2");
    check("two-means --difference 1 --size 9 --significance 2", "the significance is 2, but must be between 0 and 1");
    check("survival --hazard-ratio 1 --power 0.8", "the hazard ratio is 1, but must be other than 1");
    check("survival --hazard-ratio 2 --power 0.8 --event-share 0", "--event-share is 0");
}
