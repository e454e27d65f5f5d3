/** `npm run preview`: every kind of reply as each platform shows it → preview/*.png and preview/index.html. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserContext, chromium } from 'playwright-core';
import { discordPictures } from './discord.ts';
import { indexPage, type Picture } from './page.ts';
import { slackPictures } from './slack.ts';

const FOLDER = 'preview';
const BROWSERS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const PIXELS_PER_POINT = 1.5;
/** How long one step of one picture may take, in ms: a second alone, a minute where everything else runs too. */
const TRY_MS = 120_000;
const TRIES_MAX = 4;

const browserPath = process.argv[2] ?? BROWSERS.find((path) => existsSync(path));
if (browserPath === undefined) {
  console.error(
    `No browser at ${BROWSERS.join(', ')}. Install one (Debian: apt-get install chromium fonts-noto-color-emoji fonts-liberation), or name it: npm run preview -- /path/to/chromium`,
  );
  process.exit(1);
}

mkdirSync(FOLDER, { recursive: true });
const pictures = [...slackPictures(), ...discordPictures()];
const browser = await chromium.launch({
  executablePath: browserPath,
  args: ['--no-sandbox', '--disable-gpu'],
  timeout: TRY_MS,
});
try {
  const context = await browser.newContext({ deviceScaleFactor: PIXELS_PER_POINT });
  context.setDefaultTimeout(TRY_MS);
  await context.route('**/*', (route) =>
    /^(?:data|blob|about):/.test(route.request().url()) ? route.continue() : route.abort(),
  );
  for (const picture of pictures) await shoot(context, picture);
} finally {
  await browser.close();
}
writeFileSync(join(FOLDER, 'index.html'), indexPage(pictures));
console.log(`${pictures.length} pictures: open ${FOLDER}/index.html`);

/** One picture at a time on a page of its own; a busy machine gets more tries, each on a fresh page. */
async function shoot(context: BrowserContext, { id, html, width }: Picture): Promise<void> {
  for (let tries = 1; ; tries++) {
    const page = await context.newPage();
    try {
      await page.setViewportSize({ width, height: 200 });
      await page.setContent(html, { waitUntil: 'load' });
      await page.screenshot({ path: join(FOLDER, `${id}.png`), fullPage: true, animations: 'disabled' });
      return;
    } catch (error) {
      if (tries === TRIES_MAX) throw new Error(`${id} could not be drawn in ${TRIES_MAX} tries`, { cause: error });
      console.error(`${id}: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}; once more`);
    } finally {
      await page.close();
    }
  }
}
