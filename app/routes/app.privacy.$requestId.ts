import type { LoaderFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { handOverExport } from "~/domain/privacy/hand-over-export";
import { requireAdmin } from "~/http/require-admin";
import { services } from "~/services.server";

const idSchema = z.string().regex(/^[\w-]{1,60}$/);

/** The file that answers a customer's data request, for the merchant to hand over. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { shop, ofShop, actor } = await requireAdmin(request);
  const id = idSchema.safeParse(params.requestId);
  const file = id.success
    ? await handOverExport({ requests: services.privacyRequests, audit: ofShop.audit }, shop, { id: id.data, actor })
    : null;
  if (file === null) throw new Response("This file no longer exists.", { status: 404 });

  return new Response(JSON.stringify(file, null, 2), {
    headers: {
      "content-type": "application/json; charset=utf-8",
      "content-disposition": 'attachment; filename="customer-data.json"',
      "cache-control": "no-store",
    },
  });
}
