// What would be paid back is shown as soon as the fields say enough; the button does the same without this script.
const box = document.querySelector('[data-estimate]');
const rest = document.querySelector('[data-estimated]');
const form = box?.closest('form');
const hasFile = part => part.querySelector('input[type=file]') !== null;
let last = 0;
const show = async event => {
  if (rest.contains(event.target)) return;
  const turn = ++last;
  const fields = new FormData(form);
  fields.delete('Input.File');
  fields.set('Input.Do', 'show');
  try {
    const answer = await fetch(location.href, { method: 'POST', body: fields });
    const page = answer.ok && new DOMParser().parseFromString(await answer.text(), 'text/html');
    const next = page && page.querySelector('[data-estimate]');
    if (turn !== last || !next?.childElementCount) return;
    box.replaceChildren(...next.childNodes);
    const nextRest = page.querySelector('[data-estimated]');
    // A receipt that was chosen stays.
    if (hasFile(rest) !== hasFile(nextRest)) rest.replaceChildren(...nextRest.childNodes);
  } catch { /* No network: the button remains. */ }
};
form?.addEventListener('change', show);
