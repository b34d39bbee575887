import { z } from "zod";
import type { KnowledgePassage } from "~/ports/knowledge-search";
import type { ModelTool } from "~/ports/language-model";
import type { TurnDesk } from "../../desk/turn-desk";
import { maskContacts } from "../../guardrails/mask-contacts";
import { hasContent } from "../../need-state/need-content";
import { topicOf } from "../../knowledge/policy-topics";
import { WHOLE_PASSAGE } from "../../reply/slot";
import { splitSentences } from "../../reply/split-sentences";
import type { SelectedAnswer } from "../../knowledge/select-answer";
import type { SpecialistName } from "../../specialists/specialist-name";
import { addToCart } from "../../tools/add-to-cart";
import { answerQuestion } from "../../tools/answer-question";
import { checkStock } from "../../tools/check-stock";
import { compareProducts } from "../../tools/compare-products";
import { getProduct } from "../../tools/get-product";
import { handOver } from "../../tools/hand-over";
import { recommendComplementary, recommendSimilar } from "../../tools/recommend-related";
import type { SearchOutput } from "../../tools/search-output";
import { searchProducts } from "../../tools/search-products";
import { sizeHelp } from "../../tools/size-help";
import type { Tool, ToolName } from "../../tools/tool";
import { viewCart } from "../../tools/view-cart";
import { unfoundKind } from "../../tools/unfound-kind";
import { isHarmless, presentBriefly, presentFully } from "./present-products";
import type { View } from "./view";

/** A tool as a model sees it: things are named by handle, and what the system settles is not asked for. */
export type OfferedTool = {
  specialist: SpecialistName;
  model: ModelTool & { name: ToolName };
  /** Calls it with a model's arguments; returns what the model is told, which may be that it was refused. */
  run: (args: unknown, view: View, desk: TurnDesk) => Promise<unknown>;
  /** Calls it with arguments of our own. */
  look: (input: unknown, view: View, desk: TurnDesk) => Promise<unknown>;
};

const product = z.string().min(1).max(255).describe("A product by its handle, as given under 'product'.");
const NO_SUCH_PRODUCT = "There is no product with this handle. Use a handle from a tool result, or search.";

const search = offer({
  specialist: "sales",
  tool: searchProducts,
  description:
    "Find products for the shopper's wishes. The system knows category, budget, size, colour and must-haves and applies them; give words only for what it does not list under 'wishes', in the shop's language.",
  args: z.object({
    words: z.string().max(200).default(""),
    others: z.boolean().default(false).describe("True: leave out what was shown already."),
  }),
  toInput: ({ words, others }, { situation }) => ({
    text: words,
    isTextOnly: words !== "" && !hasContent(situation.need),
    excludeIds: others ? situation.input.memory.shown.flat().map(({ id }) => id) : [],
  }),
  present(output, view) {
    view.notes.search = output;
    return {
      status: output.status,
      fitting_in_all: output.total,
      ...noteOf(output, view),
      ...(output.isWithheld
        ? { note: "The shop has something that fits, but it may not be suggested here. Do not say that there is none." }
        : {}),
      products: output.items.flatMap(({ document, variantId, misses }) =>
        presentBriefly(document.id, view, variantId).map((brief) => ({
          ...brief,
          ...(misses.length > 0
            ? { does_not_meet: misses.map((miss) => `${labelOf(miss.constraintId, view)} (${miss.why})`) }
            : {}),
        })),
      ),
    };
  },
});

const read = offer({
  specialist: "sales",
  tool: getProduct,
  description: "Read known products in full: facts, variants with live stock, what the description says.",
  args: z.object({ products: z.array(product).min(1).max(4) }),
  toInput: ({ products }, { references }) => {
    const ids = products.flatMap((handle) => references.productId(handle) ?? []);
    return ids.length > 0 ? { productIds: ids } : NO_SUCH_PRODUCT;
  },
  present: ({ productIds }, view) => productIds.flatMap((id) => presentFully(id, view)),
});

