import type { KnowledgePassage } from "~/ports/knowledge-search";

/** What a small shop says about delivery, returns, payment, care and sizes. */
export function aPolicyShelf(): Omit<KnowledgePassage, "score">[] {
  return [
    {
      id: "policy:shipping-policy:1",
      kind: "policy",
      title: "Shipping policy",
      url: "/policies/shipping-policy",
      text: "We ship from Portland on every weekday. Delivery within the United States takes 2 to 4 business days and costs $6, or nothing from $75. Delivery to Germany, France and Spain takes 5 to 8 business days and costs $18. Express delivery in the United States takes one business day and costs $22.",
    },
    {
      id: "policy:refund-policy:0",
      kind: "policy",
      title: "Refund policy",
      url: "/policies/refund-policy",
      text: "You can return anything within 60 days, even shoes you have run in. Returns are free within the United States. To start a return, write to us with your order number. Refunds arrive within 5 business days after we have the parcel. Gift cards cannot be returned.",
    },
    {
      id: "policy:payment:0",
      kind: "faq",
      title: "How can I pay?",
      url: null,
      text: "We accept Visa, Mastercard, American Express, PayPal and Apple Pay. We do not offer payment in installments.",
    },
    {
      id: "page:care:2",
      kind: "page",
      title: "Care guide",
      url: "/pages/care",
      text: "Wash running shoes by hand in lukewarm water. Never put shoes into a washing machine or a dryer. Merino socks may be machine washed at 30 degrees.",
    },
    {
      id: "page:size-guide:0",
      kind: "page",
      title: "Size guide",
      url: "/pages/size-guide",
      text: "Men's shoes: US 8.5 is EU 42, US 9 is EU 42.5, US 9.5 is EU 43. Women's shoes: US 8 is EU 39, US 8.5 is EU 40, US 10 is EU 42. If you are between two sizes, take the longer one. Measure your foot in the evening.",
    },
    {
      id: "page:about:0",
      kind: "page",
      title: "About us and contact",
      url: "/pages/about",
      text: "Fleetfoot is a running shop in Portland. Our store is open from Tuesday to Saturday, 10 am to 6 pm.",
    },
  ];
}
