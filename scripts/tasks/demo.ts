/** `npm run demo`: the whole product on this machine; see README.md for its flags. */
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { projectRoot } from "../setup/project-root.ts";
import { prepareAll } from "../setup/prepare.ts";
import { runTask } from "../setup/run-task.ts";
import { SetupError } from "../setup/setup-error.ts";
import { openShop } from "../demo/open-shop.ts";
import { readModelEnv } from "../demo/read-model-env.ts";
import { serveOneShopper } from "../demo/serve-one-shopper.ts";
import { startShopFloor, type ShopFloor } from "../demo/start-shop-floor.ts";
import { untilInterrupted } from "../demo/until-interrupted.ts";

runTask(async () => {
  const flags = readFlags();
  await prepareAll();

  const interrupted = untilInterrupted();
  const model = readModelEnv(process.env);
  const floor = await startShopFloor({ ...flags, env: model.env });
  try {
    if (flags.once && model.isSet) process.stderr.write(`${model.sentence}\n`);
    const work = flags.once ? runOnce(floor) : stayOpen(floor, model.sentence, interrupted);
    return await Promise.race([work, floor.failed, interrupted]);
  } finally {
    await floor.stop();
  }
});

async function runOnce(floor: ShopFloor): Promise<number> {
  await openShop(floor);
  const result = await serveOneShopper(floor);
  process.stdout.write(`${JSON.stringify(result)}\n`);
  return result.ok ? 0 : 1;
}

async function stayOpen(floor: ShopFloor, aboutModel: string, interrupted: Promise<number>): Promise<number> {
  await openShop(floor);
  process.stdout.write(
    [
      "",
      `The shop is open. ${aboutModel}`,
      "",
      `  Storefront   ${floor.storefrontUrl}`,
      `  Admin        ${floor.adminUrl}/apps/shopwalker-demo`,
      `  Dashboard    ${floor.adminUrl}/apps/shopwalker-demo (revenue per visitor is the first number)`,
      "",
      "Linger on a product, or open the assistant and ask. Ctrl-C closes the shop.",
      "",
    ].join("\n"),
  );
  return interrupted;
}

function readFlags() {
  const { values } = parseFlags();
  const port = values.port === undefined ? undefined : Number(values.port);
  if (port !== undefined && !(Number.isInteger(port) && port > 0 && port < 65_535)) {
    throw new SetupError(`--port takes a port number, not "${String(values.port)}".`);
  }

  const catalogs = (values.catalog ?? []).map((file) => resolve(file));
  const missing = catalogs.find((file) => !existsSync(file));
  if (missing) throw new SetupError(`There is no catalogue file ${missing}.`);

  const dataDir = values.data ? resolve(values.data) : join(projectRoot, ".data", dataFolderOf(catalogs));
  return { dataDir, catalogs, once: values.once ?? false, ...(port === undefined ? {} : { port }) };
}

function parseFlags() {
  try {
    return parseArgs({
      options: {
        catalog: { type: "string", multiple: true },
        data: { type: "string" },
        once: { type: "boolean" },
        port: { type: "string" },
      },
    });
  } catch (error) {
    const reason = error instanceof Error ? error.message.split(". ")[0] : String(error);
    throw new SetupError(`${reason ?? ""}. Known flags: --once, --catalog FILE.csv, --port N, --data DIR.`);
  }
}

/** Each set of catalogues keeps its own data, so that a second run finds what the first one left. */
function dataFolderOf(catalogs: string[]): string {
  if (catalogs.length === 0) return "demo";
  return `catalog-${createHash("sha256").update(catalogs.join("\n")).digest("hex").slice(0, 12)}`;
}
