/** `npm run preview`: every kind of reply as each platform shows it → preview/*.png and preview/index.html. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { discordPictures } from './discord.ts';
import { indexPage } from './page.ts';
import { slackPictures } from './slack.ts';

const FOLDER = 'preview';
const BROWSERS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const PIXELS_PER_POINT = 1.5;

const browserPath = process.argv[2] ?? BROWSERS.find((path) => existsSync(path));
if (browserPath === undefined) {
  console.error(
    `No browser at ${BROWSERS.join(', ')}. Install one (Debian: apt-get install chromium fonts-noto-color-emoji fonts-liberation), or name it: npm run preview -- /path/to/chromium`,
  );
  process.exit(1);
}

mkdirSync(FOLDER, { recursive: true });
const pictures = [...slackPictures(), ...discordPictures()];
const browser = await chromium.launch({ executablePath: browserPath, args: ['--no-sandbox', '--disable-gpu'] });
try {
  const context = await browser.newContext({ deviceScaleFactor: PIXELS_PER_POINT });
  await context.route('**/*', (route) =>
    /^(?:data|blob|about):/.test(route.request().url()) ? route.continue() : route.abort(),
  );
  for (const { id, html, width } of pictures) {
    const page = await context.newPage();
    await page.setViewportSize({ width, height: 200 });
    await page.setContent(html, { waitUntil: 'load' });
    await page.screenshot({ path: join(FOLDER, `${id}.png`), fullPage: true });
    await page.close();
  }
} finally {
  await browser.close();
}
writeFileSync(join(FOLDER, 'index.html'), indexPage(pictures));
console.log(`${pictures.length} pictures: open ${FOLDER}/index.html`);
