import { createServer } from "node:net";
import { SetupError } from "../setup/setup-error.ts";

const FIRST_CHOICE = 4000;
const TRIES = 50;

/** The first of `count` consecutive free ports. With `wanted` only that place will do. */
export async function findPorts(count: number, wanted?: number): Promise<number> {
  if (wanted !== undefined) {
    const taken = await firstTaken(wanted, count);
    if (taken === null) return wanted;
    throw new SetupError(`Port ${taken} is in use. Stop what listens there, or choose another first port with --port.`);
  }

  for (let attempt = 0; attempt < TRIES; attempt++) {
    const first = FIRST_CHOICE + attempt * 10;
    if ((await firstTaken(first, count)) === null) return first;
  }
  throw new SetupError(`No ${count} free ports in a row were found from ${FIRST_CHOICE} on. Choose some with --port.`);
}

async function firstTaken(first: number, count: number): Promise<number | null> {
  for (let port = first; port < first + count; port++) {
    if (!(await isFree(port))) return port;
  }
  return null;
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(false));
    server.listen(port, "127.0.0.1", () => server.close(() => resolve(true)));
  });
}
