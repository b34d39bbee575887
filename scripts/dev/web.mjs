/** The web process of `npm run dev`: the same express and Remix as server.mjs, with Vite compiling and reloading. */
import { createRequestHandler } from "@remix-run/express";
import express from "express";
import { createServer } from "vite";

// The app answers CORS itself: Vite's own header beside it would make two, which browsers refuse.
const vite = await createServer({ server: { middlewareMode: true, cors: false } });
/** @returns {Promise<import("@remix-run/node").ServerBuild>} */
const loadBuild = async () => /** @type {any} */ (await vite.ssrLoadModule("virtual:remix/server-build"));
/** @type {any} */
const entry = (await loadBuild()).entry.module;
const { runtime } = entry;
const { host, port } = runtime.config;

const app = express();
app.disable("x-powered-by");
app.set("trust proxy", "loopback");
app.use(vite.middlewares);
app.all(
  "*",
  createRequestHandler({
    build: loadBuild,
    getLoadContext: (request) => ({ clientIp: request.ip }),
    mode: "development",
  }),
);

const server = app.listen(port, host, () => runtime.logger.info({ host, port }, "listening"));
process.once("SIGTERM", () => void shutDown());

async function shutDown() {
  server.close();
  server.closeAllConnections();
  await vite.close();
  await runtime.close();
  process.exit(0);
}
