import type { ActionFunctionArgs } from "@remix-run/node";
import { feedbackRequestSchema } from "~/contracts/agent-api";
import { recordFeedback } from "~/domain/conversations/record-feedback";
import { BUDGETS } from "~/http/agent-budgets";
import { readJson } from "~/http/read-body";
import { serveVisitor } from "~/http/serve-visitor";
import { services } from "~/services.server";

const MAX_BYTES = 4096;

/** `POST /agent/feedback`: a shopper's verdict on a reply. */
export const action = ({ request }: ActionFunctionArgs) =>
  serveVisitor(request, { methods: ["POST"], name: "feedback", ...BUDGETS.feedback }, async ({ shop, visitor }) => {
    const feedback = await readJson(request, feedbackRequestSchema, MAX_BYTES);
    const { conversations } = services.forShop(shop);
    await recordFeedback({ conversations }, visitor.id, feedback);
    return new Response(null, { status: 204 });
  });

// Remix asks the loader for preflights and for methods that are refused.
export const loader: typeof action = (args) => action(args);
