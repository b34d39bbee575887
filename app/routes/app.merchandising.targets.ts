import type { LoaderFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { merchandisingKindSchema } from "~/contracts/merchandising";
import { findTargets } from "~/domain/merchandising/find-targets";
import { requireAdmin } from "~/http/require-admin";

const querySchema = z.object({
  kind: merchandisingKindSchema.catch("product"),
  text: z.string().max(200).catch("").default(""),
});

/** What a rule could be about, for the search field of the recommendations page. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { ofShop } = await requireAdmin(request);
  const query = querySchema.parse(Object.fromEntries(new URL(request.url).searchParams));
  return { ...query, found: await findTargets(ofShop.catalog, query) };
}
