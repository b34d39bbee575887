import type { ShippingRate } from "../../state/entities.ts";
import { SHOP_FACTS } from "./shop-facts.ts";

const cents = (dollars: number) => Math.round(dollars * 100);

/** What the checkout charges: the figures of the shipping policy. */
export const DEMO_SHIPPING_RATES: readonly ShippingRate[] = [
  {
    handle: "standard",
    name: "Standard (3-5 business days)",
    price: cents(SHOP_FACTS.standardPrice),
    freeFrom: cents(SHOP_FACTS.freeStandardFrom),
    countries: ["US"],
    minDays: 3,
    maxDays: 5,
  },
  {
    handle: "express",
    name: "Express (1-2 business days)",
    price: cents(SHOP_FACTS.expressPrice),
    freeFrom: null,
    countries: ["US"],
    minDays: 1,
    maxDays: 2,
  },
  {
    handle: "canada",
    name: "Canada, tracked (5-8 business days)",
    price: cents(SHOP_FACTS.canadaPrice),
    freeFrom: null,
    countries: ["CA"],
    minDays: 5,
    maxDays: 8,
  },
  {
    handle: "europe",
    name: "Europe, tracked (6-10 business days)",
    price: cents(SHOP_FACTS.europePrice),
    freeFrom: null,
    countries: ["DE", "FR", "GB"],
    minDays: 6,
    maxDays: 10,
  },
];
