import { z } from "zod";
import { parseJson } from "~/lib/parse-json";
import { readStorefront } from "./read-storefront.ts";

const printedSchema = z.object({
  config: z.object({
    experimentSalt: z.string(),
    holdoutShare: z.number(),
    agentName: z.string(),
    paused: z.boolean(),
    openings: z.object({ hesitation: z.boolean(), welcome: z.boolean(), exit: z.boolean() }),
  }),
});

/** What the embed prints of the merchant's settings into the pages of a store; null where it is switched off. */
export async function readPrintedConfig(storefrontUrl: string) {
  const page = await readStorefront(`${storefrontUrl}/`);
  const printed = /id="shopwalker-settings">([\s\S]*?)<\/script>/.exec(page)?.[1];
  return printed === undefined ? null : parseJson(printedSchema, printed).config;
}
