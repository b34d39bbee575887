import { createServer, type Server } from "node:net";
import { SetupError } from "../setup/setup-error.ts";

const FIRST_CHOICE = 4000;
const TRIES = 50;

export type ReservedPorts = {
  /** The first of the consecutive ports. */
  first: number;
  release: () => Promise<void>;
};

/**
 * The first of `count` consecutive free ports. With `wanted` only that place will do. The port after them is held until
 * `release`: two demos that start at the same moment, before either listens, would otherwise take the same place.
 */
export async function reservePorts(count: number, wanted?: number): Promise<ReservedPorts> {
  const places =
    wanted === undefined ? Array.from({ length: TRIES }, (_, attempt) => FIRST_CHOICE + attempt * 10) : [wanted];
  let taken = 0;
  for (const first of places) {
    const busy = await firstTaken(first, count);
    const holder = busy === null ? await hold(first + count) : null;
    if (holder !== null) return { first, release: () => close(holder) };
    taken = busy ?? first + count;
  }
  throw new SetupError(
    wanted === undefined
      ? `No ${count + 1} free ports in a row were found from ${FIRST_CHOICE} on. Choose some with --port.`
      : `Port ${taken} is in use. Stop what listens there, or choose another first port with --port.`,
  );
}

async function firstTaken(first: number, count: number): Promise<number | null> {
  for (let port = first; port < first + count; port++) {
    const holder = await hold(port);
    if (holder === null) return port;
    await close(holder);
  }
  return null;
}

function hold(port: number): Promise<Server | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(null));
    server.listen(port, "127.0.0.1", () => resolve(server));
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => server.close(() => resolve()));
}
