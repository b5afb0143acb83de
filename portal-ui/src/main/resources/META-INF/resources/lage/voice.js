// What a crew says waits on the device until the server has it, in the order it was said. A statement has an id of its
// own, so sending it again does no harm.
const again = 5_000;

export function voice(address, changed) {
  const name = `lage-says:${address}`;
  let sending = false;
  const waiting = () => JSON.parse(localStorage.getItem(name) ?? "[]");
  const keep = (entries) => {
    localStorage.setItem(name, JSON.stringify(entries));
    changed(entries.length);
  };
  const flush = async () => {
    if (sending) return;
    sending = true;
    try {
      for (let [first, ...rest] = waiting(); first; [first, ...rest] = waiting()) {
        const answer = await fetch(`${address}/${first.path}`, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(first.body) });
        if (answer.status >= 500 || answer.status === 429) break;
        keep(waiting().slice(1));
      }
    } catch {
      // no network; the next try comes by itself
    } finally {
      sending = false;
    }
  };
  setInterval(() => waiting().length && flush(), again);
  window.addEventListener("online", flush);
  changed(waiting().length);
  return {
    say(path, body) {
      keep([...waiting(), { path, body }]);
      flush();
    },
    flush,
    forget: () => localStorage.removeItem(name),
  };
}
