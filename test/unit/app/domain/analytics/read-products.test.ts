import { expect, test } from "vitest";
import { productQuerySchema } from "~/contracts/product-view";
import { shopSettingsSchema } from "~/contracts/shop-settings";
import { readProducts } from "~/domain/analytics/read-products";
import type { ProductSelection } from "~/ports/product-figures";
import { emptyRollups } from "../../../../fakes/empty-rollups.ts";

const clock = { now: () => new Date("2026-11-20T12:00:00Z") };
const rollups = emptyRollups();
const settings = shopSettingsSchema.parse({ retentionDays: 60 });
const shop = { timezone: "UTC", currency: "USD", isDevelopment: false, settings };

async function read(address: string) {
  const asked: ProductSelection[] = [];
  const list = (selection: ProductSelection) => {
    asked.push(selection);
    return Promise.resolve({ rows: [], total: 0 });
  };
  const query = productQuerySchema.parse(Object.fromEntries(new URLSearchParams(address)));
  const notAsked = () => Promise.reject(new Error("one product is not asked for"));
  const products = { list, findName: notAsked, listDays: notAsked, listTopics: notAsked };
  const { page } = await readProducts({ rollups, products, clock }, shop, query);
  return { page, asked };
}

test.each([
  ["period=7-days", "2026-11-14", { firstDay: "2026-11-07", lastDay: "2026-11-13" }],
  ["period=custom&from=2026-11-18&to=2026-11-20", "2026-11-18", { firstDay: "2026-11-15", lastDay: "2026-11-17" }],
  ["period=7-days&compare=none", "2026-11-14", null],
  ["period=7-days&compare=year", "2026-11-14", null],
])("%s reads its days, held against others that are still kept", async (address, firstDay, comparison) => {
  const { asked } = await read(address);
  expect(asked).toEqual([expect.objectContaining({ firstDay, lastDay: "2026-11-20", comparison })]);
});

test("a page that is no more becomes the first", async () => {
  const { page, asked } = await read("page=4");
  expect(page).toBe(1);
  expect(asked.map(({ offset }) => offset)).toEqual([75, 0]);
});

test("the device of the address is the one that is read, and all of them without one", async () => {
  const devices = async (address: string) => (await read(address)).asked.map(({ device }) => device);
  expect(await devices("device=phone")).toEqual(["phone"]);
  expect(await devices("device=teapot")).toEqual(["all"]);
});
