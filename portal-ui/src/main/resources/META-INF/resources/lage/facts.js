import { ages } from "./ages.js";
import { direction, distance, freshness } from "./clock.js";
import { element } from "./dom.js";
import { sign } from "./signs.js";
import { language, named, word } from "./words.js";

export const layers = ["CONDITIONS", "HAZARD_AREA", "HAZARDS", "FORCES", "SECTIONS", "ASSEMBLY"];

let chosen = "ALL";

/** The ranked facts, filtered by the chosen layer. */
export function showFacts(place, picture, open) {
  const counts = Object.fromEntries(layers.map((layer) => [layer, 0]));
  picture.items.forEach((item) => counts[item.layer]++);
  const chips = element("div", { class: "chips", role: "group", "aria-label": word("layers") },
    chip("ALL", picture.items.length), ...layers.map((layer) => chip(layer, counts[layer])));
  const shown = picture.items.filter((item) => chosen === "ALL" || item.layer === chosen);
  const list = element("ol", { class: "facts" }, ...shown.map((item) => element("li", {}, card(item, open))));
  const empty = element("p", { class: "empty" }, word(chosen === "ALL" ? "nothing" : "none"));
  place.replaceChildren(element("h2", {}, word("tab.facts")), chips, shown.length ? list : empty);

  function chip(layer, count) {
    const choose = () => {
      chosen = layer;
      showFacts(place, picture, open);
      place.querySelector(`[data-layer="${layer}"]`).focus();
    };
    return element("button", { type: "button", "data-layer": layer, "aria-pressed": String(chosen === layer), onclick: choose },
      word("layer." + layer), element("b", {}, String(count)));
  }
}

function card(item, open) {
  return element("button", { type: "button", class: "fact", "data-id": item.id, "data-severity": item.severity, "data-status": item.status, "data-ruled": item.ruling && !item.ruling.overtaken && !item.ruling.holds ? "out" : null, "data-fresh": freshness(item.source), onclick: () => open(item) },
    sign(item),
    element("span", { class: "words" },
      element("strong", {}, item.title), reading(item), marks(item),
      element("span", { class: "why" }, item.reasons), ages(item)),
    whereabouts(item));
}

/** The number people look for, without opening the fact. */
function reading({ kind, attributes: said = {} }) {
  const number = (value) => Number(value).toLocaleString(language);
  const text = {
    "person-counter": () => [said.capacity ? word("countOf", number(said.count), number(said.capacity)) : number(said.count), said.trend && named(said.trend)],
    "building-sensor": () => [said.room, said.reading !== undefined && `${number(said.reading)} ${said.unit ?? ""}`],
    hospital: () => [word("beds", number(said.free))],
  }[kind]?.().filter(Boolean).join(" · ");
  return text ? element("b", { class: "reading" }, text) : "";
}

function whereabouts(item) {
  if (item.distanceMetres == null) return "";
  const arrow = element("i", { class: "arrow", "aria-hidden": "true" }, "➤");
  arrow.style.rotate = `${(item.bearingDegrees ?? 0) - 90}deg`;
  return element("span", { class: "far" }, distance(item.distanceMetres), element("small", {}, item.distanceMetres > 0 ? arrow : "", " ", item.distanceMetres > 0 ? direction(item.bearingDegrees) : ""));
}

/** What must not be overlooked, as words and not by colour alone. */
export function marks(item) {
  const said = [];
  if (item.status === "ALL_CLEAR") said.push(["clear", word("allClear")]);
  if (item.status === "SUSPECTED_GONE") said.push(["doubt", word("suspectedGone")]);
  if (item.certainty && item.certainty !== "CONFIRMED" && item.status !== "ALL_CLEAR") said.push([item.certainty.toLowerCase(), word(item.certainty)]);
  if (item.ruling && !item.ruling.overtaken) said.push(["ruled", word(item.ruling.holds ? "ruledIn" : "ruledOut", item.ruling.author)]);
  else if (item.contradicts?.length) said.push(["conflict", word(item.ruling ? "ruledBefore" : "contradicts")]);
  return said.length ? element("span", { class: "marks" }, ...said.map(([kind, text]) => element("em", { class: kind }, text))) : "";
}
