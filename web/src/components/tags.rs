//! Short labels for how loudly a result speaks and how sure it is; shape and words, not colour alone.

use assess::{Tier, Verdict};
use leptos::prelude::*;

use crate::words;

/// How loudly a result speaks.
#[component]
pub(crate) fn TierTag(tier: Tier) -> impl IntoView {
    let (class, mark) = match tier {
        Tier::Interrupt => ("tag tag-interrupt", "▲"),
        Tier::Banner => ("tag tag-banner", "◆"),
        Tier::Passive => ("tag tag-passive", "●"),
    };
    view! {
        <span class=class>
            <span aria-hidden="true">{mark}</span>
            " "
            {words::tier(tier)}
        </span>
    }
}

/// How sure a result is.
#[component]
pub(crate) fn VerdictTag(verdict: Verdict) -> impl IntoView {
    let (class, mark) = match verdict {
        Verdict::Scored => ("tag tag-scored", "✓"),
        Verdict::Caution => ("tag tag-caution", "!"),
        Verdict::MissingInputs => ("tag tag-missing", "?"),
        Verdict::Refused => ("tag tag-refused", "✕"),
    };
    view! {
        <span class=class>
            <span aria-hidden="true">{mark}</span>
            " "
            {words::verdict(verdict)}
        </span>
    }
}
