import { createModelEndpoints, openModelAccess, type ModelOperator } from "~/adapters/openai/open-model-access";
import type { ModelAccess } from "~/ports/model-access";
import type { ModelLedger } from "~/ports/model-ledger";
import { createInMemoryModelLedger } from "../fakes/in-memory-model-ledger.ts";
import { type ModelBehavior, type ModelServer, startModelServer } from "../fakes/model-server.ts";

export type WiredModel = { models: ModelAccess; server: ModelServer; ledger: ModelLedger; close: () => Promise<void> };

const OPERATOR: ModelOperator = {
  apiKey: "sk-operator",
  baseUrl: null,
  model: "gpt-4.1-mini",
  prices: null,
  monthlyBudget: null,
};

/** The real adapter in front of a stand-in for the provider, over HTTP. */
export async function aWiredModel(
  behavior: ModelBehavior,
  options: { operator?: Partial<ModelOperator>; ownKey?: string; now?: () => number } = {},
): Promise<WiredModel> {
  const server = await startModelServer(behavior);
  const operator = { ...OPERATOR, baseUrl: server.url, ...options.operator };
  const ledger = createInMemoryModelLedger();
  const quiet = () => undefined;
  return {
    server,
    ledger,
    models: openModelAccess({
      operator,
      endpoints: createModelEndpoints(operator, options.now),
      keys: {
        find: async () => options.ownKey ?? null,
        describe: async () => null,
        save: async () => undefined,
        remove: async () => undefined,
      },
      ledger,
      clock: { now: () => new Date("2026-03-02T10:00:00Z") },
      logger: { info: quiet, warn: quiet, error: quiet },
    }),
    close: () => server.close(),
  };
}
