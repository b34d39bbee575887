import { openingMoves } from "~/agent/openings/opening-moves";
import { planOpenings, type OpeningVisit, type PlannedOpening } from "~/agent/openings/plan-openings";
import { findPromisedDelivery } from "~/agent/openings/find-promised-delivery";
import { type OpeningOffer, writeOpening, type WrittenOpening } from "~/agent/openings/write-opening";
import type { OpeningRequest } from "~/contracts/agent-api";
import type { CartView } from "~/contracts/cart-view";
import type { RunningExperiment } from "~/contracts/experiment";
import { deviceSchema, type OpeningRule, type PageKind } from "~/contracts/opening-rule";
import { toCartId } from "~/lib/cart-id";
import { type ArmDecision, decideArm, type Exposure } from "~/lib/decide-arm";
import { dayOf, hourOf } from "~/lib/shop-calendar";
import type { CatalogSearch } from "~/ports/catalog-search";
import type { Clock } from "~/ports/clock";
import type { EventStore } from "~/ports/event-store";
import type { ExperimentStore } from "~/ports/experiment-store";
import type { Ids } from "~/ports/ids";
import type { KnowledgeSearch } from "~/ports/knowledge-search";
import type { MerchandisingStore } from "~/ports/merchandising-store";
import type { OpeningOffers } from "~/ports/opening-offers";
import type { OpeningStore, VisitorStanding } from "~/ports/opening-store";
import type { ReasonLearningStore } from "~/ports/reason-learning-store";
import type { Shop } from "~/ports/shop-store";
import type { LiveProduct, Storefront } from "~/ports/storefront";
import { findNever } from "./find-never";
import { maySpeak } from "./may-speak";
import { noteLeftAlone } from "./note-left-alone";
import { readOpeningSituation } from "./read-opening-situation";
import { isAnyTried, tryRules } from "./try-rules";

export type OpeningDependencies = {
  storefront: Storefront;
  catalog: CatalogSearch;
  knowledge: KnowledgeSearch;
  merchandising: Pick<MerchandisingStore, "read">;
  openings: OpeningStore;
  experiments: Pick<ExperimentStore, "listRunning" | "noteExposures">;
  events: EventStore;
  reasonLearning: ReasonLearningStore;
  clock: Clock;
  ids: Ids;
  shop: Pick<Shop, "timezone" | "currency" | "settings">;
  offers: OpeningOffers;
};

type Offered = { id: string; text: string; quickReplies: WrittenOpening["quickReplies"] };

/** Before, nothing has arrived yet; an order that is longer ago is not asked about any more. */
const BOUGHT_DAYS = { least: 4, most: 60 };

/**
 * A first line for a shopper who hesitates, about the products at hand as they are now; null where silence is the better
 * move: it is too soon, a rule wants it, nothing fits, or an experiment keeps it back. Recorded either way that counts.
 */
export async function offerOpening(
  dependencies: OpeningDependencies,
  visitor: { id: string; isPreview: boolean },
  request: OpeningRequest,
): Promise<Offered | null> {
  const { openings, clock, shop, ids } = dependencies;
  const now = clock.now();
  const standing = await openings.readStanding(visitor.id, dayOf(now, shop.timezone), now);
  if (!visitor.isPreview && !maySpeak(standing, shop.settings.openings.mostAWeek, now)) return null;

  const { found, running, exposures } = await findOpening(dependencies, { visitor, standing }, request, now);
  if (found === null) {
    // Silence may be what a rule made of it, or what is left without one.
    const exposed = exposures.map((one) => ({ ...one, visitorId: visitor.id, at: now }));
    await Promise.all([dependencies.experiments.noteExposures(exposed), leaveAlone(false)]);
    return null;
  }
  const id = ids.random();
  const decision = visitor.isPreview ? null : decide(running, visitor.id, found.planned, request);
  const offer = decision?.isHeldOut === false ? await bringOffer(dependencies, id, found, request) : null;
  const wording = decision?.wording ?? null;
  const opening = wording !== null || offer ? (found.write(wording, offer) ?? found.opening) : found.opening;

  if (decision)
    await record(dependencies, {
      ...{ id, visitorId: visitor.id, planned: found.planned, opening, now },
      decision: { ...decision, exposures: [...exposures, ...decision.exposures] },
    });
  if (decision?.isHeldOut) {
    await leaveAlone(true);
    return null;
  }
  return { id, text: opening.text, quickReplies: opening.quickReplies };

  async function leaveAlone(isHeldOut: boolean): Promise<void> {
    if (!visitor.isPreview) await noteLeftAlone(dependencies, request, { visitorId: visitor.id, isHeldOut, at: now });
  }
}

type Found = {
  planned: PlannedOpening;
  opening: WrittenOpening;
  write: (wording: string | null, offer: OpeningOffer | null) => WrittenOpening | null;
};

type Search = { found: Found | null; running: RunningExperiment[]; exposures: Exposure[] };

