import type { Resolvers } from "../../graphql/api-call.ts";
import { toGlobalId } from "../../graphql/global-id.ts";
import type { Metaobject } from "../../state/entities.ts";
import { dateTime } from "../date-time.ts";
import { findNode } from "../find-node.ts";

type FieldNode = Metaobject["fields"][number];

export const metaobjectResolvers: Resolvers = {
  Metaobject: {
    id: (metaobject: Metaobject) => toGlobalId("Metaobject", metaobject.id),
    updatedAt: (metaobject: Metaobject) => dateTime(metaobject.updatedAt),
    onlineStoreUrl: () => null,
    seo: () => null,
    field: (metaobject: Metaobject, { key }: { key: string }) =>
      metaobject.fields.find((field) => field.key === key) ?? null,
  },
  MetaobjectField: {
    reference: (field: FieldNode, _args: unknown, call) =>
      field.value.startsWith("gid://") ? findNode(field.value, call) : null,
  },
};
