import type { LoaderFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { requireAdmin } from "~/http/require-admin";
import { streamFile } from "~/http/stream-file";
import { services } from "~/services.server";

const nameSchema = z.string().regex(/^\d{4}-\d\d-\d\d-[a-z]+\.jsonl$/);

/** A nightly file of the shop. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { shop } = await requireAdmin(request);
  const name = nameSchema.safeParse(params.name);
  const pieces = name.success ? await services.exportShelf.open(shop.id, name.data) : null;
  if (!name.success || pieces === null) throw new Response("This file no longer exists.", { status: 404 });
  const type = "application/x-ndjson; charset=utf-8";
  return streamFile({ name: name.data, type, pieces, signal: request.signal, context });
}