/** The first planned move that has something to say, by the rules that hold for this visitor. */
async function findOpening(
  dependencies: OpeningDependencies,
  { visitor, standing }: { visitor: { id: string; isPreview: boolean }; standing: VisitorStanding | null },
  request: OpeningRequest,
  now: Date,
): Promise<Search> {
  const { storefront, openings, experiments, shop } = dependencies;
  const { page, reasons } = request;
  const [product, cart, rules, running] = await Promise.all([
    page.productId === null ? null : storefront.readProducts([page.productId]).then(([first]) => first ?? null),
    readCart(storefront, request),
    openings.listRules(),
    experiments.listRunning(),
  ]);
  const { settings, currency, timezone } = shop;
  const visit = describeVisit({ standing, page, cart, currency, hour: hourOf(now, timezone) });
  const plan = (some: OpeningRule[]) => planOpenings({ reasons, settings, rules: some, visit });
  const isTrial = !visitor.isPreview && isAnyTried(rules, running);
  // Without any rule, every move that fits is there: what is left where one of them is switched off.
  const possible = [...plan(rules), ...(isTrial ? plan([]) : [])];
  if (possible.length === 0) return { found: null, running, exposures: [] };

  const needs = new Set(possible.flatMap(({ move }) => openingMoves[move].needs));
  const readers = { ...dependencies, isNever: (products: LiveProduct[]) => findNever(dependencies, products) };
  const boughtIds = recentlyBought(standing, now);
  const situation = await readOpeningSituation(readers, needs, {
    ...{ request, product, cart, currency, boughtIds },
    today: dayOf(now, timezone),
  });
  const find = (some: OpeningRule[]): Found | null => {
    for (const one of plan(some)) {
      const write: Found["write"] = (wording, offer) =>
        writeOpening({ planned: one, situation, locale: page.locale, settings, wording, offer });
      const opening = write(null, null);
      if (opening) return { planned: one, opening, write };
    }
    return null;
  };
  if (!isTrial) return { found: find(rules), running, exposures: [] };

  const tell = (some: OpeningRule[]) => find(some)?.opening.text ?? "";
  const trial = tryRules(rules, running, { id: visitor.id, language: page.locale }, tell);
  return { found: find(trial.rules), running, exposures: trial.exposures };
}

/** The rung on which this shopper stands, where the merchant lets such an opening bring it; null where it does not. */
async function bringOffer(
  { offers, knowledge, shop, clock }: OpeningDependencies,
  id: string,
  { planned: { move, ruleId } }: Found,
  { page: { country, locale } }: OpeningRequest,
): Promise<OpeningOffer | null> {
  if (!(await offers.isAllowed(move))) return null;
  const today = dayOf(clock.now(), shop.timezone);
  const freeDelivery = await findPromisedDelivery(knowledge, { country, currency: shop.currency, today });
  const about = { freeDelivery, locale };
  return { answer: await offers.bring({ id, move, ruleId }, about), freeDelivery };
}

function describeVisit(seen: {
  standing: VisitorStanding | null;
  page: OpeningRequest["page"];
  cart: CartView | null;
  currency: string;
  hour: number;
}): OpeningVisit {
  const { standing, page, cart, currency, hour } = seen;
  return {
    ...{ currency, hour, page: pageKindOf(page.template), country: page.country },
    device: deviceSchema.safeParse(standing?.device).data ?? null,
    segment: standing?.hasOrdered ? "customer" : standing?.cameBefore ? "returning" : "new",
    cartValue: cart?.subtotal ?? { amount: 0, currency },
  };
}

const PAGE_KINDS: Record<string, PageKind> = {
  ...{ index: "home", product: "product", collection: "collection", search: "search", cart: "cart" },
  "list-collections": "collection",
};

/** Shopify's "product.pre-order" is a product page too. */
function pageKindOf(template: string): PageKind {
  return PAGE_KINDS[template.split(".")[0] ?? ""] ?? "other";
}

async function readCart(storefront: Storefront, { cart }: OpeningRequest): Promise<CartView | null> {
  const cartId = toCartId(cart?.token);
  return cartId === null ? null : ((await storefront.readCart(cartId))?.view ?? null);
}

function recentlyBought(standing: VisitorStanding | null, now: Date): string[] {
  const order = standing?.lastOrder;
  if (!order) return [];
  const days = (now.getTime() - order.placedAt.getTime()) / (24 * 3600_000);
  return days >= BOUGHT_DAYS.least && days <= BOUGHT_DAYS.most ? order.productIds : [];
}

/** Asked only where there is something to say, so that who is kept out is alike in every arm. */
function decide(
  running: RunningExperiment[],
  visitorId: string,
  { move }: PlannedOpening,
  { page }: OpeningRequest,
): ArmDecision {
  return decideArm(running, `opening:${move}`, { id: visitorId, language: page.locale });
}

type Made = {
  id: string;
  visitorId: string;
  planned: PlannedOpening;
  opening: WrittenOpening;
  decision: ArmDecision;
  now: Date;
};

async function record(
  { events, experiments }: OpeningDependencies,
  { id, visitorId, planned, opening, decision, now }: Made,
): Promise<void> {
  const exposure = decision.exposures.at(-1);
  const data = {
    ...{ opening: id, reason: planned.reason, move: planned.move, rule: planned.ruleId, product: opening.productId },
    ...{ experiment: exposure?.experimentId ?? null, arm: exposure?.arm ?? null, offer: opening.brings },
  };
  const event = { id, at: now, visitorId, conversationId: null };
  await Promise.all([
    experiments.noteExposures(decision.exposures.map((one) => ({ ...one, visitorId, at: now }))),
    events.append([
      decision.isHeldOut
        ? { ...event, type: "opening-held-out", data: { ...data, holdout: "trigger" } }
        : { ...event, type: "opening-offered", data },
    ]),
  ]);
}
