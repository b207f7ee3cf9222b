// Verifies the signed content of a certificate with the browser alone: the page asks nothing of any server and may not.
(() => {
  const read = id => JSON.parse(document.getElementById(id).textContent);
  const [keys, words] = [read('keys'), read('words')];
  const [form, field, photo, result] = ['form', 'statement', 'photo', 'result'].map(id => document.getElementById(id));
  const bytes = text => Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), sign => sign.charCodeAt(0));
  const day = text => new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(text + 'T00:00:00Z'));
  const hours = minutes => minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h${minutes % 60 ? ' ' + String(minutes % 60).padStart(2, '0') : ''}`;
  const element = (name, text) => Object.assign(document.createElement(name), { textContent: text });

  function say(tone, title, lines, rows = []) {
    result.replaceChildren(element('h2', title), ...lines.map(line => element('p', line)));
    if (rows.length) {
      const list = document.createElement('dl');
      list.append(...rows.map(([label, text]) => { const row = document.createElement('div'); row.append(element('dt', label), element('dd', text)); return row; }));
      result.append(list);
    }
    result.dataset.tone = tone;
    result.hidden = false;
    result.focus();
  }

  function rowsOf(key, [kind, number, code, , holder, body, from, until, minutes, sittings, times, place, issued, running, ...skills]) {
    const whole = kind === 'Participation' || kind === 'Skills';
    return [
      [words.kind, words.kinds[kind] ?? kind], [words.authority, key.authority], [words.holder, holder], [words.body, body],
      whole ? [words.term, running ? words.since.replace('{0}', day(from)) : words.fromTo.replace('{0}', day(from)).replace('{1}', day(until))] : [words.day, day(from)],
      times && [words.hours, times.replace('-', ' – ')], place && [words.place, place],
      whole && [words.sittings, sittings], minutes !== '0' && [words.length, hours(Number(minutes))],
      skills.length && [words.skills, skills.join(', ')],
      [words.number, number], [words.issued, day(issued)], [words.code, code.match(/.{4}/g).join('-')],
    ].filter(Boolean);
  }

  async function check(text) {
    const statement = text.replace(/\s+/g, '').split('#').pop();
    const parts = statement.split('.');
    if (parts.length !== 4 || parts[0] !== '1') return say('warn', words.unreadable, [words.unreadableHow]);
    const key = keys.keys.find(known => known.kid === parts[1]);
    if (!key) return say('warn', words.unknownKey, [words.unknownKeyHow]);
    if (!globalThis.crypto?.subtle) return say('warn', words.noCrypto, [words.noCryptoHow]);
    let facts = null;
    try {
      const { kty, crv, x, y } = key;
      const open = await crypto.subtle.importKey('jwk', { kty, crv, x, y }, { name: 'ECDSA', namedCurve: 'P-256' }, false, ['verify']);
      const signed = new TextEncoder().encode(parts.slice(0, 3).join('.'));
      if (await crypto.subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, open, bytes(parts[3]), signed)) facts = new TextDecoder().decode(bytes(parts[2])).split('\n');
    } catch {
      facts = null;
    }
    if (!facts) return say('bad', words.forged, [words.forgedHow]);
    say('good', words.genuine.replace('{0}', key.authority), [words.compare, words.revocation], rowsOf(key, facts));
  }

  async function look(file) {
    const image = await createImageBitmap(file).catch(() => null);
    if (!image) return say('warn', words.noPhoto, [words.noCodeHow]);
    for (const longest of [1600, 1000, 2400]) {
      const scale = Math.min(1, longest / Math.max(image.width, image.height));
      const canvas = Object.assign(document.createElement('canvas'), { width: Math.round(image.width * scale), height: Math.round(image.height * scale) });
      const drawing = canvas.getContext('2d');
      drawing.drawImage(image, 0, 0, canvas.width, canvas.height);
      const found = jsQR(drawing.getImageData(0, 0, canvas.width, canvas.height).data, canvas.width, canvas.height);
      if (found?.data) {
        field.value = found.data;
        return check(found.data);
      }
    }
    return say('warn', words.noCode, [words.noCodeHow]);
  }

  form.addEventListener('submit', event => { event.preventDefault(); check(field.value); });
  photo.addEventListener('change', () => photo.files[0] && look(photo.files[0]));
  if (location.protocol === 'file:') document.getElementById('save').hidden = true;
  if (location.hash.startsWith('#1.')) { field.value = location.hash.slice(1); check(field.value); }
})();
