//! `truth.csv`: a line for each person, with the features, the true risk and what came of it.

use std::fmt::Write;

use crate::calendar::text_from_day;
use crate::disease::SIGNS;
use crate::history::History;
use crate::random::logistic;

/// The header.
pub(crate) fn header() -> String {
    let signs: Vec<&str> = SIGNS.iter().map(|sign| sign.concept).collect();
    format!(
        "person_id,status,index_date,age,male,{},ntprobnp,troponin_i,margin,risk,case,diagnosis_date,followed_until,death_date\n",
        signs.join(",")
    )
}

/// Adds the line of one person. `case` is whether the disease comes within the outcome window if the person is followed so
/// long; `diagnosis_date` is empty where the person was lost before.
pub(crate) fn line(history: &History, out: &mut String) {
    let truth = &history.truth;
    let (features, timeline) = (&truth.features, &truth.timeline);
    // Writing to memory does not fail.
    _ = write!(
        out,
        "{},{},{},{},{}",
        history.person.number,
        timeline.status.word(),
        text_from_day(timeline.index),
        features.age_years,
        u8::from(features.is_male)
    );
    for sign in features.signs {
        out.push_str(if sign { ",1" } else { ",0" });
    }
    for value in [features.ntprobnp_pg_per_ml, features.troponin_i_ng_per_l] {
        out.push(',');
        if let Some(value) = value {
            _ = write!(out, "{value}");
        }
    }
    let day = |day: Option<_>| day.map_or("", text_from_day);
    _ = writeln!(
        out,
        ",{},{},{},{},{},{}",
        truth.margin,
        logistic(truth.margin),
        u8::from(truth.is_case),
        day(timeline.diagnosis),
        text_from_day(timeline.end),
        day(timeline.death)
    );
}
