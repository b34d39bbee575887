import type { ConversationMemory } from "~/contracts/conversation-memory";
import { digestTurn } from "./recall/digest-turn";
import type { RouteStep } from "./specialists/route";
import type { Situation } from "./situation";

/** What the conversation keeps. An open question outlives a detour to a policy or an order, but not a new topic. */
export function remember(
  situation: Situation,
  route: RouteStep[],
  changes: Partial<ConversationMemory>,
): ConversationMemory {
  const { memory } = situation.input;
  const isDetour =
    situation.pending === null &&
    route.every(
      ({ specialist, move }) =>
        specialist === "knowledge" || specialist === "orders" || move === "view-cart" || move === "size-help",
    );

  const isAsideQuestion = asksAboutOpenProduct(situation, route, changes);

  // "Does it come with a charger?" between "added" and "ok, add it": of what was just put in, and nothing is done.
  const isOther = changes.focus !== undefined && changes.focus?.id !== memory.focus?.id;
  const isAsideOfIt = memory.justAdded.length > 0 && !isOther && route.every(({ move }) => TELLS_OF_IT.has(move));

  return {
    ...memory,
    needState: situation.need,
    pastNeeds: situation.pastNeeds,
    language: situation.perception.text === "" ? memory.language : situation.perception.language,
    pendingQuestion: isDetour || isAsideQuestion ? memory.pendingQuestion : null,
    lastFactQuestion: null,
    showsProfile: false,
    justAdded: isDetour || isAsideOfIt ? memory.justAdded : [],
    pastFocus:
      changes.focus && memory.focus && changes.focus.id !== memory.focus.id ? pastFocus(memory) : memory.pastFocus,
    digest: digestTurn(memory.digest, situation, route, changes),
    ...changes,
  };
}

const TELLS_OF_IT = new Set<RouteStep["move"]>([
  ...(["check-stock", "product-detail", "tell-price", "size-help", "compare", "apply-code"] as const),
  ...(["acknowledge", "thank", "nudge", "view-cart", "answer-policy", "tell-promotions", "negotiate"] as const),
]);
const ASIDES = new Set<RouteStep["move"]>(["check-stock", "product-detail", "tell-price"]);

/** "Do they come in sunflower?" between "which color?" and the answer to it: of that very product, and a question. */
function asksAboutOpenProduct(
  { pending, input, perception }: Situation,
  route: RouteStep[],
  changes: Partial<ConversationMemory>,
): boolean {
  const { pendingQuestion, focus } = input.memory;
  const productId = pendingQuestion?.kind === "choose-variant" ? pendingQuestion.data.productId : null;
  const inTalk = (changes.focus ?? focus)?.id;
  return (
    pending === null &&
    typeof productId === "string" &&
    productId === inTalk &&
    perception.cues.question &&
    route.every(({ move }) => ASIDES.has(move))
  );
}

const MAX_PAST_FOCUS = 8;

function pastFocus({ focus, pastFocus: past }: ConversationMemory): string[] {
  return focus ? [focus.id, ...past.filter((id) => id !== focus.id)].slice(0, MAX_PAST_FOCUS) : past;
}
