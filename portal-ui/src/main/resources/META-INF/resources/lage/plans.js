// Plans are fetched ahead and kept by the worker, so that they open in a tunnel.
const fetched = new Set();
const idle = 4_000;

export const planAddress = (item) => `${location.pathname.replace(/\/$/, "")}/plans/${item.id}`;

/** After the picture itself has had the line. */
export function fetchAhead(picture) {
  for (const item of picture.items.filter((one) => one.attributes?.document && !fetched.has(one.id))) {
    fetched.add(item.id);
    setTimeout(() => fetch(planAddress(item)).catch(() => fetched.delete(item.id)), idle);
  }
}
