// Keeps the reception page of one sitting usable through a network cut. Its scope is that page; it answers nothing else and sends nothing.
const kept = 'misthos-reception:' + new URL(self.registration.scope).pathname;
const longest = 24 * 3600 * 1000;
const stamp = new URL('kept-at', self.registration.scope).href;

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', event => event.waitUntil(self.clients.claim()));

self.addEventListener('message', event => {
  if (event.data.keep) event.waitUntil(keep(event.data.keep));
  if (event.data.forget) event.waitUntil(caches.delete(kept));
});

self.addEventListener('fetch', event => {
  if (event.request.method !== 'GET') return;
  const isPage = event.request.mode === 'navigate' && new URL(event.request.url).pathname === new URL(self.registration.scope).pathname;
  if (isPage) event.respondWith(page(event.request));
  else if (['style', 'script', 'font', 'image'].includes(event.request.destination)) event.respondWith(fetch(event.request).catch(() => stored(event.request, false)));
});

async function keep(addresses) {
  const cache = await caches.open(kept);
  await Promise.all(addresses.map(address => cache.add(address).catch(() => null)));
  await cache.put(stamp, new Response(String(Date.now())));
}

// The network first. What it refuses (signed out, role taken away) must not be shown from the cache either.
async function page(request) {
  try {
    const answer = await fetch(request);
    if (!answer.ok || answer.redirected) await caches.delete(kept);
    return answer;
  } catch {
    const cache = await caches.open(kept);
    const at = Number(await (await cache.match(stamp))?.text() ?? 0);
    if (Date.now() - at > longest) await caches.delete(kept);
    return stored(request, true);
  }
}

async function stored(request, ignoreSearch) {
  const cache = await caches.open(kept);
  return await cache.match(request) ?? (ignoreSearch && await cache.match(request, { ignoreSearch: true })) ?? Response.error();
}
