import { expect, test } from "vitest";
import { readOpeningRuleDraft, toOpeningRuleDraft } from "~/components/opening-rule-draft";
import { openingConditionsSchema } from "~/contracts/opening-rule";

const EMPTY = toOpeningRuleDraft(null, "USD");

test("what is kept is what the form shows", () => {
  const conditions = openingConditionsSchema.parse({ countries: ["DE", "AT"], cartFrom: 5050, cartUntil: 100_000 });
  const draft = toOpeningRuleDraft({ id: "r1", action: "bundle", isActive: true, conditions }, "USD");

  expect(draft).toMatchObject({ countries: "DE, AT", cartFrom: "50.50", cartUntil: "1000.00" });
  expect(readOpeningRuleDraft(draft, "USD")).toEqual({ conditions });
  expect(readOpeningRuleDraft({ ...EMPTY, cartUntil: "1,000" }, "USD")).toMatchObject({
    conditions: { cartUntil: 100_000 },
  });
});

test.each([
  [{ cartFrom: "fifty" }, { cartFrom: "Enter an amount, such as 50." }],
  [{ cartFrom: "-5" }, { cartFrom: "Enter 0 or more." }],
  [{ cartUntil: "9,000,000" }, { cartUntil: "Enter a smaller amount." }],
  [{ cartFrom: "50", cartUntil: "20" }, { cartUntil: "Enter at least as much as in “Cart from”." }],
  [{ countries: "germany" }, { countries: "Write countries as two letters, such as US or DE." }],
  [{ countries: "US, QQ" }, { countries: "“QQ” is not the code of a country. Write two letters, such as US or DE." }],
  [{ countries: "uk" }, { countries: "Write GB for the United Kingdom." }],
])("%j is refused at its field", (typed, errors) => {
  expect(readOpeningRuleDraft({ ...EMPTY, ...typed }, "USD")).toEqual({ errors });
});

test("hours have to differ", () => {
  const conditions = { ...EMPTY.conditions, hours: { from: 9, until: 9 } };
  expect(readOpeningRuleDraft({ ...EMPTY, conditions }, "USD")).toEqual({
    errors: { hours: "Choose two different hours." },
  });
});
