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
