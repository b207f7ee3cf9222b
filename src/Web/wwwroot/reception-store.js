// Check-ins that were noted on this device and not yet answered. Each has a key of its own: two tabs never overwrite each other.
const prefix = `misthos.checkin.${location.pathname}.`;

export const save = note => localStorage.setItem(prefix + note.id, JSON.stringify(note));

export const drop = note => localStorage.removeItem(prefix + note.id);

export const waiting = () => Object.keys(localStorage).filter(key => key.startsWith(prefix))
  .map(key => JSON.parse(localStorage.getItem(key))).sort((a, b) => a.at - b.at || a.order - b.order);

/** Sends one note. Answers what the server said, or { offline }, { signedOut }. Sent again, the same note is recorded once. */
export async function send(address, note, token) {
  const body = new URLSearchParams({ ...note.fields, id: note.id, age: Math.max(0, Date.now() - note.at), __RequestVerificationToken: token });
  let answer;
  try {
    answer = await fetch(address, { method: 'POST', body, redirect: 'manual', headers: { Accept: 'application/json' }, signal: AbortSignal.timeout(10000) });
  } catch {
    return { offline: true };
  }

  if (answer.type === 'opaqueredirect' || answer.status === 401 || answer.status === 403) return { signedOut: true };
  if (answer.status === 400) return { staleToken: true };
  if (![200, 409, 422].includes(answer.status)) return { offline: true };
  return answer.json();
}

/** A page that was kept without network may hold an old form token: the page itself has a new one. */
export async function newToken() {
  try {
    const page = await fetch(location.href, { redirect: 'manual' });
    return page.ok ? new DOMParser().parseFromString(await page.text(), 'text/html').querySelector('[name=__RequestVerificationToken]')?.value : null;
  } catch {
    return null;
  }
}
