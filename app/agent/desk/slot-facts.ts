import type { Evidence } from "../evidence/evidence";
import { budgetLabel } from "../need-state/build-chips";
import type { SlotFacts } from "../reply/fill-slots";
import type { Situation } from "../situation";

/** What this turn's slots are filled from. */
export function buildSlotFacts(evidence: Evidence, situation: Situation): SlotFacts {
  const { input, language, locale, need } = situation;
  const choice = { language, tone: input.settings.tone, seed: input.turnId };
  return {
    evidence,
    choice,
    locale,
    shopName: input.shop.name,
    agentName: input.settings.agentName,
    greeting: input.settings.greeting,
    contactEmail: input.settings.contactEmail,
    contactHours: input.settings.contactHours,
    budget: budgetLabel(need, input.shop.currency, locale, choice),
    toldPrices: new Map(
      Object.entries(input.memory.toldPrices).map(([id, amount]) => [
        id,
        { amount, currency: input.memory.toldCurrency ?? input.shop.currency },
      ]),
    ),
  };
}
