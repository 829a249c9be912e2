//! The ranked table: only the rows in sight are drawn, however many there are.

use leptos::html;
use leptos::prelude::*;
use web_sys::KeyboardEvent;

use crate::components::{TierTag, VerdictTag};
use crate::format;
use crate::session::{Listing, Shown};
use crate::words;

/// The id of the table's frame, which takes the focus.
pub(crate) const WORKLIST: &str = "worklist";

/// All rows have this height, so that where each stands is known without drawing it.
const ROW_PX: i32 = 48;
/// Rows drawn beyond both edges.
const BEYOND: usize = 8;

/// The table in its scrolling frame.
#[component]
pub(crate) fn Worklist() -> impl IntoView {
    let listing = expect_context::<Listing>();
    let frame = NodeRef::<html::Div>::new();
    // The first row in sight, and how many there are.
    let sight = RwSignal::new((0_usize, 20_usize));
    let look = move || {
        let Some(frame) = frame.get_untracked() else { return };
        let at = |px: i32| usize::try_from(px / ROW_PX).unwrap_or(0);
        listing.scrolled.set_value(frame.scroll_top());
        let now = (at(frame.scroll_top()), at(frame.client_height()) + 1);
        if sight.get_untracked() != now {
            sight.set(now);
        }
    };
    // Back from a patient the table stands where it stood.
    Effect::new(move |_| {
        if let Some(frame) = frame.get() {
            frame.set_scroll_top(listing.scrolled.get_value());
            look();
        }
    });
    // Another ranking begins at its top.
    Effect::new(move |before: Option<()>| {
        listing.rows.track();
        if before.is_some()
            && let Some(frame) = frame.get_untracked()
        {
            frame.set_scroll_top(ROW_PX * i32::try_from(listing.active.get_untracked()).unwrap_or(0));
            look();
        }
    });
    let count = move || listing.rows.with(|rows| rows.len());
    let drawn = Memo::new(move |_| {
        let (first, many) = sight.get();
        let count = count();
        let from = first.saturating_sub(BEYOND).min(count);
        (from, (first + many + BEYOND).min(count))
    });
    let to_row = move |at: usize| listing.active.set(at.min(count().saturating_sub(1)));
    // Wherever the active row was moved from, it comes into sight.
    Effect::new(move |before: Option<usize>| {
        let at = listing.active.get();
        let Some(frame) = frame.get_untracked().filter(|_| before.is_some_and(|before| before != at)) else {
            return at;
        };
        let (top, height) = (ROW_PX * i32::try_from(at).unwrap_or(0), frame.client_height() - ROW_PX);
        if top < frame.scroll_top() {
            frame.set_scroll_top(top);
        } else if top + ROW_PX > frame.scroll_top() + height {
            frame.set_scroll_top(top + ROW_PX - height);
        }
        look();
        at
    });
    let press = move |event: KeyboardEvent| {
        let (at, page) = (listing.active.get_untracked(), sight.get_untracked().1.saturating_sub(3).max(1));
        match event.key().as_str() {
            "ArrowDown" => to_row(at + 1),
            "ArrowUp" => to_row(at.saturating_sub(1)),
            "PageDown" => to_row(at + page),
            "PageUp" => to_row(at.saturating_sub(page)),
            "Home" => to_row(0),
            "End" => to_row(usize::MAX),
            "Enter" => listing.open_row(at),
            _ => return,
        }
        event.prevent_default();
    };
    let space = |rows: usize| format!("{}px", i64::from(ROW_PX) * i64::try_from(rows).unwrap_or(0));
    let body = move || {
        let ((from, to), shown) = (drawn.get(), listing.shown.get());
        (from..to).map(|at| view! { <Row at shown /> }).collect_view()
    };
    view! {
        <p class="hint" id="worklist-hint">{words::panel_table_hint()}</p>
        <div class="panel-frame" node_ref=frame on:scroll=move |_| look()>
            <table
                id=WORKLIST
                class="panel-table"
                role="grid"
                tabindex="0"
                aria-label=words::panel_heading()
                aria-describedby="worklist-hint"
                aria-rowcount=move || (count() + 1).to_string()
                aria-activedescendant=move || (count() > 0).then(|| format!("row-{}", listing.active.get()))
                on:keydown=press
            >
                <thead>
                    <tr aria-rowindex="1">
                        {move || {
                            let shown = listing.shown.get();
                            words::panel_head()
                                .iter()
                                .enumerate()
                                .filter(|(at, _)| is_shown(shown, *at))
                                .map(|(_, head)| view! { <th scope="col">{*head}</th> })
                                .collect_view()
                        }}
                    </tr>
                </thead>
                <tbody>
                    <tr aria-hidden="true" class="panel-space" style:height=move || space(drawn.get().0)></tr>
                    {body}
                    <tr
                        aria-hidden="true"
                        class="panel-space"
                        style:height=move || space(count().saturating_sub(drawn.get().1))
                    ></tr>
                </tbody>
            </table>
        </div>
        <Show when=move || count() == 0>
            <p role="status">{words::panel_nobody()}</p>
        </Show>
    }
}

fn is_shown(shown: Shown, column: usize) -> bool {
    match column {
        1 => shown.age,
        2 => shown.sex,
        4 => shown.tier,
        5 => shown.verdict,
        6 => shown.missing,
        7 => shown.reason,
        _ => true,
    }
}

#[component]
fn Row(at: usize, shown: Shown) -> impl IntoView {
    let listing = expect_context::<Listing>();
    let row = listing.rows.with_untracked(|rows| rows.get(at).copied())? as usize;
    let listed = listing.listed.with_untracked(|all| all.get(row).cloned())?;
    let answers = listing.answers.get_untracked()?;
    let answer = answers.get(row)?;
    let column = &answers.column;
    let value = match answer.value {
        Some(value) => {
            let unit = format::unit_of(column.quantity, &column.unit);
            format!("{} {unit}", format::value(column.quantity, value)).trim_end().to_owned()
        }
        None => words::no_value(answer.verdict).to_owned(),
    };
    let name = listed.name.clone().unwrap_or_else(|| words::no_name().into());
    let facts = words::identifier(&listed.id);
    let age = listed.age_years.map_or_else(|| words::no_age().to_owned(), |age| age.to_string());
    let (sex, missing, reason) =
        (words::sex(listed.sex.as_deref()), answer.missing.replace('\n', ", "), answer.reason.to_owned());
    let (tier, verdict, has_value) = (answer.tier, answer.verdict, answer.value.is_some());
    Some(view! {
        <tr
            id=format!("row-{at}")
            class="panel-row"
            aria-rowindex=(at + 2).to_string()
            aria-selected=move || (listing.active.get() == at).to_string()
            on:click=move |_| listing.active.set(at)
        >
            <th scope="row">
                <button class="link" tabindex="-1" on:click=move |_| listing.open_row(at)>{name}</button>
                <span class="whole-list-facts">{facts}</span>
            </th>
            {shown.age.then(|| view! { <td>{age}</td> })}
            {shown.sex.then(|| view! { <td>{sex}</td> })}
            <td class="panel-number">{value}</td>
            {shown.tier.then(|| view! { <td>{has_value.then(|| view! { <TierTag tier /> })}</td> })}
            {shown.verdict.then(|| view! { <td><VerdictTag verdict /></td> })}
            {shown.missing.then(|| view! { <td class="panel-words" title=missing.clone()>{missing.clone()}</td> })}
            {shown.reason.then(|| view! { <td class="panel-words" title=reason.clone()>{reason.clone()}</td> })}
        </tr>
    })
}
