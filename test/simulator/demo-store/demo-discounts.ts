import type { Collection, Discount } from "../state/entities.ts";
import type { SimulatorContext } from "../state/simulator-context.ts";
import { SHOP_FACTS } from "./content/shop-facts.ts";

const DAY_MS = 86_400_000;

/** A welcome code, a club code for one shelf, a code that has run out, and free delivery on large orders. */
export function buildDemoDiscounts(
  collections: readonly Collection[],
  { ids, clock }: Pick<SimulatorContext, "ids" | "clock">,
): Discount[] {
  const daysFromNow = (days: number) => new Date(clock.now().getTime() + days * DAY_MS).toISOString();
  const trail = collections.find((collection) => collection.handle === "trail-running");
  const common = {
    usageLimit: null,
    usageCount: 0,
    oncePerCustomer: false,
    active: true,
    startsAt: daysFromNow(-300),
    endsAt: null,
    createdAt: daysFromNow(-300),
    combinesWith: { orderDiscounts: false, productDiscounts: false, shippingDiscounts: true },
  };

  return [
    {
      ...common,
      id: ids.numeric(),
      method: "code",
      title: SHOP_FACTS.welcomeCode,
      codes: [SHOP_FACTS.welcomeCode],
      value: { kind: "percentage", fraction: 0.1 },
      appliesTo: { kind: "all" },
      minimum: { kind: "none" },
      oncePerCustomer: true,
      usageCount: 212,
    },
    {
      ...common,
      id: ids.numeric(),
      method: "code",
      title: "TRAILCREW15",
      codes: ["TRAILCREW15"],
      value: { kind: "percentage", fraction: 0.15 },
      appliesTo: { kind: "collections", collectionIds: trail ? [trail.id] : [] },
      minimum: { kind: "subtotal", amount: 10_000 },
      usageCount: 31,
    },
    {
      ...common,
      id: ids.numeric(),
      method: "code",
      title: "SUMMER20",
      codes: ["SUMMER20"],
      value: { kind: "percentage", fraction: 0.2 },
      appliesTo: { kind: "all" },
      minimum: { kind: "none" },
      startsAt: daysFromNow(-150),
      endsAt: daysFromNow(-90),
      usageCount: 540,
    },
    {
      ...common,
      id: ids.numeric(),
      method: "automatic",
      title: `Free delivery from $${SHOP_FACTS.freeEverythingFrom}`,
      codes: [],
      value: { kind: "free-shipping" },
      appliesTo: { kind: "all" },
      minimum: { kind: "subtotal", amount: SHOP_FACTS.freeEverythingFrom * 100 },
      combinesWith: { orderDiscounts: true, productDiscounts: true, shippingDiscounts: false },
    },
  ];
}
