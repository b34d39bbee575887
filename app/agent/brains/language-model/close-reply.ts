import { accountForWrite } from "../../accounting/account-for-write";
import { labelConstraint } from "../../need-state/label-constraint";
import { BUDGET_CHIP } from "../../need-state/remove-chip";
import { searchText } from "../../need-state/search-text";
import type { RankedProduct } from "../../ranking/ranked-product";
import { slot } from "../../reply/slot";
import { REPLY_LANGUAGES } from "../../reply/reply-language";
import { isSizeOption } from "../../perception/vocabulary-index";
import type { Situation } from "../../situation";
import type { MoveContext } from "../embedded/move-context";
import { askAboutPlan } from "../embedded/ask-about-plan";
import { plainReason } from "../embedded/plain-reason";
import { joinNames, nameFacts } from "../embedded/name-facts";
import { rememberShown } from "../embedded/remember-shown";
import type { Speaker } from "./speaker";
import type { View } from "./view";

type Context = Omit<MoveContext, "step">;

const MAX_CARDS = 3;

/** What code adds to a model's words: cards of the products it named, tables, sources, the question that code owns. */
export async function closeReply(view: View, speaker: Speaker, context: Context): Promise<void> {
  const { desk } = context;
  const { notes, evidence } = view;

  if (notes.compared.length > 1) {
    await desk.show({ type: "comparison", productIds: notes.compared, verdict: null });
    rememberShown(notes.compared, null, context);
  } else {
    await showCards(view, speaker, context);
  }
  if (speaker.quoted.length > 0) await desk.show({ type: "sources", passageIds: [...speaker.quoted] });
  if (notes.hasReadCart && evidence.cart) await desk.show({ type: "cart" });
  if (notes.handoff) await desk.show({ type: "handoff", state: notes.handoff });
  else if (notes.isUnanswered && speaker.quoted.length === 0) {
    desk.noteUnmet(`question: ${view.situation.perception.text.slice(0, 200)}`);
    await desk.show({ type: "handoff", state: "offered" });
  }
  if (notes.search && notes.search.status !== "match") desk.noteUnmet(searchText(view.situation.need).slice(0, 120));

  // Code's own words exist in a few languages; another language is not mixed with them.
  if (!REPLY_LANGUAGES.some((language) => language === view.situation.perception.language)) return;
  await askForCart(view, context);
  await askToRelax(view, speaker, context);
  offerNextSteps(view, speaker, context);
}

/** The products that were named, or what was found where the reply names none of it. */
async function showCards(view: View, speaker: Speaker, context: Context): Promise<void> {
  const { notes, evidence } = view;
  const found = notes.search?.status === "match" ? notes.search.items : [];
  const named = speaker.named.filter((id) => evidence.products.has(id));
  const ids = (named.length > 0 ? named : found.map(({ document }) => document.id)).slice(0, MAX_CARDS);
  if (ids.length === 0) return;

  const items = ids.map((productId) => {
    const item = notes.search?.items.find(({ document }) => document.id === productId);
    const facts = item ? nameFacts(item, context) : [];
    const reason =
      facts.length > 0
        ? context.voice.text("card.why", { facts: joinNames(facts, view.situation.locale) })
        : item
          ? plainReason(productId, ids, { ...context, situation: view.situation })
          : null;
    return { productId, variantId: item?.variantId ?? null, reason };
  });
  await context.desk.show({ type: "products", items });
  rememberShown(ids, items[0]?.variantId ?? null, context);
}

/** What the model would put into the cart is asked about by code, which then knows what "yes" means. */
async function askForCart({ notes, evidence, situation }: View, context: Context): Promise<void> {
  const { desk, voice } = context;
  if (!notes.proposed) return;
  const { variantId, quantity } = notes.proposed;
  // A model's idea is held against the shopper's words as code's own is.
  const call = { tool: "add_to_cart" as const, input: { items: [{ variantId, quantity }] } };
  const open = accountForWrite(call, { situation, evidence, isProposed: true });
  if (open !== null && (await askAboutPlan(call, { verdict: "ask-shopper", ...open }, context))) return;
  const product = [...evidence.products.values()].find(({ variants }) => variants.some(({ id }) => id === variantId));
  if (!product) return;

  const isAsked = await voice.ask(
    { kind: "confirm-add", subject: `${variantId}:${quantity}`, data: { variantId, quantity } },
    "ask.confirm-add",
  );
  if (!isAsked) return;
  await desk.show({ type: "products", items: [{ productId: product.id, variantId, reason: null }] });
  voice.offerYesOrNo();
}

/** What comes nearest was shown: giving up what it misses is offered by name, and only then done. */
async function askToRelax({ notes, situation }: View, speaker: Speaker, { desk, voice }: Context): Promise<void> {
  const nearest = notes.search?.status === "near" ? notes.search.items[0] : undefined;
  if (!nearest) return;
  if (isCheapestAlready(nearest, situation)) return sayNothingCheaper(nearest, situation, { desk, voice });
  if (speaker.hasAsked || !speaker.named.includes(nearest.document.id)) return;

  const ids = [...new Set(nearest.misses.map(({ constraintId }) => constraintId))];
  const wishes = ids.map((id) => {
    const constraint = situation.need.constraints.find((candidate) => candidate.id === id);
    return constraint ? labelConstraint(constraint, situation.language) : slot.budget();
  });
  const question = { kind: "relax", subject: ids.join("+"), data: { constraintIds: ids } };
  if (!(await voice.ask(question, "near.ask", { wishes: joinNames(wishes, situation.locale) }))) return;
  voice.offerYesOrNo();
}

/** "Cheaper" set the limit, and nothing is below it: no wish of the shopper's that could be given up. */
function isCheapestAlready(nearest: RankedProduct, { perception }: Situation): boolean {
  const isOwnLimit = perception.entities.some(({ type }) => type === "price");
  return (
    perception.cues.cheaper && !isOwnLimit && nearest.misses.every(({ constraintId }) => constraintId === BUDGET_CHIP)
  );
}

/** The limit that "cheaper" would have set is dropped again, as the embedded brain does. */
async function sayNothingCheaper(
  { document, variantId }: RankedProduct,
  { need, input }: Situation,
  { desk, voice }: Pick<Context, "desk" | "voice">,
): Promise<void> {
  const price = variantId === null ? slot.priceRange(document.id) : slot.price(variantId);
  await voice.say("cheaper.none", { title: slot.title(document.id), price });
  desk.remember({ needState: { ...need, budget: input.memory.needState.budget } });
}

function offerNextSteps({ notes, situation }: View, speaker: Speaker, { voice }: Context): void {
  const items = notes.search?.status === "match" ? notes.search.items : [];
  const [best] = items;
  if (speaker.named.length > 1) {
    voice.offer({ label: voice.text("offer.compare"), message: voice.text("offer.compare.message") });
  }
  const hasSize = situation.need.constraints.some(({ kind }) => kind === "size");
  if (best && !hasSize && best.document.options.some(({ name }) => isSizeOption(name))) {
    voice.offer({ label: voice.text("offer.size"), message: voice.text("offer.size.message") });
  }
  if ((notes.search?.total ?? 0) > 1) {
    voice.offer({ label: voice.text("offer.cheaper"), message: voice.text("offer.cheaper.message") });
  }
}
