import type { CheckoutCheck } from "~/contracts/checkout-check";
import type { FigureFormats } from "./figure-formats";

type Told = { tone: "success" | "info" | "warning"; label: string; text: string };

/** What the comparison of checkouts and orders says, in plain words. */
export function describeCheckouts(check: CheckoutCheck, formats: FigureFormats): Told {
  const { completed, matched, orders } = check;
  const missing = completed - matched;
  const have = `${formats.count(matched)} of ${formats.countOf(completed, "checkout")} that browsers reported as finished have their order`;
  switch (check.verdict) {
    case "off":
      return {
        ...{ tone: "info", label: "Not on yet" },
        text: "The checkout check starts once you accept the app's new permission. Open the app from your list of apps and approve it.",
      };
    case "quiet":
      return { tone: "info", label: "Nothing to compare", text: "No checkout from these days has been compared yet." };
    case "unheard":
      return {
        ...{ tone: "info", label: "No checkouts reported" },
        text: `There were ${formats.countOf(orders, "order")}, but no browser reported a checkout. Perhaps nobody allowed analytics, or the pixel is switched off under Settings, Customer events.`,
      };
    case "agree":
      return {
        ...{ tone: "success", label: "They agree" },
        text: `Checkout and Shopify's orders agree: ${have}.`,
      };
    case "orders-missing":
      return {
        ...{ tone: "warning", label: "Orders are missing" },
        text: `${formats.countOf(missing, "checkout")} that browsers reported as finished ${missing === 1 ? "has" : "have"} no order here (${have}), so the figures above may be too low. Shopify is asked again every hour. Anyone can send a checkout report, so some of the missing ones may also be made up.`,
      };
  }
}
