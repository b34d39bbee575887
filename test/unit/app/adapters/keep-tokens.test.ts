import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { keepTokens } from "~/adapters/shopify/keep-tokens";

beforeEach(() => void vi.useFakeTimers({ toFake: ["performance"] }));
afterEach(() => void vi.useRealTimers());

test("a token is read once a minute and shop", async () => {
  const read = vi.fn((shop: string) => Promise.resolve(`token of ${shop}`));
  const tokens = keepTokens(read);

  expect([await tokens.load("a"), await tokens.load("a"), await tokens.load("b")]).toEqual([
    "token of a",
    "token of a",
    "token of b",
  ]);
  expect(read).toHaveBeenCalledTimes(2);
  vi.advanceTimersByTime(60_001);
  await tokens.load("a");
  expect(read).toHaveBeenCalledTimes(3);
});

test("one that Shopify refused is read anew", async () => {
  const found = ["old", "new"];
  const tokens = keepTokens(() => Promise.resolve(found.shift() ?? null));

  expect(await tokens.load("a")).toBe("old");
  tokens.forget("a");
  expect(await tokens.load("a")).toBe("new");
});

test("neither a missing token nor a failure is kept", async () => {
  const answers = [() => Promise.resolve(null), () => Promise.reject(new Error("down")), () => Promise.resolve("here")];
  const tokens = keepTokens(() => answers.shift()?.() ?? Promise.resolve(null));

  expect(await tokens.load("a")).toBeNull();
  await expect(tokens.load("a")).rejects.toThrow("down");
  expect(await tokens.load("a")).toBe("here");
});
