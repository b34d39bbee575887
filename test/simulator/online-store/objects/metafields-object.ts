import { z } from "zod";
import type { Metafield } from "../../state/entities.ts";

type MetafieldObject = { type: string; value: unknown; list: boolean };

/** `metafields.<namespace>.<key>` with the value parsed by its type, as Liquid sees it. */
export function metafieldsObject(metafields: Metafield[]): Record<string, Record<string, MetafieldObject>> {
  const byNamespace: Record<string, Record<string, MetafieldObject>> = {};
  for (const metafield of metafields) {
    const namespace = (byNamespace[metafield.namespace] ??= {});
    namespace[metafield.key] = {
      type: metafield.type,
      value: metafieldValue(metafield),
      list: metafield.type.startsWith("list."),
    };
  }
  return byNamespace;
}

/** The value of a metafield by its type; text that is not valid for its type stays text. */
export function metafieldValue({ type, value }: Metafield): unknown {
  if (type === "boolean") return value === "true";
  if (type.startsWith("number_")) return Number(value);
  const isJson =
    type === "json" || type.startsWith("list.") || ["money", "rating", "dimension", "weight"].includes(type);
  if (!isJson) return value;
  try {
    return z.json().parse(JSON.parse(value));
  } catch {
    return value;
  }
}
