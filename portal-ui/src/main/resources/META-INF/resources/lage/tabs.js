import { byId, element } from "./dom.js";
import { word } from "./words.js";

const tabs = ["facts", "map", "dangers", "sources"];
let changed = () => {};

/** On a wide screen the facts always stand on the left and the tabs choose what is on the right. */
export function showTabs(place, onChange, say) {
  changed = onChange;
  place.setAttribute("aria-label", word("title"));
  place.replaceChildren(...tabs.map((tab) => element("button", { type: "button", id: "tab-" + tab, onclick: () => chooseTab(tab) }, word("tab." + tab))),
    element("button", { type: "button", id: "say", onclick: say }, word("say.short")));
  const wide = matchMedia("(min-width: 60rem)");
  const adapt = () => chooseTab(wide.matches ? "map" : "facts");
  wide.addEventListener("change", adapt);
  adapt();
}

export function chooseTab(tab) {
  document.body.dataset.tab = tab;
  tabs.forEach((one) => byId("tab-" + one)?.setAttribute("aria-pressed", String(one === tab)));
  changed();
}
