import { byId, element } from "./dom.js";
import { dangers, targets } from "./dangers.js";
import { now } from "./clock.js";
import { mapCentre } from "./map.js";
import { word } from "./words.js";

const kinds = ["note", "assessment", "damage-area", "section", "assembly-area"];

/** A text with phrases to tap, for hands in gloves; nothing leaves without a text. */
export function saying({ title, phrases, send, before = [], buttons }) {
  const text = element("textarea", { maxlength: "500", rows: "3", id: "say-text" });
  const fault = element("p", { class: "fault", role: "alert" });
  const submit = (choice) => (text.value.trim() ? send(text.value.trim(), choice) : ((fault.textContent = word("sayText")), text.focus()));
  const phrase = (words) => element("button", { type: "button", onclick: () => { text.value = text.value ? `${text.value} ${words}` : words; text.focus(); } }, words);
  return element("div", { class: "say" }, element("h3", {}, title), ...before,
    element("div", { class: "picks", role: "group", "aria-label": word("phrases") }, ...phrases.map(phrase)),
    element("label", { for: "say-text" }, word("text")), text, fault,
    element("div", { class: "say-end" }, ...(buttons ?? [["", word("send")]]).map(([choice, words], index) =>
      element("button", { type: "button", class: index ? "" : "main", onclick: () => submit(choice) }, words))));
}

/** A statement of a crew or a desk. An assessment of a cell says whether there is danger or not. */
export function stateForm(start, hands) {
  let { kind } = start, where = "none";
  const cell = start.danger ? "" : cellChoice();
  const picks = (name, values, chosen, choose, text) => {
    const group = element("div", { class: "picks", role: "group", "aria-label": name }, ...values.map((value) =>
      element("button", { type: "button", "data-value": value, "aria-pressed": String(value === chosen), onclick: () => {
        group.querySelectorAll("button").forEach((button) => button.setAttribute("aria-pressed", String(button.dataset.value === value)));
        choose(value);
      } }, text(value))));
    return group;
  };
  const before = [];
  if (!start.danger) before.push(picks(word("what"), kinds, kind, (value) => { kind = value; cell.hidden = value !== "assessment"; }, (value) => word("kind." + value)), cell);
  before.push(picks(word("where"), ["none", "scene", "map"], where, (value) => (where = value), (value) => word("place." + value)));
  if (cell) cell.hidden = kind !== "assessment";
  const send = (text, choice) => {
    const danger = kind === "assessment" ? start.danger || cell.value() : "";
    const at = where === "scene" ? hands.scene() : where === "map" ? mapCentre() : undefined;
    hands.state({ id: identity(), kind, text, danger, certainty: choice === "SUSPECTED" ? "SUSPECTED" : choice === "ACUTE" ? "ACUTE" : "CONFIRMED",
      allClear: choice === "CLEAR" && kind === "assessment", latitude: at?.[0] ?? null, longitude: at?.[1] ?? null, observedAt: new Date(now()).toISOString() });
    byId("detail").close();
  };
  const buttons = start.danger ? [["ACUTE", word("judge.ACUTE")], ["SUSPECTED", word("judge.SUSPECTED")], ["CLEAR", word("judge.CLEAR")]] : undefined;
  return saying({ title: word(start.danger ? "judge" : "sayHint"), phrases: word(start.danger ? "phrases.danger" : "phrases.note").split("|"), send, before, buttons });
}

function cellChoice() {
  const danger = element("select", { "aria-label": word("dangers") }, ...dangers.map((one) => element("option", { value: one }, word("danger." + one))));
  const target = element("select", { "aria-label": word("endangered") }, ...targets.map((one) => element("option", { value: one }, word("to." + one))));
  const place = element("div", { class: "picks" }, danger, target);
  place.value = () => `${danger.value}/${target.value}`;
  return place;
}

/** Made here, so that a statement sent twice is one. Browsers give a UUID only over TLS. */
const identity = () => [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
