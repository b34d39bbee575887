import { expect, test } from "vitest";
import { type ProductCounts, productFilterSchema } from "~/contracts/product-view";
import { shopSettingsSchema } from "~/contracts/shop-settings";
import { readProduct } from "~/domain/analytics/read-product";
import type { ProductFigures, ProductSpan } from "~/ports/product-figures";

const clock = { now: () => new Date("2026-11-20T12:00:00Z") };
const rollups = {
  rollUp: () => Promise.resolve([]),
  findLag: () => Promise.resolve(null),
  findExperimentStart: () => Promise.resolve(null),
  listStages: () => Promise.resolve([]),
  sumRevenue: () => Promise.resolve([]),
  listRevenue: () => Promise.resolve([]),
};
const shop = { timezone: "UTC", currency: "USD", isDevelopment: false, settings: shopSettingsSchema.parse({}) };
const NOTHING: ProductCounts = {
  ...{ asked: 0, recommended: 0, opened: 0, added: 0, units: 0, revenue: 0, missed: 0, complained: 0, pleased: 0 },
};

/** Messages about the product by day: all, good and bad ones. */
function productsOf(messages: Record<string, [asked: number, pleased: number, complained: number]>) {
  const spans: ProductSpan[] = [];
  const products: ProductFigures = {
    list: () => Promise.reject(new Error("all products are not asked for")),
    findName: (id) => Promise.resolve(id === "1" ? { title: "Trail shoe", imageUrl: null, isListed: true } : null),
    listDays: (span) => {
      spans.push(span);
      const days = Object.entries(messages).filter(([day]) => day >= span.firstDay && day <= span.lastDay);
      return Promise.resolve(
        days.map(([day, [asked, pleased, complained]]) => ({ ...NOTHING, day, asked, pleased, complained })),
      );
    },
    listTopics: ({ lastDay }) =>
      Promise.resolve({
        complaints: lastDay === "2026-11-20" ? [{ topic: "size-fit", times: 3 }] : [{ topic: "price", times: 2 }],
        missing: [],
      }),
  };
  return { products, spans };
}

async function read(address: string, messages: Parameters<typeof productsOf>[0], id = "1") {
  const { products, spans } = productsOf(messages);
  const filter = productFilterSchema.parse(Object.fromEntries(new URLSearchParams(address)));
  return { view: await readProduct({ rollups, products, clock }, shop, id, filter), spans };
}

test("a product is told by every day of the period, with the same days before it", async () => {
  const { view } = await read("period=7-days", { "2026-11-18": [4, 1, 2], "2026-11-12": [9, 0, 9] });
  expect(view?.days.map(({ day }) => day)).toEqual(
    ["14", "15", "16", "17", "18", "19", "20"].map((day) => `2026-11-${day}`),
  );
  expect(view?.now).toMatchObject({ asked: 4, pleased: 1, complained: 2 });
  expect(view?.before).toMatchObject({ asked: 9, complained: 9 });
  expect(view?.daysBefore).toHaveLength(7);
});

test("a day's mood rests on the seven days until then, those before the period included, and on five messages at least", async () => {
  const { view } = await read("period=7-days&compare=none", {
    "2026-11-09": [3, 0, 3],
    "2026-11-14": [2, 2, 0],
    "2026-11-18": [5, 0, 5],
  });
  const moods = Object.fromEntries(view?.days.map(({ day, mood }) => [day, mood]) ?? []);
  expect(moods).toMatchObject({ "2026-11-14": -0.2, "2026-11-15": -0.2, "2026-11-16": null, "2026-11-17": null });
  expect(moods["2026-11-18"]).toBeCloseTo(-3 / 7);
  // Messages before the period are no figures of the period.
  expect(view?.now.asked).toBe(7);
});

test("what was complained about is held against the comparison period, or against nothing", async () => {
  const compared = await read("period=7-days", {});
  expect(compared.view?.complaints).toEqual([{ topic: "size-fit", times: 3, before: 0 }]);
  const alone = await read("period=7-days&compare=none", {});
  expect(alone.view?.complaints).toEqual([{ topic: "size-fit", times: 3, before: null }]);
  expect(alone.view).toMatchObject({ before: null, daysBefore: [] });
});

test("the device of the address is read everywhere; nobody's product is none", async () => {
  const { spans } = await read("device=phone", {});
  expect(spans.map(({ device }) => device)).toEqual(["phone", "phone"]);
  expect((await read("", {}, "2")).view).toBeNull();
});
