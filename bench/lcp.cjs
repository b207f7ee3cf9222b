// Run by lcp.sh: opens public pages with Playwright, one line of a table for each.
const [, , library, base, chromium] = process.argv;
const { chromium: launcher } = require(library);
const MostBytes = 150 * 1024, MostScript = 20 * 1024, MostMs = 1500, Rounds = 3;
const pages = ['/marseille', '/poitiers', '/marseille/propositions', '/marseille/propositions/1', '/marseille/assemblee', '/marseille/seances', '/marseille/actualites', '/marseille/couts'];
const middle = values => values.sort((a, b) => a - b)[Math.floor(values.length / 2)];

async function measure(browser, address) {
  const page = await (await browser.newContext({ locale: 'fr-FR', viewport: { width: 390, height: 844 } })).newPage();
  const phone = await page.context().newCDPSession(page);
  await phone.send('Network.enable');
  await phone.send('Network.emulateNetworkConditions', { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 750e3 / 8 });
  await phone.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  let bytes = 0, script = 0, requests = 0;
  const kinds = new Map();
  phone.on('Network.responseReceived', e => kinds.set(e.requestId, e.type));
  phone.on('Network.loadingFinished', e => { bytes += e.encodedDataLength; requests++; if (kinds.get(e.requestId) === 'Script') script += e.encodedDataLength; });
  await page.goto(address, { waitUntil: 'networkidle' });
  const lcp = await page.evaluate(() => new Promise(done => {
    new PerformanceObserver(list => done(list.getEntries().at(-1).startTime)).observe({ type: 'largest-contentful-paint', buffered: true });
  }));
  await page.context().close();
  return { bytes, script, requests, lcp };
}

async function main() {
  const browser = await launcher.launch({ executablePath: chromium, args: process.getuid() === 0 ? ['--no-sandbox'] : [] });
  let wrong = 0;
  for (const path of pages) {
    await fetch(base + path);
    const rounds = [];
    for (let i = 0; i < Rounds; i++) rounds.push(await measure(browser, base + path));
    const [bytes, script, lcp] = [rounds[0].bytes, rounds[0].script, middle(rounds.map(r => r.lcp))];
    if (bytes > MostBytes || script > MostScript || lcp > MostMs) wrong++;
    console.log(`| ${path} | ${rounds[0].requests} | ${(bytes / 1024).toFixed(1)} | ${(script / 1024).toFixed(1)} | ${Math.round(lcp)} |`);
  }
  await browser.close();
  process.exitCode = wrong > 0 ? 1 : 0;
}

main();
