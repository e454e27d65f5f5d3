import { spawn } from 'node:child_process';
import { compiledScript } from './compiled.ts';

/** Memory that a measured process may take, MB; what needs more has failed. Two thirds of the machine that is measured on. */
const HEAP_MEGABYTES = 16_384;

/** Runs a script of this folder in a process of its own; its last line of output is JSON. Rejects with what it said. */
export function runChild<T>(
  script: string,
  args: readonly string[],
  limitMs: number,
  heapMegabytes = HEAP_MEGABYTES,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const flags = [`--max-old-space-size=${heapMegabytes}`, '--expose-gc'];
    const child = spawn(process.execPath, [...flags, compiledScript(script), ...args], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const timer = setTimeout(() => child.kill('SIGKILL'), limitMs);
    let output = '';
    let errors = '';
    child.stdout.on('data', (chunk) => {
      output += String(chunk);
    });
    child.stderr.on('data', (chunk) => {
      errors += String(chunk);
    });
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      if (code === 0) resolve(JSON.parse(output.trim().split('\n').at(-1) ?? '') as T);
      else if (signal === 'SIGKILL') reject(new Error(`not done within ${limitMs / 60_000} minutes`));
      else if (/heap out of memory/i.test(errors)) reject(new Error(`needs more than ${heapMegabytes} MB`));
      else reject(new Error(errors.trim().split('\n').slice(0, 8).join('\n')));
    });
  });
}
