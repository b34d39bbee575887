import type { ShopSettings } from "~/contracts/shop-settings";
import type { DiscountAnswer } from "~/ports/discount-desk";
import { createEvidence } from "../evidence/evidence";
import { findStatedFacts } from "../guardrails/lint-sentence";
import { findCodeDelivery } from "../reply/code-delivery";
import { fillSlots, type SlotFacts } from "../reply/fill-slots";
import { toReplyLanguage } from "../reply/reply-language";
import { offerSentences } from "../reply/offer-sentences";
import { slot } from "../reply/slot";
import { chooseText, type TextChoice } from "../reply/texts/choose-text";
import { openingMoves } from "./opening-moves";
import { openingReplies } from "./opening-replies";
import type { FreeDelivery, OpeningReply, OpeningSituation } from "./opening-situation";
import type { PlannedOpening } from "./plan-openings";

export type OpeningInput = {
  planned: Pick<PlannedOpening, "move" | "reason">;
  situation: OpeningSituation;
  locale: string;
  settings: ShopSettings;
  /** A merchant's own words in the place of the usual ones; `{product}` stands for the title of what it is about. */
  wording?: string | null;
  /** What the ladder lets it bring along. */
  offer?: OpeningOffer | null;
};

/** `freeDelivery`: where a page of the shop promises it, with the sentence that says so. */
export type OpeningOffer = { answer: DiscountAnswer; freeDelivery: FreeDelivery | null };

export type WrittenOpening = {
  text: string;
  quickReplies: { label: string; message: string }[];
  /** Numeric id of the product that it is about. */
  productId: string | null;
  /** The rung of the ladder that it names; null: it brings nothing. */
  brings: DiscountAnswer["rung"] | null;
};

/**
 * The first line of a planned opening, or null: silence is the better move. Prices, stock, names and quotes come through
 * slots from what was read for this shopper, as in every reply; a person is always among the quick replies.
 */
export function writeOpening(input: OpeningInput): WrittenOpening | null {
  const { planned, situation, locale, settings, wording, offer = null } = input;
  const words = openingMoves[planned.move].say(situation);
  if (words === null) return null;

  const choice: TextChoice = {
    language: toReplyLanguage(locale),
    tone: settings.tone,
    seed: `${planned.reason}:${words.productId ?? ""}`,
  };
  const facts = { ...factsOf(situation, offer, settings), choice, locale };
  const own = wording == null ? null : fillWording(wording, words.productId, facts);
  const said = words.sentences.map(({ key, parameters }) => say(chooseText(choice, key, parameters), facts));
  const text = own ?? (said.includes(null) ? null : said.join(" "));
  if (text === null) return null;

  const brought = offer === null ? null : sayOffer(offer, planned.move, choice, facts);
  const isCode = brought !== null && offer?.answer.rung === "code";
  // Three buttons at most, as under the moves themselves.
  const under = isCode ? [openingReplies.useCode, ...words.replies.slice(0, 1)] : words.replies;
  const replies: OpeningReply[] = [...under, openingReplies.person];
  const quickReplies = replies.flatMap(({ label, message, parameters }) => {
    const asked = say(chooseText(choice, message, parameters), facts);
    return asked === null ? [] : [{ label: chooseText(choice, label), message: asked }];
  });
  const { productId } = words;
  if (brought === null) return { text, quickReplies, productId, brings: null };
  return { text: `${text} ${brought}`, quickReplies, productId, brings: offer?.answer.rung ?? null };
}

/** Null where there is nothing to add to what the move says itself. */
function sayOffer(
  { answer, freeDelivery }: OpeningOffer,
  move: PlannedOpening["move"],
  choice: TextChoice,
  facts: SlotFacts,
): string | null {
  if (move === "free-shipping" && answer.rung === "free-shipping-gap") return null;
  const delivery = findCodeDelivery(facts.evidence);
  const sentences = offerSentences(answer, { freeDelivery, delivery, isAsked: false });
  const said = sentences.map(({ key, parameters }) => say(chooseText(choice, key, parameters), facts));
  return said.length === 0 || said.includes(null) ? null : said.join(" ");
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
  offer: OpeningOffer | null,
  { agentName, greeting, contactEmail, contactHours }: ShopSettings,
): Omit<SlotFacts, "choice" | "locale"> {
  const { product, compared, related, complement, bought, search, cart, freeDelivery } = situation;
  const evidence = createEvidence();
  const known = [product, compared, ...related, complement?.base, complement?.product, bought, search?.found];
  for (const one of known) if (one) evidence.products.set(one.id, one);
  const promised = freeDelivery ?? offer?.freeDelivery;
  for (const answer of [situation.delivery, situation.returns, search?.answer, promised?.answer]) {
    if (answer) evidence.passages.set(answer.passage.id, answer.passage);
  }
  evidence.cart = cart;
  evidence.freeDelivery = promised ?? null;
  evidence.discount = offer?.answer.offer ?? null;
  evidence.automatic = offer?.answer.automatic ?? null;
  return {
    ...{ evidence, agentName, greeting, contactEmail, contactHours },
    ...{ shopName: "", budget: null, toldPrices: new Map() },
  };
}
