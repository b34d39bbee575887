import { aDemoConversation } from "./a-demo-conversation.ts";
import { aDemoShop } from "./a-demo-shop.ts";

/** Says one message after the other in the demo's shop, on a product's page where one is named; the last reply. */
export async function holdDemoTalk({ locale = "en", page }: { locale?: string; page?: string }, ...messages: string[]) {
  const product = aDemoShop().documents.find(({ handle }) => handle === page);
  const at = product ? { template: "product", productId: product.id, productHandle: product.handle } : {};
  const conversation = aDemoConversation({ page: { locale, ...at } });
  const [first = "", ...rest] = messages;
  let reply = await conversation.say(first);
  for (const message of rest) reply = await conversation.say(message);
  return reply;
}
