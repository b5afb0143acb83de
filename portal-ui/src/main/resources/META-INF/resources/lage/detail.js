import { ages } from "./ages.js";
import { clockOf, day, direction, distance, moment } from "./clock.js";
import { byId, element } from "./dom.js";
import { marks } from "./facts.js";
import { saying, stateForm } from "./say.js";
import { sign } from "./signs.js";
import { named, word } from "./words.js";

/** Everything about one fact: why it is here, what it says, where that comes from, and what speaks against it. */
export function showDetail(item, picture, hands) {
  const others = (item.contradicts ?? []).map((id) => picture.items.find((other) => other.id === id)).filter(Boolean);
  fill(item.title, sign(item),
    element("p", {}, marks(item), " ", ages(item)),
    others.length ? contradiction([item, ...others], hands) : "",
    rows([
      [word("why"), item.reasons],
      [word("where"), item.distanceMetres == null ? "" : `${distance(item.distanceMetres)} ${item.distanceMetres > 0 ? direction(item.bearingDegrees) : ""}`],
      [word("certainty"), item.certainty && word(item.certainty)],
      [word("valid"), item.validUntil && moment(item.validUntil)],
      ...Object.entries(item.attributes ?? {}).filter(([name]) => !hidden.includes(name)).map(([name, value]) => [label(name), measured(name, told(value), item.attributes.unit)]),
      [word("source"), [item.source, ...(item.alsoFrom ?? [])].map((source) => word("source." + source)).join(", ")],
      [word("licence"), clockOf(item.source).attribution],
    ]),
    element("div", { class: "say-end" },
      item.attributes?.document && hands.planAddress ? element("a", { class: "main", href: hands.planAddress(item), target: "_blank", rel: "noopener" }, word("openPlan")) : "",
      item.lat == null ? "" : element("button", { type: "button", class: "main", onclick: () => { byId("detail").close(); hands.onMap(item); } }, word("onMap")),
      item.source === "own" && hands.withdraw ? element("button", { type: "button", onclick: () => { byId("detail").close(); hands.withdraw(item.id); } }, word("withdraw")) : ""));
}

/** The facts behind one cell of the danger matrix, each opening its own detail, and what people on the spot think. */
export function showEvidence(title, items, danger, open, hands) {
  fill(title, "",
    items.length ? element("ul", { class: "plain" }, ...items.map((item) =>
      element("li", {}, element("button", { type: "button", class: "fact", onclick: () => open(item) }, sign(item),
        element("span", { class: "words" }, element("strong", {}, item.title), marks(item), element("span", { class: "why" }, item.reasons), ages(item))))))
      : element("p", { class: "empty" }, word("noHint")),
    hands.state ? stateForm({ kind: "assessment", danger }, hands) : "");
}

/** Somebody wants to say something. */
export function showSaying(hands) {
  fill(word("say"), "", stateForm({ kind: "note", danger: "" }, hands));
}

/** Both sides next to each other with what differs; a person on the spot may say which one to go by. */
function contradiction(items, hands) {
  const names = [...new Set(items.flatMap((item) => Object.keys(item.attributes ?? {})))].filter((name) => !hidden.includes(name));
  const differ = names.filter((name) => new Set(items.map((item) => String(item.attributes?.[name] ?? ""))).size > 1);
  const sides = items.map((item) => element("div", { class: "side", "data-holds": String(Boolean(item.ruling?.holds && !item.ruling.overtaken)) },
    element("strong", {}, item.title), element("span", {}, word("source." + item.source)), ages(item),
    ...differ.filter((name) => item.attributes?.[name] !== undefined).map((name) => element("span", { class: "differs" }, `${label(name)}: ${told(item.attributes[name])}`)),
    item.ruling ? element("span", {}, word(item.ruling.holds ? "ruledIn" : "ruledOut", item.ruling.author) + `: ${item.ruling.text} (${moment(item.ruling.at)})`) : "",
    hands.decide ? element("button", { type: "button", class: "main", onclick: () => reason(item) }, word("holds")) : ""));
  const place = element("section", {}, element("h3", {}, word("conflict")), element("div", { class: "sides" }, ...sides));
  const reason = (item) => {
    place.querySelector(".say")?.remove();
    place.append(saying({ title: word("holdsWhy", item.title), phrases: word("phrases.decision").split("|"), send: (text) => {
      hands.decide({ holds: item.id, among: items.map((one) => one.id), text });
      byId("detail").close();
    } }));
    place.querySelector("textarea").focus();
  };
  return place;
}

function fill(title, picture, ...content) {
  const dialog = byId("detail");
  dialog.replaceChildren(
    element("div", { class: "dialog-head" }, picture, element("h2", { id: "detail-title", tabindex: "-1" }, title),
      element("button", { type: "button", "aria-label": word("close"), onclick: () => dialog.close() }, "✕")),
    ...content.filter((part) => part !== ""));
  if (!dialog.open) dialog.showModal();
  byId("detail-title").focus();
}

function rows(pairs) {
  const told = pairs.filter(([, value]) => value !== undefined && value !== null && value !== "");
  return element("dl", {}, ...told.flatMap(([name, value]) => [element("dt", {}, name), element("dd", {}, String(value))]));
}

const hidden = ["danger", "about", "holds", "id", "document", "addressKey", "language", "areaCodes", "unit"];
const measured = (name, value, unit) => (unit && ["value", "reading"].includes(name) ? `${value} ${unit}` : value);
const label = (name) => {
  const known = word("attribute." + name);
  return known !== name ? known : name.replace(/([a-z])([A-Z])/g, "$1 $2").replace(/^./, (first) => first.toUpperCase());
};
function told(value) {
  if (String(value) === "true") return word("yes");
  if (String(value) === "false") return word("no");
  if (/^\d{4}-\d\d-\d\dT\d\d:.*(Z|[+-]\d\d:\d\d)$/.test(value)) return moment(value);
  return /^\d{4}-\d\d-\d\d$/.test(value) ? day(value) : named(value);
}
