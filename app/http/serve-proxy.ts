import { AppError } from "~/lib/app-error";
import type { Shop } from "~/ports/shop-store";
import { services } from "~/services.server";
import { limitRate, type RateBudget } from "./limit-rate";
import { respondWithError } from "./respond-with-error";
import { type ProxyRequest, verifyAppProxy } from "./verify-app-proxy";

export type ServedProxy = { shop: Shop; proxy: ProxyRequest };

type Options = { methods: string[]; name: string; perAddress: RateBudget; perShop: RateBudget };

/** Every request through a shop's app proxy: Shopify's signature names the shop and who is logged in. */
export async function serveProxy(
  request: Request,
  { methods, name, perAddress, perShop }: Options,
  work: (served: ServedProxy) => Promise<Response>,
): Promise<Response> {
  try {
    if (!methods.includes(request.method)) {
      return new Response(null, { status: 405, headers: { allow: methods.join(", ") } });
    }
    const proxy = verifyAppProxy(new URL(request.url).searchParams, services.config.shopify.apiSecret, new Date());
    if (proxy === null) throw new AppError("unauthenticated", "the app proxy's signature is missing, wrong or old");

    // Shopify writes the shopper's address first; behind its signature it is believed, and only for counting.
    const address = request.headers.get("x-forwarded-for")?.split(",")[0]?.trim() ?? "unknown";
    await limitRate([
      { key: `${name}:${proxy.shopDomain}:${address.slice(0, 45)}`, budget: perAddress },
      { key: `${name}:${proxy.shopDomain}`, budget: perShop },
    ]);

    const shop = await services.shops.findByDomain(proxy.shopDomain);
    if (!shop?.isInstalled) throw new AppError("shop-not-installed", `${proxy.shopDomain} is not installed`);
    return await work({ shop, proxy });
  } catch (thrown) {
    return respondWithError(thrown);
  }
}
