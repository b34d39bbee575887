import type { ActionFunctionArgs } from "@remix-run/node";
import { turnRequestSchema, type TurnRequest } from "~/contracts/agent-api";
import { chooseTone } from "~/domain/conversations/choose-tone";
import { takeTurn } from "~/domain/conversations/take-turn";
import type { TakeTurnDependencies } from "~/domain/conversations/turn-context";
import { BUDGETS } from "~/http/agent-budgets";
import { readClientIp } from "~/http/client-ip";
import { readJson } from "~/http/read-body";
import { type ServedVisitor, serveVisitor } from "~/http/serve-visitor";
import { streamEvents } from "~/http/sse";
import { AppError } from "~/lib/app-error";
import { dayOf } from "~/lib/shop-calendar";
import { services } from "~/services.server";

const MAX_BYTES = 16_384;

/** `POST /agent/turns`: one message or tap in, a stream of turn events out. */
export const action = ({ request, context }: ActionFunctionArgs) =>
  serveVisitor(request, { methods: ["POST"], name: "turns", ...BUDGETS.turns }, async (served) => {
    const turn = await readJson(request, turnRequestSchema, MAX_BYTES);
    if (served.shop.settings.paused) throw new AppError("paused", "the merchant has paused the agent");

    const dependencies = dependenciesOf(served, turn.page.locale, readClientIp(context));
    return streamEvents(request.signal, (send) =>
      takeTurn(
        dependencies,
        served.visitor,
        turn,
        (event, turnId, sequence) => send({ id: `${turnId}:${sequence}`, type: event.type, data: event }),
        request.signal,
      ),
    );
  });

// Remix asks the loader for preflights and for methods that are refused.
export const loader: typeof action = (args) => action(args);

function dependenciesOf(
  { shop, visitor }: ServedVisitor,
  language: string,
  buyerIp: string | null,
): TakeTurnDependencies {
  const ofShop = services.forShop(shop);
  const { turns, conversations, catalog, curatedAnswers, demand, merchandising, visits, runTurn } = ofShop;
  const { fanOut, clock, ids, logger } = services;

  return {
    ...{ turns, conversations, merchandising, fanOut, clock, ids, logger, runTurn, shop },
    curated: curatedAnswers,
    readVocabulary: () => catalog.getVocabulary(),
    readSettings: () => chooseTone({ ...ofShop, clock }, visitor, shop.settings, language),
    openWorld: ({ id, conversationId, cartId, page }) =>
      ofShop.openTurn({
        turnId: id,
        conversationId,
        cartId,
        visitorId: visitor.id,
        customerId: visitor.customerId,
        currency: page.currency ?? shop.currency,
        market: marketOf(page),
        shop,
        buyerIp,
      }),
    async noteProgress({ engaged, recommended, products }) {
      await ofShop.events.append(products);
      const day = dayOf(clock.now(), shop.timezone);
      if (engaged) await visits.markDay(visitor.id, day, "engaged");
      if (recommended) await visits.markDay(visitor.id, day, "recommended");
    },
    noteUnmetDemand: (unmet) => demand.record(unmet, clock.now()),
  };
}

function marketOf(page: TurnRequest["page"]) {
  return { country: page.country, language: page.locale };
}
