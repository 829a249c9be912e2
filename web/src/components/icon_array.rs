//! A probability as a hundred people.

use assess::{Interval, Quantity};
use leptos::prelude::*;

use crate::words;

pub(super) const COLUMNS: usize = 10;
const COUNT: usize = 100;
/// Distance between two figures, in the units of the drawing.
pub(super) const STEP: usize = 14;
/// A head and shoulders, 10 wide and 12 high.
pub(super) const FIGURE: &str = "M5 0a2.6 2.6 0 1 1 0 5.2a2.6 2.6 0 1 1 0 -5.2zM0.4 12v-2.2a4.6 3.6 0 0 1 9.2 0v2.2z";
/// The left half of it.
const HALF: &str = "M5 0a2.6 2.6 0 0 0 0 5.2zM0.4 12v-2.2a4.6 3.6 0 0 1 4.6 -3.6v5.8z";

/// What one figure stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Person {
    /// Among those to whom it happens.
    Counted,
    /// Among them or not, by how sure the model itself is.
    Unsure,
    /// Among them or not, by what is not known.
    Open,
    /// Not among them.
    Other,
}

/// What each of a hundred figures stands for.
pub(crate) fn people(value: f64, interval: Option<&Interval>, uncertainty: Option<(f64, f64)>) -> Vec<Person> {
    let whole = |p: f64| (p * COUNT as f64).round().clamp(0.0, COUNT as f64) as usize;
    let open = interval.map_or((whole(value), whole(value)), |i| (whole(i.low), whole(i.high)));
    let unsure = uncertainty.map_or((whole(value), whole(value)), |(low, high)| (whole(low), whole(high)));
    let person = |at: usize| match at {
        at if at < open.0.min(unsure.0) => Person::Counted,
        at if (unsure.0..unsure.1).contains(&at) => Person::Unsure,
        // Between the two ranges, too: either of them leaves it open.
        at if at < open.1.max(unsure.1) => Person::Open,
        _ => Person::Other,
    };
    (0..COUNT).map(person).collect()
}

/// The array, with its words.
#[component]
pub(crate) fn IconArray(
    quantity: Quantity,
    value: f64,
    interval: Option<Interval>,
    /// Limits of what the model itself is sure of.
    #[prop(default = None)]
    uncertainty: Option<(f64, f64)>,
) -> impl IntoView {
    let people = people(value, interval.as_ref(), uncertainty);
    let count = |of: Person| people.iter().filter(|p| **p == of).count();
    let (open, unsure) = (count(Person::Open), count(Person::Unsure));
    let said = words::icon_array(quantity, value, interval.as_ref().map(|i| (i.low, i.high)));
    let by_model = uncertainty.filter(|_| unsure > 0).map(|(low, high)| words::pictured_people(low, high));
    let description = [Some(said), by_model].into_iter().flatten().collect::<Vec<_>>().join(" ");
    let tone = if quantity == Quantity::Risk { "icon-array" } else { "icon-array icon-array-neutral" };
    view! {
        <figure class="icon-array-figure">
            <svg class=tone viewBox="-1 -1 138 142" role="img" aria-label=description.clone()>
                <title>{words::icon_array_title()}</title>
                <desc>{description.clone()}</desc>
                {people
                    .into_iter()
                    .enumerate()
                    .map(|(at, person)| {
                        let class = match person {
                            Person::Counted => "person person-counted",
                            Person::Unsure => "person person-unsure",
                            Person::Open => "person person-open",
                            Person::Other => "person",
                        };
                        let place = format!("translate({} {})", at % COLUMNS * STEP, at / COLUMNS * STEP);
                        let half = (person == Person::Unsure)
                            .then(|| view! { <path class="person-half" d=HALF transform=place.clone() /> });
                        view! {
                            {half}
                            <path class=class d=FIGURE transform=place />
                        }
                    })
                    .collect_view()}
            </svg>
            <figcaption>
                <p>{description}</p>
                {(unsure > 0).then(|| view! { <p class="hint">{words::icon_array_unsure()}</p> })}
                {(open > 0).then(|| view! { <p class="hint">{words::icon_array_open()}</p> })}
            </figcaption>
        </figure>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn count(people: &[Person], person: Person) -> usize {
        people.iter().filter(|p| **p == person).count()
    }

    #[test]
    fn a_probability_is_so_many_people_in_a_hundred() {
        let seven = people(0.074, None, None);
        assert_eq!((seven.len(), count(&seven, Person::Counted), count(&seven, Person::Open)), (100, 7, 0));
    }

    #[test]
    fn what_is_not_known_stands_between() {
        let interval = Interval { low: 0.04, high: 0.12, informative: true, is_exact: true, open: vec![] };
        let people = people(0.07, Some(&interval), None);
        assert_eq!((count(&people, Person::Counted), count(&people, Person::Open)), (4, 8));
    }

    #[test]
    fn how_sure_the_model_is_stands_apart_from_what_is_not_known() {
        let alone = people(0.10, None, Some((0.08, 0.15)));
        let counts = |people: &[Person]| {
            [Person::Counted, Person::Unsure, Person::Open, Person::Other].map(|person| count(people, person))
        };
        assert_eq!(counts(&alone), [8, 7, 0, 85]);
        // From 4 to 20 by what is not known; of these 8 to 15 by the model itself.
        let interval = Interval { low: 0.04, high: 0.20, informative: true, is_exact: true, open: vec![] };
        assert_eq!(counts(&people(0.10, Some(&interval), Some((0.08, 0.15)))), [4, 7, 9, 80]);
    }
}
