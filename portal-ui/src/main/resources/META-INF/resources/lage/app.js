import { tickAll } from "./ages.js";
import { hearClocks, hearServerTime, moment, now } from "./clock.js";
import { showDangers } from "./dangers.js";
import { showDetail, showEvidence, showSaying } from "./detail.js";
import { byId, element } from "./dom.js";
import { showFacts } from "./facts.js";
import { listen } from "./line.js";
import { centreOn, showMap } from "./map.js";
import { read } from "./picture.js";
import { fetchAhead, planAddress } from "./plans.js";
import { forget, recall, remember, sameHash } from "./memory.js";
import { showCompleteness, showSources } from "./sources.js";
import { chooseTab, showTabs } from "./tabs.js";
import { voice } from "./voice.js";
import { language, word } from "./words.js";

const address = location.pathname.replace(/\/$/, "");
const patience = 3_000;
let picture, envelope, silentSince;

const own = voice(address, (waiting, refused) => {
  byId("waiting").hidden = !waiting.length;
  byId("waiting").textContent = waiting.length ? word(waiting.length === 1 ? "waiting.one" : "waiting", waiting.length) : "";
  byId("refused").hidden = !refused.length;
  byId("refused").replaceChildren(...refused.map(refusal));
});

/** What the server did not take, with the choice to try again or to let it go. */
function refusal(entry) {
  return element("p", {}, element("span", {}, word(`refused.${entry.path}`, entry.body.text)),
    element("button", { type: "button", onclick: () => own.retry(entry) }, word("again")),
    element("button", { type: "button", onclick: () => own.drop(entry) }, word("discard")));
}

const hands = {
  planAddress,
  onMap: (shown) => {
    chooseTab("map");
    drawMap().then(() => centreOn(shown));
  },
  scene: () => picture.scene.latitude == null ? undefined : [picture.scene.latitude, picture.scene.longitude],
  state: (said) => own.say("statements", said),
  decide: (decided) => own.say("decisions", decided),
};

/** Kept beside the picture, so that roads and hydrants are there in the tunnel too. */
async function base() {
  const answer = await fetch(`${address}/map`).catch(() => undefined);
  if (!answer?.ok) return { drawing: await recall(address, "map") };
  const drawing = await answer.json();
  await remember(address, drawing, "map");
  return { drawing, fresh: true };
}

const drawMap = () => showMap(byId("map"), picture, open, { version: envelope.version, ask: base });

const open = (item) => showDetail(item, picture, hands);

function show(next) {
  const focused = document.activeElement?.dataset.id;
  envelope = next;
  hearClocks(next.sources);
  picture = read(next);
  const { scene } = picture;
  document.title = `${scene.keyword} – ${word("title")}`;
  byId("keyword").textContent = scene.keyword;
  byId("address").textContent = [scene.address, scene.message, scene.open ? "" : word("closed")].filter(Boolean).join(" · ");
  byId("known").hidden = false;
  byId("exercise").hidden = !scene.exercise;
  showCompleteness(byId("bar"), byId("percent"), byId("missing"), picture);
  showFacts(byId("facts"), picture, open);
  showDangers(byId("dangers"), picture, (title, items, danger) => showEvidence(title, items, danger, open, hands));
  showSources(byId("sources"), picture);
  if (byId("map").checkVisibility()) drawMap();
  if (focused) document.querySelector(`.facts [data-id="${CSS.escape(focused)}"]`)?.focus();
  document.documentElement.dataset.hash = next.hash;
  sayLine();
  fetchAhead(picture);
}

async function take(next) {
  if (envelope && next.version < envelope.version) return;
  const same = await sameHash(next);
  if (same === false) return refetch();
  if (next.hash !== envelope?.hash) show(next);
  await remember(address, next);
  byId("hash").textContent = `${word("hash")} ${next.hash.slice(0, 12)}: ${word(same ? "hashOk" : "hashOff")}`;
}

async function refetch() {
  const answer = await fetch(`${address}/picture`, { cache: "reload" });
  if (answer.ok) await take(await answer.json());
}

/** What the page's own header asked for is here before the line is; a network that says nothing is not waited for. */
async function takeFirst() {
  const signal = AbortSignal.timeout(patience);
  try {
    const answer = await fetch(`${address}/picture`, { signal });
    if (!answer.ok) return;
    const first = await answer.json();
    hearServerTime(first.serverTime);
    await take(first);
  } catch {
    // The line tells what there is, and that there is none.
  }
}

/** A source that answered unchanged makes its facts younger, without a new picture. */
async function hearHeartbeat({ version, hash, sources }) {
  hearClocks(sources);
  if (version && hash && hash !== envelope?.hash && !(version < envelope?.version)) await refetch();
  if (envelope) await remember(address, Object.assign(envelope, { sources }));
}

function sayLine() {
  const stand = picture ? `${word("updated", moment(picture.computedAt))} · ${word("version", envelope.version)} · ` : "";
  byId("line").textContent = stand + (silentSince ? word("offline", moment(silentSince)) : word("connected"));
  byId("alarm").hidden = !silentSince;
  byId("alarm").textContent = silentSince ? word("offlineLong", moment(silentSince), picture ? moment(picture.computedAt) : "–") : "";
  document.documentElement.dataset.line = silentSince ? "offline" : "online";
}

async function end(reason) {
  await forget(address);
  const unsent = own.all();
  own.forget();
  byId("detail").close();
  picture = envelope = undefined;
  document.documentElement.dataset.line = "ended";
  for (const id of ["known", "paper", "exercise", "waiting", "refused"]) byId(id).hidden = true;
  byId("tabs").replaceChildren();
  byId("main").replaceChildren(element("p", { class: "ended", role: "alert" }, word(reason)), ...unsent.map((entry) =>
    element("p", { class: "unsent" }, word("unsent", entry.body.text))));
  byId("alarm").hidden = true;
  byId("line").textContent = "";
  byId("keyword").textContent = word("title");
  byId("address").textContent = "";
}

function light() {
  const button = byId("light");
  const set = (scheme) => {
    document.documentElement.dataset.scheme = scheme;
    localStorage.setItem("lage-scheme", scheme);
    button.textContent = word(scheme === "dark" ? "day" : "night");
  };
  set(localStorage.getItem("lage-scheme") ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light"));
  button.addEventListener("click", () => set(document.documentElement.dataset.scheme === "dark" ? "light" : "dark"));
}

async function begin() {
  document.documentElement.lang = language;
  light();
  byId("paper").href = `${address}/lagebild.pdf`;
  byId("paper").setAttribute("aria-label", word("paper"));
  byId("exercise").textContent = word("exercise");
  showTabs(byId("tabs"), () => picture && byId("map").checkVisibility() && drawMap(), () => picture && showSaying(hands));
  byId("line").textContent = word("connecting");
  navigator.serviceWorker?.register("/lage/worker.js", { scope: "/lage/" });
  const kept = await recall(address);
  if (kept) show(kept);
  setInterval(() => {
    tickAll();
    document.querySelectorAll(".fact[data-fresh]").forEach((card) => (card.dataset.fresh = card.querySelector(".check").dataset.fresh));
  }, 1000);
  await takeFirst();
  listen(address, envelope?.version ?? 0, {
    picture: take,
    heartbeat: hearHeartbeat,
    online: () => { if (silentSince || document.documentElement.dataset.line !== "online") { silentSince = undefined; sayLine(); } },
    offline: () => { silentSince ??= new Date(now()).toISOString(); sayLine(); },
    ended: () => end(envelope ? "revoked" : "gone"),
  });
}

begin();
