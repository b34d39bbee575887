import { CART_INTENTS, KNOWLEDGE_INTENTS, ORDER_INTENTS, SOCIAL_INTENTS } from "./intent-families";
import type { Cues, Entity, Intent, IntentName } from "./perception";

const SOCIAL = new Set<IntentName>(SOCIAL_INTENTS);
/** What is assumed where nothing else is read. */
const FALLBACKS: IntentName[] = ["find_product", "out_of_scope"];
const LOST_DISCOUNT =
  /\bwhere(?:'?s| is| are) (?:my|the|that) (?:\S+ ){0,2}?(?:%|\d+ ?%|percent|off\b|discount|coupon|promo|voucher)/;
const HOW_LONG =
  /\b(?:how (?:long|many days|soon|fast|quick\w*)|wie (?:lange|schnell)|combien de (?:temps|jours)|cuant[oa]s? (?:tiempo|tarda\w*|dias))\b/;
const WAITS =
  /\b(?:still|yet|haven'?t|hasn'?t|didn'?t|not (?:got|received|arrived)|waiting|weeks? ago|sent (?:it|them|back)|returned|order \W?\d|noch|warte|immer|toujours|encore|attends|todavia|aun|espero|sigo)\b/;
const FEW_WORDS = /^\W*(?:\S+\s+){0,3}\S+\W*$/;
const WANTS_PERSON =
  /\b(?:talk|speak|chat|connect|transfer|get|give|want|need|please|pls|rather|prefer|sprechen|reden|mochte|will|bitte|parler|veux|voudrais|hablar|quiero|prefiero)\b/;
const HINT = 0.2;
/** Likelier than this, by the learnt model too: a word alone may say what is meant. */
const IMAGINABLE = 0.1;
/** Remembered as a possibility, not taken for what was meant. */
const DOUBTED = 0.45;
const MIN_CONFIDENCE = 0.3;

const ON_SALE =
  /\b(?:on sale|im (?:sale|angebot)|reduziert\w*|(?:en|des) (?:soldes?|promos?|promotions?|reductions?)|(?:de|en) (?:rebajas?|ofertas?|promocion)|rebajad[oa]s?)\b/;

/**
 * What patterns cannot see one by one: entities make a wish out of "blue ones under 50", a strong reading silences the weak
 * one that shares its words, and nothing at all is `out_of_scope` when it is a question about something else.
 */
export function settleIntents(
  found: Intent[],
  message: {
    entities: Entity[];
    cues: Cues;
    terms: string[];
    knownTerms: number;
    folded: string;
    /** What the learnt model is sure of stays, however weak the readings beside it are. Null where it had no say. */
    learnt: ReadonlySet<IntentName> | null;
  },
): Intent[] {
  const scores = new Map(found.map(({ name, confidence }) => [name, confidence]));
  const has = (name: IntentName, least = 0.5) => (scores.get(name) ?? 0) >= least;
  const hasAny = (names: readonly IntentName[], least = 0.5) => names.some((name) => has(name, least));
  const drop = (...names: IntentName[]) => {
    for (const name of names) if (message.learnt?.has(name) !== true) scores.delete(name);
  };
  const raise = (name: IntentName, confidence: number) => {
    scores.set(name, Math.max(scores.get(name) ?? 0, confidence));
  };

  /** What follows from words alone is doubted where the learnt model has read the message and sees nothing of it. */
  const assume = (name: IntentName, confidence: number) => {
    const isDenied = message.learnt !== null && (scores.get(name) ?? 0) < IMAGINABLE;
    raise(name, isDenied ? Math.min(confidence, DOUBTED) : confidence);
  };

  const { entities, cues } = message;
  const wishes = entities.filter((entity) =>
    ["category", "color", "material", "attribute", "brand", "price", "option", "size", "recipient", "product"].includes(
      entity.type,
    ),
  );
  const things = wishes.filter((entity) => ["category", "product", "brand"].includes(entity.type));

  // "Do you have the Pilot in blue?" asks for a product that is named, not for something to be found.
  const isNamed = entities.some(({ type, negated }) => type === "product" && !negated);
  const isVariant = entities.some(({ type }) => type === "color" || type === "size" || type === "option");
  if (isNamed && isVariant && cues.question && has("find_product")) {
    drop("find_product");
    raise("availability", 0.85);
  }
  if (has("negotiate")) drop("promotion", "price", "find_product");
  if (entities.some((entity) => entity.type === "price") && !entities.some((entity) => entity.type === "size")) {
    drop("size_fit");
  }
  // "Where's my 10 % off?" looks for no parcel, whatever was learnt of "where's my".
  if (has("promotion", 0.85) && LOST_DISCOUNT.test(message.folded)) scores.delete("track_order");
  const isOrderMatter = ORDER_INTENTS.some((name) => name !== "track_order" && has(name, 0.85));
  if (isOrderMatter && (scores.get("track_order") ?? 0) <= 0.6) drop("track_order");
  if (has("return_item", 0.85) && !cues.question) drop("return_policy");
  if (has("refund_status") && has("return_policy")) drop(cues.question ? "refund_status" : "return_policy");
  // "How long do refunds take?" asks for the rule; where the money is asks for one's own.
  if (has("refund_status") && HOW_LONG.test(message.folded) && !WAITS.test(message.folded)) {
    scores.set("return_policy", Math.max(0.9, scores.get("return_policy") ?? 0));
    scores.delete("refund_status");
  }
  if (hasAny(["track_order"]) && has("delivery_time")) drop("delivery_time", "shipping_policy");
  if (has("order_problem") && hasAny(["track_order"])) drop("delivery_time", "shipping_policy");
  // "May I send it back?" asks what the rules are, whatever was learnt of "send back".
  if (has("return_policy", 0.85) && cues.question) scores.delete("return_item");
  else if (has("return_policy") && has("return_item") && cues.question) drop("return_item");
  if (has("cancel_order") || has("change_address") || has("change_order"))
    drop("change_cart", "add_to_cart", "store_info");
  if (has("change_address")) drop("change_order", "shipping_policy", "store_info");
  if (has("exchange_item")) drop("change_cart", "return_item");
  if (has("payment_problem")) drop("payment_methods", "checkout", "complaint");
  if (has("delivery_time") && (scores.get("shipping_policy") ?? 0) <= 0.6) drop("shipping_policy");
  if (has("shipping_policy")) drop("price");
  // "Vous avez des trucs en solde ?" asks for no kind of thing.
  if (has("promotion", 0.85) && things.length === 0 && ON_SALE.test(message.folded)) drop("find_product");
  if (has("view_cart")) drop("price", "find_product", "product_detail");
  if (has("remove_from_cart")) drop("change_cart", "add_to_cart", "find_product");
  if (cues.undo) drop("add_to_cart", "remove_from_cart", "cancel_order", "deny", "return_item");
  if (has("size_fit") && (scores.get("availability") ?? 0) < 0.85) drop("availability");
  if (has("availability", 0.85) && !has("size_fit", 0.85)) drop("size_fit");
  if (has("warranty_care")) drop("product_detail");
  if (has("gift_help")) drop("find_product");
  if (has("compare_products", 0.85)) drop("product_detail", "get_recommendation", "find_product");
  if (has("add_to_cart", 0.85)) drop("find_product", "get_recommendation", "price");
  // What is added is no change of what is there: both together would add it twice.
  if (has("add_to_cart", 0.85) && !has("change_cart", 0.85)) scores.delete("change_cart");
  if (has("human_agent", 0.85)) drop("find_product", "get_recommendation", "store_info");
  if (has("privacy_request", 0.85)) drop("account_help", "remove_from_cart");
  if (hasAny([...KNOWLEDGE_INTENTS, ...ORDER_INTENTS], 0.85) && things.length === 0)
    drop("find_product", "get_recommendation", "product_detail", "availability");
  if (hasAny(ORDER_INTENTS, 0.85))
    drop("find_product", "get_recommendation", "product_detail", "availability", "price", "add_to_cart");
  // "To New York": so few words praise and blame nothing that no pattern knows.
  if (has("feedback") && !has("feedback", 0.6) && FEW_WORDS.test(message.folded)) scores.delete("feedback");
  if (has("feedback")) drop("find_product");
  if (cues.isBot) {
    drop("product_detail", "find_product");
    // "Are you human?" asks what answers, and for nobody else; "who are you?" asks nothing of the shop, "what can you do?" for no goods.
    scores.delete("store_info");
    if (wishes.length === 0)
      for (const name of ["find_product", "get_recommendation", "negotiate"] as const) scores.delete(name);
    if (!WANTS_PERSON.test(message.folded)) scores.delete("human_agent");
  }
  if (has("out_of_scope", 0.85) && things.length === 0)
    drop("find_product", "get_recommendation", "product_detail", "compare_products", "promotion");

  const isAboutSomethingKnown = cues.pronoun && cues.question && !cues.cheaper && !cues.other;
  const asksForFact =
    isAboutSomethingKnown &&
    wishes.some((entity) => ["attribute", "material", "color", "option"].includes(entity.type));
  const busy = hasAny([
    ...CART_INTENTS,
    ...ORDER_INTENTS,
    ...KNOWLEDGE_INTENTS,
    "compare_products",
    "size_fit",
    "availability",
    "price",
    "promotion",
    "negotiate",
    "product_detail",
    "complaint",
    "human_agent",
    "get_recommendation",
    "gift_help",
    "feedback",
    "out_of_scope",
  ]);
  // A weak reading of another wish is better than what follows from a word alone.
  const isHinted = [...scores].some(
    ([name, confidence]) =>
      confidence >= Math.max(HINT, scores.get("find_product") ?? 0) && !SOCIAL.has(name) && !FALLBACKS.includes(name),
  );
  // "Trail shoes in size 9 for men": nothing is said but what is wanted.
  const isNounPhrase = things.some(({ negated }) => !negated) && message.terms.length === 0 && !cues.question;
  if (asksForFact && !busy && !has("find_product")) raise("product_detail", 0.7);
  else if (isNounPhrase && !busy && !cues.pronoun) raise("find_product", 0.75);
  else if (wishes.length > 0 && !busy && !isHinted) assume("find_product", things.length > 0 ? 0.75 : 0.6);
  if ((cues.cheaper || cues.pricier || cues.other) && !busy) raise("find_product", 0.65);
  // "Shoes that fit wide feet": a thing and a wish, not a question about a size.
  if (has("find_product") && things.length > 0 && (scores.get("size_fit") ?? 0) <= 0.6) {
    if (entities.some(({ type }) => type === "size")) drop("size_fit");
    else scores.delete("size_fit");
  }

  const meant = [...scores].filter(([name]) => !SOCIAL.has(name));
  if (meant.every(([, confidence]) => confidence < 0.5) && message.terms.length > 0 && !cues.isBot && !cues.memory) {
    const known = message.knownTerms / message.terms.length;
    if (known >= 0.5) assume("find_product", 0.5);
    else if (cues.question && message.terms.length >= 2 && message.knownTerms === 0 && !isHinted)
      assume("out_of_scope", 0.5);
    else if (![...scores].some(([name]) => SOCIAL.has(name))) raise("find_product", 0.35);
  }

  return [...scores]
    .filter(([, confidence]) => confidence >= MIN_CONFIDENCE)
    .map(([name, confidence]) => ({ name, confidence }))
    .sort((left, right) => right.confidence - left.confidence);
}
