import { CONTROL_ACTIONS } from "./control-actions.ts";
import type { ControlScope } from "./control-action.ts";
import { ControlError } from "./control-error.ts";
import { readLog } from "./read-log.ts";
import { readState } from "./read-state.ts";

const PREFIX = "/_sim/";

/**
 * The levers of the local Shopify, on a path that no real shop has: `POST /_sim/<action>` with a JSON body,
 * `GET /_sim/log` and `GET /_sim/state`. Null: not a request for it.
 */
export function createControlPlane(scope: ControlScope): (request: Request) => Promise<Response | null> {
  return async (request) => {
    const { pathname, searchParams } = new URL(request.url);
    if (!pathname.startsWith(PREFIX)) return null;
    const name = pathname.slice(PREFIX.length);
    try {
      if (request.method === "GET" && name === "log") return Response.json(readLog(searchParams, scope.context));
      if (request.method === "GET" && name === "state") return Response.json(readState(searchParams, scope));
      const action = request.method === "POST" ? CONTROL_ACTIONS[name] : undefined;
      if (!action) return answerError(404, "unknown_action", `There is no ${request.method} ${pathname}.`);
      return Response.json((await action(await readJson(request), scope)) ?? { ok: true });
    } catch (error) {
      if (error instanceof ControlError) return answerError(400, error.code, error.message);
      throw error;
    }
  };
}

async function readJson(request: Request): Promise<unknown> {
  const text = await request.text();
  if (text === "") return {};
  try {
    return JSON.parse(text);
  } catch {
    throw new ControlError("invalid_json", "The body is not JSON.");
  }
}

function answerError(status: number, code: string, message: string): Response {
  return Response.json({ error: { code, message } }, { status });
}
