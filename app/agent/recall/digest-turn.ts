import { MAX_DIGEST_TURNS, type ConversationMemory } from "~/contracts/conversation-memory";
import { maskContacts } from "../guardrails/mask-contacts";
import type { Situation } from "../situation";
import type { RouteStep } from "../specialists/route";

type Digest = ConversationMemory["digest"];

const MAX_SAID = 120;
const MAX_PRODUCTS = 3;

/** The line that stays of a turn when its words are no longer told: by code alone, so both brains keep the same. */
export function digestTurn(
  digest: Digest,
  { input }: Situation,
  route: RouteStep[],
  { shown }: Partial<ConversationMemory>,
): Digest {
  const said =
    input.message === null ? null : maskContacts(input.message).replace(/\s+/g, " ").trim().slice(0, MAX_SAID);
  const line = {
    said,
    moves: [...new Set(route.map(({ move }) => move))].slice(0, MAX_PRODUCTS),
    products: (shown?.[0] ?? []).map(({ handle }) => handle).slice(0, MAX_PRODUCTS),
  };
  return [...digest, line].slice(-MAX_DIGEST_TURNS);
}

/**
 * The digest of turns that are not among the last `told`, as text: within `most` characters, and the oldest gone first.
 * Empty where everything is still told word for word.
 */
export function summarizeEarlier(digest: Digest, { told, most }: { told: number; most: number }): string[] {
  const earlier = digest.slice(0, Math.max(0, digest.length - told));
  const lines: string[] = [];
  let size = 0;
  for (const { said, moves, products } of earlier.toReversed()) {
    // Thanks and greetings say nothing later.
    if (said === null || moves.every((move) => SMALL_TALK.has(move))) continue;
    const line = `${said} -> ${moves.join(", ")}${products.length > 0 ? `: ${products.join(", ")}` : ""}`;
    size += line.length;
    if (size > most) break;
    lines.unshift(line);
  }
  return lines;
}

const SMALL_TALK = new Set([
  "greet",
  "thank",
  "say-goodbye",
  "tell-range",
  "acknowledge",
  "identify",
  "tell-memory",
  "forget",
]);
