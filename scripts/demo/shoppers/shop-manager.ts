import { randomUUID } from "node:crypto";
import { z } from "zod";
import { HttpBrowser, USER_AGENT } from "../http-browser.ts";
import type { ShopFloor } from "../start-shop-floor.ts";

/** Units of each wish on the shelf: more than any crowd takes. */
const SHELF = 100_000;

const stockSchema = z.object({
  data: z.object({
    locations: z.object({ nodes: z.array(z.object({ id: z.string() })).min(1) }),
    nodes: z.array(z.object({ inventoryItem: z.object({ id: z.string() }) })),
  }),
});
const orderSchema = z.object({
  data: z.object({ orders: z.object({ nodes: z.array(z.object({ id: z.string(), name: z.string() })) }) }),
});
const writtenSchema = z.object({
  data: z.record(z.string(), z.looseObject({ userErrors: z.array(z.unknown()).length(0) })),
});

/** The shop that a crowd visits, and where everything of it is; `adminUrl` is that of its Shopify admin. */
export type CrowdShop = Pick<ShopFloor, "shopifyUrl" | "storefrontUrl" | "adminUrl" | "appUrl"> & { handle: string };

/** The merchant of the shop, by Shopify's admin and the app's own pages. */
export class ShopManager {
  readonly #shop: CrowdShop;

  constructor(shop: CrowdShop) {
    this.#shop = shop;
  }

  /** Business time. */
  async now(): Promise<Date> {
    const { now } = z.object({ now: z.iso.datetime() }).parse(await this.control("clock", {}));
    return new Date(now);
  }

  /** Half of the visitors to each arm, saved on the app's own settings page; every other setting at its default. */
  async dealHalves(): Promise<void> {
    const { appUrl, storefrontUrl } = this.#shop;
    const saved = await fetch(`${appUrl}/app/settings`, {
      method: "POST",
      headers: { ...(await this.#signIn()), "content-type": "application/json" },
      body: JSON.stringify({ schemaVersion: 1, holdoutShare: 0.5 }),
    });
    if (!saved.ok) throw new Error(`The settings page answered ${saved.status}.`);
    const { body } = await new HttpBrowser().open(storefrontUrl);
    if (!/"holdoutShare":0\.5\b/.test(body)) throw new Error("The settings did not reach the pages of the store.");
  }

  async fillShelves(variantIds: number[]): Promise<void> {
    const ids = variantIds.map((id) => `gid://shopify/ProductVariant/${id}`);
    const { data } = stockSchema.parse(
      await this.#graphql(
        "query($ids: [ID!]!) { locations(first: 1) { nodes { id } } nodes(ids: $ids) { ... on ProductVariant { inventoryItem { id } } } }",
        { ids },
      ),
    );
    const quantities = data.nodes.map(({ inventoryItem }) => ({
      inventoryItemId: inventoryItem.id,
      locationId: data.locations.nodes[0]?.id,
      quantity: SHELF,
      changeFromQuantity: null,
    }));
    await this.#write(
      `mutation($quantities: [InventoryQuantityInput!]!) { inventorySetQuantities(input: {name: "available", reason: "restock", quantities: $quantities}) @idempotent(key: "${randomUUID()}") { userErrors { message } } }`,
      { quantities },
    );
  }

  async cancel(order: string): Promise<void> {
    const { data } = orderSchema.parse(
      await this.#graphql("query($query: String!) { orders(first: 1, query: $query) { nodes { id name } } }", {
        query: `name:${order}`,
      }),
    );
    const found = data.orders.nodes.find(({ name }) => name === order);
    if (!found) throw new Error(`There is no order ${order}.`);
    await this.#write(
      "mutation($id: ID!) { orderCancel(orderId: $id, reason: CUSTOMER, restock: true, refund: true) { userErrors { message } } }",
      { id: found.id },
    );
  }

  /** `goodwill`: so many minor units on top of nothing; null: every line goes back. */
  async refund(order: string, goodwill: number | null): Promise<void> {
    const what = goodwill === null ? {} : { lines: [], discrepancy: -goodwill };
    await this.control("refund", { shop: this.#shop.handle, order, ...what });
  }

  /** `POST /_sim/<action>` of the local Shopify. */
  async control(action: string, body: unknown): Promise<unknown> {
    const answer = await fetch(`${this.#shop.shopifyUrl}/_sim/${action}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`/_sim/${action} answered ${answer.status}: ${await answer.text()}`);
    return answer.json();
  }

  async #write(query: string, variables: Record<string, unknown>): Promise<void> {
    const answer = await this.#graphql(query, variables);
    if (!writtenSchema.safeParse(answer).success) throw new Error(`Shopify refused: ${JSON.stringify(answer)}`);
  }

  #graphql(query: string, variables: Record<string, unknown>): Promise<unknown> {
    return this.control("merchant-graphql", { shop: this.#shop.handle, query, variables });
  }

  /** What the app's pages send with each request inside Shopify's admin; good for a minute. */
  async #signIn(): Promise<Record<string, string>> {
    const { host, pathname } = new URL(this.#shop.adminUrl);
    const answer = await fetch(`${this.#shop.shopifyUrl}${pathname}/bridge/id-token`, {
      method: "POST",
      headers: { "x-forwarded-host": host, "content-type": "application/json" },
      body: "{}",
    });
    const token = z.string().parse(await answer.json());
    // Shopify's library turns machines away from the admin.
    return { authorization: `Bearer ${token}`, "user-agent": USER_AGENT };
  }
}
