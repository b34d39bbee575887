import type { ActionFunctionArgs } from "@remix-run/node";
import { notePixelReport } from "~/domain/behavior/note-pixel-report";
import { servePixel } from "~/http/serve-pixel";
import { services } from "~/services.server";

/** `POST /pixel/checkouts`: the web pixel's word on a checkout. */
export async function action({ request, context }: ActionFunctionArgs) {
  return servePixel(request, context, async ({ shop, report }) => {
    const { checkouts } = services.forShop(shop);
    await notePixelReport({ checkouts, clock: services.clock }, report, request.headers.get("user-agent"));
    return new Response(null, { status: 204 });
  });
}

// Remix asks the loader for preflights and for methods that are refused.
export const loader: typeof action = (args) => action(args);
