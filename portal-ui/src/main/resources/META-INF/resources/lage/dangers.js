import { element } from "./dom.js";
import { word } from "./words.js";

export const dangers = ["RESPIRATORY_POISONS", "PANIC", "SPREAD", "NUCLEAR", "CHEMICALS", "INJURY", "EXPLOSION", "ELECTRICITY", "COLLAPSE"];
export const targets = ["PEOPLE", "ANIMALS", "ENVIRONMENT", "PROPERTY", "CREW", "EQUIPMENT"];

/** 4A 1C 4E against what is in danger; a cell opens its evidence and takes the judgement of people on the spot. */
export function showDangers(place, picture, evidence) {
  const head = element("tr", {}, element("td"), ...targets.map((target) => element("th", { scope: "col" }, element("span", {}, word("to." + target)))));
  const rows = dangers.map((danger) => element("tr", {}, element("th", { scope: "row" }, word("danger." + danger)),
    ...targets.map((target) => cell(danger, target))));
  place.replaceChildren(element("h2", {}, word("dangers")), element("p", { class: "hint" }, word("dangersHint")),
    element("div", { class: "sideways", role: "region", tabindex: "0", "aria-label": word("dangers") },
      element("table", { class: "matrix" }, element("thead", {}, head), element("tbody", {}, ...rows))));

  function cell(danger, target) {
    const about = picture.items.filter((item) => item.danger === `${danger}/${target}`);
    const items = about.filter((item) => item.status !== "ALL_CLEAR");
    const title = word("evidence", word("danger." + danger), word("to." + target));
    const open = () => evidence(title, about, `${danger}/${target}`);
    if (isClear(about, items)) return element("td", {}, element("button", { type: "button", class: "clear", "aria-label": `${title}: ${word("judgedClear")}`, onclick: open }, "✓"));
    if (!items.length) return element("td", {}, element("button", { type: "button", class: "none", "aria-label": `${title}: ${word("noHint")}`, onclick: open }, "·"));
    const worst = Math.max(...items.map((item) => item.severity ?? 0));
    return element("td", {}, element("button", { type: "button", "data-severity": worst, "aria-label": `${title}: ${items.length}`, onclick: open }, String(items.length)));
  }
}

const when = (item) => item.observedAt ?? item.issuedAt ?? item.validFrom ?? "";

/** What people on the spot judged outranks the evidence, until newer evidence comes. */
function isClear(about, evidence) {
  const judged = about.filter((item) => item.kind === "assessment").sort((a, b) => when(b).localeCompare(when(a)))[0];
  return judged?.status === "ALL_CLEAR" && evidence.every((item) => when(item) <= when(judged));
}
