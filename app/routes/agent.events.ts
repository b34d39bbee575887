import type { ActionFunctionArgs } from "@remix-run/node";
import { agentEventsRequestSchema } from "~/contracts/agent-api";
import { noteTouches } from "~/domain/behavior/note-touches";
import { recordEvents } from "~/domain/behavior/record-events";
import { BUDGETS } from "~/http/agent-budgets";
import { parseInput, readText } from "~/http/read-body";
import { readBearer, serveToken } from "~/http/serve-visitor";
import { services } from "~/services.server";

const MAX_BYTES = 16_384;

/**
 * `POST /agent/events`: at most ten; a beacon carries no header, so it brings its token in the body. Answered when they are
 * durable; a single statement stores them and sees to it that the shop is installed.
 */
export async function action({ request }: ActionFunctionArgs) {
  const readBody = once(() => readText(request, MAX_BYTES));
  const readRequest = once(async () => parseInput(agentEventsRequestSchema, await readBody()));
  const readToken = async () => (await readBearer(request)) ?? (await readRequest()).token ?? null;
  const options = { methods: ["POST"], name: "events", ...BUDGETS.events, limiter: services.processRateLimiter };

  return serveToken(request, { ...options, readToken, readShop: noShop }, async ({ shopId, visitor }) => {
    const { events } = await readRequest();
    const { clock, eventsOfShop } = services;
    const userAgent = request.headers.get("user-agent");
    const recorded = await recordEvents({ events: eventsOfShop(shopId), clock }, { ...visitor, userAgent }, events);
    await noteTouches(visitor.id, recorded, () => openVisits(shopId));
    return new Response(null, { status: 204 });
  });
}

// Remix asks the loader for preflights and for methods that are refused.
export const loader: typeof action = (args) => action(args);

/** The statement that stores the events asks for it. */
function noShop(): Promise<null> {
  return Promise.resolve(null);
}

async function openVisits(shopId: string) {
  const shop = await services.shops.findById(shopId);
  return shop === null ? null : { visits: services.forShop(shop).visits, timezone: shop.timezone };
}

/** A body can be read once. */
function once<Result>(work: () => Promise<Result>): () => Promise<Result> {
  let result: Promise<Result> | null = null;
  return () => (result ??= work());
}
