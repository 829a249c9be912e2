//! Curves are those of R's survival.

use regress::{Step, SurvivalFinding};

use crate::{base, curves};

#[track_caller]
fn close(found: f64, expected: f64) {
    assert!((found - expected).abs() < 1e-9, "{found} is not {expected}");
}

#[test]
fn groups_have_curves_medians_and_a_test() {
    let analysis = curves(
        r#"
        name = "by treatment"
        file = "small.csv"
        time = "time"
        event = "cause>0"
        group = "treated"
        at = [4, 12.5]
        "#,
    );
    let found = analysis.run(&base()).unwrap();
    assert_eq!((found.title.as_str(), found.grouped_by.as_deref()), ("Kaplan-Meier", Some("treated")));
    // Time, at risk, survival and its interval on the log-log scale.
    let of_r = [
        [
            (4.0, 24.0, 0.677419354839, 0.4835091865787, 0.811612273500),
            (12.5, 5.0, 0.348756872476, 0.1637180027255, 0.541627740149),
        ],
        [
            (4.0, 14.0, 0.764705882353, 0.4882781129543, 0.904485894809),
            (12.5, 1.0, 0.249554367201, 0.0541300138525, 0.516504089635),
        ],
    ];
    assert_eq!(found.groups.len(), 2);
    for (group, lines) in found.groups.iter().zip(of_r) {
        let curve = &group.curves[0];
        assert_eq!((group.curves.len(), curve.event.as_ref(), curve.at.len()), (1, None, 2));
        for (step, (time, at_risk, share, low, high)) in curve.at.iter().zip(lines) {
            assert_eq!((step.time, step.at_risk), (time, at_risk));
            close(step.share, share);
            let interval = step.interval.unwrap();
            close(interval.0, low);
            close(interval.1, high);
        }
    }
    let medians: Vec<_> = found.groups.iter().map(|g| g.median.unwrap()).map(|m| (m.time, m.low, m.high)).collect();
    assert_eq!(medians, [(Some(8.0), Some(4.0), Some(13.0)), (Some(7.0), Some(4.0), None)]);
    let test = found.log_rank.as_ref().unwrap();
    close(test.test.chi_squared, 0.186560064696);
    let counts: Vec<_> = test.groups.iter().map(|g| (g.name.as_str(), g.rows, g.observed)).collect();
    assert_eq!(counts, [("0", 31, 21.0), ("1", 17, 12.0)]);

    let again: SurvivalFinding = serde_json::from_str(&serde_json::to_string(&found).unwrap()).unwrap();
    assert_eq!(again, found);
}

#[test]
fn competing_events_have_a_curve_each() {
    let text = "name = \"c\"\nfile = \"small.csv\"\ntime = \"time\"\nevent = \"cause\"\ncompeting = true\nat = [8, 0]";
    let found = curves(text).run(&base()).unwrap();
    let curves = &found.groups[0].curves;
    assert_eq!(curves.iter().map(|c| c.event.as_deref().unwrap()).collect::<Vec<_>>(), ["1", "2"]);
    close(curves[0].at[0].share, 0.254204690153);
    close(curves[1].at[0].share, 0.323005093379);
    let start = Step { time: 0.0, at_risk: 48.0, events: 0.0, share: 0.0, standard_error: 0.0, interval: None };
    assert_eq!(curves[0].at[1], start);
    assert!(found.groups[0].median.is_none() && found.log_rank.is_none());
}
