import { ajaxCartSurface } from "../../ajax-cart/ajax-cart-surface.ts";
import { checkoutSurface } from "../../checkout/checkout-surface.ts";
import type { Surface } from "../../server/surface.ts";
import type { ShopState } from "../../state/entities.ts";
import type { SimulatorContext } from "../../state/simulator-context.ts";

const SURFACES: Surface[] = [ajaxCartSurface, checkoutSurface];

/** A visitor of one online store: keeps its cookies, follows no redirect. */
export function aShopper(context: SimulatorContext, shop: ShopState) {
  const cookies = new Map<string, string>();

  async function send(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    headers.set("cookie", [...cookies].map(([name, value]) => `${name}=${value}`).join("; "));
    const request = new Request(`https://${shop.domain}${path}`, { ...init, headers });
    for (const surface of SURFACES) {
      const response = await surface(request.clone(), { kind: "shop", shop }, context);
      if (!response) continue;
      for (const cookie of response.headers.getSetCookie()) {
        const [name = "", value = ""] = cookie.split(";")[0]?.split("=") ?? [];
        cookies.set(name, value);
      }
      return response;
    }
    throw new Error(`No surface took ${path}.`);
  }

  return {
    cookies,
    get: (path: string) => send(path),
    postJson: (path: string, body: unknown) =>
      send(path, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) }),
    postForm: (path: string, fields: Record<string, string>) =>
      send(path, { method: "POST", body: new URLSearchParams(fields) }),
  };
}
