// Run by registration.sh: walks the form with Playwright, one line of a table for each page.
const [, , library, base, chromium] = process.argv;
const { chromium: launcher } = require(library);
const MostBytes = 60 * 1024, MostMs = 1500;
const answers = {
  information: async page => page.check('#Input-Consent'),
  nom: async page => { await page.fill('#Input-GivenName', 'Zoé'); await page.fill('#Input-FamilyName', 'Mesure'); },
  naissance: async page => { await page.fill('#Input-BornDay', '3'); await page.fill('#Input-BornMonth', '2'); await page.fill('#Input-BornYear', '2010'); },
  responsable: async page => { await page.fill('#Input-GuardianName', 'Ana Mesure'); await page.fill('#Input-GuardianPhone', '06 12 34 56 78'); await page.check('#Input-GuardianConsent'); },
  adresse: async page => { await page.fill('#Input-Address', '12 rue d’Aubagne'); await page.fill('#Input-Postcode', '13001'); await page.fill('#Input-Town', 'Marseille'); },
  contact: async page => page.check('#Input-Contact-2'),
};

async function main() {
  const browser = await launcher.launch({ executablePath: chromium, args: process.getuid() === 0 ? ['--no-sandbox'] : [] });
  const page = await (await browser.newContext({ locale: 'fr-FR', viewport: { width: 390, height: 844 } })).newPage();
  const phone = await page.context().newCDPSession(page);
  await phone.send('Network.enable');
  await phone.send('Network.emulateNetworkConditions', { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 750e3 / 8 });
  await phone.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  let bytes = 0, requests = 0, wrong = 0;
  phone.on('Network.loadingFinished', e => { bytes += e.encodedDataLength; requests++; });

  const measure = async address => {
    await phone.send('Network.clearBrowserCache');
    [bytes, requests] = [0, 0];
    await page.goto(address, { waitUntil: 'networkidle' });
    const lcp = await page.evaluate(() => new Promise(done => {
      new PerformanceObserver(list => done(list.getEntries().at(-1).startTime)).observe({ type: 'largest-contentful-paint', buffered: true });
    }));
    const over = bytes > MostBytes || lcp > MostMs;
    wrong += over ? 1 : 0;
    console.log(`| \`${new URL(address).pathname.replace(/^\/[a-z]+/, '/{city}')}\` | ${(bytes / 1024).toFixed(1)} | ${requests} | ${Math.round(lcp)} | ${over ? 'over' : 'within'} |`);
  };
  const send = async form => {
    await Promise.all([page.waitForNavigation(), page.locator(`form:has(input[name=_handler][value=${form}]) button`).click()]);
    return page.url();
  };

  console.log('| page | KB transferred | requests | LCP ms | 60 KB, 1.5 s |\n|---|--:|--:|--:|---|');
  await measure(`${base}/marseille/inscription`);
  await page.fill('#Input-Code', await page.locator('main code').innerText());
  let next = await send('code');
  for (let i = 0; i < 20 && !next.endsWith('/verification'); i++) {
    await measure(next);
    const name = new URL(next).pathname.split('/').pop();
    if (name.startsWith('question-')) await page.locator('input[type=radio]').first().check();
    else if (answers[name]) await answers[name](page);
    next = await send('step');
  }
  await measure(next);
  await measure(await send('submit'));
  await measure(`${base}/poitiers/inscription/sans-code`);
  await browser.close();
  process.exitCode = wrong > 0 ? 1 : 0;
}

main().catch(e => { console.error(e); process.exit(2); });
