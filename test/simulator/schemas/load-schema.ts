import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { buildClientSchema, type GraphQLSchema, type IntrospectionQuery } from "graphql";
import {
  MissingSchemas,
  SCHEMA_DIRECTORY,
  schemaFileName,
  type SchemaApi,
  type SchemaVersion,
} from "./schema-cache.ts";

/** Who may use a type (no `fieldName`) or a field; any one of `offlineScopes` is enough. Admin only. */
export type ScopeRow = {
  typeName: string;
  fieldName?: string;
  requiredAccess: string;
  offlineScopes: string[];
};

export type LoadedSchema = { schema: GraphQLSchema; scopeRows: ScopeRow[] };

type SchemaFile = { data: IntrospectionQuery; offline_scopes?: { items: ScopeRow[] } };

const loaded = new Map<string, LoadedSchema>();

/** The real schema of one API version, built once a process (Admin takes about 200 ms). */
export function loadSchema(api: SchemaApi, version: SchemaVersion): LoadedSchema {
  const fileName = schemaFileName(api, version);
  const known = loaded.get(fileName);
  if (known) return known;

  const file = path.join(SCHEMA_DIRECTORY, fileName);
  if (!existsSync(file)) throw new MissingSchemas([fileName]);
  // The bytes were checked against a pinned hash when they were fetched.
  const content = JSON.parse(gunzipSync(readFileSync(file)).toString("utf8")) as SchemaFile;
  const entry = {
    schema: buildClientSchema(content.data, { assumeValid: true }),
    scopeRows: content.offline_scopes?.items ?? [],
  };
  loaded.set(fileName, entry);
  return entry;
}
