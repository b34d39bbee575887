const FACTS: Record<string, string> = {
  money: "an amount of money",
  percentage: "a percentage",
  stock: "how many are in stock",
  date: "a date or a length of time",
  url: "an address",
  code: "a code",
};

/** Why a wording is refused, and what may stand in it instead. `facts`: kinds that the fact lint has found. */
export function describeStatedFacts(facts: readonly string[]): string {
  const named = new Intl.ListFormat("en").format(facts.map((fact) => FACTS[fact] ?? "a figure"));
  return `It states ${named}. That may no longer be true when a shopper asks, so the assistant would use its usual words instead. Leave it out: the assistant takes prices, stock and delivery times from your shop at that moment.`;
}
