import type { LoaderFunctionArgs } from "@remix-run/node";
import { followPersonMessages } from "~/domain/conversations/follow-person-messages";
import { BUDGETS } from "~/http/agent-budgets";
import { createStreamPlaces } from "~/http/create-stream-places";
import { serveVisitor } from "~/http/serve-visitor";
import { openEventStream } from "~/http/sse";
import { services } from "~/services.server";

/** A shopper's open tabs, and what this process has memory for. */
const places = createStreamPlaces({ perHolder: 8, inAll: 2000 });

/** `GET /agent/stream`: what a person of the team writes, while the panel is open. `Last-Event-ID` names what the page has. */
export const loader = ({ request }: LoaderFunctionArgs) =>
  serveVisitor(request, { methods: ["GET"], name: "stream", ...BUDGETS.stream }, async ({ shop, visitor }) => {
    const { conversations } = services.forShop(shop);
    const { fanOut } = services;
    const current = await conversations.findCurrent(visitor.id);
    // Nothing to follow: the widget asks again after a pause.
    if (current === null) return openEventStream(request.signal, () => Promise.resolve());

    const lastEventId = request.headers.get("last-event-id");
    const following = {
      conversationId: current.id,
      afterMessageId: lastEventId === null ? null : (lastEventId.split(":")[0] ?? null),
    };
    // A process that is about to stop sends its listeners to another one, rather than having them cut off.
    const signal = AbortSignal.any([request.signal, services.stopping.signal]);
    const leavePlace = places.take(`${shop.id}:${visitor.id}`);
    return openEventStream(signal, (send) =>
      followPersonMessages(
        { conversations, fanOut },
        following,
        (event, messageId, sequence) => send({ id: `${messageId}:${sequence}`, type: event.type, data: event }),
        signal,
      ).finally(leavePlace),
    );
  });

// Remix asks the action for everything but GET and preflights.
export const action: typeof loader = (args) => loader(args);
