import { adminShellSurface } from "../../admin-shell/admin-shell-surface.ts";
import { cdnSurface } from "../../admin-shell/cdn-surface.ts";
import { ajaxCartSurface } from "../../ajax-cart/ajax-cart-surface.ts";
import { appProxySurface } from "../../online-store/app-proxy-surface.ts";
import { onlineStoreSurface } from "../../online-store/online-store-surface.ts";
import { resolveTarget } from "../../server/resolve-target.ts";
import type { Surface } from "../../server/surface.ts";
import type { SimulatorContext } from "../../state/simulator-context.ts";

const SURFACES: Surface[] = [ajaxCartSurface, adminShellSurface, cdnSurface, appProxySurface, onlineStoreSurface];

/** A browser as far as cookies go: asks any of Shopify's hosts, follows no redirect. */
export function anOnlineVisitor(context: SimulatorContext) {
  const cookies = new Map<string, string>();

  async function send(address: string, init: RequestInit = {}): Promise<Response> {
    const url = new URL(address);
    const headers = new Headers(init.headers);
    headers.set("cookie", [...cookies].map(([name, value]) => `${name}=${value}`).join("; "));
    const request = new Request(url, { ...init, headers });
    const target = resolveTarget(url.host, context);
    if (!target) throw new Error(`${url.host} is no host of the local Shopify`);
    for (const surface of SURFACES) {
      const response = await surface(request.clone(), target, context);
      if (!response) continue;
      for (const cookie of response.headers.getSetCookie()) {
        const [name = "", value = ""] = cookie.split(";")[0]?.split("=") ?? [];
        cookies.set(name, value);
      }
      return response;
    }
    throw new Error(`No surface took ${address}`);
  }

  return {
    cookies,
    get: (address: string, headers: Record<string, string> = {}) => send(address, { headers }),
    html: async (address: string) => (await send(address)).text(),
    json: async (address: string): Promise<unknown> => (await send(address)).json(),
    post: (address: string, body: object) =>
      body instanceof URLSearchParams
        ? send(address, { method: "POST", body })
        : send(address, {
            method: "POST",
            headers: { "content-type": "application/json" },
            body: JSON.stringify(body),
          }),
  };
}
