import { german, named, word } from "./words.js";

/** What the server says, in the words and units of this page. */
export function read(envelope) {
  const picture = JSON.parse(envelope.content);
  picture.computedAt = envelope.computedAt;
  for (const item of picture.items) {
    item.layer = item.layer.toUpperCase().replace("-", "_");
    item.lat = item.latitude;
    item.lon = item.longitude;
    if (item.kind === "hydrant") item.title = translated(item);
    item.reasons = sentence(item.why.map((reason) => why(item, reason)).join(", "));
  }
  return picture;
}

/** A plan is not observed but checked, every two years. */
function why({ kind }, { code, value }) {
  if (code === "near") return word("near." + kind);
  return word("why." + (code === "old" && kind === "plan" ? "overdue" : code), value);
}

/** Hydrants are called in German where they are stored. */
const translated = ({ title, attributes: { type } = {} }) =>
  title.replace(named(type, "de"), named(type)).replace(german("legend.out"), word("legend.out"));

const sentence = (words) => words.charAt(0).toUpperCase() + words.slice(1);
