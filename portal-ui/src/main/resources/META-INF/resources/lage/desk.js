// The same picture on the desk: facts and map, dangers and answers next to each other. What a person does there goes to
// the page as an event named "act".
import { tickAll } from "./ages.js";
import { hearClocks, hearServerTime, moment } from "./clock.js";
import { showDangers } from "./dangers.js";
import { showDetail, showEvidence, showSaying } from "./detail.js";
import { byId, element } from "./dom.js";
import { showFacts } from "./facts.js";
import { centreOn, showMap } from "./map.js";
import { read } from "./picture.js";
import { showCompleteness, showSources } from "./sources.js";
import { word } from "./words.js";

let ticking;

/** @param acting whether the person may say something about this picture */
export async function show(host, message, acting) {
  const envelope = JSON.parse(message);
  hearServerTime(envelope.serverTime);
  hearClocks(envelope.sources);
  if (!byId("map")) await begin(host);
  if (host.dataset.version === `${envelope.version}`) return;
  host.dataset.version = envelope.version;
  host.dataset.hash = envelope.hash;
  const picture = read(envelope);
  const act = (what) => (body) => host.dispatchEvent(new CustomEvent("act", { detail: JSON.stringify({ what, ...body }) }));
  const hands = {
    onMap: (item) => { centreOn(item); byId("map").scrollIntoView({ block: "center" }); },
    scene: () => picture.scene.latitude == null ? undefined : [picture.scene.latitude, picture.scene.longitude],
    ...(acting ? { state: act("state"), decide: act("decide"), withdraw: (id) => act("withdraw")({ id }) } : {}),
  };
  const open = (item) => showDetail(item, picture, hands);
  showCompleteness(byId("bar"), byId("percent"), byId("missing"), picture);
  byId("stand").textContent = `${word("updated", moment(picture.computedAt))} · ${word("version", envelope.version)}`;
  showFacts(byId("facts"), picture, open);
  showDangers(byId("dangers"), picture, (title, items, danger) => showEvidence(title, items, danger, open, hands));
  showSources(byId("sources"), picture);
  host.say = () => showSaying(hands);
  const { base: drawing } = host;
  await showMap(byId("map"), picture, open, drawing && { version: envelope.version, ask: async () => ({ drawing, fresh: true }) });
}

/** Clocks without a new picture. */
export function hear(message) {
  const { serverTime, sources } = JSON.parse(message);
  hearServerTime(serverTime);
  hearClocks(sources);
}

async function begin(host) {
  await sheet("/lage/picture.css");
  host.classList.add("lage");
  const known = element("section", { id: "known", "aria-label": word("known") }, element("div", { id: "bar", role: "img" }, element("i")),
    element("span", { id: "percent" }), element("span", { id: "missing" }), element("span", { id: "stand" }));
  host.replaceChildren(known, ...["facts", "map", "dangers", "sources"].map((id) => element("section", { id, "aria-label": word("tab." + id) })),
    element("dialog", { id: "detail", "aria-labelledby": "detail-title" }));
  clearInterval(ticking);
  ticking = setInterval(tickAll, 1000);
}

/** Only once, and before anything is drawn. */
function sheet(href) {
  if (document.querySelector(`link[href="${href}"]`)) return undefined;
  return new Promise((resolve) => {
    const link = element("link", { rel: "stylesheet", href });
    link.addEventListener("load", resolve);
    link.addEventListener("error", resolve);
    document.head.append(link);
  });
}
