import { runCommand } from "./run-command.ts";
import { runStep } from "./run-step.ts";
import { whenChanged } from "./when-changed.ts";

/** The database client, generated from prisma/schema.prisma. Installing packages leaves an empty one, which has no schema. */
export function preparePrismaClient(): Promise<void> {
  return whenChanged(
    "prisma-client",
    { inputs: ["prisma/schema.prisma", "package-lock.json"], outputs: ["node_modules/.prisma/client/schema.prisma"] },
    () =>
      runStep("Generating the database client", () =>
        runCommand("prisma", ["generate", "--no-hints"], { output: "quiet", env: { CHECKPOINT_DISABLE: "1" } }),
      ),
  );
}

/** The real GraphQL schemas of Shopify, from a published package. */
export function prepareSchemas(): Promise<void> {
  return whenChanged(
    "shopify-schemas",
    {
      inputs: ["test/simulator/schemas/fetch-schemas.ts"],
      outputs: [".cache/shopify-schemas"],
    },
    () =>
      runStep("Fetching Shopify's GraphQL schemas", () =>
        runCommand(process.execPath, ["--import", "tsx", "test/simulator/schemas/fetch-schemas.ts"], {
          output: "quiet",
        }),
      ),
  );
}

/** The local Shopify as one file, which starts in a sixth of the time that its sources take. */
export function prepareSimulator(): Promise<void> {
  return whenChanged(
    "simulator",
    {
      inputs: ["test/simulator", "scripts/build-simulator.ts", "package-lock.json"],
      outputs: [SIMULATOR],
    },
    () =>
      runStep("Building the local Shopify", () =>
        runCommand("npm", ["run", "--silent", "build:simulator"], { output: "quiet" }),
      ),
  );
}

/** Written by `build:simulator`. */
export const SIMULATOR = ".cache/simulator/main.mjs";

/** The widget's assets. */
export function prepareWidget(): Promise<void> {
  return whenChanged(
    "widget",
    {
      inputs: ["extensions/shopwalker-widget", "app/lib", "app/contracts", "package-lock.json"],
      outputs: ["extensions/shopwalker-assistant/assets/shopwalker-loader.js"],
    },
    () =>
      runStep("Building the widget", () => runCommand("npm", ["run", "--silent", "build:widget"], { output: "quiet" })),
  );
}

/** The app: server and admin pages. Where a test starts the demo, NODE_ENV is the test's, and React would be the one for development. */
export function prepareApp(): Promise<void> {
  return whenChanged(
    "app",
    {
      inputs: ["app", "public", "vite.config.ts", "remix.config.js", "tsconfig.json", "package-lock.json"],
      outputs: ["build/server/index.js"],
    },
    () =>
      runStep("Building the app", () =>
        runCommand("npm", ["run", "--silent", "build:app"], { output: "quiet", env: { NODE_ENV: "production" } }),
      ),
  );
}

/** Everything that the demo and the browser tests run on, but the database client: `generate-client.ts`. */
export async function prepareAll(): Promise<void> {
  // The app takes as long as the rest together, and none of them needs another.
  await Promise.all([prepareApp(), prepareBesideApp()]);
}

async function prepareBesideApp(): Promise<void> {
  await prepareSchemas();
  await prepareSimulator();
  await prepareWidget();
}
