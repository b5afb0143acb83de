import { tick } from "./ages.js";
import { age, clockOf } from "./clock.js";
import { element } from "./dom.js";
import { word } from "./words.js";

const order = ["UNKNOWN", "FOUND", "VERIFIED_NONE"];

/** For every kind that is wanted: found, verified none, or unknown because of a reason. */
export function showSources(place, picture) {
  const wanted = [...picture.wanted].sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state) || b.weight - a.weight);
  place.replaceChildren(element("h2", {}, word("wanted")),
    element("ul", { class: "wanted" }, ...wanted.map((one) => element("li", { "data-state": one.state },
      element("strong", {}, word("kind." + one.kind)), element("em", {}, word("state." + one.state)),
      element("span", {}, one.gaps.map(told).join("; ")),
      tick(element("small"), () => one.sources.filter((source) => clockOf(source).checkedAt).map(check).join(" · "))))),
    element("p", { class: "hint", id: "hash" }));
}

const told = (gap) => [gap.value && word("source." + gap.value), word("gap." + gap.code)].filter(Boolean).join(": ");
const check = (source) => `${word("source." + source)} ${word("checked", age(clockOf(source).checkedAt))}`;

/** Why what was found may no longer be all there is. */
const silent = ["down", "suspect", "stale", "paused"];

/** One line on how complete the picture is; what is missing is named. */
export function showCompleteness(bar, percent, missing, picture) {
  const known = Math.round(picture.completeness * 100);
  const named = (kinds) => kinds.sort((a, b) => b.weight - a.weight).map((one) => word("kind." + one.kind)).join(", ");
  const unknown = named(picture.wanted.filter((one) => one.state === "UNKNOWN"));
  const unconfirmed = named(picture.wanted.filter((one) => one.state === "FOUND" && one.gaps.some((gap) => silent.includes(gap.code))));
  const said = [unknown && word("unknown", unknown), unconfirmed && word("unconfirmed", unconfirmed)].filter(Boolean);
  bar.style.setProperty("--known", `${known}%`);
  bar.setAttribute("aria-label", word("completeness", known));
  percent.textContent = word("completeness", known);
  missing.textContent = said.length ? said.join(" · ") : word("nothingUnknown");
  missing.dataset.missing = String(said.length > 0);
}
