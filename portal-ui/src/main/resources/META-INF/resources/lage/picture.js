import { named, word } from "./words.js";

/** What the server says, in the words and units of this page. */
export function read(envelope) {
  const picture = JSON.parse(envelope.content);
  picture.computedAt = envelope.computedAt;
  for (const item of picture.items) {
    item.layer = item.layer.toUpperCase().replace("-", "_");
    item.lat = item.latitude;
    item.lon = item.longitude;
    if (item.kind === "hydrant") item.title = item.title.replace(named(item.attributes?.type, "de"), named(item.attributes?.type));
    item.reasons = sentence(item.why.map((reason) => reason.code === "near" ? word("near." + item.kind) : word("why." + reason.code, reason.value)).join(", "));
  }
  return picture;
}

const sentence = (words) => words.charAt(0).toUpperCase() + words.slice(1);
