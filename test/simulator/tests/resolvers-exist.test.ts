import { isAbstractType, isInterfaceType, isObjectType } from "graphql";
import { describe, expect, it } from "vitest";
import { adminResolvers } from "../admin-api/admin-resolvers.ts";
import { loadSchema } from "../schemas/load-schema.ts";

describe("the Admin resolvers", () => {
  it.each(["2026-07", "2026-10"] as const)("are all for types and fields of the %s schema", (version) => {
    const { schema } = loadSchema("admin", version);

    const unknown = Object.entries(adminResolvers).flatMap(([typeName, fields]) => {
      const type = schema.getType(typeName);
      if (!isObjectType(type) && !isInterfaceType(type)) return [typeName];
      return Object.keys(fields)
        .filter((field) => !(field in type.getFields()) && !(field === "__resolveType" && isAbstractType(type)))
        .map((field) => `${typeName}.${field}`);
    });

    expect(unknown).toEqual([]);
  });
});
