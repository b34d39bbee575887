import type { z } from "zod";
import type { Evidence } from "../evidence/evidence";
import type { SpecialistName } from "../specialists/specialist-name";
import type { Situation } from "../situation";
import type { TurnPorts } from "../turn";

export const TOOL_NAMES = [
  "search_products",
  "get_product",
  "compare_products",
  "recommend_similar",
  "recommend_complementary",
  "recommend_for_cart",
  "recommend_from_orders",
  "size_help",
  "check_stock",
  "view_cart",
  "add_to_cart",
  "change_cart",
  "remove_from_cart",
  "undo_cart_change",
  "confirm_cart_write",
  "start_checkout",
  "order_status",
  "past_purchases",
  "answer_question",
  "leave_message",
  "hand_over",
  "forget_shopper",
  "consider_discount",
  "apply_discount_code",
] as const;
export type ToolName = (typeof TOOL_NAMES)[number];

/** code: what the shopper said or tapped was understood as this call. model: a language model proposes it. */
export type CallSource = "code" | "model";

export type ToolContext = {
  ports: TurnPorts;
  evidence: Evidence;
  situation: Situation;
  /** Whose move is being made: its tools are the only ones that may be used. */
  specialist: SpecialistName;
  by: CallSource;
  /** Words of the message that are answered otherwise in this turn: no write rests on them. */
  aside: readonly string[];
  signal: AbortSignal;
};

/** Something the agent can do. Names are in the model's spelling; the input schema holds all limits. */
export type Tool<Input, Output> = {
  name: ToolName;
  /** For a model: when to use it. */
  description: string;
  input: z.ZodType<Input>;
  timeoutMs: number;
  /** May throw: the caller turns that into `{ error }`. Writes what it learnt into the evidence. */
  execute(input: Input, context: ToolContext): Promise<Output>;
  /** What the trace keeps and a model sees: small, and without what must not be told. */
  curate(output: Output): unknown;
};
