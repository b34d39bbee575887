import { inject } from "vitest";

/** Pulls a lever of the local Shopify: `POST /_sim/<action>`. */
export async function controlShopify(action: string, body: Record<string, unknown>): Promise<unknown> {
  const response = await fetch(`${inject("shopifyUrl")}/_sim/${action}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`/_sim/${action} answered ${response.status}: ${await response.text()}`);
  return response.json();
}
