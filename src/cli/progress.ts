import type { IndexingProgress } from '../app/indexing/index-articles.ts';

/** A progress line on a terminal: rewritten in place, cleared at the end; silent elsewhere. */
export function progressLine(
  label: string,
  stream: NodeJS.WriteStream = process.stderr,
): (done: number, total: number) => void {
  if (stream.isTTY !== true) return () => {};
  return (done, total) => {
    stream.write(done < total ? `\r${label} ${done}/${total}` : '\r\u001b[K');
  };
}

/** Where there is no terminal, a line so often. */
const LINE_EVERY_MS = 30_000;

/** How far indexing is, how fast it goes and how long it will take: rewritten in place on a terminal, else a line now
 *  and then. Without an argument it clears the line. */
export function indexingLine(
  elapsed: () => number,
  stream: NodeJS.WriteStream = process.stderr,
): (progress?: IndexingProgress) => void {
  let last = elapsed();
  return (progress) => {
    const line = progress === undefined ? '' : describe(progress);
    if (stream.isTTY === true) stream.write(`\r\u001b[K${line}`);
    else if (line !== '' && elapsed() - last >= LINE_EVERY_MS) {
      last = elapsed();
      stream.write(`${line}\n`);
    }
  };
}

function describe({ done, total, rate, secondsLeft }: IndexingProgress): string {
  const left = secondsLeft === undefined ? '' : ` · ${duration(secondsLeft)} left`;
  return `Indexing ${done}/${total} articles · ${Math.round(rate)} passages/s${left}`;
}

function duration(seconds: number): string {
  if (seconds < 60) return `${Math.ceil(seconds)} s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
