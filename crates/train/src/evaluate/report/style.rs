//! How the page looks: system fonts, light and dark, paper. Text has a contrast of at least 7 to 1, lines of 4.5 to 1.

/// The sheet, written into the page.
pub(crate) const SHEET: &str = "
:root { color-scheme: light dark; --back: #ffffff; --card: #f5f6f8; --text: #1b1f24; --quiet: #4a5260; --rule: #c9ced6;
  --one: #0b4f9e; --band: #0b4f9e2e; --two: #a34700; --warn: #fff4d6; --warn-edge: #a36a00; }
@media (prefers-color-scheme: dark) { :root { --back: #14171b; --card: #1d2127; --text: #e9ecf0; --quiet: #b4bcc8;
  --rule: #434a55; --one: #86bdff; --band: #86bdff38; --two: #ffb267; --warn: #33290f; --warn-edge: #e0a93a; } }
@media print { :root { color-scheme: light; --back: #ffffff; --card: #ffffff; --text: #000000; --quiet: #333333;
  --rule: #999999; --one: #0b4f9e; --band: #0b4f9e2e; --two: #a34700; --warn: #ffffff; --warn-edge: #000000; }
  section, figure, tr { break-inside: avoid; } h2 { break-after: avoid; } main { max-width: none; padding: 0; } }
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
th:first-child, .text { text-align: left; } td.text { min-width: 14rem; } .wide:focus-visible { outline: 2px solid var(--one); } thead th { vertical-align: bottom; border-bottom: 2px solid var(--quiet); }
tbody th { font-weight: 500; } .interval { color: var(--quiet); white-space: nowrap; }
.pair { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 24rem), 1fr)); gap: 1rem; align-items: start; }
figure { margin: .75rem 0; background: var(--card); border: 1px solid var(--rule); border-radius: 6px; padding: .75rem; }
figcaption { font-size: .9rem; color: var(--quiet); margin-top: .4rem; } figure.broad { max-width: 46rem; }
svg { display: block; width: 100%; height: auto; } svg text { fill: var(--text); font: 13px system-ui, sans-serif; }
.grid { stroke: var(--rule); stroke-width: 1; } .frame { stroke: var(--quiet); stroke-width: 1; fill: none; }
.one { stroke: var(--one); stroke-width: 2.2; fill: none; } .two { stroke: var(--two); stroke-width: 2; fill: none; stroke-dasharray: 7 4; }
.ideal { stroke: var(--quiet); stroke-width: 1.4; fill: none; stroke-dasharray: 2 4; } .band { fill: var(--band); stroke: none; }
.dot { fill: var(--one); stroke: none; } .bar { fill: var(--quiet); stroke: none; } .thin { stroke: var(--one); stroke-width: 1.4; fill: none; }
svg text.on-one { fill: var(--one); font-weight: 600; } svg text.on-two { fill: var(--two); font-weight: 600; } svg text.on-ideal { fill: var(--quiet); }
";