const compare = offer({
  specialist: "sales",
  tool: compareProducts,
  description: "Compare two to four known products; a table with the differences is shown to the shopper by itself.",
  args: z.object({ products: z.array(product).min(2).max(4) }),
  toInput: ({ products }, { references }) => {
    const ids = products.flatMap((handle) => references.productId(handle) ?? []);
    return ids.length > 1 ? { productIds: ids } : NO_SUCH_PRODUCT;
  },
  present({ productIds, ranked }, view) {
    view.notes.compared = productIds;
    return { nearest_to_the_wishes_first: ranked.flatMap(({ document }) => presentBriefly(document.id, view)) };
  },
});

const similar = offer({
  specialist: "sales",
  tool: recommendSimilar,
  description: "Products like a given one: for 'something like this'.",
  args: z.object({ product }),
  toInput: ({ product: handle }, { references }) => aboutOne(references.productId(handle)),
  present: ({ productIds }, view) => productIds.flatMap((id) => presentBriefly(id, view)),
});

const complementary = offer({
  specialist: "sales",
  tool: recommendComplementary,
  description: "What goes with a given product: for 'what else do I need with it'.",
  args: z.object({ product }),
  toInput: ({ product: handle }, { references }) => aboutOne(references.productId(handle)),
  present: ({ productIds }, view) => productIds.flatMap((id) => presentBriefly(id, view)),
});

const sizes = offer({
  specialist: "sales",
  tool: sizeHelp,
  description: "The shop's size guide, and the sizes and fit notes of a product.",
  args: z.object({ product: product.nullable().default(null), sizes: z.array(z.string().max(20)).max(4).default([]) }),
  toInput: ({ product: handle, sizes: named }, { references }) => ({
    productId: handle === null ? null : references.productId(handle),
    sizes: named,
  }),
  present: ({ productId, passages }, view) => ({
    product: productId === null ? null : presentFully(productId, view)[0],
    guide: passages.map((passage) => presentPassage(passage, view)),
  }),
});

const stock = offer({
  specialist: "sales",
  tool: checkStock,
  description: "Live stock of a product, or of its variants with the named option values.",
  args: z.object({ product, values: z.array(z.string().max(255)).max(3).default([]) }),
  toInput: ({ product: handle, values }, { references }) => {
    const productId = references.productId(handle);
    return productId === null ? NO_SUCH_PRODUCT : { productId, values };
  },
  present: ({ productId, variants }, view) =>
    productId === null
      ? { error: "It is not sold any more." }
      : {
          product: presentBriefly(productId, view)[0],
          variants: variants.slice(0, 30).map(({ id, state }) => ({
            variant: view.references.variantReference(productId, id),
            say_it_with: `{{stock:${view.references.variantReference(productId, id) ?? ""}}}`,
            state,
          })),
        },
});

const cart = offer({
  specialist: "sales",
  tool: viewCart,
  description: "Read the shopper's cart; it is shown to the shopper by itself.",
  args: z.object({}),
  toInput: () => ({}),
  present({ status }, view) {
    const found = view.evidence.cart;
    if (status !== "cart" || !found) return { status };
    view.notes.hasReadCart = true;
    return {
      total: "{{cart-total}}",
      lines: found.lines.map(({ title, variantTitle, quantity }) => ({ title, variantTitle, quantity })),
    };
  },
});

const add = offer({
  specialist: "sales",
  tool: addToCart,
  description:
    "Propose to put a variant into the cart. The system asks the shopper about it; say nothing of it being added.",
  args: z.object({ variant: z.string().max(260).describe("As given under 'variant', for example 'some-shoe#3'.") }),
  toInput({ variant }, { references, situation, notes }) {
    const variantId = references.variantId(variant);
    if (variantId === null) return "There is no such variant. Read the product first.";
    // How many is what the shopper said, and never what a model says.
    const entity = situation.perception.entities.find(({ type }) => type === "quantity");
    const quantity = entity?.type === "quantity" ? entity.value : 1;
    notes.proposed ??= { variantId, quantity };
    return { items: [{ variantId, quantity }] };
  },
  present: () => ({ status: "The shopper is asked." }),
});

const answer = offer({
  specialist: "knowledge",
  tool: answerQuestion,
  description:
    "What the shop's policies, pages and FAQ say to a question. Without an answer nobody knows: say so, and a person is offered.",
  args: z.object({ question: z.string().min(1).max(300) }),
  toInput: ({ question }, { situation }) => {
    const intent = situation.perception.intents.find(({ name }) => topicOf(name, question) !== "");
    return { question, topic: intent ? topicOf(intent.name, question) : "" };
  },
  present: ({ answer: found }, view) => presentAnswer(found, view),
});

