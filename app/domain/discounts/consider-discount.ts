import type { AutomaticDiscount } from "~/contracts/automatic-discount";
import type { DeliveryPromise } from "~/contracts/delivery-promise";
import type { DiscountOccasion, DiscountReason, DiscountSettings } from "~/contracts/discount";
import type { OpeningMove } from "~/contracts/opening-move";
import { AppError } from "~/lib/app-error";
import { type ArmDecision, decideArm } from "~/lib/decide-arm";
import { dayOf } from "~/lib/shop-calendar";
import type { DiscountAnswer } from "~/ports/discount-desk";
import type { NewDecision } from "~/ports/discount-store";
import { askerOf } from "./asker-of";
import { findAutomaticOffer } from "./find-automatic-offer";
import { decideRung, type LadderDecision } from "./decide-rung";
import type { DiscountContext } from "./discount-context";
import { issueGrant } from "./issue-grant";
import type { LadderCart, LadderFacts } from "./ladder-facts";
import { makeCode } from "./make-code";
import { readLadderCart } from "./read-ladder-cart";
import { toOffer } from "./to-offer";

const HOURS = 3600_000;
const ASKS_REMEMBERED = 7 * 24 * HOURS;
/** How long an offer waits for the merchant. */
const APPROVAL_WAITS = 7 * 24 * HOURS;

type About = {
  freeDelivery: DeliveryPromise | null;
  locale: string;
  /** That speaks up; null: the shopper asked. */
  opening: { move: OpeningMove; ruleId: string | null } | null;
};

/**
 * What a shopper who asks for less, or hesitates at the price, is offered: decided by the ladder alone, kept with the reason,
 * and made in Shopify where it is a code. Whatever cannot be read or made ends in words, never in a promise.
 */
export async function considerDiscount(
  context: DiscountContext,
  occasion: DiscountOccasion,
  { opening, ...about }: About,
): Promise<DiscountAnswer> {
  const { discounts, clock, shop } = context;
  const settings = await discounts.readSettings();
  if (!settings.enabled) return reassure("off");

  const [isCounted, goods, decision] = await Promise.all([
    readCounted(context),
    readGoods(context),
    readArm(context, about),
  ]);
  if (goods === "unavailable") return reassure("unavailable");
  const { cart, automatic } = goods;
  const now = clock.now();
  const move = opening?.move ?? null;
  const facts = { settings, occasion, move, now, isCounted, cart, automatic, ...about, currency: shop.currency };
  if (!isCounted) return { ...decideRung({ ...facts, memory: NOTHING }), offer: null, automatic: null };

  const told = await discounts.decide(
    {
      ...{ id: context.ids.random(), key: `${context.turnId}:${occasion}`, asker: askerOf(context), occasion, opening },
      ...{ conversationId: context.conversationId, day: dayOf(now, shop.timezone), at: now },
      asksSince: new Date(now.getTime() - ASKS_REMEMBERED),
    },
    (memory) => {
      const asks = memory.asks + (opening === null ? 1 : 0);
      const reached = decideRung({ ...facts, memory: { ...memory, asks } });
      if (reached.terms !== null && decision.isHeldOut) return { rung: "reassure", reason: "held-out", grant: null };
      return toDecision(reached, { settings, now, locale: about.locale, code: makeCode(context.ids.random()) });
    },
  );
  const isNewOffer = told.reason === "granted" || told.reason === "above-limit" || told.reason === "held-out";
  if (told.isNew && isNewOffer) await noteExposures(context, decision, now);
  if (told.rung === "code") return tellCode(context, told.reason);
  const isAutomatic = told.reason === "automatic-applies" || told.reason === "automatic-within-reach";
  const offered = isAutomatic && cart ? findAutomaticOffer(cart, automatic) : null;
  return { rung: told.rung, reason: told.reason, offer: null, automatic: offered };
}

const NOTHING: LadderFacts["memory"] = { grants: [], asks: 0, grantedToday: 0 };

function reassure(reason: "off" | "unavailable" | "had-one"): DiscountAnswer {
  return { rung: "reassure", reason, offer: null, automatic: null };
}

/** Only who may be remembered and meets the agent. */
async function readCounted({ visits, visitorId }: DiscountContext): Promise<boolean> {
  const visitor = await visits.findVisitor(visitorId);
  return visitor?.arm === "agent" && !visitor.isPreview;
}

type Goods = { cart: LadderCart | null; automatic: AutomaticDiscount[] };

async function readGoods({ storefront, codes, cartId, shop }: DiscountContext): Promise<Goods | "unavailable"> {
  try {
    if (cartId === null) return { cart: null, automatic: [] };
    const [found, automatic] = await Promise.all([storefront.readCart(cartId), codes.listAutomatic(shop.currency)]);
    return { cart: await readLadderCart(codes, found?.view ?? null, shop.currency), automatic };
  } catch (error) {
    if (error instanceof AppError && error.code === "upstream-unavailable") return "unavailable";
    throw error;
  }
}

async function readArm(
  { experiments, visitorId }: DiscountContext,
  { locale }: Pick<About, "locale">,
): Promise<ArmDecision> {
  return decideArm(await experiments.listRunning(), "discount", { id: visitorId, language: locale });
}

/** At the moment when an offer would be made, also of who gets none to compare with. */
async function noteExposures({ experiments, visitorId }: DiscountContext, { exposures }: ArmDecision, at: Date) {
  await experiments.noteExposures(exposures.map((exposure) => ({ ...exposure, visitorId, at })));
}

type Making = { settings: DiscountSettings; now: Date; locale: string; code: string };

function toDecision({ rung, reason, terms }: LadderDecision, { settings, now, locale, code }: Making): NewDecision {
  if (terms === null) return { rung, reason, grant: null };
  const lasts = rung === "approval" ? APPROVAL_WAITS : settings.expiryHours * HOURS;
  return { rung, reason, grant: { code, terms, locale, expiresAt: new Date(now.getTime() + lasts) } };
}

/** The code of this shopper, made where it is not there yet. */
async function tellCode(context: DiscountContext, reason: DiscountReason): Promise<DiscountAnswer> {
  const { discounts, clock, logger } = context;
  const grant = await discounts.findLive(askerOf(context), clock.now());
  if (grant === null || grant.state === "waiting") return reassure("had-one");
  try {
    const issued = await issueGrant(context, grant, grant.expiresAt);
    if (issued.state !== "issued") return reassure("had-one");
    return { rung: "code", reason, offer: toOffer(issued, context.shop), automatic: null };
  } catch (error) {
    logger.warn({ error, grant: grant.id }, "a discount code could not be made");
    return reassure("unavailable");
  }
}
