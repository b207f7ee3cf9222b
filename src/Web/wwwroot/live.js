// Reads the page again every 20 seconds and replaces what changed, while it is seen and nobody is reading a table in it. Nothing is announced.
const box = document.querySelector('[data-live]');
const again = async () => {
  if (document.hidden || box.contains(document.activeElement) || box.querySelector('details[open]')) return;
  try {
    const answer = await fetch(location.href, { headers: { Accept: 'text/html' } });
    const next = answer.ok && new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('[data-live]');
    if (next && next.innerHTML !== box.innerHTML) box.replaceChildren(...next.childNodes);
  } catch { /* No network: what is shown stays. */ }
};
if (box) setInterval(again, 20000);
