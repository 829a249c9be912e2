//! The measures in groups of patients, and how far each is from the largest.

use leptos::prelude::*;
use validate::{SubgroupNote, SubgroupTableNote};

use super::figures;
use crate::words;

/// A table for each column of groups.
#[component]
pub(crate) fn SubgroupTables(tables: Vec<SubgroupTableNote>) -> impl IntoView {
    view! {
        <section class="card check-part" aria-labelledby="check-groups">
            <h2 id="check-groups">{words::subgroups_heading()}</h2>
            {tables.into_iter().map(|table| view! { <Table table /> }).collect_view()}
        </section>
    }
}

#[component]
fn Table(table: SubgroupTableNote) -> impl IntoView {
    let name = words::by_column(&words::catalogue::property(&table.column));
    let caption = name.clone();
    let is_amount = table.groups.iter().any(|g| g.bias.is_some());
    let heads = if is_amount {
        [
            words::group(),
            words::patients(),
            words::measured_amount(),
            words::predicted(),
            words::bias(),
            words::gap(),
            "",
        ]
    } else {
        [
            words::group(),
            words::patients(),
            words::events(),
            words::catalogue_measure_auroc(),
            words::gap(),
            words::observed_to_expected(),
            words::ratio(),
        ]
    };
    view! {
        <div class="scroll" tabindex="0" role="group" aria-label=name>
            <table>
                <caption>{caption}</caption>
                <thead>
                    <tr>
                        {heads
                            .into_iter()
                            .filter(|head| !head.is_empty())
                            .map(|head| view! { <th scope="col">{head}</th> })
                            .collect_view()}
                    </tr>
                </thead>
                <tbody>{table.groups.into_iter().map(|group| view! { <Row group is_amount /> }).collect_view()}</tbody>
            </table>
        </div>
        {(table.groups_not_shown > 0)
            .then(|| view! { <p class="hint">{words::groups_not_shown(table.groups_not_shown)}</p> })}
    }
}

#[component]
fn Row(group: SubgroupNote, is_amount: bool) -> impl IntoView {
    let name =
        group.group.map_or_else(|| words::group_without_value().to_owned(), |name| words::catalogue::group(&name));
    let cells = if is_amount {
        let predicted = group.predicted.map_or_else(|| "–".into(), figures::number);
        vec![figures::said(group.observed), predicted, figures::said(group.bias), figures::said(group.bias_gap)]
    } else {
        let events = group.events.map_or_else(|| "–".into(), |events| events.to_string());
        let measures = [group.auroc, group.auroc_gap, group.observed_to_expected, group.ratio_gap];
        match group.too_small {
            Some(why) => vec![events, why],
            None => std::iter::once(events).chain(measures.map(figures::said)).collect(),
        }
    };
    let width = if cells.len() == 2 { "4" } else { "1" };
    let last = cells.len() - 1;
    view! {
        <tr>
            <th scope="row">{name}</th>
            <td>{group.rows}</td>
            {cells
                .into_iter()
                .enumerate()
                .map(|(at, cell)| {
                    view! { <td colspan=if at == last { width } else { "1" }>{cell}</td> }
                })
                .collect_view()}
        </tr>
    }
}
