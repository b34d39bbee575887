import type { LoaderFunctionArgs } from "@remix-run/node";
import { assertExitDestination } from "~/http/assert-exit-destination";
import { services } from "~/services.server";

/** The library's bounce page, which fetches a token by App Bridge, and its way out of the frame; nothing else is here. */
export async function loader({ request }: LoaderFunctionArgs) {
  assertExitDestination(request);
  // Answers its own pages by throwing them.
  await services.shopify.authenticateAdmin(request);
  throw new Response(null, { status: 404 });
}
