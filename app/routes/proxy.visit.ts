import type { ActionFunctionArgs } from "@remix-run/node";
import { visitBeaconSchema } from "~/contracts/agent-api";
import { recordVisit } from "~/domain/behavior/record-visit";
import { BUDGETS } from "~/http/agent-budgets";
import { readJson } from "~/http/read-body";
import { serveProxy } from "~/http/serve-proxy";
import { services } from "~/services.server";

const MAX_BYTES = 1024;

/** `POST <proxy>/visit`: the beacon, at most 1 kB, in every arm alike. It reads no answer. */
export const action = ({ request }: ActionFunctionArgs) =>
  serveProxy(request, { methods: ["POST"], name: "visit", ...BUDGETS.visit }, async ({ shop, proxy }) => {
    const beacon = await readJson(request, visitBeaconSchema, MAX_BYTES);
    services.vocabularies.warm(shop.id);
    services.curatedAnswers.warm(shop.id);
    const { visits, orders, events } = services.forShop(shop);
    await recordVisit({ visits, orders, events, jobs: services.jobs }, shop, {
      beacon,
      customerId: proxy.customerId,
      userAgent: request.headers.get("user-agent"),
      now: services.clock.now(),
    });
    return new Response(null, { status: 204 });
  });

// Remix asks the loader for preflights and for methods that are refused.
export const loader: typeof action = (args) => action(args);
