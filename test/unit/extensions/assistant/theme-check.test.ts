import path from "node:path";
import { check } from "@shopify/theme-check-node";
import { expect, it } from "vitest";

const extension = path.resolve(import.meta.dirname, "../../../../extensions/shopwalker-assistant");
/** The assets are built, so a fresh clone has none; `npm run check` builds them first and minds these too. */
const aboutAssets = new Set(["MissingAsset", "AssetSizeAppBlockJavaScript"]);

it("has no offence by Shopify's rules for theme app extensions", async () => {
  const offences = await check(extension, path.join(extension, ".theme-check.yml"));

  expect(
    offences
      .filter(({ check: rule }) => !aboutAssets.has(rule))
      .map(({ check: rule, message, uri }) => `${path.basename(uri)}: ${rule}: ${message}`),
  ).toEqual([]);
});
