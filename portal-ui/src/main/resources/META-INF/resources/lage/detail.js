import { ages } from "./ages.js";
import { clockOf, direction, distance, moment } from "./clock.js";
import { byId, element } from "./dom.js";
import { marks } from "./facts.js";
import { sign } from "./signs.js";
import { word } from "./words.js";

/** Everything about one fact: why it is here, what it says, and where that comes from. */
export function showDetail(item, picture, onMap) {
  const others = (item.contradicts ?? []).map((id) => picture.items.find((other) => other.id === id)).filter(Boolean);
  fill(item.title, sign(item),
    element("p", {}, marks(item), " ", ages(item)),
    rows([
      [word("why"), item.reasons],
      [word("where"), item.distanceMetres == null ? "" : `${distance(item.distanceMetres)} ${direction(item.bearingDegrees)}`],
      [word("certainty"), item.certainty && word(item.certainty)],
      [word("valid"), item.validUntil && moment(item.validUntil)],
      ...Object.entries(item.attributes ?? {}).map(([name, value]) => [label(name), told(value)]),
      [word("conflict"), others.map((other) => `${other.title} (${word("source." + other.source)})`).join("; ")],
      [word("source"), [item.source, ...(item.alsoFrom ?? [])].map((source) => word("source." + source)).join(", ")],
      [word("licence"), clockOf(item.source).attribution],
    ]),
    item.lat == null ? "" : element("button", { type: "button", class: "main", onclick: () => { byId("detail").close(); onMap(item); } }, word("onMap")));
}

/** The facts behind one cell of the danger matrix, each opening its own detail. */
export function showEvidence(title, items, open) {
  fill(title, "", element("ul", { class: "plain" }, ...items.map((item) =>
    element("li", {}, element("button", { type: "button", class: "fact", onclick: () => open(item) }, sign(item),
      element("span", { class: "words" }, element("strong", {}, item.title), marks(item), element("span", { class: "why" }, item.reasons), ages(item)))))));
}

function fill(title, picture, ...content) {
  const dialog = byId("detail");
  dialog.replaceChildren(
    element("div", { class: "dialog-head" }, picture, element("h2", { id: "detail-title", tabindex: "-1" }, title),
      element("button", { type: "button", "aria-label": word("close"), onclick: () => dialog.close() }, "✕")),
    ...content);
  if (!dialog.open) dialog.showModal();
  byId("detail-title").focus();
}

function rows(pairs) {
  const told = pairs.filter(([, value]) => value !== undefined && value !== null && value !== "");
  return element("dl", {}, ...told.flatMap(([name, value]) => [element("dt", {}, name), element("dd", {}, String(value))]));
}

const label = (name) => name.replace(/([a-z])([A-Z])/g, "$1 $2").replace(/^./, (first) => first.toUpperCase());
const told = (value) => (value === true ? word("yes") : value === false ? word("no") : String(value));
