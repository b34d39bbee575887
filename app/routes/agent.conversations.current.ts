import type { LoaderFunctionArgs } from "@remix-run/node";
import { forgetRequestSchema } from "~/contracts/agent-api";
import { forgetConversation } from "~/domain/conversations/forget-conversation";
import { getCurrentConversation } from "~/domain/conversations/get-current-conversation";
import { BUDGETS } from "~/http/agent-budgets";
import { readJson } from "~/http/read-body";
import { serveVisitor } from "~/http/serve-visitor";
import { services } from "~/services.server";

const MAX_BYTES = 256;

/** `GET`: what a new page shows. `DELETE`: clears the chat, or forgets the visitor. */
export const loader = ({ request }: LoaderFunctionArgs) =>
  serveVisitor(
    request,
    { methods: ["GET", "DELETE"], name: "conversations", ...BUDGETS.conversations },
    async ({ shop, visitor }) => {
      const { conversations, turns, audit } = services.forShop(shop);
      const { clock } = services;
      if (request.method === "DELETE") {
        const { scope } = await readJson(request, forgetRequestSchema, MAX_BYTES);
        await forgetConversation({ conversations, audit, clock }, visitor, scope);
        return new Response(null, { status: 204 });
      }
      const current = await getCurrentConversation({ conversations, turns, clock }, visitor.id);
      return Response.json(current, { headers: { "cache-control": "no-store" } });
    },
  );

// Remix asks the action for everything but GET and preflights.
export const action: typeof loader = (args) => loader(args);
