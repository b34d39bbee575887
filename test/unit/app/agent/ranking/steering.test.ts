import { describe, expect, test } from "vitest";
import type { Merchandising, MerchandisingRule } from "~/contracts/merchandising";
import { emptyNeed } from "~/agent/need-state/need-content";
import { mergePerception } from "~/agent/need-state/merge-perception";
import { perceive } from "~/agent/perception/perceive";
import { rankCandidates } from "~/agent/ranking/rank-candidates";
import { measureLifts, MOST } from "~/agent/ranking/steering/measure-lifts";
import { prepareSteering } from "~/agent/ranking/steering/prepare-steering";
import { steerList } from "~/agent/ranking/steering/steer-list";
import type { ProductFigures } from "~/ports/catalog-search";
import { aRunningCatalogue } from "../../../../builders/a-running-catalogue.ts";
import { aVocabulary } from "../../../../builders/a-vocabulary.ts";

const documents = aRunningCatalogue();
const vocabulary = aVocabulary(documents);
const idOf = (title: string) => documents.find((document) => document.title === title)?.id ?? "";

function rule(action: MerchandisingRule["action"], kind: MerchandisingRule["kind"], value: string): MerchandisingRule {
  return { id: `${action}-${value}`, action, kind, value, label: value };
}

function said(rules: MerchandisingRule[], weights: Partial<Merchandising["weights"]> = {}): Merchandising {
  return { rules, weights: { margin: "off", stock: "off", returns: "off", ...weights } };
}

function figuresOf(values: Record<string, Partial<ProductFigures>>): Map<string, ProductFigures> {
  const entries = Object.entries(values).map(([title, given]) => {
    const id = idOf(title);
    return [id, { id, margin: null, stock: null, sold: 0, returned: 0, ...given }] as const;
  });
  return new Map(entries);
}

function rank(message: string, merchandising: Merchandising, figures = new Map<string, ProductFigures>()) {
  const perception = perceive(message, { vocabulary, expectedLanguage: "en" });
  const { need } = mergePerception(emptyNeed(), perception, { currency: "USD", referencePrice: null, pastNeeds: [] });
  const steering = prepareSteering(merchandising, vocabulary);
  const candidates = documents.map((document) => ({ document, lexicalScore: 0 }));
  return rankCandidates(candidates, need, { lifts: measureLifts(documents, figures, steering) }).matches;
}

const titles = (matches: ReturnType<typeof rank>) => matches.map(({ document }) => document.title);

