import { age, clockOf, freshness, moment, now } from "./clock.js";
import { element } from "./dom.js";
import { word } from "./words.js";

// Ages are computed where they are shown and go on counting without a server.

const lasting = ["hydrant", "plan"];

function observation(item) {
  if (!item.observedAt && item.validFrom) return Date.parse(item.validFrom) > now() ? word("begins", moment(item.validFrom)) : word("begun", age(item.validFrom));
  if (!item.observedAt) return word("notObserved");
  return word(lasting.includes(item.kind) ? "surveyed" : "observed", age(item.observedAt));
}

function check(item) {
  const state = freshness(item.source);
  if (state === "never") return word("notChecked");
  return word({ fresh: "checked", aged: "aged", stale: "stale", dead: "dead" }[state], age(clockOf(item.source).checkedAt));
}

/** Both clocks of a fact: how old the observation is, and how long ago its source last answered. */
export function ages(item) {
  if (item.source === "own") return element("span", { class: "ages" }, tick(element("span", { class: "check", "data-fresh": "fresh" }), () => observation(item)));
  return element("span", { class: "ages" }, tick(element("span"), () => observation(item)), " · ",
    tick(element("span", { class: "check" }), (node) => {
      node.dataset.fresh = freshness(item.source);
      return check(item);
    }));
}

const ticking = new Set();

/** Sets the node's text now and every second for as long as it stands on the page. */
export function tick(node, text) {
  const entry = { node, text, since: Date.now() };
  ticking.add(entry);
  node.textContent = text(node);
  return node;
}

export function tickAll() {
  for (const entry of ticking) {
    if (entry.node.isConnected) {
      const text = entry.text(entry.node);
      if (entry.node.textContent !== text) entry.node.textContent = text;
    } else if (Date.now() - entry.since > 5_000) {
      ticking.delete(entry);
    }
  }
}
