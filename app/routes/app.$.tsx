import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireAdmin } from "~/http/require-admin";

/** Addresses that no page has: mistyped ones, and those of pages that were moved. */
export async function loader({ request }: LoaderFunctionArgs): Promise<never> {
  await requireAdmin(request);
  throw new Response("There is no page at this address.", { status: 404 });
}

/** Without a component Remix would answer with the bare text. */
export default function NowherePage() {
  return null;
}
