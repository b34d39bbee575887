/** Progress, for people: on stderr, since stdout carries the measurements alone. */
export function tell(line: string): void {
  process.stderr.write(`${line}\n`);
}
