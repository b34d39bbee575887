import { describe, expect, test } from "vitest";
import { buildSetupSteps } from "~/components/build-setup-steps";

const fresh = {
  catalog: { status: "running" as const, done: 10, expected: 150, finishedAt: null },
  embed: "off" as const,
  hasOwnSettings: false,
  hasPreviewed: false,
  editorUrl: "https://example.com/editor",
  previewUrl: "https://example.com/preview",
};
const statesOf = (facts: Parameters<typeof buildSetupSteps>[0]) =>
  Object.fromEntries(buildSetupSteps(facts).map(({ id, state }) => [id, state]));

describe("the set-up steps", () => {
  test("begin open, with the catalogue on its way", () => {
    expect(statesOf(fresh)).toEqual({ catalog: "checking", embed: "open", settings: "open", preview: "open" });
  });

  test("follow what really is", () => {
    const done = {
      ...fresh,
      catalog: { ...fresh.catalog, status: "completed" as const },
      embed: "on" as const,
      hasOwnSettings: true,
      hasPreviewed: true,
    };
    expect(new Set(Object.values(statesOf(done)))).toEqual(new Set(["done"]));
  });

  test("tell a merchant that the catalogue could not be read", () => {
    expect(statesOf({ ...fresh, catalog: { ...fresh.catalog, status: "failed" } }).catalog).toBe("failed");
  });

  test("leave the embed open where the admin does not tell", () => {
    expect(statesOf({ ...fresh, embed: "unknown" as const }).embed).toBe("open");
  });
});
