import type { ShopSettings } from "~/contracts/shop-settings";
import { createEvidence } from "../evidence/evidence";
import { findStatedFacts } from "../guardrails/lint-sentence";
import { fillSlots, type SlotFacts } from "../reply/fill-slots";
import { toReplyLanguage } from "../reply/reply-language";
import { slot } from "../reply/slot";
import { chooseText, type TextChoice } from "../reply/texts/choose-text";
import { openingMoves } from "./opening-moves";
import { openingReplies } from "./opening-replies";
import type { OpeningReply, OpeningSituation } from "./opening-situation";
import type { PlannedOpening } from "./plan-openings";

export type OpeningInput = {
  planned: Pick<PlannedOpening, "move" | "reason">;
  situation: OpeningSituation;
  locale: string;
  settings: ShopSettings;
  /** A merchant's own words in the place of the usual ones; `{product}` stands for the title of what it is about. */
  wording?: string | null;
};

export type WrittenOpening = {
  text: string;
  quickReplies: { label: string; message: string }[];
  /** Numeric id of the product that it is about. */
  productId: string | null;
};

/**
 * The first line of a planned opening, or null: silence is the better move. Prices, stock, names and quotes come through
 * slots from what was read for this shopper, as in every reply; a person is always among the quick replies.
 */
export function writeOpening({ planned, situation, locale, settings, wording }: OpeningInput): WrittenOpening | null {
  const words = openingMoves[planned.move].say(situation);
  if (words === null) return null;

  const choice: TextChoice = {
    language: toReplyLanguage(locale),
    tone: settings.tone,
    seed: `${planned.reason}:${words.productId ?? ""}`,
  };
  const facts = { ...factsOf(situation, settings), choice, locale };
  const own = wording == null ? null : fillWording(wording, words.productId, facts);
  const said = words.sentences.map(({ key, parameters }) => say(chooseText(choice, key, parameters), facts));
  const text = own ?? (said.includes(null) ? null : said.join(" "));
  if (text === null) return null;

  const replies: OpeningReply[] = [...words.replies, openingReplies.person];
  const quickReplies = replies.flatMap(({ label, message, parameters }) => {
    const asked = say(chooseText(choice, message, parameters), facts);
    return asked === null ? [] : [{ label: chooseText(choice, label), message: asked }];
  });
  return { text, quickReplies, productId: words.productId };
}

/** Null where a slot has no evidence, or a fact stands outside of one. */
function say(sentence: string, facts: SlotFacts): string | null {
  if (findStatedFacts(sentence).length > 0) return null;
  const filled = fillSlots(sentence, facts);
  return filled.ok ? filled.text : null;
}

/** Null where there is no product to name: then the usual words are said. */
function fillWording(wording: string, productId: string | null, facts: SlotFacts): string | null {
  if (productId === null && wording.includes("{product}")) return null;
  return say(wording.replaceAll("{product}", slot.title(productId ?? "")), facts);
}

function factsOf(
  situation: OpeningSituation,
  { agentName, greeting, contactEmail, contactHours }: ShopSettings,
): Omit<SlotFacts, "choice" | "locale"> {
  const { product, compared, related, complement, bought, search, cart, freeDelivery } = situation;
  const evidence = createEvidence();
  const known = [product, compared, ...related, complement?.base, complement?.product, bought, search?.found];
  for (const one of known) if (one) evidence.products.set(one.id, one);
  for (const answer of [situation.delivery, situation.returns, search?.answer, freeDelivery?.answer]) {
    if (answer) evidence.passages.set(answer.passage.id, answer.passage);
  }
  evidence.cart = cart;
  evidence.freeDeliveryFrom = freeDelivery?.from ?? null;
  return {
    ...{ evidence, agentName, greeting, contactEmail, contactHours },
    ...{ shopName: "", budget: null, toldPrices: new Map() },
  };
}
