// How the element looks. A sheet made by the program needs no permission of the host's style policy.

const sheet = new CSSStyleSheet();
sheet.replaceSync(`
  :host {
    --ink: #17212b;
    --ink-soft: #4b5967;
    --ground: #ffffff;
    --line: #8595a3;
    --accent: #0b5394;
    --loud: #a61b1b;
    --note: #ffe9b8;
    --on-note: #4a2f00;
    display: block;
    color: var(--ink);
    background: var(--ground);
    color-scheme: light dark;
    font: 1rem/1.5 system-ui, sans-serif;
    overflow-wrap: anywhere;
  }
  @media (prefers-color-scheme: dark) {
    :host {
      --ink: #e8edf2;
      --ink-soft: #a9b6c2;
      --ground: #18222c;
      --line: #71818f;
      --accent: #8cc2f2;
      --loud: #ff9a9a;
      --note: #3a2d0c;
      --on-note: #ffdf9a;
    }
  }
  :host([hidden]) { display: none; }
  *, ::before { box-sizing: border-box; }
  h2, h3, p, ul, table { margin: 0 0 0.5rem; }
  h2 { font-size: 1.25rem; }
  h3 { font-size: 1.0625rem; }
  section { padding: 1rem; border: 1px solid var(--line); border-radius: 0.5rem; }
  .demonstration { padding: 0.25rem 0.75rem; background: var(--note); color: var(--on-note); font-weight: 600; }
  .soft { color: var(--ink-soft); }
  article { margin-block: 1rem; padding-inline-start: 0.875rem; border-inline-start: 0.25rem solid var(--line); }
  article.loud { border-inline-start: 0.5rem solid var(--loud); }
  .tag { display: inline-block; padding: 0 0.5rem; border: 1px solid currentcolor; border-radius: 1rem; font-size: 0.875rem; }
  .loud .tag { color: var(--loud); font-weight: 700; }
  .result { font-weight: 600; }
  summary, button { min-block-size: 1.75rem; cursor: pointer; }
  summary { color: var(--accent); font-weight: 600; }
  button { padding: 0.375rem 0.75rem; border: 1px solid var(--accent); border-radius: 0.375rem; }
  button { background: none; color: var(--accent); font: inherit; }
  :focus-visible { outline: 3px solid #ffbf00; outline-offset: 2px; box-shadow: 0 0 0 5px #17212b; }
  table { border-collapse: collapse; inline-size: 100%; }
  th, td { padding: 0.25rem 0.75rem 0.25rem 0; border-block-end: 1px solid var(--line); text-align: start; vertical-align: top; }
  .error { padding-inline-start: 0.75rem; border-inline-start: 0.25rem solid var(--loud); }
`);

export { sheet };
