import type { ShopSettings } from "~/contracts/shop-settings";
import type { LiveProduct } from "~/ports/storefront";
import { createEvidence } from "../evidence/evidence";
import { fillSlots, type SlotFacts } from "../reply/fill-slots";
import { toReplyLanguage } from "../reply/reply-language";
import { slot } from "../reply/slot";
import { chooseText, type TextChoice } from "../reply/texts/choose-text";
import { OPENINGS_BY_REASON } from "./openings-by-reason";

export type OpeningInput = {
  reasons: { reason: string; weight: number }[];
  /** The product on the page, read live. */
  product: LiveProduct | null;
  /** Others that were looked at, read live. */
  alternatives: LiveProduct[];
  locale: string;
  settings: ShopSettings;
  /** Products that the merchant wants not to be recommended. */
  isNever: (productId: string) => boolean;
};

export type Opening = { reason: string; text: string; quickReplies: { label: string; message: string }[] };

/**
 * A first line that answers why the shopper hesitates, or null: silence is the better move. It names no price, stock or
 * deadline and never presses; the strongest reason that there is something to say to decides.
 */
export function writeOpening(input: OpeningInput): Opening | null {
  const { settings, product, isNever } = input;
  if (settings.paused) return null;

  const reasons = [...input.reasons].sort(
    (left, right) => right.weight - left.weight || left.reason.localeCompare(right.reason),
  );
  for (const { reason } of reasons) {
    const opening = OPENINGS_BY_REASON[reason];
    if (!opening || !isEnabled(reason, settings) || (opening.needsProduct && !product)) continue;
    if (product && isNever(product.id) && opening.needsProduct) continue;

    const other = input.alternatives.find(({ id }) => id !== product?.id && !isNever(id));
    if (reason === "compares-products" && !other) continue;
    return write(opening, reason, other ?? null, input);
  }
  return null;
}

function write(
  opening: NonNullable<(typeof OPENINGS_BY_REASON)[string]>,
  reason: string,
  other: LiveProduct | null,
  { product, locale, settings }: OpeningInput,
): Opening | null {
  const choice: TextChoice = {
    language: toReplyLanguage(locale),
    tone: settings.tone,
    seed: `${reason}:${product?.id ?? ""}`,
  };
  const evidence = createEvidence();
  for (const known of [product, other]) if (known) evidence.products.set(known.id, known);
  const facts: SlotFacts = {
    evidence,
    choice,
    locale,
    shopName: "",
    agentName: settings.agentName,
    greeting: settings.greeting,
    contactEmail: settings.contactEmail,
    contactHours: settings.contactHours,
    budget: null,
    toldPrices: new Map(),
  };
  const parameters = { title: slot.title(product?.id ?? ""), other: slot.title(other?.id ?? "") };
  const read = (text: string) => {
    const filled = fillSlots(text, facts);
    return filled.ok ? filled.text : null;
  };

  const text = read(chooseText(choice, opening.text, parameters));
  if (text === null) return null;
  const quickReplies = opening.replies.flatMap(({ label, message }) => {
    const said = read(chooseText(choice, message, parameters));
    return said === null ? [] : [{ label: chooseText(choice, label), message: said }];
  });
  return { reason, text, quickReplies };
}

function isEnabled(reason: string, settings: ShopSettings): boolean {
  return reason === "about-to-leave" ? settings.openings.exit : settings.openings.hesitation;
}
