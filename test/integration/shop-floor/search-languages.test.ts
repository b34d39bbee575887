import { afterAll, describe, expect, test } from "vitest";
import { createPostgresCatalogIndex } from "~/adapters/postgres/postgres-catalog-index";
import { createPostgresCatalogSearch } from "~/adapters/postgres/postgres-catalog-search";
import { learnWordings } from "~/agent/ranking/relevance/learn-wordings";
import { relevance } from "~/agent/ranking/relevance/relevance";
import { toIndexedProduct } from "~/domain/catalog/to-indexed-product";
import type { CatalogSearch } from "~/ports/catalog-search";
import type { SourceProduct } from "~/ports/catalog-source";
import { startApp } from "../start-app.ts";

const app = await startApp({ shops: [{ handle: "alpha" }] });
const { pool } = app.services.database;
const NOW = new Date("2026-05-04T10:00:00Z");
afterAll(() => app.close());

type Language = { titles: string[]; queries: [query: string, wanted: string][] };

/** Small shops in their own language; queries in other forms, without accents, with a typo. */
const LANGUAGES: Record<string, Language> = {
  de: {
    titles: ["Wasserdichte Jacke", "Laufschuhe Alpin", "Wollsocke Merino", "Trinkflasche aus Stahl", "Grüne Mütze"],
    queries: [
      ["laufschuhen", "Laufschuhe Alpin"],
      ["wasserdichten jacken", "Wasserdichte Jacke"],
      ["gruene oder grune mutzen", "Grüne Mütze"],
      ["trinkflaschen", "Trinkflasche aus Stahl"],
      ["wollsocken", "Wollsocke Merino"],
      ["trinkflashe", "Trinkflasche aus Stahl"],
    ],
  },
  fr: {
    titles: ["Chaussure de randonnée", "Veste imperméable", "Chaussettes en laine", "Gourde isotherme", "Bonnet d'été"],
    queries: [
      ["chaussures pour la randonnee", "Chaussure de randonnée"],
      ["vestes impermeables", "Veste imperméable"],
      ["chaussette de laine", "Chaussettes en laine"],
      ["gourdes isothermes", "Gourde isotherme"],
    ],
  },
  es: {
    titles: [
      "Zapatilla de montaña",
      "Chaqueta impermeable",
      "Calcetines de lana",
      "Botella térmica",
      "Gorra de verano",
    ],
    queries: [
      ["zapatillas para la montana", "Zapatilla de montaña"],
      ["chaquetas impermeables", "Chaqueta impermeable"],
      ["calcetin de lana", "Calcetines de lana"],
      ["botellas termicas", "Botella térmica"],
    ],
  },
  it: {
    titles: ["Scarpa da montagna", "Giacca impermeabile", "Calze di lana", "Borraccia termica"],
    queries: [
      ["scarpe da montagna", "Scarpa da montagna"],
      ["giacche impermeabili", "Giacca impermeabile"],
    ],
  },
  nl: {
    titles: ["Waterdichte jas", "Hardloopschoenen", "Wollen sokken", "Drinkfles van staal"],
    queries: [
      ["hardloopschoen", "Hardloopschoenen"],
      ["drinkflessen", "Drinkfles van staal"],
    ],
  },
  "pt-BR": {
    titles: ["Tênis de corrida", "Jaqueta impermeável", "Meias de lã", "Garrafa térmica"],
    queries: [
      ["jaquetas impermeaveis", "Jaqueta impermeável"],
      ["garrafas termicas", "Garrafa térmica"],
    ],
  },
  // Words that are joined without a blank.
  en: {
    titles: [
      "Swingarm Honda",
      "Swingarm that fits CT100/Bajaj models",
      "Hub Acme",
      "Hub with four ports by Harbour.Tools",
      "Mug blue",
      "Mug large in noir/crème",
      "Cable HDMI",
      "Cable HDMI to USB-3",
    ],
    queries: [
      ["bajaj swingarm", "Swingarm that fits CT100/Bajaj models"],
      ["harbour hub", "Hub with four ports by Harbour.Tools"],
      ["creme mug", "Mug large in noir/crème"],
      ["cable usb 3", "Cable HDMI to USB-3"],
    ],
  },
};

async function openShop(locale: string, titles: string[]): Promise<CatalogSearch> {
  const shopId = `language-${locale}`;
  const index = createPostgresCatalogIndex(pool, shopId);
  await index.prepare({ locale, currency: "EUR" });
  const products = titles.flatMap(
    (title, position) => toIndexedProduct(aProduct(title, position), { currency: "EUR", now: NOW }) ?? [],
  );
  await index.upsert(products, NOW);
  await index.rebuildVocabulary();
  await index.replaceWordings(learnWordings(await index.readTexts(100)));
  return createPostgresCatalogSearch(pool, shopId, app.services.vocabularies, relevance);
}

function aProduct(title: string, position: number): SourceProduct {
  return {
    ...{ id: String(position + 1), handle: `product-${position + 1}`, title, description: "", vendor: "Acme" },
    ...{ productType: "", tags: [], status: "ACTIVE" as const, publishedAt: "2026-01-01T00:00:00Z" },
    ...{ updatedAt: "2026-01-01T00:00:00Z", imageUrl: null, options: [], collections: [], metafields: [] },
    variants: [
      {
        id: `v${position + 1}`,
        price: "20.00",
        compareAtPrice: null,
        availableForSale: true,
        options: [],
        unitCost: null,
        stock: null,
      },
    ],
  };
}

describe.each(Object.entries(LANGUAGES))("a shop in %s", (locale, { titles, queries }) => {
  test("finds other forms of its words, with or without accents", async () => {
    const search = await openShop(locale, titles);
    const found: string[] = [];
    for (const [query] of queries) {
      const [first] = await search.findMatches({ text: query, filters: {}, limit: 3 });
      found.push(titles[Number(first?.id ?? 0) - 1] ?? "nothing");
    }

    expect(found).toEqual(queries.map(([, wanted]) => wanted));
  });
});
