import { dropOldFacts, joinProfiles } from "~/agent/profile/learn-profile";
import type { TurnInput } from "~/agent/turn";
import type { ConversationMemory } from "~/contracts/conversation-memory";
import { AppError } from "~/lib/app-error";
import { dayOf } from "~/lib/shop-calendar";
import type { CatalogSearch } from "~/ports/catalog-search";
import type { MessageRecord } from "~/ports/conversation-store";
import type { TurnRecord } from "~/ports/turn-store";
import type { TakeTurnDependencies, TurnVisitor } from "./turn-context";

const MAX_HISTORY = 24;

/** Everything that a turn starts from. */
export async function readTurnInput(
  {
    conversations,
    curated,
    merchandising,
    clock,
    shop,
  }: Pick<TakeTurnDependencies, "conversations" | "curated" | "merchandising" | "clock" | "shop">,
  visitor: TurnVisitor,
  turn: TurnRecord,
  catalog: CatalogSearch,
): Promise<TurnInput> {
  const [conversation, messages, vocabulary, answers, said] = await Promise.all([
    conversations.find(visitor, turn.conversationId),
    conversations.listMessages(turn.conversationId, MAX_HISTORY),
    catalog.getVocabulary(),
    curated.get(),
    merchandising.read(),
  ]);
  if (conversation === null) throw new AppError("not-found", `the conversation of turn ${turn.id} has been erased`);

  const { name, currency, locale, domain } = shop;
  return {
    turnId: turn.id,
    shop: { name, currency, locale, domain },
    settings: shop.settings,
    merchandising: said,
    vocabulary,
    curated: answers,
    today: dayOf(clock.now(), shop.timezone),
    memory: conversation.memory,
    profile:
      conversation.profiles && dropOldFacts(joinProfiles(conversation.profiles), keepFrom(clock.now(), shop.settings)),
    history: sinceForgotten(messages, conversation.memory)
      .filter(({ turnId }) => turnId !== turn.id)
      .map(toHistory),
    page: turn.request.page,
    isLoggedIn: visitor.customerId !== null,
    message: turn.request.message,
    tap: turn.request.tap,
  };
}

/** What was said before something was to be forgotten goes no further. */
function sinceForgotten(messages: MessageRecord[], { forgottenTurn }: ConversationMemory): MessageRecord[] {
  const last = forgottenTurn === null ? -1 : messages.findLastIndex(({ turnId }) => turnId === forgottenTurn);
  return messages.slice(last + 1);
}

function keepFrom(now: Date, { retentionDays }: TurnInput["settings"]): Date {
  return new Date(now.getTime() - retentionDays * 24 * 3600_000);
}

function toHistory({ from, text, blocks }: MessageRecord): TurnInput["history"][number] {
  return { from, text: text ?? blocks.map((block) => (block.type === "text-delta" ? block.text : "")).join("") };
}
