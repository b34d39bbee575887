import type { LoaderFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { type MerchandisingKind, merchandisingKindSchema } from "~/contracts/merchandising";
import { findTargets, type FoundTarget } from "~/domain/merchandising/find-targets";
import { requireAdmin } from "~/http/require-admin";

export type TargetsAnswer = { kind: MerchandisingKind; found: FoundTarget[] };

const querySchema = z.object({
  kind: merchandisingKindSchema.catch("product"),
  text: z.string().max(200).catch("").default(""),
});

/** What a rule could be about, for the search field of the recommendations page. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { ofShop } = await requireAdmin(request);
  const query = querySchema.parse(Object.fromEntries(new URL(request.url).searchParams));
  // A Response: whoever asks for this address by itself gets no bare object (single fetch).
  const answer: TargetsAnswer = { kind: query.kind, found: await findTargets(ofShop.catalog, query) };
  return Response.json(answer);
}
