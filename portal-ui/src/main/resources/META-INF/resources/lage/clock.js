import { language, word } from "./words.js";

// The server's clock as this device knows it: its own, corrected at every message, so that ages are right offline too.
let ahead = Number(localStorage.getItem("lage-clock") ?? 0);

export function hearServerTime(instant) {
  ahead = Date.parse(instant) - Date.now();
  localStorage.setItem("lage-clock", String(ahead));
}

export const now = () => Date.now() + ahead;

/** Time passed since the instant in the largest unit that still tells something. */
export function age(instant) {
  const seconds = Math.max(0, Math.round((now() - Date.parse(instant)) / 1000));
  if (seconds < 90) return word("seconds", seconds);
  if (seconds < 90 * 60) return word("minutes", Math.floor(seconds / 60));
  if (seconds < 48 * 3600) return word("hours", Math.floor(seconds / 3600));
  return word("days", Math.floor(seconds / 86400));
}

/** Radio traffic has one time, whatever a device is set to. */
const timeZone = "Europe/Berlin";

export const day = (date) => new Date(date).toLocaleDateString(language, { day: "2-digit", month: "2-digit", year: "numeric", timeZone });

export function moment(instant) {
  const date = new Date(instant);
  const other = day(date) === day(now()) ? {} : { day: "2-digit", month: "2-digit", year: "numeric" };
  return date.toLocaleString(language, { ...other, hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone });
}

export function distance(metres) {
  if (metres == null) return "";
  return metres < 1000 ? word("metres", Math.round(metres / 5) * 5) : word("kilometres", (metres / 1000).toLocaleString(language, { maximumFractionDigits: 1 }));
}

export const direction = (degrees) => (degrees == null ? "" : word("directions").split(" ")[Math.round(degrees / 45) % 8]);

// When each source last answered, and how long that counts; heard beside the picture and with every heartbeat.
let clocks = {};

export function hearClocks(sources) {
  clocks = Object.fromEntries(sources.map((clock) => [clock.key, clock]));
}

export const clockOf = (source) => clocks[source] ?? {};

/** How far the last successful check lies back, measured against what its source promises. */
export function freshness(source) {
  const clock = clockOf(source);
  if (!clock.checkedAt) return "never";
  const seconds = (now() - Date.parse(clock.checkedAt)) / 1000;
  if (seconds > clock.deadSeconds) return "dead";
  if (seconds > clock.staleSeconds) return "stale";
  return seconds > clock.freshSeconds ? "aged" : "fresh";
}
