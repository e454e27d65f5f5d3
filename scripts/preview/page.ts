/** Pictures → one page to look through. */

export interface Picture {
  /** file name without its ending: `slack-answer-light` */
  readonly id: string;
  readonly platform: 'slack' | 'discord';
  readonly theme: 'light' | 'dark';
  readonly title: string;
  /** a whole document, without anything from the network */
  readonly html: string;
  /** CSS pixels */
  readonly width: number;
}

export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[character] ?? '');

export function indexPage(pictures: readonly Picture[]): string {
  const titles = [...new Set(pictures.map(({ title }) => title))];
  const row = (title: string) =>
    `<section><h2>${escapeHtml(title)}</h2><div class="row">${pictures
      .filter((picture) => picture.title === title)
      .map(
        ({ id, platform, theme }) =>
          `<figure><img src="${id}.png" alt=""><figcaption>${platform}, ${theme}</figcaption></figure>`,
      )
      .join('')}</div></section>`;
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Parley: every kind of reply</title>
<style>
  body { margin: 2rem; font: 15px/1.5 system-ui, sans-serif; color: #1d2433; background: #eef0f4; }
  h1 { font-size: 1.4rem } h2 { font-size: 1.05rem; margin: 2rem 0 .5rem }
  .row { display: flex; gap: 1rem; overflow-x: auto; align-items: flex-start; padding-bottom: .5rem }
  figure { margin: 0; flex: none } img { width: 520px; border-radius: 8px; box-shadow: 0 1px 4px #0003; display: block }
  figcaption { color: #5b6475; font-size: .85rem; padding: .3rem .1rem }
</style>
<h1>Parley: every kind of reply, as each platform shows it</h1>
${titles.map(row).join('\n')}</html>`;
}
