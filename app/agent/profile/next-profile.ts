import type { ConversationMemory } from "~/contracts/conversation-memory";
import type { ShopperProfile } from "~/contracts/shopper-profile";
import type { Evidence } from "../evidence/evidence";
import type { Situation } from "../situation";
import { learnProfile } from "./learn-profile";

type Ended = { situation: Situation; memory: ConversationMemory; evidence: Evidence; at: string };

/**
 * What is to be stored after a turn; null where the profile stays as it is. Nothing is learnt without consent, nor in a
 * turn that deletes something, and what a language model said teaches nothing.
 */
export function nextProfile({ situation, memory, evidence, at }: Ended): ShopperProfile | null {
  const { profile, memory: before } = situation.input;
  if (profile === null || evidence.profile !== undefined) return null;
  const next = learnProfile(profile, {
    ...{ before, after: memory, at },
    titleOf: (id) => evidence.products.get(id)?.title,
  });
  return next === profile ? null : next;
}
