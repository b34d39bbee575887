import type { SimulatorContext } from "../state/simulator-context.ts";
import type { Target } from "./surface.ts";

const REAL_HOSTS: Record<string, Target["kind"]> = { "admin.shopify.com": "admin", "cdn.shopify.com": "cdn" };

/**
 * Which of Shopify's hosts a host name means, null when it is none of them or a shop that does not exist.
 * `<handle>.localhost` stands for `<handle>.myshopify.com`, `admin.localhost` and `cdn.localhost` likewise.
 */
export function resolveTarget(host: string, context: SimulatorContext): Target | null {
  const name = host.toLowerCase().replace(/:\d+$/, "");
  const [, label] = /^([a-z0-9-]+)\.localhost$/.exec(name) ?? [];

  const kind = REAL_HOSTS[name] ?? label;
  if (kind === "admin" || kind === "cdn") return { kind };
  const shop = context.shops.get(label === undefined ? name : `${label}.myshopify.com`);
  return shop ? { kind: "shop", shop } : null;
}
