// The last picture and the map below it are kept on the device, so that they can be read in a tunnel. They go when access ends.
const name = "lage";

export async function remember(address, said, part = "picture") {
  const cache = await open();
  await cache?.put(`${address}/${part}`, new Response(JSON.stringify(said), { headers: { "Content-Type": "application/json" } }));
}

export async function recall(address, part = "picture") {
  const cache = await open();
  return (await cache?.match(`${address}/${part}`))?.json();
}

export async function forget(address) {
  const cache = await open();
  for (const kept of (await cache?.keys()) ?? []) {
    if (new URL(kept.url).pathname.startsWith(address)) await cache.delete(kept);
  }
}

// Without TLS a browser offers neither cache nor digest; the page then works, but only online.
const open = () => (self.caches ? caches.open(name) : undefined);

/** Whether the content's SHA-256 is what the server says; undefined where the browser cannot tell. */
export async function sameHash(envelope) {
  if (!crypto.subtle) return undefined;
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(envelope.content));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("") === envelope.hash;
}
