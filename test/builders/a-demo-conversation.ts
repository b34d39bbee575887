import { aConversation, type Conversation, type ConversationStart } from "./a-conversation.ts";
import { aDemoShop } from "./a-demo-shop.ts";

/** A conversation in the demo's shop: its whole range, its texts, and what its merchant says goes together. */
export function aDemoConversation(start: ConversationStart = {}): Conversation {
  const { documents, passages, complements } = aDemoShop();
  const talk = aConversation({ documents, passages, ...start });
  for (const [id, ids] of complements) talk.storefront.recommend(id, "complementary", ids);
  return talk;
}
