import { z } from "zod";

const contextSchema = z.object({ untilDrained: z.custom<() => Promise<void>>((value) => typeof value === "function") });

type File = {
  name: string;
  type: string;
  pieces: AsyncIterable<string | Uint8Array>;
  /** Of the request: who has gone gets no more. */
  signal: AbortSignal;
  /** The server's load context: Remix writes without looking whether the client reads, so each piece waits for that. */
  context: unknown;
};

/** A download of any length in little memory. */
export function streamFile({ name, type, pieces, signal, context }: File): Response {
  const parsed = contextSchema.safeParse(context);
  const untilDrained = parsed.success ? parsed.data.untilDrained : () => Promise.resolve();
  const encoder = new TextEncoder();
  const iterator = pieces[Symbol.asyncIterator]();

  const body = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        await untilDrained();
        const next = signal.aborted ? null : await iterator.next();
        if (next === null || next.done === true) {
          await iterator.return?.();
          controller.close();
          return;
        }
        controller.enqueue(typeof next.value === "string" ? encoder.encode(next.value) : next.value);
      },
      async cancel() {
        await iterator.return?.();
      },
    },
    { highWaterMark: 0 },
  );
  return new Response(body, {
    headers: {
      "content-type": type,
      "content-disposition": `attachment; filename="${name}"`,
      "cache-control": "no-store",
    },
  });
}
