import { valueFromASTUntyped, type GraphQLResolveInfo } from "graphql";
import type { ShopState } from "../state/entities.ts";
import type { ApiCall } from "./api-call.ts";
import { ApiError } from "./api-error.ts";

type Remembered = { fingerprint: string; at: number; isDone: boolean; result: Promise<unknown> };

const MEMORY_MS = 24 * 60 * 60 * 1000;

const rememberedByShop = new WeakMap<ShopState, Map<string, Remembered>>();

/**
 * Runs a mutation under `@idempotent(key:)`: the same key gives the first answer again for 24 hours, without a second
 * effect. The schema's own description of a mutation says where the directive is required.
 */
export function runIdempotently(
  call: ApiCall,
  info: GraphQLResolveInfo,
  args: Record<string, unknown>,
  run: () => unknown,
): unknown {
  const key = readKey(info);
  if (key === null) {
    if (!isKeyRequired(info)) return run();
    throw new ApiError("BAD_REQUEST", "The @idempotent directive is required for this mutation but was not provided.");
  }

  const remembered = rememberedByShop.get(call.shop) ?? new Map<string, Remembered>();
  rememberedByShop.set(call.shop, remembered);
  const id = `${call.caller.clientId ?? "merchant"} ${key}`;
  const fingerprint = JSON.stringify([info.fieldName, args]);
  const now = call.simulator.clock.now().getTime();
  const known = remembered.get(id);

  if (known && now - known.at < MEMORY_MS) {
    if (known.fingerprint !== fingerprint) {
      return refuse(
        info,
        "IDEMPOTENCY_KEY_PARAMETER_MISMATCH",
        "The same idempotency key cannot be used with different operation parameters.",
      );
    }
    if (known.isDone) return known.result;
    return refuse(
      info,
      "IDEMPOTENCY_CONCURRENT_REQUEST",
      "This request is currently in progress, please try again in a moment.",
    );
  }

  const entry: Remembered = { fingerprint, at: now, isDone: false, result: Promise.resolve().then(run) };
  remembered.set(id, entry);
  return entry.result.then(
    (result) => {
      entry.isDone = true;
      return result;
    },
    (error: unknown) => {
      remembered.delete(id);
      throw error;
    },
  );
}

/** These two refusals are user errors of the payload, with the codes of its own enum. */
function refuse(info: GraphQLResolveInfo, code: string, message: string) {
  const payload = info.schema.getType(String(info.returnType).replace("!", ""));
  const fields = payload && "getFields" in payload ? Object.keys(payload.getFields()) : [];
  return { ...Object.fromEntries(fields.map((name) => [name, null])), userErrors: [{ field: null, message, code }] };
}

function isKeyRequired(info: GraphQLResolveInfo): boolean {
  const description = info.parentType.getFields()[info.fieldName]?.description ?? "";
  return description.includes("idempotency key is required");
}

function readKey(info: GraphQLResolveInfo): string | null {
  for (const node of info.fieldNodes) {
    const directive = node.directives?.find(({ name }) => name.value === "idempotent");
    const argument = directive?.arguments?.find(({ name }) => name.value === "key");
    if (argument) return String(valueFromASTUntyped(argument.value, info.variableValues));
  }
  return null;
}
