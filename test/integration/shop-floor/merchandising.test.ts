import { afterAll, beforeAll, expect, test } from "vitest";
import { listRules } from "~/domain/merchandising/list-rules";
import { previewSteering } from "~/domain/merchandising/preview-steering";
import { saveRule } from "~/domain/merchandising/save-rule";
import { saveWeights } from "~/domain/merchandising/save-weights";
import type { CatalogDocument } from "~/ports/catalog-search";
import type { Shop } from "~/ports/shop-store";
import { startApp } from "../start-app.ts";
import { openShopper } from "./shopper.ts";

const app = await startApp({ shops: [{ handle: "alpha", content: "demo" }] });
const { services } = app;
let alpha: Shop;
let ofShop: ReturnType<typeof services.forShop>;

beforeAll(async () => {
  await app.install("alpha");
  await app.settle();
  alpha = await app.shopOf("alpha");
  ofShop = services.forShop(alpha);
});
afterAll(() => app.close());

const QUESTION = "running socks";
const save = (change: Parameters<typeof saveRule>[1]) => saveRule({ ...services, ...ofShop }, change, "staff:1");

async function preview() {
  const merchandising = await ofShop.merchandising.read();
  return previewSteering(ofShop.catalog, { question: QUESTION, merchandising, locale: "en" });
}

async function candidates(filters = {}): Promise<CatalogDocument[]> {
  const found = await ofShop.catalog.findCandidates({ text: QUESTION, filters, limit: 50 });
  return found.map(({ document }) => document);
}

test("rules are kept one for each target, read back, described by what they are about, and taken back", async () => {
  const [first] = await candidates();
  if (!first) throw new Error("the demo store has no socks");

  expect(await save({ action: "boost", kind: "product", value: first.id })).toBe("saved");
  expect(await save({ action: "bury", kind: "product", value: first.id })).toBe("saved");
  expect(await save({ action: "boost", kind: "vendor", value: first.vendor })).toBe("saved");
  expect(await save({ action: "never", kind: "product", value: "404" })).toBe("no-such-target");

  const { rules } = await ofShop.merchandising.read();
  const views = await listRules(ofShop.merchandising, rules);
  const of = (kind: string) => views.find((view) => view.kind === kind);
  expect(views).toHaveLength(2);
  expect(of("product")).toMatchObject({ action: "bury", label: first.title, products: 1, imageUrl: first.imageUrl });
  expect(of("vendor")).toMatchObject({ label: first.vendor });
  expect(of("vendor")?.products).toBeGreaterThan(1);

  for (const { id } of rules) expect(await ofShop.merchandising.removeRule(id)).toBe(true);
  expect((await ofShop.merchandising.read()).rules).toEqual([]);
});

test("what is never recommended takes no place among the candidates, by type, vendor, collection and tag", async () => {
  const [first] = await candidates();
  if (!first) throw new Error("the demo store has no socks");
  const { collections } = await ofShop.catalog.getVocabulary();
  const collection = collections.find(({ title }) => first.collections.includes(title));
  const ids = async (exclude: object) => (await candidates({ exclude })).map(({ id }) => id);

  expect(await ids({ vendors: [first.vendor.toUpperCase()] })).not.toContain(first.id);
  expect(await ids({ productTypes: [first.productType] })).not.toContain(first.id);
  expect(await ids({ collections: [collection?.handle ?? ""] })).not.toContain(first.id);
  expect(await ids({ tags: first.tags.slice(0, 1) })).not.toContain(first.id);
  expect(await ids({ tags: ["no such tag"] })).toContain(first.id);
});

test("the preview shows what moved, from where and why, and what is held back", async () => {
  const before = await preview();
  const [first, second] = before?.items ?? [];
  await save({ action: "boost", kind: "product", value: second?.id ?? "" });
  const boosted = await preview();
  await save({ action: "never", kind: "product", value: first?.id ?? "" });
  const held = await preview();

  expect(before?.withheld).toEqual([]);
  expect(boosted?.items[0]).toMatchObject({ id: second?.id, from: 2, by: ["boost this product"] });
  expect(held?.withheld).toEqual([first?.title]);
  expect(held?.items.map(({ id }) => id)).not.toContain(first?.id);
  expect(
    await previewSteering(ofShop.catalog, {
      question: "hm",
      merchandising: await ofShop.merchandising.read(),
      locale: "en",
    }),
  ).toBeNull();
});

test("returns are counted from the shop's own orders: units that were ordered and are not there any more", async () => {
  const [document] = await candidates();
  const productId = document?.id ?? "";
  const order = (id: string, line: { quantity: number; currentQuantity: number }, cancelledAt: Date | null = null) => ({
    ...{ shopId: alpha.id, id, name: `#${id}`, currency: "USD", appliedRefundIds: [], placedAt: services.clock.now() },
    ...{ subtotal: 0n, discounts: 0n, shipping: 0n, tax: 0n, total: 0n, currentSubtotal: 0n, includedTax: 0n, net: 0n },
    ...{ cancelledAt, sourceUpdatedAt: services.clock.now() },
    lines: { schemaVersion: 1, lines: [{ variantId: "1", productId, net: 0, ...line }] },
  });
  const count = async () => {
    await saveWeights({ ...services, ...ofShop }, { margin: "off", stock: "off", returns: "some" }, "staff:1");
    return (await ofShop.catalog.getFigures([productId]))[0];
  };
  const before = await count();
  await services.database.prisma.order.createMany({
    data: [
      order("1", { quantity: 3, currentQuantity: 1 }),
      order("2", { quantity: 2, currentQuantity: 2 }),
      order("3", { quantity: 9, currentQuantity: 0 }, services.clock.now()),
    ],
  });

  const after = await count();

  expect(after?.sold).toBe((before?.sold ?? 0) + 5);
  expect(after?.returned).toBe((before?.returned ?? 0) + 2);
  expect((await ofShop.merchandising.read()).weights.returns).toBe("some");
  expect((await ofShop.merchandising.countFigures()).sold).toBeGreaterThan(0);
});

test("what shoppers asked for in vain is kept with what was missing, how often, and for how much", async () => {
  const asked = [
    "a red rain jacket for women",
    "a red rain jacket for women under 150",
    "a red rain jacket for women under 250",
  ];
  for (const message of asked) {
    const shopper = await openShopper(app, "alpha");
    await shopper.turn({ message, idempotencyKey: services.ids.random() });
  }
  const day = services.clock.now().toISOString().slice(0, 10);
  const listed = await ofShop.demand.list({ firstDay: day, lastDay: day }, "product", 10);

  const about = listed.filter(({ missing }) => missing === "color: red");
  expect(about).toMatchObject([
    { asked: expect.stringMatching(/rain jacket/) as string, times: 3, budgets: 2, budgetTotal: 40_000 },
  ]);
});
