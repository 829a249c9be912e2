//! A probability as a hundred people.

use assess::{Interval, Quantity};
use leptos::prelude::*;

use crate::language::words;

const COLUMNS: usize = 10;
const COUNT: usize = 100;
/// Distance between two figures, in the units of the drawing.
const STEP: usize = 14;
/// A head and shoulders, 10 wide and 12 high.
const FIGURE: &str = "M5 0a2.6 2.6 0 1 1 0 5.2a2.6 2.6 0 1 1 0 -5.2zM0.4 12v-2.2a4.6 3.6 0 0 1 9.2 0v2.2z";

/// What one figure stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Person {
    /// Among those to whom it happens.
    Counted,
    /// Among them or not, by what is not known.
    Open,
    /// Not among them.
    Other,
}

/// What each of a hundred figures stands for.
pub(crate) fn people(value: f64, interval: Option<&Interval>) -> Vec<Person> {
    let whole = |p: f64| (p * COUNT as f64).round().clamp(0.0, COUNT as f64) as usize;
    let low = interval.map_or(whole(value), |i| whole(i.low));
    let high = interval.map_or(whole(value), |i| whole(i.high));
    let person = |at: usize| match at {
        at if at < low => Person::Counted,
        at if at < high => Person::Open,
        _ => Person::Other,
    };
    (0..COUNT).map(person).collect()
}

/// The array, with its words.
#[component]
pub(crate) fn IconArray(quantity: Quantity, value: f64, interval: Option<Interval>) -> impl IntoView {
    let people = people(value, interval.as_ref());
    let open = people.iter().filter(|p| **p == Person::Open).count();
    let description = words::icon_array(quantity, value, interval.as_ref().map(|i| (i.low, i.high)));
    let tone = if quantity == Quantity::Risk { "icon-array" } else { "icon-array icon-array-neutral" };
    view! {
        <figure class="icon-array-figure">
            <svg class=tone viewBox="-1 -1 138 142" role="img" aria-label=description.clone()>
                <title>{words::ICON_ARRAY_TITLE}</title>
                <desc>{description.clone()}</desc>
                {people
                    .into_iter()
                    .enumerate()
                    .map(|(at, person)| {
                        let class = match person {
                            Person::Counted => "person person-counted",
                            Person::Open => "person person-open",
                            Person::Other => "person",
                        };
                        let place = format!("translate({} {})", at % COLUMNS * STEP, at / COLUMNS * STEP);
                        view! { <path class=class d=FIGURE transform=place /> }
                    })
                    .collect_view()}
            </svg>
            <figcaption>
                <p>{description}</p>
                {(open > 0).then(|| view! { <p class="hint">{words::ICON_ARRAY_OPEN}</p> })}
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
        let seven = people(0.074, None);
        assert_eq!((seven.len(), count(&seven, Person::Counted), count(&seven, Person::Open)), (100, 7, 0));
    }

    #[test]
    fn what_is_not_known_stands_between() {
        let interval = Interval { low: 0.04, high: 0.12, informative: true, open: vec![] };
        let people = people(0.07, Some(&interval));
        assert_eq!((count(&people, Person::Counted), count(&people, Person::Open)), (4, 8));
    }
}
