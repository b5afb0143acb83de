import { svg } from "./dom.js";

// Drawn after DV 102: a danger is a triangle on its tip, red; suspected open, confirmed filled, acute doubled.
const blue = "#003fa0", red = "#c1121f", amber = "#8a5a00", ink = "#16202e", white = "#fff", water = "#0b6fb8";

const letter = (text, fill = white, size = 15, y = 21.5) =>
  `<text x="16" y="${y}" text-anchor="middle" font-family="sans-serif" font-weight="700" font-size="${size}" fill="${fill}">${text}</text>`;
const disc = (fill, content) => `<circle cx="16" cy="16" r="14" fill="${fill}" stroke="${white}" stroke-width="1.5"/>${content}`;
const plate = (fill, content) => `<rect x="2" y="5" width="28" height="22" rx="2" fill="${fill}" stroke="${ink}" stroke-width="1.5"/>${content}`;

/** What is over is no danger any more, and does not look like one. */
const over = () => disc("#2a8f57", letter("✓"));
const unlessOver = (item, mark) => (item.status === "ALL_CLEAR" ? over() : danger(item.certainty, mark));

function danger(certainty, mark) {
  const filled = certainty === "SUSPECTED" ? white : red;
  const outer = certainty === "ACUTE" ? `<path d="M0 2h32L16 32z" fill="${white}" stroke="${red}" stroke-width="1.5"/>` : "";
  return `${outer}<path d="M3 4.5h26L16 28z" fill="${filled}" stroke="${red}" stroke-width="2.5" stroke-linejoin="round"/>${letter(mark, filled === red ? white : red, 13, 16.5)}`;
}

const kinds = {
  hydrant: (item) => item.attributes?.usable === false
    ? disc(water, letter("H")) + `<path d="M5 5l22 22" stroke="${red}" stroke-width="4"/>` : disc(water, letter("H")),
  warning: (item) => unlessOver(item, "!"),
  "building-sensor": (item) => unlessOver(item, "M"),
  radiation: (item) => (item.severity > 0 ? danger(item.certainty, "A") : disc(amber, letter("A"))),
  air: (item) => (item.severity > 0 ? danger(item.certainty, "L") : disc(amber, letter("L"))),
  gauge: () => disc(water, `<path d="M6 13q5-5 10 0t10 0M6 20q5-5 10 0t10 0" fill="none" stroke="${white}" stroke-width="2.5"/>`),
  closure: () => `<circle cx="16" cy="16" r="14" fill="${white}" stroke="${red}" stroke-width="5"/><path d="M8 24L24 8" stroke="${red}" stroke-width="4"/>`,
  plan: () => plate(white, `<path d="M7 10h10v6h8v6H7z" fill="none" stroke="${red}" stroke-width="2.5"/>`),
  hospital: () => plate(white, `<path d="M16 8v16M8 16h16" stroke="${red}" stroke-width="5"/>`),
  "person-counter": () => disc(amber, `<circle cx="16" cy="10" r="4" fill="${white}"/><path d="M8 25q0-10 8-10t8 10z" fill="${white}"/>`),
  "unit-position": () => plate(red, letter("F")),
  "drone-mark": () => disc(blue, letter("D")),
  "large-dog": (item) => danger(item.certainty, "T"),
  assessment: (item) => unlessOver(item, "!"),
  "own-warning": (item) => danger(item.certainty, "W"),
  "damage-area": (item) => danger(item.certainty, "S"),
  note: () => disc(blue, letter("i")),
  decision: () => disc(blue, letter("§")),
  section: () => plate(white, letter("A", red, 17, 22)),
  "assembly-area": () => plate(white, letter("B", red, 17, 22)),
  scene: () => `<path d="M16 1l4 10 11-2-8 8 7 9-11-2-3 8-4-9-11 1 7-7-6-8 10 1z" fill="${red}" stroke="${white}" stroke-width="1.5"/>`,
};

/** The sign of a fact, decoration to its words. */
export function sign(item) {
  const draw = kinds[item.kind] ?? (() => disc(blue, letter("i")));
  return svg(draw(item), { class: "sign", "aria-hidden": "true", focusable: "false" });
}
