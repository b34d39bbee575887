import { expect, test } from "vitest";
import { discountSettingsSchema } from "~/contracts/discount";
import { savedSettingsSchema, shopSettingsSchema } from "~/contracts/shop-settings";

test("a shop that has set nothing speaks first only where a shopper hesitates, and gives nothing away", () => {
  const { hesitation, welcome, exit, followUp, mostAWeek } = shopSettingsSchema.parse({}).openings;
  const { enabled, openings, otherCurrencies } = discountSettingsSchema.parse({});

  expect({ hesitation, welcome, exit, followUp }).toEqual({
    ...{ hesitation: true, welcome: false, exit: false, followUp: false },
  });
  expect(mostAWeek).toBe(3);
  expect({ enabled, openings, otherCurrencies }).toEqual({ enabled: false, openings: [], otherCurrencies: false });
});

test("settings of before keep what was chosen and take the careful side of what there was not yet", () => {
  expect(shopSettingsSchema.parse({ openings: { hesitation: false } }).openings).toMatchObject({
    ...{ hesitation: false, welcome: false, exit: false },
  });
  expect(discountSettingsSchema.parse({ enabled: true, percent: 15 })).toMatchObject({
    ...{ enabled: true, percent: 15, openings: [], otherCurrencies: false },
  });
});

test("a tenth of the visitors is held out unless the merchant says otherwise, and never nobody", () => {
  expect(shopSettingsSchema.parse({}).holdoutShare).toBe(0.1);
  expect(savedSettingsSchema.parse({ holdoutShare: 0.01 }).holdoutShare).toBe(0.01);
  expect(savedSettingsSchema.safeParse({ holdoutShare: 0 }).error?.issues[0]?.message).toMatch(/at least 1%/);
});