const person = offer({
  specialist: "escalation",
  tool: handOver,
  description: "Bring in a person of the shop's team, whenever the shopper wants one or you cannot help.",
  args: z.object({ reason: z.string().max(200).default("") }),
  toInput: ({ reason }) => ({ reason: maskContacts(reason) }),
  present({ state }, view) {
    view.notes.handoff = state;
    return state === "person" ? { state: "A person joins the chat." } : { state: "A form for a message is shown." };
  },
});

/** In an order that never changes by itself: a provider's cache depends on it. */
export const OFFERED_TOOLS = { search, read, compare, similar, complementary, sizes, stock, cart, add, answer, person };

function offer<Args, Input, Output>(options: {
  specialist: SpecialistName;
  tool: Tool<Input, Output>;
  description: string;
  args: z.ZodType<Args>;
  /** A text says what is wrong. */
  toInput: (args: Args, view: View) => unknown;
  present: (output: Output, view: View) => unknown;
}): OfferedTool {
  const { specialist, tool, description, args: schema, toInput, present } = options;

  const call = async (input: unknown, view: View, desk: TurnDesk) => {
    const result = await desk.use(tool, input);
    if (result.ok) return present(result.value, view);
    return result.decision.verdict === "ask-shopper" ? { status: "The shopper is asked." } : { error: result.error };
  };
  return {
    specialist,
    model: { name: tool.name, description, input: schema },
    async run(args, view, desk) {
      const parsed = schema.safeParse(args);
      if (!parsed.success) return { error: `Wrong arguments: ${z.prettifyError(parsed.error).slice(0, 300)}` };
      const input = toInput(parsed.data, view);
      if (typeof input === "string") return { error: input };

      desk.enter(specialist, "model");
      return call(input, view, desk);
    },
    look(input, view, desk) {
      desk.enter(specialist);
      return call(input, view, desk);
    },
  };
}

/** What a search has found out beside the products, in a sentence for the model. */
function noteOf(
  { items, soldOut, status, isWithheld }: SearchOutput,
  view: View,
): { note?: string; sold_out?: unknown } {
  const { perception, need } = view.situation;
  const kind = isWithheld ? null : unfoundKind(items, perception, need);
  if (kind !== null)
    return { note: `The shop sells no “${kind}”: say so first. What is listed here only comes near to the word.` };
  if (soldOut === null || status === "match") return {};
  return {
    note: "Only what stands under 'sold_out' meets every wish, and it is sold out: say so first, with its name.",
    sold_out: {
      ...presentBriefly(soldOut.id, view)[0],
      stock: `{{stock:${view.references.handleOf(soldOut.id) ?? ""}#1}}`,
    },
  };
}

/** What the shop's texts say to a question, or that they do not tell. */
export function presentAnswer(found: SelectedAnswer | null, view: View): unknown {
  if (!found) {
    view.notes.isUnanswered = true;
    return { answer: null };
  }
  return {
    ...presentPassage(found.passage, view),
    ...(found.passage.kind === "curated" ? {} : { best_sentences: found.sentences }),
  };
}

function aboutOne(productId: string | null): { productId: string } | string {
  return productId === null ? NO_SUCH_PRODUCT : { productId };
}

function labelOf(constraintId: string, { situation }: View): string {
  return situation.need.constraints.find(({ id }) => id === constraintId)?.said ?? constraintId;
}

/** A passage with its sentences under the slots that quote them. */
function presentPassage({ id, kind, title, text }: KnowledgePassage, { references }: View) {
  const reference = references.passageReference(id);
  // A merchant's own answer is said whole or not at all.
  if (kind === "curated")
    return {
      source: `{{passage-title:${reference}}}`,
      title,
      answer: { [`{{passage:${reference}:${WHOLE_PASSAGE}}}`]: maskContacts(text) },
    };
  return {
    source: `{{passage-title:${reference}}}`,
    title,
    sentences: Object.fromEntries(
      splitSentences(text)
        .map((sentence, index) => [`{{passage:${reference}:${index}}}`, maskContacts(sentence)] as const)
        .filter(([, sentence]) => isHarmless(sentence))
        .slice(0, 24),
    ),
  };
}
