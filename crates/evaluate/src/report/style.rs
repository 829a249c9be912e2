//! How the page looks: system fonts, light and dark, paper. Text has a contrast of at least 7 to 1, lines of 4.5 to 1.

/// The sheet, written into the page.
pub(crate) const SHEET: &str = "
:root { color-scheme: light dark; --back: #ffffff; --card: #f5f6f8; --text: #1b1f24; --quiet: #4a5260; --rule: #c9ced6;
  --one: #0b4f9e; --band: #0b4f9e2e; --two: #a34700; --three: #2d6a1f; --four: #7a2a86; --warn: #fff4d6; --warn-edge: #a36a00; }
@media (prefers-color-scheme: dark) { :root { --back: #14171b; --card: #1d2127; --text: #e9ecf0; --quiet: #b4bcc8;
  --rule: #434a55; --one: #86bdff; --band: #86bdff38; --two: #ffb267; --three: #8fd67c; --four: #e3a5ee; --warn: #33290f; --warn-edge: #e0a93a; } }
@media print { :root { color-scheme: light; --back: #ffffff; --card: #ffffff; --text: #000000; --quiet: #333333;
  --rule: #999999; --one: #0b4f9e; --band: #0b4f9e2e; --two: #a34700; --warn: #ffffff; --warn-edge: #000000;
  --three: #2d6a1f; --four: #7a2a86; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--back); color: var(--text); font: 16px/1.5 system-ui, sans-serif; }
main { max-width: 62rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; }
h1 { font-size: 1.7rem; line-height: 1.2; margin: 0 0 .5rem; overflow-wrap: anywhere; }
h2 { font-size: 1.2rem; margin: 2.5rem 0 .75rem; padding-top: .75rem; border-top: 1px solid var(--rule); }
p { margin: .5rem 0; max-width: 46rem; } li { margin: .25rem 0; max-width: 46rem; }
.cautions { background: var(--warn); border-left: 5px solid var(--warn-edge); padding: .75rem 1rem; margin: 1rem 0; }
.cautions h2 { border: 0; margin: 0; padding: 0; } .cautions ul { margin: .25rem 0; padding-left: 1.2rem; }
.wide { overflow-x: auto; margin: .75rem 0; }
h3 { font-size: 1.02rem; margin: 1.5rem 0 .25rem; } table { min-width: min(100%, 24rem); border-collapse: collapse; font-size: .92rem; font-variant-numeric: tabular-nums; }
caption { text-align: left; color: var(--quiet); padding-bottom: .35rem; }
th, td { padding: .3rem .8rem .3rem 0; border-bottom: 1px solid var(--rule); text-align: right; vertical-align: top; }
th:first-child, .text { text-align: left; } td.text { min-width: 9rem; max-width: 34rem; overflow-wrap: break-word; } td:not(.text) { white-space: nowrap; } .wide:focus-visible { outline: 2px solid var(--one); } thead th { vertical-align: bottom; border-bottom: 2px solid var(--quiet); }
tbody th { font-weight: 500; min-width: 5.5rem; } .interval { color: var(--quiet); white-space: nowrap; }
.pair { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 24rem), 1fr)); gap: 1rem; align-items: start; }
figure { margin: .75rem 0; background: var(--card); border: 1px solid var(--rule); border-radius: 6px; padding: .75rem; }
figcaption { font-size: .9rem; color: var(--quiet); margin-top: .4rem; } figure.broad { max-width: 46rem; }
svg { display: block; width: 100%; height: auto; } svg text { fill: var(--text); font: 13px system-ui, sans-serif; }
.grid { stroke: var(--rule); stroke-width: 1; } .frame { stroke: var(--quiet); stroke-width: 1; fill: none; }
.one { stroke: var(--one); stroke-width: 2.2; fill: none; } .two { stroke: var(--two); stroke-width: 2; fill: none; stroke-dasharray: 7 4; }
.ideal { stroke: var(--quiet); stroke-width: 1.4; fill: none; stroke-dasharray: 2 4; } .band { fill: var(--band); stroke: none; }
.dot { fill: var(--one); stroke: none; } .bar { fill: var(--quiet); stroke: none; } .thin { stroke: var(--one); stroke-width: 1.4; fill: none; }
.three { stroke: var(--three); stroke-width: 2; fill: none; stroke-dasharray: 9 3 2 3; } .axis { stroke: var(--quiet); stroke-width: 1; fill: none; }
.filled { fill: var(--one); fill-opacity: .6; } .over { stroke: var(--text); stroke-width: 1.8; }
.group-0, .group-1, .group-2, .group-3, .group-4 { fill: none; stroke-width: 2.2; }
.group-0 { stroke: var(--one); } .group-1 { stroke: var(--two); stroke-dasharray: 8 4; } .group-2 { stroke: var(--three); stroke-dasharray: 9 3 2 3; }
.group-3 { stroke: var(--four); stroke-dasharray: 3 3; } .group-4 { stroke: var(--text); stroke-dasharray: 14 4; }
.band-0, .band-1, .band-2, .band-3, .band-4 { stroke: none; fill-opacity: .13; } .band-0 { fill: var(--one); } .band-1 { fill: var(--two); }
.band-2 { fill: var(--three); } .band-3 { fill: var(--four); } .band-4 { fill: var(--text); }
.low { fill: var(--two); } .middle { fill: var(--quiet); } .high { fill: var(--one); } .none { fill: none; stroke: var(--text); stroke-width: 1; }
figure.single { max-width: 34rem; } .legend { list-style: none; margin: .3rem 0 0; padding: 0; display: flex; flex-wrap: wrap; gap: .1rem 1.1rem; }
.legend li { display: flex; align-items: center; gap: .4rem; } svg.swatch { width: 2.1rem; height: .65rem; flex: none; }
.banner { background: var(--warn); border: 2px solid var(--warn-edge); padding: .6rem .9rem; font-weight: 600; max-width: none; }
nav li { break-inside: avoid; max-width: none; padding-left: .2rem; } nav ol { columns: 17rem; column-gap: 2rem; padding-left: 1.6rem; font-size: .95rem; } a { color: var(--one); } a:focus-visible, summary:focus-visible { outline: 2px solid var(--one); }
dl { display: grid; grid-template-columns: minmax(8rem, max-content) 1fr; gap: .25rem 1.2rem; margin: .5rem 0; max-width: 52rem; } dt { font-weight: 500; color: var(--quiet); }
dd { margin: 0; overflow-wrap: anywhere; } .chosen { border: 1px solid var(--one); color: var(--one); border-radius: 4px; padding: 0 .35rem; font-size: .85em; }
.open { color: var(--quiet); font-style: italic; } table.checklist { width: 100%; } table.checklist td:nth-child(2) { min-width: 7rem; } summary { cursor: pointer; }
caption { max-width: calc(100vw - 2rem); } figure { overflow-x: auto; } figure:focus-visible { outline: 2px solid var(--one); }
@media (max-width: 34rem) { figure.broad > svg { min-width: 34rem; } dl { grid-template-columns: 1fr; gap: 0; } dd { margin-bottom: .5rem; } }
svg text.on-one { fill: var(--one); font-weight: 600; } svg text.on-two { fill: var(--two); font-weight: 600; } svg text.on-ideal { fill: var(--quiet); }
@media print { body { font-size: 13px; } th, td { padding-right: .5rem; }
  caption { max-width: none; } figure, tr, dt { break-inside: avoid; } .wide { overflow: visible; } .pair { grid-template-columns: 1fr 1fr; } figure, figure.broad { max-width: 32rem; } nav { display: none; }
  details::details-content { content-visibility: visible; display: block; height: auto; } h2, h3, caption, thead { break-after: avoid; } main { max-width: none; padding: 0; } }
";
