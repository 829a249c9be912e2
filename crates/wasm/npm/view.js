// Draws what an assessment says, as elements: no text ever becomes markup. Each drawing is handed the language to speak.

/** An element with these properties and children; text is set as text. */
export function make(name, properties = {}, ...children) {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== ""));
  return element;
}

const TAGS = { interrupt: "element-interrupt", banner: "element-banner" };
const SEXES = { female: "find-sex-female", male: "find-sex-male" };

/** Whose it is and of which day: beside every result. */
export function patientLine(language, { name, birth_date, sex }, day) {
  const facts = [
    birth_date && language.say("element-born", { day: language.day(birth_date) }),
    sex && language.say(SEXES[sex]),
    day && language.say("element-as-of", { day: language.day(day) }),
  ];
  const soft = make("span", { className: "soft", textContent: facts.filter(Boolean).join(" · ") });
  return make("p", {}, make("strong", { textContent: name ?? language.say("element-nobody") }), " ", soft);
}

/** All models that are asked for or offer themselves, and what does not apply below. */
export function results(language, { models, problems }, isWanted) {
  const chosen = models.filter(({ model }) => isWanted(model));
  const shown = chosen.filter(({ offered, shown, verdict }) => offered && shown && verdict !== "refused");
  // A family is answered by one member: the others are no models that do not apply.
  const others = chosen.filter(({ offered, verdict }) => !offered || verdict === "refused");
  return [
    ...(shown.length > 0 ? shown.map((model) => card(language, model)) : [make("p", { textContent: language.say("element-none") })]),
    folded(
      language.say("element-others", { count: others.length }),
      others.map((model) => language.say("element-is", { label: model.title, said: reasonOf(model) })),
    ),
    folded(language.say("element-problems", { count: problems.length }), problems.map(({ message }) => message)),
  ];
}

const reasonOf = ({ not_offered_because, outputs }) => not_offered_because ?? outputs.flatMap(({ problems }) => problems)[0] ?? "";

function folded(title, lines) {
  if (lines.length === 0) return null;
  const list = make("ul", {}, lines.map((textContent) => make("li", { textContent })));
  return make("details", {}, make("summary", { textContent: title }), list);
}

let cards = 0;

function card(language, model) {
  cards += 1;
  const id = `insite-model-${cards}`;
  const tag = TAGS[model.tier] ?? (model.verdict === "caution" ? "element-caution" : null);
  const heading = make("h3", { id, textContent: model.title });
  const article = make("article", { className: TAGS[model.tier] ? "loud" : "" }, heading);
  article.setAttribute("aria-labelledby", id);
  if (tag) article.append(make("p", {}, make("span", { className: "tag", textContent: language.say(tag) })));
  for (const output of model.outputs) article.append(...outputOf(language, model, output));
  return article;
}

function outputOf(language, model, output) {
  const { in_words, alert, problems, missing, why, contributions } = output;
  return [
    in_words && make("p", { className: "result", textContent: in_words }),
    ...(alert ? alertOf(language, alert) : []),
    ...problems.map((problem) => make("p", { className: "soft", textContent: problem })),
    missing.length > 0 && missingOf(language, model, missing),
    why && contributions.length > 0 && whyOf(language, output),
  ].filter(Boolean);
}

function alertOf(language, { finding, action, source }) {
  const next = make("strong", { textContent: `${language.say("element-next")} ` });
  const from = make("span", { className: "soft", textContent: language.say("element-source", { source }) });
  return [make("p", { textContent: finding }), make("p", {}, next, action, " ", from)];
}

function missingOf(language, model, missing) {
  const labelOf = (name) => model.inputs.find(({ input }) => input === name)?.label ?? name;
  const list = make("ul", {}, missing.map((name) => make("li", { textContent: labelOf(name) })));
  return make("div", { className: "missing" }, make("p", { textContent: language.say("element-missing", { count: missing.length }) }), list);
}

const headCell = (scope, textContent) => make("th", { scope, textContent });

function whyOf(language, { why, short, contributions, quantity, unit, uncertainty }) {
  const size = ({ contribution_to_value }) => Math.abs(contribution_to_value);
  const parts = contributions.filter((part) => size(part) > 0).sort((one, other) => size(other) - size(one));
  const rows = parts.map((part) => {
    const value = part.value_label ?? textOf(language, part.value, part.unit);
    const cells = [value, effect(language, part.contribution_to_value, quantity, unit)];
    return make("tr", {}, headCell("row", part.label), cells.map((textContent) => make("td", { textContent })));
  });
  const head = make("tr", {}, ["element-input", "element-value", "element-effect"].map((id) => headCell("col", language.say(id))));
  const name = make("span", { className: "soft", textContent: language.say("element-of", { title: short }) });
  return make(
    "details",
    {},
    make("summary", {}, language.say("element-why"), name),
    make("p", { textContent: why }),
    uncertainty && make("p", { className: "soft", textContent: uncertainty.in_words }),
    make("table", {}, make("thead", {}, head), make("tbody", {}, rows)),
  );
}

function textOf(language, value, unit) {
  if (typeof value === "boolean") return language.say(value ? "yes" : "no");
  const number = typeof value === "number" ? language.number(Number(value.toPrecision(4))) : (value ?? "");
  return language.quantity(number, unit);
}

function effect(language, change, quantity, unit) {
  const isShare = quantity !== "amount";
  const size = Math.abs(isShare ? change * 100 : change);
  const number = size < 0.1 ? language.say("element-less-than", { number: language.number(0.1) }) : language.number(size.toFixed(1));
  const amount = isShare ? language.say("element-points", { number }) : language.quantity(number, unit);
  return language.say(change > 0 ? "element-raises" : "element-lowers", { amount });
}
