import { Worker, type WorkerOptions } from 'node:worker_threads';

/** Threads do not inherit the loader that runs uncompiled sources: they must load it themselves. */
const FROM_SOURCE = (file: URL): string =>
  `import('tsx/esm/api').then(({ register }) => { register(); return import(${JSON.stringify(file.href)}); })`;

/**
 * Starts a thread on a file beside this one, compiled or not.
 * @param name without extension
 */
export function startWorker(name: string, options: WorkerOptions): Worker {
  if (!import.meta.url.endsWith('.ts')) return new Worker(new URL(`./${name}.js`, import.meta.url), options);
  return new Worker(FROM_SOURCE(new URL(`./${name}.ts`, import.meta.url)), { ...options, eval: true });
}
