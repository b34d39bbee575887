import { services } from "~/services.server";

/** Proxies close what is silent for a minute or so. */
const HEARTBEAT_MS = 15_000;

type SentEvent = { id: string; type: string; data: unknown };
type Send = (event: SentEvent) => void;

/** A stream of server-sent events that begins at once. When the page goes (`signal`), sending stops; what `run` does about that is its own affair. */
export function openEventStream(signal: AbortSignal, run: (send: Send) => Promise<void>): Response {
  return start(signal, run).response;
}

/** Begins with the first event, so that a failure before it is still an ordinary error: it is thrown. */
export async function streamEvents(signal: AbortSignal, run: (send: Send) => Promise<void>): Promise<Response> {
  let hasBegun: () => void = () => undefined;
  const begun = new Promise<void>((resolve) => (hasBegun = resolve));
  const { response, done } = start(signal, (send) =>
    run((event) => {
      hasBegun();
      send(event);
    }),
  );
  await Promise.race([begun, done]);
  return response;
}

function start(signal: AbortSignal, run: (send: Send) => Promise<void>): { response: Response; done: Promise<void> } {
  const encoder = new TextEncoder();
  let controller: ReadableStreamDefaultController<Uint8Array> | null = null;
  const body = new ReadableStream<Uint8Array>({ start: (started) => void (controller = started) });
  let isOpen = !signal.aborted;

  function write(text: string) {
    if (isOpen) controller?.enqueue(encoder.encode(text));
  }
  const heartbeat = setInterval(() => write(": still here\n\n"), HEARTBEAT_MS);
  function close() {
    clearInterval(heartbeat);
    signal.removeEventListener("abort", close);
    if (isOpen) controller?.close();
    isOpen = false;
  }
  // On a lost connection only this fires; the stream's own cancel does not (Remix on Express).
  signal.addEventListener("abort", close);

  const done = run((event) => write(toFrame(event))).finally(close);
  done.catch((error: unknown) => services.logger.warn({ error }, "a stream broke off"));
  const headers = {
    "content-type": "text/event-stream; charset=utf-8",
    // no-transform: compression would hold the events back until the end.
    "cache-control": "no-cache, no-transform",
    "x-accel-buffering": "no",
  };
  return { response: new Response(body, { headers }), done };
}

/** Newlines in data begin a new data line; in the other fields they would begin a new field, so they go. */
export function toFrame({ id, type, data }: SentEvent): string {
  const lines = JSON.stringify(data).split(/\r\n|\r|\n/);
  return [`id: ${oneLine(id)}`, `event: ${oneLine(type)}`, ...lines.map((line) => `data: ${line}`), "", ""].join("\n");
}

function oneLine(text: string): string {
  return text.replaceAll(/[\r\n]/g, " ");
}
