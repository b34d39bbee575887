import type { LiveProduct } from "~/ports/storefront";
import type { Entity } from "../../perception/perception";
import { stemsOf } from "../../perception/phrase-index";
import { containsPhrase } from "../../ranking/read-document";
import { getProduct } from "../../tools/get-product";
import { searchProducts } from "../../tools/search-products";
import { isFitting } from "./is-fitting";
import { isNamedSo } from "./is-named-so";
import type { MoveContext } from "./move-context";
import { rememberShown } from "./remember-shown";

/** "Wundreiben": what is general is looked for in English, as most shops' texts are, or in the shop's own word. */
function inShopsWords({ type, value, text }: Entity, language: string): string {
  if (language === "en") return text;
  if (type === "attribute") return value.value;
  return type === "category" || type === "material" ? value : text;
}

/**
 * "Two of the high support in black 36D", where nothing that was talked about comes in such: what is sold so. Null where it
 * was asked which is meant.
 */
export async function findByChoice(context: MoveContext): Promise<LiveProduct[] | null> {
  const { situation, desk, voice } = context;
  const { perception } = situation;
  const words = perception.entities.filter(
    (entity) => !entity.negated && ["attribute", "material", "category", "brand"].includes(entity.type),
  );
  const kind = situation.need.constraints.find((one) => one.kind === "category" && one.strength !== "must-not")?.value;
  const choices = perception.entities.flatMap((entity) =>
    entity.type === "option" && !entity.negated ? [entity.text] : [],
  );
  const text = (
    words.length > 0 ? words.map((entity) => inShopsWords(entity, perception.language)) : [kind ?? choices.join(" ")]
  )
    .join(" ")
    .slice(0, 400);
  const found = text === "" ? null : await desk.use(searchProducts, { text, isTextOnly: true, limit: 6 });
  const ids = (found?.ok ? found.value.items : []).map(({ document }) => document.id);
  const read = ids.length === 0 ? null : await desk.use(getProduct, { productIds: ids });
  const fitting = (read?.ok ? read.value.productIds : []).flatMap((id) => {
    const product = desk.evidence.products.get(id);
    const isWhole = product && isFitting(product, context) && words.every((word) => isNamedSo(id, word, context));
    return isWhole ? [product] : [];
  });
  const isTitled = ({ title }: LiveProduct) =>
    words.every((word) => containsPhrase(stemsOf(title), stemsOf(word.text)));
  const titled = words.length > 0 ? fitting.filter(isTitled) : [];
  const [only, second] = titled.length > 0 ? titled : fitting;
  if (only && !second) return [only];
  if (!only) await voice.say("add.which-again");
  else {
    const few = fitting.slice(0, 3).map(({ id }) => id);
    await voice.say("ask.which-of-these");
    await desk.show({
      type: "products",
      items: few.map((productId) => ({ productId, variantId: null, reason: null })),
    });
    rememberShown(few, null, context);
  }
  return null;
}
