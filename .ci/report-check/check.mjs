// See the script "run" beside this one.
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const [page, folder] = process.argv.slice(2);
const address = pathToFileURL(resolve(page)).href;
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const faults = [];

const views = [
  { name: 'desktop', width: 1280, height: 900, colorScheme: 'light' },
  { name: 'desktop-dark', width: 1280, height: 900, colorScheme: 'dark' },
  { name: 'phone', width: 375, height: 740, colorScheme: 'light' },
  { name: 'phone-dark', width: 375, height: 740, colorScheme: 'dark' },
];

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
for (const view of views) {
  const { name, width, height, colorScheme } = view;
  const context = await browser.newContext({ viewport: { width, height }, colorScheme, bypassCSP: true });
  const tab = await context.newPage();
  tab.on('console', message => faults.push(`${name}: console: ${message.text()}`));
  tab.on('pageerror', error => faults.push(`${name}: error: ${error.message}`));
  tab.on('request', request => {
    if (request.url() !== address && !request.url().startsWith('data:')) {
      faults.push(`${name}: request: ${request.url()}`);
    }
  });
  await tab.goto(address);
  await tab.evaluate(axe);
  const found = await tab.evaluate(() => window.axe.run(document, { resultTypes: ['violations'] }));
  for (const violation of found.violations) {
    const where = violation.nodes.map(node => node.target.join(' ')).slice(0, 5).join(', ');
    faults.push(`${name}: axe: ${violation.id}: ${violation.help} (${where})`);
  }
  const wide = await tab.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  if (wide > 0) {
    faults.push(`${name}: the page is ${wide} pixels too wide`);
  }
  // The first things that Tab reaches: the link that skips, then something that shows its focus.
  await tab.keyboard.press('Tab');
  const first = await tab.evaluate(() => document.activeElement?.getAttribute('href'));
  if (first !== '#figures') {
    faults.push(`${name}: Tab reaches ${first} first`);
  }
  await tab.evaluate(() => document.activeElement?.blur());
  await tab.screenshot({ path: `${folder}/${name}.png` });
  await tab.screenshot({ path: `${folder}/${name}-whole.png`, fullPage: true });
  console.log(`${name}: ${found.passes.length} checks of axe-core passed`);
  if (name === 'desktop') {
    // The picture of the documents.
    await tab.setViewportSize({ width: 1100, height: 1655 });
    await tab.screenshot({ path: `${folder}/picture.png` });
    await tab.emulateMedia({ media: 'print' });
    await tab.pdf({ path: `${folder}/print.pdf`, format: 'A4', margin: { top: '1.5cm', bottom: '1.5cm', left: '1.5cm', right: '1.5cm' } });
    await tab.setViewportSize({ width: 700, height: 990 });
    await tab.screenshot({ path: `${folder}/print.png`, fullPage: true });
  }
  await context.close();
}
await browser.close();
faults.forEach(fault => console.error(fault));
process.exit(faults.length === 0 ? 0 : 1);
