import { expect, test } from "vitest";
import { measureAgreement, type AgreeingTitle } from "~/agent/ranking/relevance/measure-agreement";

const QUERY = ["rain", "jacket"];
const titles: AgreeingTitle[] = [
  { id: "a", stems: ["rain", "jacket", "hood", "men"], score: 9 },
  { id: "b", stems: ["rain", "jacket", "hood", "women"], score: 9 },
  { id: "c", stems: ["rain", "jacket", "hood", "kid"], score: 8 },
  { id: "d", stems: ["rain", "jacket", "sticker"], score: 8 },
  { id: "e", stems: ["rain", "jacket"], score: 7 },
];
const agreementOf = (query: string[], of = titles) => {
  const agreements = measureAgreement(query, of);
  return new Map(of.map(({ id }, index) => [id, agreements[index] ?? -1]));
};

test("titles that share words with the best agree, one with a word of its own does not, the query's words aside", () => {
  const agreement = agreementOf(QUERY);
  expect(agreement.get("c")).toBeGreaterThan(0);
  expect(agreement.get("d")).toBeCloseTo(0, 9);
  expect(agreement.get("e")).toBe(0);
  for (const value of agreement.values()) expect(value).toBeLessThanOrEqual(1);
});

test("the order of the titles does not matter", () => {
  const turned = agreementOf(QUERY, titles.toReversed());
  for (const [id, value] of agreementOf(QUERY)) expect(turned.get(id)).toBeCloseTo(value, 12);
});

test("only the best are asked", () => {
  const kind = (id: string, stem: string, score: number): AgreeingTitle => ({ id, stems: [...QUERY, stem], score });
  const best = Array.from({ length: 30 }, (_, place) => kind(`best-${place}`, "hood", 9));
  const rest = Array.from({ length: 40 }, (_, place) => kind(`rest-${place}`, "sticker", 5));
  const agreement = agreementOf(QUERY, [...best, ...rest]);
  expect(agreement.get("best-0")).toBeGreaterThan(0.9);
  expect(agreement.get("rest-0")).toBe(0);
});

test.each([
  ["a single word, which has several senses", ["jacket"]],
  ["a sentence", ["look", "rain", "jacket", "hood", "cotton", "pocket"]],
])("nothing is lifted for %s", (_, query) => {
  expect(measureAgreement(query, titles)).toEqual([0, 0, 0, 0, 0]);
});

test("two titles are no agreement", () => {
  expect(measureAgreement(QUERY, titles.slice(0, 2))).toEqual([0, 0]);
});
