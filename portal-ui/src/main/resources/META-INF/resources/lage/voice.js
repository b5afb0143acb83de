// What a crew says waits on the device until the server has it, in the order it was said. A statement has an id of its
// own, so sending it again does no harm. What the server refuses stays too, and is shown, until a person has dealt with it.
const again = 5_000;

/** @param changed is told what waits and what was refused, each as a list of entries with a body */
export function voice(address, changed) {
  const name = `lage-says:${address}`;
  let sending = false;
  const all = () => JSON.parse(localStorage.getItem(name) ?? "[]");
  const waiting = () => all().filter((entry) => !entry.refused);
  const tell = () => changed(waiting(), all().filter((entry) => entry.refused));
  const keep = (entries) => {
    localStorage.setItem(name, JSON.stringify(entries));
    tell();
  };
  const same = (one) => (other) => JSON.stringify([other.path, other.body]) === JSON.stringify([one.path, one.body]);
  const drop = (one) => keep(all().filter((other) => !same(one)(other)));
  const mark = (one, refused) => keep(all().map((entry) => (same(one)(entry) ? { ...entry, refused } : entry)));
  const flush = async () => {
    if (sending) return;
    sending = true;
    try {
      for (let [first] = waiting(); first; [first] = waiting()) {
        const answer = await fetch(`${address}/${first.path}`, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(first.body) });
        if (answer.ok) drop(first);
        else if (later(answer.status)) break;
        else mark(first, answer.status);
      }
    } catch {
      // no network; the next try comes by itself
    } finally {
      sending = false;
    }
  };
  setInterval(() => waiting().length && flush(), again);
  window.addEventListener("online", flush);
  tell();
  return {
    say(path, body) {
      keep([...all(), { path, body }]);
      flush();
    },
    retry(entry) {
      mark(entry, undefined);
      flush();
    },
    drop,
    all,
    forget: () => localStorage.removeItem(name),
  };
}

/** Not a word about what was said: the server is busy or asks to come again, or access has ended, which the line tells. */
const later = (status) => status >= 500 || [404, 408, 425, 429].includes(status);
