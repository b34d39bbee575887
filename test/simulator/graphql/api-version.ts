import { SCHEMA_VERSIONS, type SchemaVersion } from "../schemas/schema-cache.ts";

const OLDEST = SCHEMA_VERSIONS[0];
const NEWEST = SCHEMA_VERSIONS[1];

/** The version that serves a request: old ones fall forward to the oldest supported one; null: there is no such version. */
export function resolveApiVersion(requested: string): SchemaVersion | null {
  if (requested === "unstable") return NEWEST;
  if (!/^20\d\d-(01|04|07|10)$/.test(requested) || requested > NEWEST) return null;
  return SCHEMA_VERSIONS.find((version) => version === requested) ?? OLDEST;
}
