import { drawBase, layBase } from "./base.js";
import { byId, element } from "./dom.js";
import { sign } from "./signs.js";
import { word } from "./words.js";

const rings = [100, 250, 500, 1000, 2000];
const room = 36;
let map, drawn, at, taken, loading, redraw = () => {};

/**
 * Leaflet comes after the words are readable: 40 KB that nobody needs to read the first facts. Once, however many
 * versions of the picture come meanwhile; again after it failed.
 */
const leaflet = () => (loading ??= load().catch((failed) => {
  loading = undefined;
  throw failed;
}));

function load() {
  return new Promise((resolve, reject) => {
    document.head.append(element("link", { rel: "stylesheet", href: "/webjars/leaflet/1.9.4/dist/leaflet.css" }));
    const script = element("script", { src: "/webjars/leaflet/1.9.4/dist/leaflet.js" });
    script.addEventListener("load", resolve);
    script.addEventListener("error", reject);
    document.head.append(script);
  });
}

/**
 * Scene, distance circles and facts over a base of our own; no tiles, so nothing is asked of anybody.
 *
 * @param base version of the picture, and how to ask for what lies below it
 */
export async function showMap(place, picture, open, base) {
  const { latitude: lat, longitude: lon } = picture.scene;
  if (lat == null) {
    place.replaceChildren(element("h2", {}, word("tab.map")), element("p", { class: "empty" }, word("noPosition")));
    map = undefined;
    return;
  }
  await leaflet();
  if (!map || !map.getContainer().isConnected) begin(place);
  redraw = () => {};
  if (at !== `${lat},${lon}`) map.setView([lat, lon], 16, { animate: false });
  at = `${lat},${lon}`;
  redraw = () => {
    drawn.clearLayers();
    taken = [];
    circles(lat, lon);
    mark({ kind: "scene", title: word("scene") }, lat, lon);
    for (const item of picture.items) draw(item, open);
    if (base) drawBase(map, picture);
  };
  redraw();
  if (base) layBase(map, picture, base);
}

function begin(place) {
  map?.remove();
  at = undefined;
  const box = element("div", { id: "map-box", role: "region", "aria-label": word("map") });
  place.replaceChildren(element("h2", { class: "away" }, word("tab.map")), box);
  map = L.map(box, { attributionControl: false, zoomControl: false, zoomSnap: 0.5, keyboard: true, minZoom: 10, maxZoom: 19 });
  L.control.zoom({ position: "bottomright", zoomInTitle: "+", zoomOutTitle: "−" }).addTo(map);
  L.control.scale({ imperial: false, maxWidth: 160 }).addTo(map);
  drawn = L.layerGroup().addTo(map);
  map.on("zoomend", () => redraw());
  new ResizeObserver(() => map?.invalidateSize()).observe(box);
}

function circles(lat, lon) {
  for (const radius of rings) {
    L.circle([lat, lon], { radius, className: "ring", interactive: false, fill: false }).addTo(drawn);
    const north = lat + radius / 111195;
    const text = L.divIcon({ className: "ring-label", html: `${radius} m`, iconSize: [60, 18] });
    L.marker([north, lon], { icon: text, interactive: false, keyboard: false }).addTo(drawn);
  }
}

function draw(item, open) {
  if (item.geometry && item.geometry.type !== "Point") {
    L.geoJSON(item.geometry, { className: `area severity-${item.severity} ${item.kind}` }).on("click", () => open(item)).addTo(drawn);
  }
  if (item.lat != null) mark(item, item.lat, item.lon, () => open(item));
}

/** Where a sign can stand without hiding another: at its place, else as near to it as there is room. */
function anchor(lat, lon) {
  const place = map.latLngToLayerPoint([lat, lon]);
  for (let step = 0; ; step++) {
    const ring = Math.ceil(step / 8), turn = step * (Math.PI / 4) + ring * 0.4;
    const at = place.add([room * ring * Math.cos(turn), room * ring * Math.sin(turn)]);
    if (step > 80 || taken.every((other) => other.distanceTo(at) >= room)) {
      taken.push(at);
      return [23 - (at.x - place.x), 23 - (at.y - place.y)];
    }
  }
}

function mark(item, lat, lon, open) {
  const icon = L.divIcon({ className: "pin", html: sign(item), iconSize: [46, 46], iconAnchor: anchor(lat, lon) });
  const marker = L.marker([lat, lon], { icon, title: item.title, alt: item.title, keyboard: Boolean(open), interactive: Boolean(open) });
  if (open) marker.on("click keypress", (event) => (event.type === "click" || event.originalEvent.key === "Enter") && open());
  marker.addTo(drawn);
  const node = marker.getElement();
  if (open) node.setAttribute("aria-label", item.title);
  else node.setAttribute("aria-hidden", "true");
}

/** Where people are looking, for what they want to place there. */
export const mapCentre = () => (map ? [map.getCenter().lat, map.getCenter().lng] : undefined);

export function centreOn(item) {
  map?.setView([item.lat, item.lon], 18);
  byId("map").scrollIntoView({ block: "nearest" });
}
