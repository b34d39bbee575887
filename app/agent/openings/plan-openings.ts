import type { OpeningMove } from "~/contracts/opening-move";
import type { Device, OpeningConditions, OpeningRule, PageKind, Segment } from "~/contracts/opening-rule";
import type { ShopSettings } from "~/contracts/shop-settings";
import type { Money } from "~/lib/money";
import { MOVES_BY_REASON } from "./opening-moves";

/** Where a shopper is and who, as far as rules ask for it. Null: not known, and then no condition about it is met. */
export type OpeningVisit = {
  page: PageKind;
  device: Device | null;
  country: string | null;
  segment: Segment;
  /** Null: no cart could be read. */
  cartValue: Money | null;
  /** The shop's, in which rules' amounts are. */
  currency: string;
  /** 0 to 23, of the shop's day. */
  hour: number;
};

export type PlannedOpening = { move: OpeningMove; reason: string; ruleId: string | null };

type Input = {
  reasons: { reason: string; weight: number }[];
  settings: ShopSettings;
  rules: OpeningRule[];
  visit: OpeningVisit;
};

/** What may be said to these reasons, the best first; empty where silence is wanted. */
export function planOpenings({ reasons, settings, rules, visit }: Input): PlannedOpening[] {
  if (settings.paused) return [];
  const active = rules.filter(({ isActive }) => isActive);
  const ruled = new Set(active.map(({ action }) => action));
  const holding = active.filter(({ conditions }) => holds(conditions, visit));
  const silence = holding.findIndex(({ action }) => action === "silence");
  const opening = silence < 0 ? holding : holding.slice(0, silence);

  const fitting = listFitting(reasons, settings);
  const byRule = opening.flatMap(({ id, action }) =>
    fitting.filter(({ move }) => move === action).map((fit) => ({ ...fit, ruleId: id })),
  );
  const byReason = silence < 0 ? fitting.filter(({ move }) => !ruled.has(move)) : [];
  return [...byRule, ...byReason.map((fit) => ({ ...fit, ruleId: null }))].filter(isFirstOfItsMove);
}

/** By the strength of the reason; each move for the strongest that it answers. */
function listFitting(reasons: Input["reasons"], settings: ShopSettings): { move: OpeningMove; reason: string }[] {
  return [...reasons]
    .sort((left, right) => right.weight - left.weight || left.reason.localeCompare(right.reason))
    .flatMap(({ reason }) => (MOVES_BY_REASON[reason] ?? []).map((move) => ({ move, reason })))
    .filter(({ move, reason }) => isWanted(move, reason, settings.openings))
    .filter(isFirstOfItsMove);
}

function isFirstOfItsMove({ move }: { move: string }, index: number, all: { move: string }[]): boolean {
  return all.findIndex((other) => other.move === move) === index;
}

function isWanted(move: OpeningMove, reason: string, openings: ShopSettings["openings"]): boolean {
  if (openings.movesOff.includes(move)) return false;
  if (move === "follow-up") return openings.followUp;
  if (reason === "welcome") return openings.welcome;
  return reason === "about-to-leave" ? openings.exit : openings.hesitation;
}

function holds(conditions: OpeningConditions, visit: OpeningVisit): boolean {
  const { pages, devices, countries, segments, cartFrom, cartUntil, hours } = conditions;
  return (
    isAmong(pages, visit.page) &&
    isAmong(devices, visit.device) &&
    isAmong(countries, visit.country) &&
    isAmong(segments, visit.segment) &&
    isWithin(visit, cartFrom, cartUntil) &&
    (hours === null || isDuring(hours, visit.hour))
  );
}

function isAmong<Value>(wanted: Value[], actual: Value | null): boolean {
  return wanted.length === 0 || (actual !== null && wanted.includes(actual));
}

/** Amounts of another market's currency cannot be held against the shop's. An empty cart is worth nothing. */
function isWithin({ cartValue, currency }: OpeningVisit, from: number | null, until: number | null): boolean {
  if (from === null && until === null) return true;
  if (cartValue?.currency !== currency) return false;
  return cartValue.amount >= (from ?? 0) && cartValue.amount <= (until ?? Infinity);
}

function isDuring({ from, until }: { from: number; until: number }, hour: number): boolean {
  return from < until ? hour >= from && hour < until : hour >= from || hour < until;
}
