import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { fingerprint, recordBuild, TEMPORARY } from './scripts/build/freshness.mjs';
import { libraryTables } from './scripts/build/library-tables.mjs';

/**
 * `npm run build`: src → dist, bundled, since reading some 470 small modules costs a third of a second at every start.
 * Types are `npm run check`'s matter. See docs/decisions/0017-bundled-start.md.
 */
const OUTPUT = 'dist';
const ROOT = import.meta.dirname;

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

async function bundling() {
  const tables = [];
  const { metafile } = await build({
    ...OPTIONS,
    entryPoints: ['src/main.ts', 'src/cli.ts', 'src/workers/*-worker.ts'],
    outdir: OUTPUT,
    // workers are found beside the file that starts them
    entryNames: '[name]',
    splitting: true,
    minifyWhitespace: true,
    minifySyntax: true,
    sourcemap: true,
    metafile: true,
    external: EXTERNAL,
    plugins: [withoutZodLocales, libraryTables(OUTPUT, tables)],
  });
  return [...tables, ...Object.keys(metafile.outputs).map((file) => relative(OUTPUT, file))];
}

/** The lexicon's tables, read by the code of src itself. */
async function preparing() {
  const folder = await mkdtemp(join(OUTPUT, `${TEMPORARY}prepare-`));
  const outfile = resolve(folder, 'prepare.mjs');
  try {
    await build({ ...OPTIONS, entryPoints: ['scripts/build/prepare.ts'], outfile, external: EXTERNAL });
    const { prepareLexicon } = await import(pathToFileURL(outfile).href);
    return prepareLexicon(OUTPUT);
  } finally {
    await rm(folder, { recursive: true });
  }
}

// before anything is read, so that what is changed meanwhile is built the next time
const sources = fingerprint(ROOT);
await mkdir(OUTPUT, { recursive: true });
const files = await Promise.all([bundling(), preparing()]);
recordBuild(resolve(OUTPUT), sources, files.flat());
