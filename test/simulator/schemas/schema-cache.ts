import { existsSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

export type SchemaApi = "admin" | "storefront";

/** 2026-07 is what the app is pinned to, 2026-10 is the next one that every operation must be valid on. */
export const SCHEMA_VERSIONS = ["2026-07", "2026-10"] as const;

export type SchemaVersion = (typeof SCHEMA_VERSIONS)[number];

const CACHE_DIRECTORY = fileURLToPath(new URL("../../../.cache/", import.meta.url));

export const SCHEMA_DIRECTORY = `${CACHE_DIRECTORY}shopify-schemas`;

/** Throws an error that says what to do where one is not there: without them the first question gets a bare 500. */
export function requireSchemas(): void {
  const missing = schemaFileNames().filter((name) => !existsSync(path.join(SCHEMA_DIRECTORY, name)));
  if (missing.length > 0) throw new MissingSchemas(missing);
}

export class MissingSchemas extends Error {
  override name = "MissingSchemas";

  constructor(names: string[]) {
    super(
      `Shopify's schemas are missing in ${SCHEMA_DIRECTORY} (${names.join(", ")}). Run: node --import tsx test/simulator/schemas/fetch-schemas.ts`,
    );
  }
}

/** Names of the files as the package has them. */
export function schemaFileName(api: SchemaApi, version: SchemaVersion): string {
  const prefix = api === "admin" ? "admin" : "storefront-graphql";
  return `${prefix}_${version}.json.gz`;
}

export function schemaFileNames(): string[] {
  return (["admin", "storefront"] as const).flatMap((api) =>
    SCHEMA_VERSIONS.map((version) => schemaFileName(api, version)),
  );
}
