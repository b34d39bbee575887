import type { Collection, Product } from "../state/entities.ts";
import type { SimulatorContext } from "../state/simulator-context.ts";
import { textToHtml } from "./text-to-html.ts";

type CollectionPlan = {
  title: string;
  handle: string;
  description: string;
  /** Handle of the product whose picture stands for the collection. */
  picture: string;
  sortOrder?: Collection["sortOrder"];
} & ({ rule: (product: Product) => boolean } | { handles: readonly string[] });

const hasTag =
  (...tags: string[]) =>
  (product: Product) =>
    tags.some((tag) => product.tags.includes(tag));
const isShoe = (product: Product) => /Shoes|Boots|Spikes/.test(product.productType);
const lowestPrice = (product: Product) => Math.min(...product.variants.map((variant) => variant.price));

/** The shop's shelves: by rule where a rule says it all, by hand where it takes a person to choose. */
const PLANS: readonly CollectionPlan[] = [
  {
    title: "New Arrivals",
    handle: "new-arrivals",
    description: "In the last three weeks' boxes. We carry a thing once two of us have run in it for a month.",
    picture: "shadeline-sun-hoodie",
    sortOrder: "CREATED_DESC",
    rule: hasTag("new"),
  },
  {
    title: "Road Running Shoes",
    handle: "road-running-shoes",
    description: "For pavement and treadmill, from the first 5K to the last mile of a marathon.",
    picture: "mens-tern-3",
    rule: (product) => isShoe(product) && product.tags.includes("road"),
  },
  {
    title: "Trail Running",
    handle: "trail-running",
    description: "Shoes with lugs, vests with flasks, and the small things that keep a day in the hills pleasant.",
    picture: "womens-scree-4",
    rule: hasTag("trail"),
  },
  {
    title: "Stability Shoes",
    handle: "stability-shoes",
    description: "Guidance for feet that roll inward, from a light touch to a firm hand.",
    picture: "mens-keelson-5",
    rule: (product) => isShoe(product) && product.tags.includes("stability"),
  },
  {
    title: "Wide Feet Welcome",
    handle: "wide-fit",
    description: "Shoes that come in a wide or extra wide, and shoes that are simply built with room for toes.",
    picture: "womens-wayside-zero",
    rule: (product) => isShoe(product) && product.options.some((option) => option.name === "Width"),
  },
  {
    title: "Rainy-Day Running",
    handle: "rainy-day-running",
    description: "Waterproof shoes and jackets, a cap against drops in the eyes, and a light for the gray afternoons.",
    picture: "womens-headwater-rain-jacket",
    handles: [
      "mens-headwater-rain-jacket",
      "womens-headwater-rain-jacket",
      "squall-lite-jacket",
      "mens-tern-3-shield",
      "womens-tern-3-shield",
      "mens-scree-4-wp",
      "womens-scree-4-wp",
      "mens-spillway-rain-pants",
      "breakwater-running-cap",
      "dapple-running-gloves",
      "beacon-clip-light",
      "second-wind-tech-wash",
    ],
  },
  {
    title: "Marathon Day Kit",
    handle: "marathon-day-kit",
    description: "What to lay out the night before: what we wear, carry and eat on the day, and nothing else.",
    picture: "race-number-belt",
    handles: [
      "mens-keelson-5",
      "womens-keelson-5",
      "mens-tern-3",
      "womens-tern-3",
      "skua-carbon",
      "mens-updraft-race-singlet",
      "womens-updraft-race-singlet",
      "mens-tideway-7-inch-2-in-1-shorts",
      "womens-skylark-6-inch-bike-shorts",
      "milepost-crew-socks",
      "carry-on-running-belt",
      "race-number-belt",
      "quickstep-gel",
      "caffeine-free-race-box",
      "glidestick-anti-chafe-balm",
      "breakwater-running-cap",
    ],
  },
  {
    title: "Winter Running",
    handle: "winter-running",
    description: "From the first frost to the last ice: layers, lights and grip.",
    picture: "mens-ptarmigan-winter-vest",
    rule: hasTag("winter", "thermal"),
  },
  {
    title: "Women",
    handle: "women",
    description: "Shoes on a women's last and clothing on a women's block, and what fits everybody.",
    picture: "womens-foreland-half-zip",
    rule: hasTag("women"),
  },
  {
    title: "Men",
    handle: "men",
    description: "Shoes and clothing in men's sizes, and what fits everybody.",
    picture: "mens-foreland-half-zip",
    rule: hasTag("men"),
  },
  {
    title: "Kids",
    handle: "kids",
    description: "Real running things, made small.",
    picture: "kids-pinecone-trail-shoe",
    rule: (product) => product.tags.includes("kids") && product.productType.includes("Kids"),
  },
  {
    title: "Tops & Layers",
    handle: "tops-and-layers",
    description: "Tees, singlets, long sleeves, half-zips and wool.",
    picture: "womens-evenfall-long-sleeve",
    rule: hasTag("top"),
  },
  {
    title: "Jackets & Vests",
    handle: "jackets-and-vests",
    description: "Against rain, wind and cold. A vest is often all the jacket that a runner needs.",
    picture: "mens-headwater-rain-jacket",
    rule: hasTag("jacket", "vest"),
  },
  {
    title: "Shorts, Tights & Pants",
    handle: "shorts-tights-pants",
    description: "From three inches of race short to windproof winter tights.",
    picture: "mens-updraft-split-shorts",
    rule: hasTag("shorts", "tights", "pants", "skort"),
  },
  {
    title: "Socks, Hats & Gloves",
    handle: "socks-hats-gloves",
    description: "Small things that decide whether a run is pleasant.",
    picture: "watchfire-beanie",
    rule: hasTag("socks", "hat", "gloves", "headband", "neck tube", "sleeves"),
  },
  {
    title: "Packs & Hydration",
    handle: "packs-and-hydration",
    description: "Vests, belts, bottles and flasks that do not bounce.",
    picture: "shearwater-5-running-vest",
    rule: hasTag("pack", "belt", "bottle", "flask"),
  },
  {
    title: "Watches & Lights",
    handle: "watches-and-lights",
    description: "To know how far, and to be seen on the way.",
    picture: "compass-45-gps-watch",
    rule: hasTag("watch", "headlamp", "light", "heart rate"),
  },
  {
    title: "Nutrition",
    handle: "nutrition",
    description: "Gels, chews, bars and drinks, with the figures on the page and the caffeine marked.",
    picture: "quickstep-gel",
    rule: hasTag("nutrition"),
  },
  {
    title: "Caffeine-Free Fuel",
    handle: "caffeine-free-fuel",
    description: "Energy without a milligram of caffeine.",
    picture: "caffeine-free-race-box",
    rule: hasTag("caffeine free"),
  },
  {
    title: "Recovery",
    handle: "recovery",
    description: "For the evening after.",
    picture: "grain-foam-roller",
    rule: hasTag("recovery"),
  },
  {
    title: "Gifts Under $50",
    handle: "gifts-under-50",
    description: "For runners whose shoe size you do not know.",
    picture: "early-miles-enamel-mug",
    sortOrder: "PRICE_ASC",
    rule: (product) => hasTag("gift", "gift under 50")(product) && lowestPrice(product) < 5000,
  },
  {
    title: "Beginners' Corner",
    handle: "beginners-corner",
    description: "Three months of running need a pair of shoes, two pairs of socks and a reason. The reason is yours.",
    picture: "mens-plover",
    handles: [
      "mens-plover",
      "womens-plover",
      "mens-tern-3",
      "womens-tern-3",
      "mens-daily-tee",
      "womens-daily-tee",
      "mens-tideway-5-inch-shorts",
      "womens-tideway-4-inch-shorts",
      "fleet-ankle-socks-3-pack",
      "womens-galley-medium-support-bra",
      "carry-on-running-belt",
      "almanac-sport-watch",
      "drift-soft-roller",
      "twelve-weeks-training-journal",
    ],
  },
  {
    title: "Sale",
    handle: "sale",
    description: "Last season's colors and odd sizes. Reduced once, from the price we really charged.",
    picture: "chimney-corner-bobble-hat",
    sortOrder: "PRICE_ASC",
    rule: hasTag("sale"),
  },
];

/** The shop's collections over its products; rules look at published products only. */
export function buildDemoCollections(
  products: ReadonlyMap<number, Product>,
  { ids, clock }: Pick<SimulatorContext, "ids" | "clock">,
): Collection[] {
  const published = [...products.values()].filter((product) => product.publishedAt !== null);
  const byHandle = new Map(published.map((product) => [product.handle, product]));
  const createdAt = new Date(clock.now().getTime() - 700 * 86_400_000).toISOString();

  return PLANS.map((plan) => {
    const members =
      "rule" in plan
        ? published.filter((product) => plan.rule(product))
        : plan.handles.flatMap((handle) => byHandle.get(handle) ?? []);
    const picture = byHandle.get(plan.picture)?.images[0] ?? null;

    return {
      id: ids.numeric(),
      handle: plan.handle,
      title: plan.title,
      descriptionHtml: textToHtml(plan.description),
      image: picture ? { ...picture, id: ids.numeric(), altText: plan.title } : null,
      productIds: members.map((product) => product.id),
      sortOrder: plan.sortOrder ?? ("rule" in plan ? "BEST_SELLING" : "MANUAL"),
      publishedAt: createdAt,
      createdAt,
      updatedAt: clock.nowIso(),
    };
  });
}
