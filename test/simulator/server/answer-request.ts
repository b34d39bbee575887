import { setTimeout as delay } from "node:timers/promises";
import type { SimulatorContext } from "../state/simulator-context.ts";
import { appConfigOf } from "./app-config.ts";
import { faultClassOf } from "./fault-class.ts";
import { resolveTarget } from "./resolve-target.ts";
import { SURFACES } from "./surface-list.ts";
import type { Target } from "./surface.ts";

/** Answers one request to any of Shopify's hosts and logs it: faults first, then the first surface that knows the path. */
export async function answerRequest(request: Request, context: SimulatorContext): Promise<Response> {
  const startMs = performance.now();
  const url = new URL(request.url);
  const target = resolveTarget(url.host, context);
  const { surface, response } = target
    ? await askSurfaces(request, target, context)
    : { surface: "none", response: unknownHost(url.host) };

  context.log.add({
    kind: "request",
    at: context.clock.nowIso(),
    shop: target?.kind === "shop" ? target.shop.domain : null,
    surface,
    method: request.method,
    path: url.pathname,
    status: response.status,
    ms: Math.round(performance.now() - startMs),
  });
  return response;
}

async function askSurfaces(
  request: Request,
  target: Target,
  context: SimulatorContext,
): Promise<{ surface: string; response: Response }> {
  const { pathname } = new URL(request.url);
  const faultClass = faultClassOf(target, pathname, appConfigOf(context.app));
  if (faultClass) {
    const { latencyMs, status } = context.faults;
    if (latencyMs[faultClass] > 0) await delay(latencyMs[faultClass]);
    const forced = status[faultClass];
    if (forced !== null) return { surface: "fault", response: failWith(forced) };
  }

  for (const { name, answer } of SURFACES) {
    const response = await answer(request, target, context);
    if (response) return { surface: name, response };
  }
  return { surface: "none", response: Response.json({ errors: "Not Found" }, { status: 404 }) };
}

function failWith(status: number): Response {
  const headers: Record<string, string> = status === 429 ? { "retry-after": "2.0" } : {};
  return Response.json({ errors: `Fault mode: HTTP ${status}` }, { status, headers });
}

function unknownHost(host: string): Response {
  const body = { errors: "Not Found", hint: `${host} is no host of the local Shopify. Its shops are at /_sim/state.` };
  return Response.json(body, { status: 404 });
}
