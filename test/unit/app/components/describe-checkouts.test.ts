import { expect, test } from "vitest";
import { describeCheckouts } from "~/components/describe-checkouts";
import { createFigureFormats } from "~/components/figure-formats";
import type { CheckoutCheck } from "~/contracts/checkout-check";

const formats = createFigureFormats({ locale: "en", currency: "USD" });
const check: CheckoutCheck = {
  ...{ verdict: "agree", firstDay: "2026-11-14", lastDay: "2026-11-20" },
  ...{ completed: 120, matched: 118, differing: 0, orders: 150, seen: 118 },
};

test("what agrees is told with both numbers", () => {
  expect(describeCheckouts(check, formats)).toMatchObject({
    tone: "success",
    text: "Checkout and Shopify's orders agree: 118 of 120 checkouts that browsers reported as finished have their order.",
  });
});

test("missing orders are an alarm that says what is done about them", () => {
  const told = describeCheckouts({ ...check, verdict: "orders-missing", matched: 100 }, formats);

  expect(told.tone).toBe("warning");
  expect(told.text).toMatch(/^20 checkouts that browsers reported as finished have no order here/);
  expect(told.text).toContain("Shopify is asked again every hour");
});
