// The reception of a sitting: check-ins are kept on the device first and sent at once, or when the network is back.
import { drop, newToken, save, send, waiting } from './reception-store.js';
import { isOn, start, stop } from './reception-camera.js';

const $ = id => document.getElementById(id);
const desk = $('reception'), list = $('reception-list'), search = $('nom'), said = $('reception-said'), conflicts = $('reception-conflicts');
const words = JSON.parse(desk.dataset.words);
const say = (key, ...values) => words[key].replace(/\{(\d)\}/g, (_, n) => values[n] ?? '');
const rows = [...list.children];
const rowOf = person => rows.find(row => row.dataset.person === person);
const nameOf = row => row.querySelector('strong').textContent;
let token = document.querySelector('[name=__RequestVerificationToken]').value, isSending = false, wasOffline = false, order = 0;

function tell(text, tone = 'good') {
  said.className = `alert alert-${tone}`;
  said.textContent = text;
  said.hidden = false;
}

// --- The list -----------------------------------------------------------------------------------
const fold = text => text.normalize('NFD').replace(/\p{Mn}/gu, '').toLowerCase().replace(/[-’']/g, ' ').trim();

function filter() {
  const typed = fold(search.value);
  rows.forEach(row => { row.hidden = typed !== '' && !` ${row.dataset.name}`.includes(` ${typed}`); });
  const found = rows.filter(row => !row.hidden);
  $('reception-none').hidden = found.length > 0;
  $('nom-found').textContent = typed ? say('Several', found.length) : '';
  return found;
}

function show(row, { kind, state, entries }, isPending) {
  row.dataset.kind = kind;
  if (entries !== undefined) row.dataset.entries = entries;
  row.toggleAttribute('data-pending', isPending);
  row.querySelector('.door-state').textContent = isPending ? `${state} (${words.Waiting})` : state;
  const [arrive, leave] = row.querySelectorAll('button');
  arrive.hidden = kind === 'there';
  leave.hidden = kind !== 'there';
  $('reception-there').textContent = rows.filter(r => r.dataset.kind !== 'expected').length;
}

// --- Noting and sending -------------------------------------------------------------------------
function note(fields, name) {
  const made = { id: crypto.randomUUID(), at: Date.now(), order: order++, name, fields: { sequence: desk.dataset.sequence, ...fields } };
  save(made);
  expect(made);
  sendAll();
}

// What a note that is still to be sent will have done.
function expect(made) {
  const row = rowOf(made.fields.person);
  const hour = new Date(made.at).toLocaleTimeString(document.documentElement.lang, { hour: 'numeric', minute: '2-digit' });
  if (row) show(row, { kind: made.fields.kind === 'Departure' ? 'left' : 'there', state: hour }, true);
}

async function sendAll() {
  if (isSending) return;
  isSending = true;
  for (let next; (next = waiting().find(n => !n.asks));) {
    let answer = await send(desk.dataset.post, next, token);
    if (answer.staleToken && (token = await newToken() ?? token)) answer = await send(desk.dataset.post, next, token);
    if (answer.offline || answer.signedOut || answer.staleToken) {
      net(answer.offline ? 'Offline' : 'SignIn');
      break;
    }

    settle(next, answer);
    if (!waiting().some(n => !n.asks)) net(wasOffline ? 'Online' : '');
  }

  isSending = false;
}

function net(key) {
  wasOffline = key === 'Offline' || key === 'SignIn';
  $('reception-net').hidden = key === '';
  $('reception-net').textContent = key ? say(key, waiting().length) : '';
}

function settle(made, answer) {
  const row = rowOf(answer.person ?? made.fields.person);
  const name = answer.name || made.name || (row ? nameOf(row) : '');
  if (row && answer.person) show(row, answer, false);
  if (answer.outcome === 'conflict' || answer.outcome === 'refused') {
    save({ ...made, name, asks: { ...answer } });
    ask();
    return;
  }

  drop(made);
  if (made.fields.kind === 'Counted') {
    tell(say('Counted'));
    document.querySelector(`#reception-count [value=${made.fields.capacity}] span span`).textContent = answer.people;
  } else {
    tell(say(answer.outcome === 'already' ? 'Already' : made.fields.kind === 'Departure' ? 'Left' : 'Arrived', name));
  }
}

// What somebody else recorded otherwise, or what is refused, waits for whoever is at the door.
function ask() {
  const asked = waiting().filter(n => n.asks);
  conflicts.hidden = asked.length === 0;
  conflicts.replaceChildren(...asked.map(made => {
    const isConflict = made.asks.outcome === 'conflict';
    const item = Object.assign(document.createElement('li'), { className: 'alert alert-warn' });
    const text = Object.assign(document.createElement('p'), { textContent: isConflict ? say('Conflict', made.name, made.asks.state) : say('Refused', made.name, made.asks.text) });
    const actions = Object.assign(document.createElement('div'), { className: 'actions' });
    const button = (label, act) => actions.append(Object.assign(document.createElement('button'), { type: 'button', className: 'button button-secondary', textContent: label, onclick: act }));
    if (isConflict) button(words.Anyway, () => { save({ ...made, asks: undefined, id: made.id, fields: { ...made.fields, anyway: 'true' } }); ask(); sendAll(); });
    button(words.Drop, () => { drop(made); ask(); look(); });
    item.append(text, actions);
    return item;
  }));
}

// What other devices recorded.
async function look() {
  try {
    const answer = await fetch(desk.dataset.state, { redirect: 'manual' });
    if (!answer.ok) return;
    const pending = new Set(waiting().map(n => n.fields.person));
    for (const known of await answer.json()) {
      const row = rowOf(known.person);
      if (row && !pending.has(known.person)) show(row, known, false);
    }
  } catch {
    // The next look will do.
  }
}

// --- Badges -------------------------------------------------------------------------------------
async function fingerprint(code) {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(code));
  return [...new Uint8Array(bytes)].map(b => b.toString(16).padStart(2, '0')).join('').slice(0, 16);
}

async function read(text) {
  const code = /\/badge\/([0-9A-Z]{16,40})$/.exec(text)?.[1];
  if (!code) return tell(words.Unknown, 'warn');
  const mark = await fingerprint(code);
  const row = rows.find(r => r.dataset.badge === mark);
  if (row && row.dataset.kind === 'there') return tell(say('Already', nameOf(row)));
  navigator.vibrate?.(80);
  note({ kind: 'Arrival', badge: code, person: row?.dataset.person ?? '', seen: row?.dataset.entries ?? 0 }, row ? nameOf(row) : '');
}

$('reception-camera').hidden = !navigator.mediaDevices;
const scan = $('reception-scan'), scanWords = scan.textContent;
scan.addEventListener('click', async () => {
  const video = $('reception-video');
  if (isOn()) {
    stop(video);
    scan.textContent = scanWords;
    return;
  }

  try {
    await start(video, desk.dataset.jsqr, read);
    scan.textContent = words.Stop;
    tell(words.Camera, 'info');
  } catch {
    stop(video);
    tell(words.NoCamera, 'warn');
  }
});

// --- Forms: the same buttons as without script ---------------------------------------------------
list.closest('form').addEventListener('submit', event => {
  event.preventDefault();
  const row = event.submitter?.closest('li');
  if (!row) return;
  note({ kind: event.submitter.name === 'Input.Leave' ? 'Departure' : 'Arrival', person: row.dataset.person, seen: row.dataset.entries }, nameOf(row));
  search.value = '';
  filter();
  search.focus();
});

$('reception-search').addEventListener('submit', event => {
  event.preventDefault();
  const found = filter();
  const button = found[0]?.querySelector('button:not([hidden])');
  if (search.value.trim() !== '' && found.length === 1 && found[0].dataset.kind !== 'there') button.click();
  else button?.focus();
});

$('reception-count').addEventListener('submit', event => {
  event.preventDefault();
  note({ kind: 'Counted', capacity: event.submitter.value }, '');
});

$('reception-newcomer').addEventListener('submit', event => {
  const form = new FormData(event.target);
  const [given, family] = ['GivenName', 'FamilyName'].map(field => form.get(`Added.${field}`)?.trim());
  if (!given || !family) return; // The server says what is missing.
  event.preventDefault();
  note({ kind: 'Newcomer', givenName: given, familyName: family, capacity: form.get('Added.Capacity') }, `${given} ${family}`);
  event.target.reset();
});

// --- Beginning ----------------------------------------------------------------------------------
document.body.classList.add('is-scripted');
search.addEventListener('input', filter);
filter();
waiting().forEach(made => made.asks || expect(made));
ask();
sendAll();
addEventListener('online', () => { sendAll(); look(); });
setInterval(sendAll, 3000);
setInterval(look, 20000);

document.querySelector('form[action="/deconnexion"]')?.addEventListener('submit', () => navigator.serviceWorker?.controller?.postMessage({ forget: true }));
if ('serviceWorker' in navigator) {
  await navigator.serviceWorker.register('/reception-worker.js', { scope: location.pathname });
  const { active } = await navigator.serviceWorker.ready;
  const used = performance.getEntriesByType('resource').map(e => e.name).filter(name => name.startsWith(location.origin) && !name.includes(location.pathname));
  active.postMessage({ keep: [...new Set([location.href, location.origin + location.pathname, desk.dataset.jsqr, ...used])] });
  desk.dataset.kept = 'true';
}
