import { z } from "zod";
import type { PageContext } from "~/contracts/agent-api";
import type { TurnTrace } from "~/contracts/turn-trace";
import type { RecordedEvent } from "~/ports/event-store";
import type { TurnRecord } from "~/ports/turn-store";

const MAX_PRODUCTS = 5;
/** Said on a product's page, with no other product named, these are about that product. */
const ABOUT_A_PRODUCT = new Set([
  ...["product_detail", "size_fit", "availability", "price", "promotion", "negotiate", "add_to_cart"],
  ...["warranty_care", "return_item", "exchange_item", "order_problem", "complaint", "feedback"],
]);
/** Tools that read the product that a shopper means: "does this come in blue?" */
const ASKED_TOOLS = new Set(["check_stock", "size_help"]);

const namedSchema = z.object({ id: z.string().min(1).max(80) });
const toolInputSchema = z.object({ productId: z.string().min(1).max(80) });
const searchSchema = z.object({
  status: z.literal("near"),
  items: z.tuple(
    [
      z.object({
        id: z.string().min(1).max(80),
        misses: z.array(z.object({ constraintId: z.string(), why: z.string().default("") })).min(1),
      }),
    ],
    z.unknown(),
  ),
});
const sentimentSchema = z.enum(["negative", "neutral", "positive"]);

type Turn = Pick<TurnRecord, "id" | "visitorId" | "conversationId">;
type Told = { page: Pick<PageContext, "productId">; trace: Pick<TurnTrace, "perception" | "steps"> };

/**
 * The products that a message was about, each with what it was about and in which mood, and the product that came nearest to a
 * wish that none met. Nothing for a tap.
 */
export function readAskedEvents(turn: Turn, { page, trace }: Told, now: Date): RecordedEvent[] {
  const { perception, steps } = trace;
  if (perception === null) return [];
  const { id: turnId, visitorId, conversationId } = turn;
  const stored = { at: now, isDatedHere: true, visitorId, conversationId };
  const [strongest] = [...perception.intents].sort((left, right) => right.confidence - left.confidence);
  const topic = strongest ? toName(strongest.name) : null;
  const sentiment = sentimentSchema.catch("neutral").parse(perception.sentiment.label);

  const asked = listAsked(perception, steps, page.productId).map((product, index) => ({
    ...{ type: "product-asked" as const, data: { product, topic, sentiment } },
    ...{ ...stored, id: `${turnId}:asked:${index + 1}` },
  }));
  const nearest = searchSchema.safeParse(steps.findLast(({ tool }) => tool === "search_products")?.output).data;
  if (!nearest) return asked;
  const [{ id: product, misses }] = nearest.items;
  return [
    ...asked,
    {
      ...{ type: "product-missed", data: { product, topic: nameMiss(misses) } },
      ...{ ...stored, id: `${turnId}:missed` },
    },
  ];
}

function listAsked(
  perception: NonNullable<TurnTrace["perception"]>,
  steps: TurnTrace["steps"],
  ofPage: string | null,
): string[] {
  const named = perception.entities.flatMap(({ type, value }) => {
    const product = type === "product" ? namedSchema.safeParse(value).data : undefined;
    return product ? [product.id] : [];
  });
  if (named.length > 0) return [...new Set(named)].slice(0, MAX_PRODUCTS);

  const read = steps.flatMap(({ tool, input }) => {
    const product = ASKED_TOOLS.has(tool) ? toolInputSchema.safeParse(input).data : undefined;
    return product ? [product.productId] : [];
  });
  if (read.length > 0) return [...new Set(read)].slice(0, MAX_PRODUCTS);
  const isAbout = perception.intents.some(({ name }) => ABOUT_A_PRODUCT.has(name));
  return ofPage !== null && ofPage !== "" && isAbout ? [ofPage] : [];
}

/** Of "not:color:blue" the kind alone: what a shopper wrote stays with the conversation. */
function nameMiss([first]: { constraintId: string; why: string }[]): string {
  if (first?.why === "sold-out") return "stock";
  const kind = first?.constraintId.replace(/^not:/, "").split(":")[0] ?? "";
  return kind === "" || kind === "price" ? "budget" : toName(kind);
}

/** As names of events are written. */
function toName(text: string): string {
  const name = text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  return name.slice(0, 40) || "other";
}
