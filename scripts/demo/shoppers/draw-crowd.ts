import { type Random, seededRandom } from "../../bench/statistics/seeded-random.ts";
import type { KindName } from "./shopper-kinds.ts";

/** Who buys of those who never meet the agent. */
export const BASE_CONVERSION = 0.2;

/** What a shopper would do, in each arm: the truth that nobody but the simulation knows. */
export type Fate = "buys" | "buys-if-helped" | "leaves";
export type AfterOrder = "keeps" | "cancels" | "returns" | "gets-goodwill";

export type SyntheticShopper = {
  /** Random id that the browser keeps. */
  visitor: string;
  /** Of the range that is reserved for measurements (RFC 2544). */
  address: string;
  device: "desktop" | "phone" | "tablet";
  kind: KindName;
  fate: Fate;
  /** Day of the first visit, from 1 on. */
  day: number;
  /** Came once before, the day before, and only looked. */
  camePreviously: boolean;
  hasConsent: boolean;
  /** Speaks to the agent, where it is there. */
  talks: boolean;
  /** Which of the shop's wishes, as a number in [0, 1). */
  wish: number;
  quantity: 1 | 2;
  afterOrder: AfterOrder;
};

type CrowdOptions = {
  shoppers: number;
  days: number;
  /** Relative effect of the agent on conversion: 0.5 turns 20 % into 30 %. */
  effect: number;
  seed: number;
};

export type Crowd = {
  /** Those who are counted. */
  shoppers: SyntheticShopper[];
  /** People who did not consent: their orders join nobody. */
  unknown: SyntheticShopper[];
  /** Machines, which must not count: their address and day. */
  bots: { visitor: string; address: string; day: number }[];
};

/**
 * The crowd of one run, the same for the same seed. Exactly a fifth buys whatever happens and a further share only when the
 * agent helps; which of them meet it is dealt by the app itself. What they buy and what becomes of the order does not depend
 * on either, so the true lift of revenue per visitor is the effect on conversion.
 */
export function drawCrowd({ shoppers: count, days, effect, seed }: CrowdOptions): Crowd {
  const random = seededRandom(seed);
  const buyers = Math.round(count * BASE_CONVERSION);
  const helped = Math.round(count * BASE_CONVERSION * effect);
  const fates = shuffle(
    Array.from({ length: count }, (_, index): Fate => {
      if (index < buyers) return "buys";
      return index < buyers + helped ? "buys-if-helped" : "leaves";
    }),
    random,
  );
  const besides = Math.ceil(count / 50);
  const draw = (index: number, fate: Fate) => drawShopper(index, fate, days, random);
  return {
    shoppers: fates.map((fate, index) => draw(index, fate)),
    unknown: Array.from({ length: besides }, (_, index) => ({
      ...draw(count + index, index % 2 === 0 ? "buys" : "leaves"),
      hasConsent: false,
      camePreviously: false,
      talks: false,
    })),
    bots: Array.from({ length: besides }, (_, index) => ({
      visitor: drawId(random),
      address: addressOf(count + besides + index),
      day: 1 + Math.floor(random() * days),
    })),
  };
}

/** Parts of 100. */
const KINDS: Record<Fate, Partial<Record<KindName, number>>> = {
  buys: {
    ...{ "decided-buyer": 50, comparer: 12, "price-shopper": 10, "size-doubter": 10 },
    ...{ reader: 10, "back-from-checkout": 8 },
  },
  "buys-if-helped": {
    ...{ comparer: 30, "price-shopper": 20, "size-doubter": 30 },
    ...{ frustrated: 10, "back-from-checkout": 10 },
  },
  leaves: {
    ...{ "window-shopper": 52, reader: 20, comparer: 8, "price-shopper": 8, "size-doubter": 6 },
    ...{ frustrated: 3, "back-from-checkout": 3 },
  },
};
const AFTER_ORDER: Record<AfterOrder, number> = { keeps: 90, cancels: 3, returns: 3, "gets-goodwill": 4 };
const DEVICES = { desktop: 40, phone: 54, tablet: 6 };
/** Whoever is helped talks; of the others these shares do, out of curiosity. */
const TALKS: Record<Fate, number> = { buys: 0.15, "buys-if-helped": 1, leaves: 0.1 };

function drawShopper(index: number, fate: Fate, days: number, random: Random): SyntheticShopper {
  const kind = pick(KINDS[fate], random);
  const camePreviously = kind !== "decided-buyer" && days > 1 && random() < 0.08;
  return {
    visitor: drawId(random),
    address: addressOf(index),
    device: pick(DEVICES, random),
    kind,
    fate,
    day: camePreviously ? 2 + Math.floor(random() * (days - 1)) : 1 + Math.floor(random() * days),
    camePreviously,
    hasConsent: true,
    talks: random() < TALKS[fate],
    wish: random(),
    quantity: random() < 0.05 ? 2 : 1,
    afterOrder: pick(AFTER_ORDER, random),
  };
}

/** As the widget makes them: 128 random bits. */
function drawId(random: Random): string {
  return Array.from({ length: 16 }, () =>
    Math.floor(random() * 256)
      .toString(16)
      .padStart(2, "0"),
  ).join("");
}

function addressOf(index: number): string {
  return `198.${18 + (index >> 16)}.${(index >> 8) & 255}.${index & 255}`;
}

function pick<Name extends string>(parts: Partial<Record<Name, number>>, random: Random): Name {
  // Object.entries widens the keys; they are exactly these.
  const entries = Object.entries(parts) as [Name, number][];
  let rest = random() * entries.reduce((sum, [, part]) => sum + part, 0);
  const chosen = entries.find(([, part]) => (rest -= part) < 0) ?? entries.at(-1);
  if (!chosen) throw new Error("There is nothing to pick from.");
  return chosen[0];
}

function shuffle<Item>(items: Item[], random: Random): Item[] {
  const keyed = items.map((item) => ({ item, key: random() }));
  return keyed.sort((left, right) => left.key - right.key).map(({ item }) => item);
}
