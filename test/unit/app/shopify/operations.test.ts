import { readFileSync } from "node:fs";
import {
  type DocumentNode,
  type GraphQLSchema,
  NoDeprecatedCustomRule,
  parse,
  specifiedRules,
  TypeInfo,
  validate,
  visit,
  visitWithTypeInfo,
} from "graphql";
import { parse as parseToml } from "smol-toml";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { BULK_PRODUCTS_QUERY } from "~/adapters/shopify/bulk-products";
import { type AccessRules, createAccessRules, findFieldRule } from "../../../simulator/graphql/access-rules.ts";
import { loadSchema } from "../../../simulator/schemas/load-schema.ts";
import { SCHEMA_VERSIONS } from "../../../simulator/schemas/schema-cache.ts";

const operationSchema = z.object({ api: z.enum(["admin", "storefront"]), document: z.string() });

const modules: Record<string, Record<string, unknown>> = import.meta.glob(
  "../../../../app/adapters/shopify/operations/*.ts",
  { eager: true },
);
const operations = Object.entries(modules).flatMap(([file, exports]) =>
  Object.values(exports).flatMap((value) => {
    const operation = operationSchema.safeParse(value);
    return operation.success ? [{ file: file.replace(/^.*\//, ""), ...operation.data }] : [];
  }),
);
const all = [...operations, { file: "bulk-products.ts", api: "admin" as const, document: BULK_PRODUCTS_QUERY }];

const toml = z
  .object({ access_scopes: z.object({ scopes: z.string(), optional_scopes: z.array(z.string()).default([]) }) })
  .parse(parseToml(readFileSync(new URL("../../../../shopify.app.toml", import.meta.url), "utf8")));
const scopes = new Set([...toml.access_scopes.scopes.split(","), ...toml.access_scopes.optional_scopes]);

test("every file in operations/ holds exactly one operation, and none is written elsewhere", () => {
  expect(operations.map(({ file }) => file).sort()).toEqual(
    Object.keys(modules)
      .map((file) => file.replace(/^.*\//, ""))
      .sort(),
  );

  const elsewhere: Record<string, string> = import.meta.glob("../../../../app/**/*.{ts,tsx}", {
    eager: true,
    query: "?raw",
    import: "default",
  });
  const strays = Object.entries(elsewhere).filter(
    ([file, text]) => !file.includes("/operations/") && /^\s*(query|mutation)\s+\w+\s*[({]/m.test(text),
  );
  expect(strays.map(([file]) => file)).toEqual([]);
});

/** Deprecated for a field (`domainsPaginated`) that neither version has. */
const NO_SUCCESSOR = "The field Shop.domains is deprecated";

describe.each(SCHEMA_VERSIONS)("on the real schemas of %s", (version) => {
  test.each(all)("$file is valid and uses nothing deprecated", ({ api, document }) => {
    const { schema } = loadSchema(api, version);
    const errors = validate(schema, parse(document), [...specifiedRules, NoDeprecatedCustomRule]);

    const messages = errors.map(({ message }) => message).filter((message) => !message.startsWith(NO_SUCCESSOR));
    expect(messages).toEqual([]);
  });

  test.each(all)("$file needs only scopes that shopify.app.toml asks for", ({ api, document }) => {
    const { schema, scopeRows } = loadSchema(api, version);

    expect(missingScopes(schema, createAccessRules(api, scopeRows), parse(document))).toEqual([]);
  });
});

/** Fields that need a scope which the app does not ask for, each with the scopes that would do. */
function missingScopes(schema: GraphQLSchema, rules: AccessRules, document: DocumentNode): string[] {
  const missing = new Set<string>();
  const types = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(types, {
      Field: () => {
        const [parent, field] = [types.getParentType(), types.getFieldDef()];
        if (!parent || !field) return;
        const rule = findFieldRule(rules, { parentType: parent.name, name: field.name, returns: field.type });
        if (!rule) return;
        const isGranted = rule.anyOf.length === 0 || rule.anyOf.some((scope) => scopes.has(scope));
        if (!isGranted) missing.add(`${parent.name}.${field.name}: ${rule.anyOf.join(" or ")}`);
        for (const scope of rule.alsoNeeded) {
          if (!scopes.has(scope)) missing.add(`${parent.name}.${field.name}: ${scope}`);
        }
      },
    }),
  );
  return [...missing];
}
