import { beforeEach, expect, test, vi } from "vitest";
import { pixelReportSchema } from "../../../../app/contracts/pixel-report.ts";

type Listener = (event: unknown) => void;

let listeners: Map<string, Listener>;
let sent: { url: string; body: unknown }[];

/** Starts the extension as Shopify does: it hands itself over when it is loaded. */
async function startPixel(settings: Record<string, unknown>, isAllowed = true): Promise<void> {
  listeners = new Map();
  sent = [];
  const started: ((api: unknown) => void)[] = [];
  vi.stubGlobal("shopify", { extend: (_point: string, callback: (api: unknown) => void) => started.push(callback) });
  vi.stubGlobal("fetch", (url: string, { body }: { body: string }) => {
    sent.push({ url, body: JSON.parse(body) as unknown });
    return Promise.reject(new TypeError("nobody answers"));
  });
  vi.resetModules();
  await import("../../../../extensions/shopwalker-pixel/src/index.ts");

  expect(started).toHaveLength(1);
  started[0]?.({
    settings,
    analytics: { subscribe: (name: string, listener: Listener) => listeners.set(name, listener) },
    init: { customerPrivacy: { analyticsProcessingAllowed: isAllowed } },
    customerPrivacy: { subscribe: (name: string, listener: Listener) => listeners.set(name, listener) },
  });
}

const SETTINGS = { endpoint: "https://app.example/pixel/checkouts", token: "shop.mac" };
const checkout = {
  ...{ token: "0123456789abcdef", currencyCode: "EUR", totalPrice: { amount: 49.9, currencyCode: "EUR" } },
  ...{
    email: "ada@customer.example",
    phone: "+4930123",
    shippingAddress: { city: "Berlin" },
    lineItems: [{ id: "1" }],
  },
};

beforeEach(() => startPixel(SETTINGS));

test("a started and a completed checkout are reported, with nothing about the buyer", () => {
  listeners.get("checkout_started")?.({ data: { checkout } });
  listeners.get("checkout_completed")?.({ data: { checkout: { ...checkout, order: { id: "8812" } } } });

  const sale = { token: "shop.mac", checkout: "0123456789abcdef", total: 49.9, currency: "EUR" };
  expect(sent).toEqual([
    { url: SETTINGS.endpoint, body: { ...sale, kind: "started", order: null } },
    { url: SETTINGS.endpoint, body: { ...sale, kind: "completed", order: "8812" } },
  ]);
  for (const { body } of sent) expect(pixelReportSchema.safeParse(body).success).toBe(true);
});

test("who does not allow analytics, or takes it back, is not reported", async () => {
  await startPixel(SETTINGS, false);
  listeners.get("checkout_started")?.({ data: { checkout } });
  expect(sent).toEqual([]);

  listeners.get("visitorConsentCollected")?.({ customerPrivacy: { analyticsProcessingAllowed: true } });
  listeners.get("checkout_started")?.({ data: { checkout } });
  listeners.get("visitorConsentCollected")?.({ customerPrivacy: { analyticsProcessingAllowed: false } });
  listeners.get("checkout_completed")?.({ data: { checkout } });
  expect(sent).toHaveLength(1);
});

test.each([
  ["without settings", {}, checkout],
  ["of a checkout without a token", SETTINGS, { ...checkout, token: null }],
])("%s nothing is sent", async (_case, settings, sale) => {
  await startPixel(settings);
  listeners.get("checkout_completed")?.({ data: { checkout: sale } });

  expect(sent).toEqual([]);
});
