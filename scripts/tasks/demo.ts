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
import { emptyFolder } from "../demo/shoppers/empty-folder.ts";
import { type CrowdOptions, openingTime, serveShoppers } from "../demo/shoppers/serve-shoppers.ts";
import { startShopFloor, type ShopFloor } from "../demo/start-shop-floor.ts";
import { unlessInterrupted, untilInterrupted } from "../demo/until-interrupted.ts";

runTask(async () => {
  const flags = readFlags();
  const { crowd } = flags;
  await prepareAll();
  if (crowd) emptyFolder(flags.dataDir);

  const { code: interrupted, signal } = untilInterrupted();
  // A crowd talks to the embedded brain: nobody wants to pay a model for it.
  const model = readModelEnv(crowd ? {} : process.env);
  const floor = await startShopFloor({
    ...flags,
    env: { ...model.env, ...(crowd && { SAMPLE_DATA: "1" }) },
    ...(crowd && { clockStart: openingTime(crowd.shoppers) }),
    signal,
  }).catch(unlessInterrupted(signal));
  if (!floor) return interrupted;
  try {
    if (flags.once && model.isSet) process.stderr.write(`${model.sentence}\n`);
    const work = flags.once ? runOnce(floor, crowd) : stayOpen(floor, model.sentence, { crowd, interrupted });
    return await Promise.race([work, floor.failed, interrupted]);
  } finally {
    await floor.stop();
  }
});

async function runOnce(floor: ShopFloor, crowd: CrowdOptions | null): Promise<number> {
  await openShop(floor);
  const result = crowd ? await serveShoppers(floor, crowd) : await serveOneShopper(floor);
  process.stdout.write(`${JSON.stringify(result)}\n`);
  return result.ok ? 0 : 1;
}

async function stayOpen(
  floor: ShopFloor,
  aboutModel: string,
  { crowd, interrupted }: { crowd: CrowdOptions | null; interrupted: Promise<number> },
): Promise<number> {
  await openShop(floor);
  if (crowd) process.stdout.write(`${JSON.stringify(await serveShoppers(floor, crowd))}\n`);
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

  const crowd = readCrowd(values);
  const folder = crowd ? "shoppers" : dataFolderOf(catalogs);
  const dataDir = values.data ? resolve(values.data) : join(projectRoot, ".data", folder);
  if (crowd && values.data && existsSync(dataDir)) {
    throw new SetupError(`--shoppers needs an empty shop: ${dataDir} is there already. Name a folder that is not.`);
  }
  return { dataDir, catalogs, crowd, once: values.once ?? false, ...(port === undefined ? {} : { port }) };
}

function readCrowd({
  shoppers,
  effect,
  seed,
}: Partial<Record<"shoppers" | "effect" | "seed", string>>): CrowdOptions | null {
  if (shoppers === undefined) {
    const alone = effect === undefined ? seed && "--seed" : "--effect";
    if (alone) throw new SetupError(`${alone} says how shoppers come: it needs --shoppers N.`);
    return null;
  }
  const crowd = { shoppers: Number(shoppers), effect: Number(effect ?? 0.5), seed: Number(seed ?? 1) };
  if (!Number.isInteger(crowd.shoppers) || crowd.shoppers < 20 || crowd.shoppers > 100_000) {
    throw new SetupError(`--shoppers takes a number from 20 to 100,000, not "${shoppers}".`);
  }
  if (!(crowd.effect >= 0 && crowd.effect <= 4)) throw new SetupError(`--effect takes a share, 0.5 for +50 %, or 0.`);
  if (!Number.isInteger(crowd.seed)) throw new SetupError(`--seed takes a whole number, not "${seed ?? ""}".`);
  return crowd;
}

function parseFlags() {
  try {
    return parseArgs({
      options: {
        catalog: { type: "string", multiple: true },
        data: { type: "string" },
        once: { type: "boolean" },
        port: { type: "string" },
        shoppers: { type: "string" },
        effect: { type: "string" },
        seed: { type: "string" },
      },
    });
  } catch (error) {
    const reason = error instanceof Error ? error.message.split(". ")[0] : String(error);
    throw new SetupError(
      `${reason ?? ""}. Known flags: --once, --catalog FILE.csv, --port N, --data DIR, --shoppers N (with --effect SHARE, --seed N).`,
    );
  }
}

/** Each set of catalogues keeps its own data, so that a second run finds what the first one left. */
function dataFolderOf(catalogs: string[]): string {
  if (catalogs.length === 0) return "demo";
  return `catalog-${createHash("sha256").update(catalogs.join("\n")).digest("hex").slice(0, 12)}`;
}
