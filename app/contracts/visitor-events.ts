import { z } from "zod";

/**
 * Everything that is stored in `events.event`, by type: what a visitor's device reports (`POST /agent/events`) and what the
 * server saw itself. Never raw behaviour, free text or contact data. `data` is flat, so that any warehouse can read it.
 *
 * Events are kept for up to two years: the data of a type only ever gains keys that have a default; another meaning takes
 * another name.
 */

/** An id of ours, or Shopify's numeric one. */
const id = z.string().min(1).max(80);
/** A name in the code: `compares-products`, `size-help`. */
const name = z
  .string()
  .max(40)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

const nothing = z.object({}).default({});
const panelOpen = z.object({ by: z.enum(["shopper", "opening"]).default("shopper") }).prefault({});
const cardClick = z.object({ product: id });
/** The score and its strongest reason; how it came about stays on the device. */
const hesitation = z.object({ score: z.number().min(0).max(1), reason: name });
const reportedOpening = z.object({ opening: id });

/** A page that stood open for a day says nothing of its speed. */
const milliseconds = z
  .number()
  .min(0)
  .max(24 * 3600_000);
export const pageSpeed = {
  /** Until the largest part of the page was drawn (largest contentful paint); 0: the browser does not say. */
  paint: milliseconds,
  /** The longest that a press or a key waited for its picture; 0: none for as long as 104 ms, or the browser does not say. */
  wait: milliseconds,
  /** The largest score of a layout shift that the shopper did not bring about. */
  shift: z.number().min(0).max(1000),
};

const envelope = {
  /** Chosen by the sender: the same event sent twice is stored once. */
  id: z.string().min(8).max(60),
  /** When it happened, by the device's clock. */
  at: z.iso.datetime(),
};

/** What a device may report. Of an opening it names the id alone: the rest is taken from what the server had offered. */
export const reportedEventSchema = z.discriminatedUnion(
  "type",
  [
    z.object({ ...envelope, type: z.literal("panel-open"), data: panelOpen }),
    z.object({ ...envelope, type: z.literal("panel-close"), data: nothing }),
    z.object({ ...envelope, type: z.literal("card-click"), data: cardClick }),
    z.object({ ...envelope, type: z.literal("checkout-click"), data: nothing }),
    z.object({ ...envelope, type: z.literal("hesitation"), data: hesitation }),
    z.object({ ...envelope, type: z.literal("opening-shown"), data: reportedOpening }),
    z.object({ ...envelope, type: z.literal("opening-dismissed"), data: reportedOpening }),
    z.object({ ...envelope, type: z.literal("opening-engaged"), data: reportedOpening }),
  ],
  { error: () => `unknown type of event: send one of ${listReported()}` },
);
export type ReportedEvent = z.infer<typeof reportedEventSchema>;

/** Why a message was offered, what it was and under which experiment. Written by the server alone. */
const openingFacts = z.object({
  /** The message's id, as the device was given it. */
  opening: id,
  /** The strongest reason of the hesitation (lib/hesitation/hesitation-reason). */
  reason: name,
  /** What the message does: size-help, comparison... */
  move: name,
  /** Id of the merchant's rule that chose it; null: none did. */
  rule: id.nullable().default(null),
  /** Id of the experiment that decided, and the visitor's arm in it; null: none. */
  experiment: id.nullable().default(null),
  arm: name.nullable().default(null),
  /** Numeric id of the product that it is about. */
  product: id.nullable().default(null),
  /** What was offered with it: free-shipping-gap, code...; null: nothing. */
  offer: name.nullable().default(null),
});
export type OpeningFacts = z.infer<typeof openingFacts>;

/** The server answered with a message; whether it found a place on the page says `opening-shown`. */
export const openingOfferedSchema = z.object({ type: z.literal("opening-offered"), data: openingFacts });

/** What is stored, whoever saw it. */
export const visitorEventSchema = z.discriminatedUnion("type", [
  z.object({ type: z.literal("panel-open"), data: panelOpen }),
  z.object({ type: z.literal("panel-close"), data: nothing }),
  z.object({ type: z.literal("card-click"), data: cardClick }),
  z.object({ type: z.literal("checkout-click"), data: nothing }),
  z.object({ type: z.literal("hesitation"), data: hesitation }),

  openingOfferedSchema,
  z.object({ type: z.literal("opening-shown"), data: openingFacts }),
  z.object({ type: z.literal("opening-dismissed"), data: openingFacts }),
  /** It was pressed, and the panel opened with it. */
  z.object({ type: z.literal("opening-engaged"), data: openingFacts }),
  /** It would have been offered, and was kept back to compare with: `opening` is an id that no device was given. */
  z.object({
    type: z.literal("opening-held-out"),
    data: openingFacts.extend({ holdout: z.enum(["trigger", "discount", "experiment"]) }),
  }),

  /** A page was left, while an experiment ran that must not make pages slower. */
  z.object({ type: z.literal("page-speed"), data: z.object(pageSpeed) }),

  /** A message was about the product. */
  z.object({
    type: z.literal("product-asked"),
    data: z.object({
      product: id,
      /** The message's strongest intent: size-fit, price...; null: none was understood. */
      topic: name.nullable().default(null),
      /** The mood of the whole message. */
      sentiment: z.enum(["negative", "neutral", "positive"]).default("neutral"),
    }),
  }),
  /** A wish was met by no product, and this one came nearest. */
  z.object({
    type: z.literal("product-missed"),
    data: z.object({
      product: id,
      /** What kept it from being a match: color, size, stock, budget... */
      topic: name,
    }),
  }),
  /** A reply showed the product. */
  z.object({
    type: z.literal("product-recommended"),
    data: z.object({
      product: id,
      /** 1 is the first. */
      position: z.int().min(1).max(20),
      block: z.enum(["products", "comparison"]),
    }),
  }),
  /** The agent wrote it to the cart, and read it back there. */
  z.object({
    type: z.literal("product-added"),
    data: z.object({ product: id.nullable().default(null), variant: id, quantity: z.int().min(1).max(999) }),
  }),
]);
export type VisitorEvent = z.infer<typeof visitorEventSchema>;

function listReported(): string {
  return reportedEventSchema.options.map(({ shape }) => shape.type.value).join(", ");
}
