import { performance } from "node:perf_hooks";
import { writeFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readConversations } from "../../scripts/eval/golden/read-conversations.ts";
import { goldenOptionsSchema, GOLDEN_OPTIONS } from "../../scripts/eval/golden/options.ts";
import type { ConversationResult, GoldenReport } from "../../scripts/eval/golden/result.ts";
import { parseJson } from "~/lib/parse-json";
import type { Shopper } from "../integration/shop-floor/shopper.ts";
import { openGoldenFloor, type GoldenFloor, type ShopHandle } from "./golden/floor.ts";
import { runConversation, shopOf } from "./golden/run-conversation.ts";
import { readTruth } from "./golden/shop-truth.ts";
import { createAppTalker, type Talker } from "./golden/talker.ts";
import { createTitleSearchBot, indexTitles } from "./golden/title-search-bot.ts";

/** Shoppers at a time: enough to keep both cores busy. */
const SIDE_BY_SIDE = 6;

const options = parseJson(goldenOptionsSchema, process.env[GOLDEN_OPTIONS] ?? "");
let floor: GoldenFloor;

beforeAll(async () => {
  floor = await openGoldenFloor(options.brain);
}, 120_000);
afterAll(() => floor.close());

test("golden conversations", { timeout: 600_000 }, async () => {
  const scripts = await readConversations(options.directory);
  const started = performance.now();
  const runAll = async (open: (shopper: Shopper, shop: ShopHandle) => Talker) => {
    const results = new Map<string, ConversationResult>();
    const run = async (script: (typeof scripts)[number]) =>
      results.set(script.id, await runConversation(floor, script, open));
    // What the merchant changes would show up in others' replies: those conversations follow one another in their own shop.
    const moving = scripts.filter((script) => shopOf(script) === "moving");
    const steady = scripts.filter((script) => shopOf(script) !== "moving");
    await Promise.all([
      inTurn(moving, run),
      ...Array.from({ length: SIDE_BY_SIDE }, (_, lane) =>
        inTurn(
          steady.filter((__, index) => index % SIDE_BY_SIDE === lane),
          run,
        ),
      ),
    ]);
    return scripts.flatMap(({ id }) => results.get(id) ?? []);
  };

  const agent = await runAll((shopper) => createAppTalker(floor, shopper));
  const ms = Math.round(performance.now() - started);
  // A model that is never asked would make this a second run of the embedded brain.
  if (options.brain === "language-model") expect(floor.modelCalls()).toBeGreaterThan(agent.length / 4);
  const indexOf = new Map<ShopHandle, ReturnType<typeof indexTitles>>();
  const baseline = options.baseline
    ? await runAll((shopper, shop) => {
        const known = indexOf.get(shop) ?? indexTitles(readTruth(floor.stateOf(shop), null));
        indexOf.set(shop, known);
        return createTitleSearchBot(shopper, known);
      })
    : [];

  const report: GoldenReport = { brain: options.brain, agent, baseline, ms };
  writeFileSync(options.report, JSON.stringify(report));
  expect(agent).toHaveLength(scripts.length);
});

async function inTurn<Item>(items: Item[], work: (item: Item) => Promise<unknown>): Promise<void> {
  for (const item of items) await work(item);
}
