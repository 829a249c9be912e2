//! The inputs that move a result most, as short labels with their direction. Inputs of one concept are one.

use assess::{Factor, Quantity};
use leptos::prelude::*;

use crate::format;
use crate::words;

const SHOWN: usize = 3;
/// Below this share of all movement an input is not worth naming.
const SMALLEST_SHARE: f64 = 0.05;

/// The inputs to name, the strongest first. Where many share the movement and none has the share, the strongest are named.
pub(crate) fn strongest(factors: &[Factor]) -> Vec<&Factor> {
    let total: f64 = factors.iter().map(|c| c.contribution_to_value.abs()).sum();
    let mut found: Vec<&Factor> = factors.iter().filter(|c| c.contribution_to_value != 0.0).collect();
    found.sort_by(|a, b| b.contribution_to_value.abs().total_cmp(&a.contribution_to_value.abs()));
    found.truncate(SHOWN);
    let worth_naming = found.iter().filter(|c| c.contribution_to_value.abs() > SMALLEST_SHARE * total).count();
    if worth_naming > 0 {
        found.truncate(worth_naming);
    }
    found
}

/// The labels; nothing where nothing moves the result.
#[component]
pub(crate) fn Drivers(factors: Vec<Factor>, quantity: Quantity) -> impl IntoView {
    let drivers: Vec<Factor> = strongest(&factors).into_iter().cloned().collect();
    (!drivers.is_empty()).then(|| {
        view! {
            <div class="drivers">
                <p class="drivers-lead">{words::drivers_lead(quantity)}</p>
                <ul>
                    {drivers
                        .into_iter()
                        .map(|driver| {
                            let raises = driver.contribution_to_value > 0.0;
                            let value = driver.alone().map(|c| format::input(&c.value, c.value_label.as_deref(), c.unit.as_deref()));
                            view! {
                                <li class=if raises { "driver driver-raises" } else { "driver driver-lowers" }>
                                    <span class="driver-mark" aria-hidden="true">{if raises { "▲" } else { "▽" }}</span>
                                    <span class="driver-label">
                                        {driver.label.clone()} {value.is_some().then_some(": ")}
                                    </span>
                                    {value.map(|value| view! { <strong>{value}</strong> })}
                                    <span class="visually-hidden">
                                        {if raises { words::raises() } else { words::lowers() }}
                                    </span>
                                </li>
                            }
                        })
                        .collect_view()}
                </ul>
            </div>
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixtures::factor;

    #[test]
    fn only_what_matters_is_named_and_at_most_three() {
        let all = [("a", 0.10), ("b", -0.30), ("c", 0.001), ("d", 0.05), ("e", 0.04)].map(|(n, v)| factor(n, v));
        let names: Vec<&str> = strongest(&all).iter().map(|c| c.name.as_str()).collect();
        assert_eq!(names, ["b", "a", "d"]);
        assert!(strongest(&[factor("a", 0.0)]).is_empty());
    }

    #[test]
    fn where_a_hundred_share_the_movement_the_strongest_are_named() {
        let all: Vec<Factor> =
            (0..100).map(|at| factor(&format!("{at:03}"), if at % 40 == 7 { -0.002 } else { 0.001 })).collect();
        let names: Vec<&str> = strongest(&all).iter().map(|c| c.name.as_str()).collect();
        assert_eq!(names, ["007", "047", "087"]);
    }
}
