import { dropOldFacts, joinProfiles } from "~/agent/profile/learn-profile";
import type { TurnInput } from "~/agent/turn";
import type { ConversationMemory } from "~/contracts/conversation-memory";
import { AppError } from "~/lib/app-error";
import { dayOf } from "~/lib/shop-calendar";
import type { SaidMessage } from "~/ports/conversation-store";
import type { TurnRecord } from "~/ports/turn-store";
import type { TakeTurnDependencies, TurnVisitor } from "./turn-context";

const MAX_HISTORY = 24;

/** What the shop brings to each of its turns. */
export type ShopPart = Pick<TurnInput, "vocabulary" | "curated" | "merchandising" | "settings">;

/** Needs no turn: it can be read while that is being stored. */
export async function readShopPart({
  curated,
  merchandising,
  readVocabulary,
  readSettings,
}: Pick<TakeTurnDependencies, "curated" | "merchandising" | "readVocabulary" | "readSettings">): Promise<ShopPart> {
  const [vocabulary, answers, said, settings] = await Promise.all([
    readVocabulary(),
    curated.get(),
    merchandising.read(),
    readSettings(),
  ]);
  return { vocabulary, curated: answers, merchandising: said, settings };
}

/** Everything that a turn starts from. */
export async function readTurnInput(
  { conversations, clock, shop }: Pick<TakeTurnDependencies, "conversations" | "clock" | "shop">,
  visitor: TurnVisitor,
  turn: TurnRecord,
  ofShop: Promise<ShopPart>,
): Promise<TurnInput> {
  const [conversation, messages, shopPart] = await Promise.all([
    conversations.find(visitor, turn.conversationId),
    conversations.listSaid(turn.conversationId, MAX_HISTORY),
    ofShop,
  ]);
  if (conversation === null) throw new AppError("not-found", `the conversation of turn ${turn.id} has been erased`);

  const { name, currency, locale, domain } = shop;
  return {
    turnId: turn.id,
    shop: { name, currency, locale, domain },
    ...shopPart,
    today: dayOf(clock.now(), shop.timezone),
    memory: conversation.memory,
    profile:
      conversation.profiles && dropOldFacts(joinProfiles(conversation.profiles), keepFrom(clock.now(), shop.settings)),
    history: sinceForgotten(messages, conversation.memory)
      .filter(({ turnId }) => turnId !== turn.id)
      .map(({ from, text }) => ({ from, text })),
    page: turn.request.page,
    isLoggedIn: visitor.customerId !== null,
    message: turn.request.message,
    tap: turn.request.tap,
  };
}

/** What was said before something was to be forgotten goes no further. */
function sinceForgotten(messages: SaidMessage[], { forgottenTurn }: ConversationMemory): SaidMessage[] {
  const last = forgottenTurn === null ? -1 : messages.findLastIndex(({ turnId }) => turnId === forgottenTurn);
  return messages.slice(last + 1);
}

function keepFrom(now: Date, { retentionDays }: TurnInput["settings"]): Date {
  return new Date(now.getTime() - retentionDays * 24 * 3600_000);
}
