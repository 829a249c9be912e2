// Draws what an assessment says, as elements: no text ever becomes markup.

import { words } from "./words.js";

/** An element with these properties and children; text is set as text. */
export function make(name, properties = {}, ...children) {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== ""));
  return element;
}

const TAGS = { interrupt: words.interrupt, banner: words.banner };

/** Whose it is and of which day: beside every result. */
export function patientLine({ name, birth_date, sex }, day) {
  const facts = [birth_date && words.born(birth_date), sex, day && words.asOf(day)].filter(Boolean).join(" · ");
  return make("p", {}, make("strong", { textContent: name ?? words.nobody }), " ", make("span", { className: "soft", textContent: facts }));
}

/** All models that are asked for or offer themselves, and what does not apply below. */
export function results({ models, problems }, isWanted) {
  const chosen = models.filter(({ model }) => isWanted(model));
  const shown = chosen.filter(({ offered, shown, verdict }) => offered && shown && verdict !== "refused");
  // A family is answered by one member: the others are no models that do not apply.
  const others = chosen.filter(({ offered, verdict }) => !offered || verdict === "refused");
  return [
    ...(shown.length > 0 ? shown.map(card) : [make("p", { textContent: words.none })]),
    folded(words.others(others.length), others.map((model) => `${model.title}: ${reasonOf(model)}`)),
    folded(words.problems(problems.length), problems.map(({ message }) => message)),
  ];
}

const reasonOf = ({ not_offered_because, outputs }) => not_offered_because ?? outputs.flatMap(({ problems }) => problems)[0] ?? "";

function folded(title, lines) {
  if (lines.length === 0) return null;
  const list = make("ul", {}, lines.map((textContent) => make("li", { textContent })));
  return make("details", {}, make("summary", { textContent: title }), list);
}

let cards = 0;

function card(model) {
  cards += 1;
  const id = `insite-model-${cards}`;
  const tag = TAGS[model.tier] ?? (model.verdict === "caution" ? words.caution : null);
  const heading = make("h3", { id, textContent: model.title });
  const article = make("article", { className: TAGS[model.tier] ? "loud" : "" }, heading);
  article.setAttribute("aria-labelledby", id);
  if (tag) article.append(make("p", {}, make("span", { className: "tag", textContent: tag })));
  for (const output of model.outputs) article.append(...outputOf(model, output));
  return article;
}

function outputOf(model, output) {
  const { in_words, alert, problems, missing, why, contributions } = output;
  return [
    in_words && make("p", { className: "result", textContent: in_words }),
    ...(alert ? alertOf(alert) : []),
    ...problems.map((problem) => make("p", { className: "soft", textContent: problem })),
    missing.length > 0 && missingOf(model, missing),
    why && contributions.length > 0 && whyOf(model, output),
  ].filter(Boolean);
}

function alertOf({ finding, action, source }) {
  const next = make("strong", { textContent: `${words.next}: ` });
  const from = make("span", { className: "soft", textContent: `${words.source}: ${source}` });
  return [make("p", { textContent: finding }), make("p", {}, next, action, " ", from)];
}

function missingOf(model, missing) {
  const labelOf = (name) => model.inputs.find(({ input }) => input === name)?.label ?? name;
  const list = make("ul", {}, missing.map((name) => make("li", { textContent: labelOf(name) })));
  return make("div", { className: "missing" }, make("p", { textContent: words.missing(missing.length) }), list);
}

const headCell = (scope, textContent) => make("th", { scope, textContent });

function whyOf(model, { why, short, contributions, quantity, unit, uncertainty }) {
  const size = ({ contribution_to_value }) => Math.abs(contribution_to_value);
  const parts = contributions.filter((part) => size(part) > 0).sort((one, other) => size(other) - size(one));
  const rows = parts.map((part) => {
    const input = model.inputs.find(({ input }) => input === part.input);
    const cells = [input?.value_label ?? textOf(part.value, part.unit), effect(part.contribution_to_value, quantity, unit)];
    return make("tr", {}, headCell("row", part.label), cells.map((textContent) => make("td", { textContent })));
  });
  const head = make("tr", {}, [words.input, words.value, words.effect].map((name) => headCell("col", name)));
  const name = make("span", { className: "soft", textContent: words.of(short) });
  return make(
    "details",
    {},
    make("summary", {}, words.why, name),
    make("p", { textContent: why }),
    uncertainty && make("p", { className: "soft", textContent: uncertainty.in_words }),
    make("table", {}, make("thead", {}, head), make("tbody", {}, rows)),
  );
}

function textOf(value, unit) {
  if (typeof value === "boolean") return value ? words.yes : words.no;
  const number = typeof value === "number" ? String(Number(value.toPrecision(4))) : (value ?? "");
  return unit && unit !== "1" ? `${number} ${unit}` : number;
}

function effect(change, quantity, unit) {
  const isShare = quantity !== "amount";
  const size = Math.abs(isShare ? change * 100 : change);
  const amount = `${size < 0.1 ? "<0.1" : size.toFixed(1)} ${isShare ? words.points : unit === "1" ? "" : unit}`.trim();
  return change > 0 ? words.raises(amount) : words.lowers(amount);
}
