import type { Faults } from "../state/faults.ts";
import type { AppConfig } from "./app-config.ts";
import type { Target } from "./surface.ts";

/** Which of the latency and status faults a request falls under. */
export function faultClassOf(target: Target, pathname: string, config: AppConfig): keyof Faults["latencyMs"] | null {
  if (target.kind !== "shop") return null;
  if (pathname.startsWith("/admin/api/")) return "admin";
  if (pathname.startsWith("/api/")) return "storefront";
  if (/^(\/[a-z]{2}(-[a-z]{2})?)?\/cart(\/\w+)?\.js(on)?$/i.test(pathname)) return "ajax";
  return isProxied(target, pathname, config) ? "proxy" : null;
}

function isProxied(target: Extract<Target, { kind: "shop" }>, pathname: string, config: AppConfig): boolean {
  const proxies = [...target.shop.installations.values()].map((installation) => installation.proxy);
  return (proxies.length > 0 ? proxies : config.proxy ? [config.proxy] : []).some(({ prefix, subpath }) => {
    const root = `/${prefix}/${subpath}`;
    return pathname === root || pathname.startsWith(`${root}/`);
  });
}
