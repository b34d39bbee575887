const FACTS: Record<string, string> = {
  money: "an amount of money",
  percentage: "a percentage",
  stock: "what is left in stock",
  date: "a date or a span of time",
  url: "an address",
  code: "a code",
};

/** Why a wording is refused, and what may stand in it instead. `facts`: kinds that the fact lint has found. */
export function describeStatedFacts(facts: readonly string[]): string {
  const named = new Intl.ListFormat("en").format(facts.map((fact) => FACTS[fact] ?? "a figure"));
  return `It states ${named}. That may not be true any more when it is said, so the assistant would say its usual words instead. Leave it out: prices, stock and delivery times are told from what your shop says at that moment.`;
}
