import { hearServerTime } from "./clock.js";

// Events come with their number; after a break the browser asks again from the last one it saw. A watchdog notices a
// line that is open but silent, which the browser does not.
const silence = 12_000;
const longestWait = 8_000;

/** Listens until access ends. Handlers: picture(envelope), heartbeat(message), online(), offline(), ended(gone). */
export function listen(address, lastEvent, handlers) {
  let source, dog, waiting, wait = 500, last = lastEvent;
  const feed = () => {
    clearTimeout(dog);
    dog = setTimeout(lost, silence);
  };
  const lost = () => {
    clearTimeout(dog);
    clearTimeout(waiting);
    source?.close();
    handlers.offline();
    waiting = setTimeout(connect, wait);
    wait = Math.min(wait * 2, longestWait);
  };
  const heard = (event) => {
    feed();
    wait = 500;
    const message = JSON.parse(event.data);
    hearServerTime(message.serverTime);
    handlers.online();
    return message;
  };
  const end = () => {
    clearTimeout(dog);
    clearTimeout(waiting);
    source?.close();
    handlers.ended();
  };
  function connect() {
    clearTimeout(waiting);
    source?.close();
    source = new EventSource(`${address}/events?after=${last}`);
    feed();
    source.addEventListener("picture", (event) => {
      const message = heard(event);
      last = Math.max(last, message.version);
      handlers.picture(message);
    });
    source.addEventListener("heartbeat", (event) => handlers.heartbeat(heard(event)));
    source.addEventListener("revoked", end);
    source.onerror = () => fetch(`${address}/picture`, { method: "HEAD", cache: "no-store" })
      .then((answer) => (answer.status === 404 ? end() : lost()), lost);
  }
  connect();
  window.addEventListener("online", connect);
  window.addEventListener("offline", lost);
  document.addEventListener("visibilitychange", () => document.hidden || source.readyState === EventSource.OPEN || connect());
}
