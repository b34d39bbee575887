/** The web process: static files, then Remix. `node server.mjs` after `npm run build`. */
import { once } from "node:events";
import { performance } from "node:perf_hooks";
import { createRequestHandler } from "@remix-run/express";
import express from "express";

const SHUTDOWN_MS = 10_000;

const build = await import("./build/server/index.js");
const { runtime } = build.entry.module;
const { host, port, trustProxy } = runtime.config;
/** Whatever NODE_ENV says, an error leaves without its stack. */
const mode = "production";

const app = express();
app.disable("x-powered-by");
// X-Forwarded-* is believed from these hops alone; without any, from nobody.
app.set("trust proxy", trustProxy !== null && /^\d+$/.test(trustProxy) ? Number(trustProxy) : (trustProxy ?? false));
app.use(setSecurityHeaders, measure);
app.use("/assets", express.static("build/client/assets", { immutable: true, maxAge: "1y" }));
app.use(express.static("build/client", { maxAge: "1h" }));
// No route can be asked with these: a Request does not know TRACE, and webhooks have nothing to show.
app.trace("*", (_request, response) => response.sendStatus(405));
app.get("/webhooks/*", (_request, response) => response.set("Allow", "POST").sendStatus(405));
// Matching compiles the path of every route anew for each request. Events come most often by far: their handler knows one.
app.all("/agent/events", createRequestHandler({ build: only("routes/agent.events"), getLoadContext, mode }));
// No compression: it would hold event streams back until they end.
app.all("*", createRequestHandler({ build, getLoadContext, mode }));
app.use(refuseUnreadable);

const server = app.listen(port, host, () => {
  runtime.logger.info({ host, port: server.address().port }, "listening");
  runtime.warmUp().catch((error) => runtime.logger.warn({ error }, "the shops' words were not read ahead"));
});
for (const signal of ["SIGTERM", "SIGINT"]) process.once(signal, () => void shutDown(signal));

/** The build with one route, below the root that every route has. */
function only(name) {
  const { root, [name]: route } = build.routes;
  return { ...build, routes: { root, [name]: route } };
}

/** What routes know of the connection. */
function getLoadContext(request, response) {
  return { clientIp: clientIpOf(request), untilDrained: () => untilDrained(response) };
}

/** Resolves when the client has taken what was written, or is gone. */
async function untilDrained(response) {
  if (!response.writableNeedDrain || response.closed) return;
  await Promise.race([once(response, "drain"), once(response, "close")]);
}

/** An IPv4 client on a socket that listens on both looks like "::ffff:10.0.0.1". */
function clientIpOf(request) {
  return request.ip?.replace(/^::ffff:(?=\d+\.)/, "");
}

function setSecurityHeaders(_request, response, next) {
  response.set({
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Strict-Transport-Security": "max-age=31536000",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
  });
  next();
}

/** What fails before Remix has it, an address that cannot be decoded above all: Express would answer with its stack. */
function refuseUnreadable(error, _request, response, next) {
  if (response.headersSent) return next(error);
  const isTheirs = error.status >= 400 && error.status < 500;
  if (!isTheirs) runtime.logger.error({ error }, "a request failed before its route");
  response.status(isTheirs ? error.status : 500).type("text/plain");
  response.send(isTheirs ? "This request cannot be read.\n" : "Something went wrong. Please try again.\n");
}

function measure(request, response, next) {
  const startMs = performance.now();
  response.once("close", () => {
    const { method, path } = request;
    runtime.observeRequest({
      path,
      method,
      status: response.statusCode,
      seconds: (performance.now() - startMs) / 1000,
    });
  });
  next();
}

/** Stops accepting, lets what is running end, then closes the database. */
async function shutDown(signal) {
  runtime.logger.info({ signal }, "shutting down");
  const closed = new Promise((resolve) => server.close(resolve));
  runtime.beginShutdown();
  server.closeIdleConnections();
  const timer = setTimeout(() => server.closeAllConnections(), SHUTDOWN_MS);
  await closed;
  clearTimeout(timer);
  await runtime.close();
}
