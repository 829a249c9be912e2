//! What each objective means: on which scale `base_score` stands, and what becomes of a margin.

use model::Link;

use super::base::Start;

/// An objective that can be imported.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Objective {
    /// From `base_score` to the margin before the first tree.
    pub(super) start: Start,
    /// From margin to prediction.
    pub(super) link: Link,
}

/// The objective of this name, or why it is refused and what to do.
pub(super) fn named(name: &str) -> Result<Objective, (String, &'static str)> {
    let (start, link) = match name {
        "binary:logistic" | "reg:logistic" => (Start::Logit, Link::Logit {}),
        // `reg:linear` is what `reg:squarederror` was called before 1.0.
        "reg:squarederror"
        | "reg:linear"
        | "reg:squaredlogerror"
        | "reg:pseudohubererror"
        | "reg:absoluteerror"
        | "reg:quantileerror"
        | "reg:expectileerror"
        | "binary:logitraw" => (Start::Identity, Link::Identity {}),
        "multi:softprob" | "multi:softmax" => (Start::Identity, Link::Softmax {}),
        "reg:gamma" | "reg:tweedie" | "count:poisson" | "survival:cox" | "survival:aft" => (Start::Log, Link::Log {}),
        "binary:hinge" => {
            let what = "predicts a class and no probability";
            return Err((what.into(), "Train with the objective binary:logistic"));
        }
        _ if name.starts_with("rank:") => {
            let what = "orders rows within a group; its scores mean nothing for one patient";
            return Err((what.into(), "Train with the objective binary:logistic or one of reg:"));
        }
        _ => return Err(("is not known".into(), "Train with one of XGBoost's own objectives for one row at a time")),
    };
    Ok(Objective { start, link })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn objectives_of_one_row_are_known_and_others_refused() {
        let objective = |start, link| Ok(Objective { start, link });
        assert_eq!(named("binary:logistic"), objective(Start::Logit, Link::Logit {}));
        assert_eq!(named("binary:logitraw"), objective(Start::Identity, Link::Identity {}));
        assert_eq!(named("survival:aft"), objective(Start::Log, Link::Log {}));
        assert_eq!(named("multi:softmax"), objective(Start::Identity, Link::Softmax {}));
        assert_eq!(named("reg:expectileerror"), objective(Start::Identity, Link::Identity {}));
        for name in ["binary:hinge", "rank:ndcg", "reg:astrology", "custom"] {
            assert!(named(name).is_err(), "{name}");
        }
    }
}
