import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, describe, expect, it, onTestFinished } from "vitest";
import { loadSnapshot, saveSnapshot } from "../server/snapshot.ts";
import { startTestSimulator, type TestSimulator } from "./support/start-test-simulator.ts";

const started: TestSimulator[] = [];

afterEach(async () => {
  for (const test of started.splice(0)) await test.close();
});

describe("the state kept between runs", () => {
  it("is all of the shops, in the business time where they stood, with new ids from then on", async () => {
    const directory = mkdtempSync(path.join(tmpdir(), "simulator-state-"));
    onTestFinished(() => rmSync(directory, { recursive: true, force: true }));
    const first = await start();
    await first.control("clock", { set: "2030-01-01T00:00:00Z" });
    await first.graphql('mutation { productCreate(product: {title: "Hat"}) { product { id } } }');
    saveSnapshot(directory, first.simulator.context);

    const second = await start();
    expect(loadSnapshot(directory, second.simulator.context)).toBe(true);
    const restored = second.simulator.context.shops.get("demo.myshopify.com");
    await second.graphql('mutation { productCreate(product: {title: "Coat"}) { product { id } } }');

    expect(restored?.id).toBe(first.shop.id);
    expect([...(restored?.products.values() ?? [])].map(({ title }) => title)).toEqual(["Hat", "Coat"]);
    expect([...(restored?.installations.keys() ?? [])]).toEqual([...first.shop.installations.keys()]);
    expect(second.simulator.context.clock.nowIso()).toMatch(/^2030-01-01T/);
  });

  it("is nothing on the first run", async () => {
    const test = await start();

    expect(loadSnapshot(path.join(tmpdir(), "no-such-state"), test.simulator.context)).toBe(false);
  });
});

async function start(): Promise<TestSimulator> {
  const test = await startTestSimulator();
  started.push(test);
  return test;
}
