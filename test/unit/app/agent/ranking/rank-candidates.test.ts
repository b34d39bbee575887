import { describe, expect, test } from "vitest";
import { emptyNeed } from "~/agent/need-state/need-content";
import { mergePerception } from "~/agent/need-state/merge-perception";
import { perceive } from "~/agent/perception/perceive";
import { rankCandidates } from "~/agent/ranking/rank-candidates";
import { type Ranking } from "~/agent/ranking/ranked-product";
import { aRunningCatalogue } from "../../../../builders/a-running-catalogue.ts";
import { aVocabulary } from "../../../../builders/a-vocabulary.ts";

const documents = aRunningCatalogue();
const vocabulary = aVocabulary(documents);

function rank(message: string, lexicalScoreOf: (title: string) => number = () => 0): Ranking {
  const perception = perceive(message, { vocabulary, expectedLanguage: "en" });
  const { need } = mergePerception(emptyNeed(), perception, { currency: "USD", referencePrice: null, pastNeeds: [] });
  return rankCandidates(
    documents.map((document) => ({ document, lexicalScore: lexicalScoreOf(document.title) })),
    need,
  );
}

const titles = (list: Ranking["matches"]) => list.map(({ document }) => document.title);

/** What a shop without us does: words of the question found in the title. */
function titleMatch(message: string): string[] {
  const words = message.toLowerCase().match(/[a-z]{3,}/g) ?? [];
  return documents
    .map((document) => ({
      title: document.title,
      hits: words.filter((word) => document.title.toLowerCase().includes(word.replace(/s$/, ""))).length,
    }))
    .filter(({ hits }) => hits > 0)
    .sort((left, right) => right.hits - left.hits)
    .map(({ title }) => title);
}

/** Questions as people put them, with what a good salesperson would fetch. */
const QUESTIONS: [message: string, wanted: RegExp][] = [
  ["shoes for my first marathon, under 150, I overpronate, for men", /Men's Keel 6/],
  ["waterproof running shoes for men", /Men's Pilot 4 Shield/],
  ["grippy shoes for rocky trails for women", /Women's Scramble 3/],
  ["something to see in the dark", /Headlamp/],
  ["warm merino socks", /Merino Crew Socks/],
  ["gels with no caffeine", /Citrus Energy Gel/],
  ["gel with caffeine", /Espresso Energy Gel/],
  ["a belt, not leather", /Webbing Belt|Carry-On/],
  ["rain jacket for women", /Women's Squall/],
  ["running vest for soft flasks", /Running Vest/],
  ["race day shoes with a carbon plate", /Comet Carbon/],
  ["electrolytes", /Electrolyte/],
  ["sneakers for kids", /Kids' Sprout/],
  ["wide waterproof trail shoes", /Scramble 3 WP/],
  ["t-shirt for hot weather, women", /Women's Tempo Tee/],
  ["runing jaket that stops wind", /Windbreaker/],
];

describe("ranking", () => {
  test.each(QUESTIONS)("%j fetches %s first", (message, wanted) => {
    const { matches, near } = rank(message);

    expect(titles([...matches, ...near])[0]).toMatch(wanted);
  });

  test("of two kinds a product has to be one", () => {
    const { matches } = rank("a headlamp or merino socks");

    expect(titles(matches).some((title) => title.includes("Headlamp"))).toBe(true);
    expect(titles(matches).some((title) => title.includes("Socks"))).toBe(true);
  });

  test("what the search found by another spelling is found, what it hardly found is not", () => {
    const found = rank("kwickdri zorbels", (title) => (title.includes("Tempo Tee") ? 0.6 : 0.1));

    expect(found.matches.length).toBeGreaterThan(0);
    expect(titles(found.matches).every((title) => title.includes("Tempo Tee"))).toBe(true);
  });

  test("a better answer to the words comes first among what meets the need", () => {
    const [first] = titles(rank("running shoes", (title) => (title.includes("Comet Carbon") ? 0.9 : 0.3)).matches);

    expect(first).toMatch(/Comet Carbon/);
  });

  test("beats plain title match clearly", () => {
    const first = (find: (message: string) => string[]) =>
      QUESTIONS.filter(([message, wanted]) => wanted.test(find(message)[0] ?? "")).length;
    const own = first((message) => titles([...rank(message).matches, ...rank(message).near]));
    const plain = first(titleMatch);

    expect(own).toBeGreaterThanOrEqual(plain + 5);
  });

  test("never lets a hard wish slip", () => {
    const { matches } = rank("blue waterproof shoes for men under 160");

    for (const { document } of matches) {
      expect(document.attributes.waterproof).toEqual(["true"]);
      expect(document.priceMin).toBeLessThanOrEqual(16000);
    }
  });

  test("names what the nearest one misses", () => {
    const { matches, near } = rank("red rain jacket for men under 100");

    expect(matches).toEqual([]);
    expect(near[0]?.misses.map(({ constraintId }) => constraintId)).toEqual(
      expect.arrayContaining(["color:red", "budget"]),
    );
  });

  test("gives the fact that each reason rests on", () => {
    const [best] = rank("shoes for overpronation").matches;

    expect(best?.reasons).toContainEqual(
      expect.objectContaining({ fact: expect.objectContaining({ kind: "attribute", name: "pronation" }) as unknown }),
    );
  });

  test("puts what is sold out behind what is not", () => {
    const beanie = titles(rank("warm merino").matches).indexOf("Merino Beanie");
    const socks = titles(rank("warm merino").matches).indexOf("Meadow Merino Crew Socks");

    expect(beanie).toBeGreaterThan(socks);
  });

  test("does not depend on the order of the candidates", () => {
    const need = { ...emptyNeed(), terms: ["shoes"] };
    const candidates = documents.map((document) => ({ document, lexicalScore: 0.5 }));

    expect(titles(rankCandidates([...candidates].reverse(), need).matches)).toEqual(
      titles(rankCandidates(candidates, need).matches),
    );
  });
});
