import { byId, element } from "./dom.js";
import { word } from "./words.js";

const pane = "base";
const gap = 2_000;
const spread = 1_000;
const later = 10_000;
let kept = { at: 0 };

/**
 * Roads, and all hydrants and closures that are not among the ranked facts. They are asked for anew with every version
 * of the picture, not by all pages at once, and until there is an answer.
 *
 * @param ask for the drawing: a fresh one, one that was kept, or none
 */
export function layBase(map, picture, { version, ask }) {
  const begin = async () => {
    if (!map.getContainer().isConnected) return;
    kept.at = Date.now();
    const { drawing = kept.drawing, fresh } = await ask();
    kept = { ...kept, drawing, version: fresh ? version : kept.version };
    if (!fresh) kept.next = setTimeout(begin, later);
    drawBase(map, picture);
  };
  clearTimeout(kept.next);
  const soon = Math.max(0, kept.at + gap - Date.now()) + (kept.drawing ? Math.random() * spread : 0);
  if (kept.version !== version) kept.next = setTimeout(begin, soon);
  drawBase(map, picture);
}

/** Again for another zoom: roads are as wide as they are. */
export function drawBase(map, picture) {
  map.base?.remove();
  if (!kept.drawing || !map.getContainer().isConnected) return;
  if (!map.getPane(pane)) map.createPane(pane).style.zIndex = 300;
  map.base = L.layerGroup().addTo(map);
  const { roads, marks } = kept.drawing;
  for (const [className, wider] of [["road-edge", 2], ["road", 0]]) for (const road of roads) street(map, road, className, wider);
  const ranked = new Set(picture.items.map((item) => item.id));
  const rest = marks.filter((mark) => !ranked.has(mark.id));
  rest.forEach((mark) => place(map, mark));
  legend(map, [
    rest.some((mark) => look(mark) === "water") && ["water", word("legend.water")],
    rest.some((mark) => look(mark) === "out") && ["out", word("legend.out")],
    rest.some((mark) => look(mark) === "shut") && ["shut", word("legend.shut")],
    roads.some((road) => road.fictitious) && ["", word("legend.fictitious")],
  ].filter(Boolean));
}

const look = ({ kind, usable }) => (kind === "closure" ? "shut" : usable ? "water" : "out");

function street(map, { widthMetres, line }, className, wider) {
  const metresPerPixel = (156_543 * Math.cos((map.getCenter().lat * Math.PI) / 180)) / 2 ** map.getZoom();
  const weight = Math.max(3, widthMetres / metresPerPixel) + wider;
  L.polyline(line.map(([lon, lat]) => [lat, lon]), { pane, className, interactive: false, weight }).addTo(map.base);
}

function place(map, mark) {
  const style = { pane, interactive: false, className: look(mark), radius: 5 };
  const shape = mark.geometry ? L.geoJSON(mark.geometry, style) : L.circleMarker([mark.latitude, mark.longitude], style);
  shape.addTo(map.base);
}

function legend(map, entries) {
  byId("legend")?.remove();
  if (!entries.length) return;
  map.getContainer().append(element("ul", { id: "legend", "aria-label": word("legend") }, ...entries.map(([kind, text]) =>
    element("li", {}, kind ? element("i", { class: kind, "aria-hidden": "true" }) : "", text))));
}
