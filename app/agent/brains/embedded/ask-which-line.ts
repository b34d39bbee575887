import { slot } from "../../reply/slot";
import type { CartViewLine } from "./find-lines";
import type { MoveContext } from "./move-context";

/** Which line is meant, with the cart beside the question. */
export async function askWhichLine(
  lines: CartViewLine[],
  move: "remove" | "change",
  context: MoveContext,
): Promise<void> {
  const { voice, desk, situation } = context;
  const quantity = situation.perception.entities.find(({ type }) => type === "quantity")?.value ?? null;
  const question = { kind: "which-line", subject: `${move}:${situation.input.turnId}`, data: { move, quantity } };
  await voice.ask(question, move === "remove" ? "ask.which-line-remove" : "ask.which-line");
  voice.offer(
    ...lines.slice(0, 4).map(({ variantId, title }) => ({ label: slot.cartLine(variantId), message: title })),
  );
  await desk.show({ type: "cart" });
}
