import { mkdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { libraryTables } from './scripts/build/library-tables.mjs';

/**
 * `npm run build`: src → dist, bundled, since reading some 470 small modules costs a third of a second at every start.
 * Types are `npm run check`'s matter. See docs/decisions/0017-bundled-start.md.
 */
const OUTPUT = 'dist';

/** Resolved from node_modules at run time: native, loading files of their own, or large and only needed on a platform. */
const EXTERNAL = ['@photostructure/sqlite', '@slack/bolt', 'discord.js', 'dotenv', 'node-cron', 'pg', 'pino'];

/** zod exports its messages in some 50 languages; Parley's own are in src. */
const withoutZodLocales = {
  name: 'without-zod-locales',
  /** @param {import('esbuild').PluginBuild} bundler */
  setup(bundler) {
    bundler.onLoad({ filter: /[\\/]zod[\\/]v4[\\/]locales[\\/]index\.js$/ }, () => ({
      contents: `export { default as en } from './en.js';`,
    }));
  },
};

/** @type {import('esbuild').BuildOptions} */
const OPTIONS = { bundle: true, format: 'esm', platform: 'node', target: 'node20', logLevel: 'warning' };

// Nothing is removed first: a bot that runs from here may still load a part of it.
const bundling = () =>
  build({
    ...OPTIONS,
    entryPoints: ['src/main.ts', 'src/cli.ts', 'src/workers/*-worker.ts'],
    outdir: OUTPUT,
    // workers are found beside the file that starts them
    entryNames: '[name]',
    splitting: true,
    minifyWhitespace: true,
    minifySyntax: true,
    sourcemap: true,
    external: EXTERNAL,
    plugins: [withoutZodLocales, libraryTables(OUTPUT)],
  });

/** The lexicon's tables, read by the code of src itself. */
async function preparing() {
  const outfile = resolve(OUTPUT, 'prepare', 'prepare.mjs');
  await build({ ...OPTIONS, entryPoints: ['scripts/build/prepare.ts'], outfile, external: EXTERNAL });
  const { prepareLexicon } = await import(pathToFileURL(outfile).href);
  prepareLexicon(join(OUTPUT, 'lexicon'));
  await rm(join(OUTPUT, 'prepare'), { recursive: true });
}

await mkdir(OUTPUT, { recursive: true });
await Promise.all([bundling(), preparing()]);
