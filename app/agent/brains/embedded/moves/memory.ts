import { conversationMemorySchema } from "~/contracts/conversation-memory";
import type { ProfileFact, ShopperProfile } from "~/contracts/shopper-profile";
import { buildChips, labelWish } from "../../../need-state/build-chips";
import { buildFactChips, labelFact } from "../../../profile/fact-chips";
import { findForgotten } from "../../../profile/forget-facts";
import { slot } from "../../../reply/slot";
import { forgetShopper } from "../../../tools/forget-shopper";
import { getProduct } from "../../../tools/get-product";
import type { MoveContext } from "../move-context";
import { joinNames } from "../name-facts";

const MAX_PRODUCTS_TOLD = 3;

/** What is kept, in plain words: of this conversation, and with consent from one visit to the next. Each has its chip. */
export async function tellMemory(context: MoveContext): Promise<void> {
  const { situation, voice, desk } = context;
  const { need, input } = situation;
  const choice = { language: situation.language, tone: input.settings.tone, seed: input.turnId };
  const wishes = need.constraints.map((constraint) => labelWish(constraint, choice));
  if (need.budget) wishes.push(slot.budget());
  if (need.recipient) wishes.push(voice.text("chip.recipient", { who: need.recipient }));

  const kept = (input.profile?.facts ?? []).filter(({ kind }) => kind !== "product" && kind !== "search");
  const viewed = await readViewed(input.profile, context);
  if (wishes.length > 0 || kept.length + viewed.length === 0) {
    await voice.say(wishes.length > 0 ? "memory.wishes" : "memory.nothing", {
      wishes: joinNames(wishes, situation.locale),
    });
  }
  if (kept.length > 0) await voice.say("memory.kept", { facts: nameFacts(kept, context) });
  if (viewed.length > 0)
    await voice.say("memory.viewed", {
      products: joinNames(
        viewed.map((id) => slot.title(id)),
        situation.locale,
      ),
    });
  await voice.say(input.profile === null ? "memory.visit-only" : "memory.agreed");
  await voice.say("memory.how");
  await showChips(input.profile, context);
  voice.offer({ label: voice.text("offer.forget"), message: voice.text("offer.forget") });
  desk.remember({ showsProfile: true });
}

/** Deletes at once what the shopper asks to be forgotten, and says so only when it is done. */
export async function forget(context: MoveContext): Promise<void> {
  const { situation, desk, voice } = context;
  const { input, need } = situation;
  const request = situation.forget;
  if (request === null) return;

  const isAll = request.what === "everything";
  const answer = await desk.use(forgetShopper, { what: isAll ? "everything" : "facts" });
  if (!answer.ok) return voice.say("forget.failed");
  if (isAll) {
    await voice.say("forget.all");
    await voice.say("forget.shop", { shop: slot.shop() });
    desk.remember({ ...conversationMemorySchema.parse({}), language: situation.perception.language });
    return;
  }

  const forgotten = findForgotten(request, input.profile);
  const wasWanted = situation.needChanged;
  if (forgotten.length === 0 && !wasWanted) {
    await voice.say("forget.nothing");
    return tellMemory(context);
  }
  if (forgotten.length > 0) await voice.say("forget.done", { what: nameFacts(forgotten, context) });
  else await voice.say("forget.wish");
  if (request.what === "named") await voice.say("forget.history");
  await showChips(desk.evidence.profile ?? input.profile, context);
  desk.remember({ needState: need, forgottenTurn: input.turnId, digest: [], showsProfile: true });
}

/** Ids of products that were talked about, as far as they are still there. */
async function readViewed(profile: ShopperProfile | null, { desk }: MoveContext): Promise<string[]> {
  const facts = profile?.facts ?? [];
  const productIds = facts
    .flatMap((fact) => (fact.kind === "product" ? fact.product.id : []))
    .slice(0, MAX_PRODUCTS_TOLD);
  if (productIds.length === 0) return [];
  const answer = await desk.use(getProduct, { productIds });
  return answer.ok ? productIds.filter((id) => desk.evidence.products.has(id)) : [];
}

/** Products by what they are: their names stand in cards and chips. */
function nameFacts(facts: ProfileFact[], { situation, voice }: MoveContext): string {
  const { language, input, locale } = situation;
  const choice = { language, tone: input.settings.tone, seed: input.turnId };
  const names = facts.map((fact) => (fact.kind === "product" ? voice.text("memory.product") : labelFact(fact, choice)));
  return joinNames([...new Set(names)], locale);
}

async function showChips(profile: ShopperProfile | null, { situation, desk }: MoveContext): Promise<void> {
  const { input, language, locale, need } = situation;
  const choice = { language, tone: input.settings.tone, seed: input.turnId };
  const chips = [...buildChips(need, input.shop.currency, locale, choice), ...buildFactChips(profile, choice)];
  await desk.show({ type: "need-state", chips });
}
