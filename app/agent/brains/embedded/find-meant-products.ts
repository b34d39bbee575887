import { stemsOf } from "../../perception/phrase-index";
import { containsPhrase } from "../../ranking/read-document";
import { bareTitle } from "../../ranking/bare-title";
import { isMentioned } from "../../ranking/is-mentioned";
import { isEmptyMention, type Mention } from "../../recall/find-mention";
import type { RankedProduct } from "../../ranking/ranked-product";
import type { TurnDesk } from "../../desk/turn-desk";
import { getProduct } from "../../tools/get-product";
import { searchProducts } from "../../tools/search-products";
import { slot } from "../../reply/slot";
import type { MoveName } from "../../specialists/route";
import type { MoveContext } from "./move-context";
import { rememberShown } from "./remember-shown";

/**
 * The products a message is about, read. When it names something else than what is being talked about ("how much is the
 * headlamp?" over a pair of shoes), that is looked for; several of them are shown and asked about, never guessed. Returns
 * null when it has said all there is to say.
 */
export async function findMeantProducts(
  candidates: string[],
  move: MoveName,
  context: MoveContext,
): Promise<string[] | null> {
  const { situation, desk, voice } = context;
  const { mention, how } = situation.referents;
  const isCertain = how === "named" || how === "ordinal" || how === "plural" || isEmptyMention(mention);

  if (candidates.length > 0) {
    const productIds = candidates.slice(0, 6);
    const answer = await desk.use(getProduct, { productIds, mention: isCertain ? null : mention });
    if (!answer.ok) return end(voice.say("product.failed"));
    if (answer.value.productIds.length > 0) return answer.value.productIds;
    if (isCertain) return end(voice.say("product.gone"));
  }
  return isEmptyMention(mention) ? askWhich(move, context) : searchMention(move, context);
}

async function searchMention(move: MoveName, context: MoveContext): Promise<string[] | null> {
  const { situation, desk, voice } = context;
  const { mention } = situation.referents;
  const text = wordsOf(mention);
  const found = await findCalled(mention, desk);
  if (found === null) return end(voice.say("search-failed"));
  const ids = found.map(({ document }) => document.id);
  if (ids.length === 0) {
    desk.noteUnmet(text);
    return end(voice.say("nothing-found.what", { what: text }));
  }
  if (ids.length === 1) return ids;

  const audience = situation.need.constraints.find(({ kind }) => kind === "audience");
  const models = new Set(found.map(({ document }) => bareTitle(document.title)));
  if (models.size === 1 && audience === undefined && move !== "add") return ids.slice(0, 1);

  await voice.ask(
    { kind: "which-product", subject: `${move}:${text}`.slice(0, 50), data: { move } },
    "ask.which-of-these",
  );
  await desk.show({
    type: "products",
    items: ids.slice(0, 4).map((productId) => ({ productId, variantId: null, reason: null })),
  });
  const labels = ids.slice(0, 4).map((id) => slot.title(id));
  voice.offer(...labels.map((label) => ({ label, message: label })));
  rememberShown(ids.slice(0, 4), null, context);
  return null;
}

/** What is called as a message calls it, read; null where the search failed. */
export async function findCalled(mention: Mention, desk: TurnDesk): Promise<RankedProduct[] | null> {
  const answer = await desk.use(searchProducts, { text: wordsOf(mention), isTextOnly: true, limit: 6 });
  if (!answer.ok) return null;
  const mentioned = answer.value.items.filter(({ document }) => isMentioned(document, mention));
  // A massage gun is what is called one, where something is.
  const called = mentioned.filter(({ document }) =>
    mention.categories.every((name) => containsPhrase(stemsOf(document.title), stemsOf(name))),
  );
  // A shoe is not the one that has the word in its name.
  const isPhrase = mention.categories.some((name) => stemsOf(name).length > 1);
  return isPhrase && called.length > 0 ? called : mentioned;
}

function wordsOf({ categories, words }: Mention): string {
  return [...categories, ...words].join(" ").slice(0, 400);
}

async function askWhich(move: MoveName, { voice }: MoveContext): Promise<null> {
  const isAsked = await voice.ask({ kind: "which-product", subject: move, data: { move } }, "ask.which-product");
  if (!isAsked) await voice.say("add.which-again");
  return null;
}

async function end(said: Promise<void>): Promise<null> {
  await said;
  return null;
}
