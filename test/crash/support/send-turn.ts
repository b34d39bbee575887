import type { TurnRequest } from "~/contracts/agent-api";
import { readFrames, type SentFrame, type Shopper } from "../../integration/shop-floor/shopper.ts";

export type RunningTurn = {
  /** What has come so far. */
  frames(): SentFrame[];
  /** Resolves when the stream is over, however it ended. */
  over: Promise<void>;
};

/** Sends a turn and reads as far as the connection lasts: a server that dies in between is no error here. */
export function sendTurn(
  shopper: Shopper,
  request: Partial<TurnRequest> & Pick<TurnRequest, "idempotencyKey">,
): RunningTurn {
  const cartToken = shopper.cartToken();
  let text = "";

  async function read() {
    const response = await shopper.agent("/agent/turns", {
      method: "POST",
      body: JSON.stringify({ page: { path: "/" }, cart: cartToken === null ? null : { token: cartToken }, ...request }),
    });
    const decoder = new TextDecoder();
    const reader = response.body?.getReader();
    for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
      text += decoder.decode(part.value, { stream: true });
    }
  }

  return {
    // The last frame may have been cut in the middle.
    frames: () => readFrames(text.slice(0, text.lastIndexOf("\n\n") + 2)),
    over: read().catch(() => undefined),
  };
}
