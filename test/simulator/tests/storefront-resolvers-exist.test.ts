import { isInterfaceType, isObjectType } from "graphql";
import { describe, expect, it } from "vitest";
import { loadSchema } from "../schemas/load-schema.ts";
import { storefrontResolvers } from "../storefront-api/storefront-resolvers.ts";

describe("the Storefront resolvers", () => {
  it.each(["2026-07", "2026-10"] as const)("are all for types and fields of the %s schema", (version) => {
    const { schema } = loadSchema("storefront", version);

    const unknown = Object.entries(storefrontResolvers).flatMap(([typeName, fields]) => {
      const type = schema.getType(typeName);
      if (!isObjectType(type) && !isInterfaceType(type)) return [typeName];
      return Object.keys(fields)
        .filter((field) => !(field in type.getFields()))
        .map((field) => `${typeName}.${field}`);
    });

    expect(unknown).toEqual([]);
  });
});