describe("rules", () => {
  const SOCKS = "socks";
  const [first, second] = titles(rank(SOCKS, said([])));

  test("a boost moves a product in front of what serves as well, and the note tells from where", () => {
    const ranked = rank(SOCKS, said([rule("boost", "product", idOf(second ?? ""))]));

    expect(titles(ranked).slice(0, 2)).toEqual([second, first]);
    expect(ranked[0]?.moved).toEqual({ from: 2, to: 1, by: ["boost this product"] });
    expect(ranked[1]?.moved).toBeNull();
  });

  test("burying works by tag, vendor, type and collection alike", () => {
    const document = documents.find(({ title }) => title === first);
    const targets = [rule("bury", "tag", document?.tags[0] ?? ""), rule("bury", "product", document?.id ?? "")];

    for (const target of targets) expect(titles(rank(SOCKS, said([target])))[0]).toBe(second);
  });

  test("no boost brings what misses more of the wish to the front", () => {
    const wish = "warm merino socks";
    const [best] = titles(rank(wish, said([])));
    const boosted = said([rule("boost", "product", idOf("Featherlight No-Show Socks"))]);

    expect(best).toBe("Meadow Merino Crew Socks");
    expect(titles(rank(wish, boosted))[0]).toBe(best);
  });

  test("two products change places only where their relevance is within the limit", () => {
    for (const message of [
      "running shoes for men",
      "gels",
      "something to see in the dark",
      "jacket",
      "gift for a runner",
    ]) {
      const plain = rank(message, said([]));
      for (const { document } of plain) {
        const steered = rank(message, said([rule("boost", "product", document.id)]));
        const place = steered.findIndex((product) => product.document.id === document.id);
        const own = steered[place]?.score ?? 0;

        for (const passed of steered.slice(place + 1)) expect(passed.score - own).toBeLessThan(MOST);
      }
    }
  });

  test("a rule about the product itself goes before rules about its group; groups that disagree do nothing", () => {
    const document = documents.find(({ title }) => title === second);
    const lifts = (rules: MerchandisingRule[]) =>
      measureLifts(documents, new Map(), prepareSteering(said(rules), vocabulary)).get(document?.id ?? "")?.lift;
    const [tag, vendor] = [document?.tags[0] ?? "", document?.vendor ?? ""];

    expect(lifts([rule("bury", "tag", tag), rule("boost", "product", document?.id ?? "")])).toBe(MOST);
    expect(lifts([rule("bury", "tag", tag), rule("boost", "vendor", vendor)])).toBe(0);
  });

  test("a collection is ruled by its handle, also under another title", () => {
    const [document] = documents;
    const renamed = { ...vocabulary, collections: [{ handle: "summer", title: "Warm days" }] };
    const steering = prepareSteering(said([rule("never", "collection", "summer")]), renamed);

    expect(document && steering.isNever({ ...document, collections: ["Warm days"] })).toBe(true);
    expect(document && steering.isNever(document)).toBe(false);
  });

  test("of a product that the index does not know, a rule about a group keeps it out", () => {
    expect(prepareSteering(said([rule("never", "tag", "x")]), vocabulary).isNeverId("77", undefined)).toBe(true);
    expect(prepareSteering(said([rule("never", "product", "1")]), vocabulary).isNeverId("77", undefined)).toBe(false);
  });
});

describe("weights", () => {
  const [first = "", second = ""] = titles(rank("socks", said([])));

  test.each([
    ["margin", { [first]: { margin: 0.2 }, [second]: { margin: 0.6 } }],
    ["stock", { [first]: { stock: 1 }, [second]: { stock: 200 } }],
    ["returns", { [first]: { sold: 200, returned: 90 }, [second]: { sold: 200, returned: 2 } }],
  ] as const)("%s moves what is better for the shop to the front, only when it is on", (name, values) => {
    const figures = figuresOf(values);

    expect(titles(rank("socks", said([]), figures))[0]).toBe(first);
    const ranked = rank("socks", said([], { [name]: "strong" }), figures);
    expect(titles(ranked)[0]).toBe(second);
    expect(ranked[0]?.moved?.by).toEqual([name]);
  });

  test("what is not known moves nothing", () => {
    const weights = { margin: "strong", stock: "strong", returns: "strong" } as const;

    expect(titles(rank("socks", said([], weights)))).toEqual(titles(rank("socks", said([]))));
  });

  test("one return of two sales says little", () => {
    const figures = figuresOf({ [first]: { sold: 2, returned: 1 }, [second]: { sold: 500, returned: 10 } });
    const lifts = measureLifts(documents, figures, prepareSteering(said([], { returns: "strong" }), vocabulary));
    const apart = (lifts.get(idOf(second))?.lift ?? 0) - (lifts.get(idOf(first))?.lift ?? 0);

    expect(apart).toBeLessThan(MOST);
  });
});

test("a list without scores keeps its order but for two places", () => {
  const lifts = new Map([["e", { by: ["boost this product"], lift: MOST }]]);
  const steered = steerList(
    ["a", "b", "c", "d", "e"].map((id) => ({ id, title: id.toUpperCase() })),
    lifts,
  );

  expect(steered.ids).toEqual(["a", "b", "c", "e", "d"]);
  expect(steered.moved).toEqual([{ from: 5, to: 4, by: ["boost this product"], title: "E" }]);
});
