import type { ActionFunctionArgs } from "@remix-run/node";
import { agentEventsRequestSchema } from "~/contracts/agent-api";
import { noteTouches } from "~/domain/conversations/note-touches";
import { recordEvents } from "~/domain/conversations/record-events";
import { BUDGETS } from "~/http/agent-budgets";
import { parseInput, readText } from "~/http/read-body";
import { readBearer, serveVisitor } from "~/http/serve-visitor";
import { services } from "~/services.server";

const MAX_BYTES = 16_384;

/** `POST /agent/events`: at most ten; a beacon carries no header, so it brings its token in the body. */
export async function action({ request }: ActionFunctionArgs) {
  const readBody = once(() => readText(request, MAX_BYTES));
  const readRequest = async () => parseInput(agentEventsRequestSchema, await readBody());
  const readToken = async () => (await readBearer(request)) ?? (await readRequest()).token ?? null;

  return serveVisitor(
    request,
    { methods: ["POST"], name: "events", ...BUDGETS.events, readToken },
    async ({ shop, visitor }) => {
      const { events } = await readRequest();
      const ofShop = services.forShop(shop);
      const recorded = await recordEvents({ events: ofShop.events, clock: services.clock }, visitor, events);
      await noteTouches(ofShop.visits, shop, visitor.id, recorded);
      return new Response(null, { status: 204 });
    },
  );
}

// Remix asks the loader for preflights and for methods that are refused.
export const loader: typeof action = (args) => action(args);

/** A body can be read once. */
function once<Result>(work: () => Promise<Result>): () => Promise<Result> {
  let result: Promise<Result> | null = null;
  return () => (result ??= work());
}
