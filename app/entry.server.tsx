import { PassThrough } from "node:stream";
import { createReadableStreamFromReadable, type EntryContext, type HandleErrorFunction } from "@remix-run/node";
import { isRouteErrorResponse, RemixServer } from "@remix-run/react";
import { isbot } from "isbot";
import { renderToPipeableStream } from "react-dom/server";
import { config } from "zod";
import english from "zod/v4/locales/en.js";
import { NonceContext } from "./components/nonce-context";
import { areaOf } from "./http/area-of";
import { CRON, JOB_HANDLERS } from "./jobs/job-handlers";
import { services } from "./services.server";

// In the bundle the import that gives zod its words is dropped as free of effects: each error would be "Invalid input".
config(english());

export const streamTimeout = 5000;
/** The others are read when somebody visits them. */
const WARM_SHOPS = 20;

/** What server.mjs and worker.mjs use of the one build. */
export const runtime = {
  config: services.config.server,
  logger: services.logger,
  observeRequest: ({ path, ...answered }: { path: string; method: string; status: number; seconds: number }) =>
    services.metrics.observeRequest({ area: areaOf(path), ...answered }),
  /** What shoppers would wait for otherwise: the words of the shops that were visited last. */
  async warmUp() {
    for (const shopId of await services.shops.listVisited(WARM_SHOPS)) await services.vocabularies.get(shopId);
  },
  startWorker: () => services.startRunner(JOB_HANDLERS, CRON),
  /** Streams end and /readyz fails from here on. */
  beginShutdown: () => services.stopping.abort(),
  close: () => services.close(),
};

export const handleError: HandleErrorFunction = (error, { request }) => {
  // Whoever asks for a page that is not there is told so; it is no failure of ours.
  if (request.signal.aborted || (isRouteErrorResponse(error) && error.status < 500)) return;
  services.logger.error({ error, path: new URL(request.url).pathname }, "a request failed");
};

export default function handleRequest(request: Request, status: number, headers: Headers, context: EntryContext) {
  const nonce = services.ids.random();
  services.shopify.addDocumentResponseHeaders(request, headers, nonce);
  headers.set("Content-Type", "text/html; charset=utf-8");
  const isRobot = isbot(request.headers.get("user-agent"));

  return new Promise<Response>((resolve, reject) => {
    let finalStatus = status;
    const start = () => {
      const body = new PassThrough();
      resolve(new Response(createReadableStreamFromReadable(body), { headers, status: finalStatus }));
      pipe(body);
    };
    const page = (
      <NonceContext.Provider value={nonce}>
        <RemixServer context={context} url={request.url} nonce={nonce} />
      </NonceContext.Provider>
    );
    const { pipe, abort } = renderToPipeableStream(page, {
      nonce,
      ...(isRobot ? { onAllReady: start } : { onShellReady: start }),
      onShellError: reject,
      onError(error) {
        finalStatus = 500;
        services.logger.error({ error }, "a page failed while it was rendered");
      },
    });
    // React's own clock for what a loader still promises ends a moment before this one.
    setTimeout(abort, streamTimeout + 1000).unref();
  });
}
