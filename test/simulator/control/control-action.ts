import { z } from "zod";
import type { ShopState } from "../state/entities.ts";
import type { ShopRequest } from "../state/shop-request.ts";
import type { SimulatorContext } from "../state/simulator-context.ts";
import type { WebhookDispatcher } from "../webhooks/create-webhook-dispatcher.ts";
import { ControlError } from "./control-error.ts";

/** What the control plane works on. */
export type ControlScope = {
  context: SimulatorContext;
  webhooks: WebhookDispatcher;
  addShop: (request: ShopRequest) => ShopState;
  reset: () => void;
};

/** One `POST /_sim/<name>`: takes the JSON body, gives what is answered. */
export type ControlAction = (body: unknown, scope: ControlScope) => Promise<unknown>;

/** An action whose body is parsed first; a body that does not fit is answered with 400 and says where. */
export function defineAction<Schema extends z.ZodType>(
  schema: Schema,
  run: (input: z.output<Schema>, scope: ControlScope) => unknown,
): ControlAction {
  return async (body, scope) => {
    const parsed = schema.safeParse(body);
    if (!parsed.success) throw new ControlError("invalid_body", z.prettifyError(parsed.error));
    return run(parsed.data, scope);
  };
}

/** Handle or domain of a shop in a body. */
export const shopField = z.string().min(1).max(100);

/** The shop of a handle or domain; an error that lists the shops otherwise. */
export function requireShop({ context }: ControlScope, name: string): ShopState {
  const shop = context.shops.get(name.includes(".") ? name : `${name}.myshopify.com`);
  if (shop) return shop;
  const known = [...context.shops.keys()].join(", ") || "none yet";
  throw new ControlError("unknown_shop", `There is no shop "${name}". Shops: ${known}.`);
}
