import { type PixelReport, pixelReportSchema } from "~/contracts/pixel-report";
import { AppError } from "~/lib/app-error";
import type { Shop } from "~/ports/shop-store";
import { services } from "~/services.server";
import { BUDGETS } from "./agent-budgets";
import { readClientIp } from "./client-ip";
import { isPageOf, withHeaders } from "./cors";
import { limitRate } from "./limit-rate";
import { readPixelToken } from "./pixel-token";
import { parseInput, readText } from "./read-body";
import { respondWithError } from "./respond-with-error";

/** A report is some 250 bytes. */
const MAX_BYTES = 1024;

/** Shopify's own checkout and the host of its sandboxes. */
const SHOPIFY_ORIGIN = /^https:\/\/([a-z0-9-]+\.)*(shopify|shopifycdn)\.com$/;

/**
 * Requests of the web pixel: from a worker in the buyer's browser, whose origin is hidden ("null" or nothing) or the
 * checkout's. The answer holds nothing, so every page may read it; the token is public, so all that follows is limited by
 * address and by shop.
 */
export async function servePixel(
  request: Request,
  context: unknown,
  work: (served: { shop: Shop; report: PixelReport }) => Promise<Response>,
): Promise<Response> {
  const cors = new Headers({ "access-control-allow-origin": "*" });
  try {
    if (request.method === "OPTIONS") {
      cors.set("access-control-allow-methods", "POST");
      cors.set("access-control-allow-headers", "content-type");
      return withHeaders(new Response(null, { status: 204 }), cors);
    }
    if (request.method !== "POST") {
      return withHeaders(new Response(null, { status: 405, headers: { allow: "POST" } }), cors);
    }
    const report = parseInput(pixelReportSchema, await readText(request, MAX_BYTES));
    const shopId = readPixelToken(report.token, services.config.visitorTokenSecret);
    if (shopId === null) throw new AppError("unauthenticated", "the pixel's token is not ours");

    const { perAddress, perShop, perShopAndDay } = BUDGETS.pixel;
    await limitRate([
      { key: `pixel:${shopId}:${readClientIp(context) ?? "unknown"}`, budget: perAddress },
      { key: `pixel:${shopId}`, budget: perShop },
      { key: `pixel-day:${shopId}`, budget: perShopAndDay },
    ]);
    const shop = await services.shops.findById(shopId);
    if (!shop?.isInstalled) throw new AppError("shop-not-installed", `${shopId} is not installed`);
    await refuseOtherPages(shop, request.headers.get("origin"));

    return withHeaders(await work({ shop, report }), cors);
  } catch (thrown) {
    return withHeaders(respondWithError(thrown), cors);
  }
}

/** Not proof of anything, but no other website can have its visitors' browsers report here. */
async function refuseOtherPages(shop: Shop, origin: string | null): Promise<void> {
  if (origin === null || origin === "null" || SHOPIFY_ORIGIN.test(origin) || (await isPageOf(shop, origin))) return;
  throw new AppError("forbidden", `${origin} is no checkout of the shop`);
}
