import { element } from "./dom.js";
import { word } from "./words.js";

const dangers = ["RESPIRATORY_POISONS", "PANIC", "SPREAD", "NUCLEAR", "CHEMICALS", "INJURY", "EXPLOSION", "ELECTRICITY", "COLLAPSE"];
const targets = ["PEOPLE", "ANIMALS", "ENVIRONMENT", "PROPERTY", "CREW", "EQUIPMENT"];

/** 4A 1C 4E against what is in danger; a filled cell opens its evidence. */
export function showDangers(place, picture, evidence) {
  const head = element("tr", {}, element("td"), ...targets.map((target) => element("th", { scope: "col" }, element("span", {}, word("to." + target)))));
  const rows = dangers.map((danger) => element("tr", {}, element("th", { scope: "row" }, word("danger." + danger)),
    ...targets.map((target) => cell(danger, target))));
  place.replaceChildren(element("h2", {}, word("dangers")), element("p", { class: "hint" }, word("dangersHint")),
    element("div", { class: "sideways", role: "region", tabindex: "0", "aria-label": word("dangers") },
      element("table", { class: "matrix" }, element("thead", {}, head), element("tbody", {}, ...rows))));

  function cell(danger, target) {
    const items = picture.items.filter((item) => item.status !== "ALL_CLEAR" && item.danger === `${danger}/${target}`);
    if (!items.length) return element("td");
    const title = word("evidence", word("danger." + danger), word("to." + target));
    const worst = Math.max(...items.map((item) => item.severity ?? 0));
    return element("td", {}, element("button", { type: "button", "data-severity": worst, "aria-label": `${title}: ${items.length}`, onclick: () => evidence(title, items) }, String(items.length)));
  }
}
