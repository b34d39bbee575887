import { z } from "zod";
import type { ShopState } from "../../state/entities.ts";
import { callStorefront, publicToken } from "../support/storefront-client.ts";
import { aContext } from "../support/test-context.ts";
import { compareAnswers, translateIds, type IdMap } from "./compare-answers.ts";
import type { Capture, CapturedStep } from "./read-capture.ts";
import { seedCapturedShop } from "./seed-captured-shop.ts";

export type StepResult = {
  name: string;
  /** Gift cards and delivery are reported apart. */
  area: "core" | "gift card" | "delivery";
  differences: string[];
};

type CartName = "main" | "delivery" | "foreign";
type CartSecret = { token: string; key: string };

const CART_SECRET = "<redacted:storefront-cart-secret>";
const CUSTOMER_SECRET = "<redacted:storefront-cart-customer-auth>";

/** Sends every Storefront request of the scenario, in order, to one seeded shop and compares each answer. */
export async function replayCapture(capture: Capture): Promise<StepResult[]> {
  const context = aContext();
  const shop = seedCapturedShop(context, capture);
  const headers = publicToken(shop, capture.storefrontScopes);
  const ids: IdMap = seededIds(capture, shop);
  const carts = new Map<CartName, CartSecret>();
  const results: StepResult[] = [];

  for (const step of capture.steps.filter((candidate) => candidate.apiSurface === "storefront")) {
    const customerToken = [...shop.customerTokens.keys()][0] ?? null;
    const variables = restore(step.variables, { step, cart: carts.get(cartOf(step)), customerToken, ids });
    const answer = await callStorefront(context, shop, {
      query: step.query,
      variables,
      headers,
      version: capture.apiVersion,
    });

    // A cart that this answer made known is the one that the redacted ids in it stand for.
    const answered = cartInAnswer(answer.body);
    if (answered && step.name.endsWith("CartCreate")) carts.set(cartOf(step), answered);
    if (answered && step.name === "cartCreate") carts.set("main", answered);
    const cart = step.name === "cartNoteUpdateMissing" ? answered : carts.get(cartOf(step));
    const expected = restoreText(step.response, (text) =>
      fillCart(text, cart).replaceAll(capture.storeDomain, shop.domain),
    );

    results.push({ name: step.name, area: areaOf(step.name), differences: compareAnswers(expected, answer, ids) });
  }
  context.clock.close();
  return results;
}

/** Ids that the recorder made through the Admin API and the seed made here. */
function seededIds(capture: Capture, shop: ShopState): IdMap {
  const ids: IdMap = new Map();
  const schema = z.object({
    data: z.object({
      productCreate: z.object({
        product: z.object({
          id: z.string(),
          handle: z.string(),
          variants: z.object({ nodes: z.array(z.object({ id: z.string() })) }),
        }),
      }),
    }),
  });
  for (const step of capture.steps) {
    const parsed = schema.safeParse(step.response.body);
    if (!parsed.success) continue;
    const created = parsed.data.data.productCreate.product;
    const product = [...shop.products.values()].find((candidate) => candidate.handle === created.handle);
    const variant = product?.variants[0];
    if (!product || !variant) continue;
    ids.set(numberIn(created.id), String(product.id));
    ids.set(numberIn(created.variants.nodes[0]?.id ?? ""), String(variant.id));
  }
  return ids;
}

function numberIn(globalId: string): string {
  return globalId.slice(globalId.lastIndexOf("/") + 1);
}

function areaOf(name: string): StepResult["area"] {
  if (name.includes("GiftCard")) return "gift card";
  return name.toLowerCase().includes("delivery") ? "delivery" : "core";
}

function cartOf({ name }: CapturedStep): CartName {
  if (name.includes("Ownership") || name.includes("ForeignCart")) return "foreign";
  return name.toLowerCase().includes("delivery") ? "delivery" : "main";
}

/** Puts back what the recorder took out of the variables, in the ids of this shop. */
function restore(
  variables: Record<string, unknown>,
  known: { step: CapturedStep; cart: CartSecret | undefined; customerToken: string | null; ids: IdMap },
): Record<string, unknown> {
  const restored = restoreText(variables, (text) => {
    if (text === CUSTOMER_SECRET && known.step.name.endsWith("InvalidToken")) return "not a customer's token";
    if (text === CUSTOMER_SECRET && known.step.name.startsWith("cart")) return known.customerToken ?? text;
    return translateIds(fillCart(text, known.cart), known.ids);
  });
  return z.record(z.string(), z.unknown()).parse(restored);
}

function fillCart(text: string, cart: CartSecret | undefined): string {
  if (!cart) return text;
  return text.replaceAll(`key=${CART_SECRET}`, `key=${cart.key}`).replaceAll(CART_SECRET, cart.token);
}

function restoreText(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === "string") return change(value);
  if (Array.isArray(value)) return value.map((item: unknown) => restoreText(item, change));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, restoreText(item, change)]));
}

const answeredCartSchema = z.object({
  data: z.record(z.string(), z.object({ cart: z.object({ id: z.string() }) })),
});

function cartInAnswer(body: unknown): CartSecret | undefined {
  const parsed = answeredCartSchema.safeParse(body);
  const id = parsed.success ? Object.values(parsed.data.data)[0]?.cart.id : undefined;
  const [, token, key] = /^gid:\/\/shopify\/Cart\/([^?]+)\?key=(.+)$/.exec(id ?? "") ?? [];
  return token === undefined || key === undefined ? undefined : { token, key };
}
