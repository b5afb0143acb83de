// Keeps the page and its parts for the way through a tunnel: the network first, what was kept when it is silent.
const name = "lage";
const parts = ["app", "ages", "base", "clock", "dangers", "detail", "dom", "facts", "line", "map", "memory", "picture", "plans", "say", "signs", "sources", "tabs", "voice", "words"];
const files = [...parts.map((part) => `/lage/${part}.js`), "/lage/lage.css", "/lage/picture.css", "/webjars/leaflet/1.9.4/dist/leaflet.js",
  "/webjars/leaflet/1.9.4/dist/leaflet.css", "/portal.svg"];
const patience = 3_000;
const patienceForPlans = 60_000;

self.addEventListener("install", (event) => {
  self.skipWaiting();
  event.waitUntil(caches.open(name).then((cache) => cache.addAll(files)));
});

self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim().then(keepPages)));

/** The page that brought this worker was loaded before it could be kept. */
async function keepPages() {
  const cache = await caches.open(name);
  for (const client of await self.clients.matchAll({ includeUncontrolled: true })) {
    const path = new URL(client.url).pathname;
    if (path.startsWith("/lage/")) await cache.add(path).catch(() => undefined);
  }
}

self.addEventListener("fetch", (event) => {
  const { pathname, origin } = new URL(event.request.url);
  const ours = origin === self.location.origin && event.request.method === "GET" && !/\/(events|picture|map)$/.test(pathname);
  if (ours) event.respondWith(networkFirst(event.request, pathname));
});

async function networkFirst(request, path) {
  const cache = await caches.open(name);
  try {
    const answer = await fetch(request, { signal: AbortSignal.timeout(path.includes("/plans/") ? patienceForPlans : patience) });
    if (answer.ok) await cache.put(path, answer.clone());
    else if (request.mode === "navigate") await cache.delete(path);
    return answer;
  } catch {
    return (await cache.match(path)) ?? Response.error();
  }
}
