import type { RankedProduct } from "../../../ranking/ranked-product";
import { slot } from "../../../reply/slot";
import type { MoveContext } from "../move-context";
import { joinNames } from "../name-facts";
import { tellStock } from "../tell-stock";
import { askAudience } from "./ask-audience";
import { showFound } from "./show-found";
import { hasSizes } from "./has-sizes";
import { priceOfFound } from "./price-of-found";

/** "Size 8", over a list that stays the same for it. */
export function isOnlyChoice(bestId: string, { situation }: MoveContext): boolean {
  const { entities, terms } = situation.perception;
  const choices = entities.filter(({ negated }) => !negated);
  const isShown = (situation.input.memory.shown[0] ?? []).some(({ id }) => id === bestId);
  return (
    isShown &&
    choices.some(({ type }) => type === "size") &&
    choices.every(({ type }) => type === "size" || type === "recipient") &&
    terms.length === 0
  );
}

/** What of a list there is in the size that was told just now, and which of it is wanted. */
export async function sayInChoice(found: RankedProduct[], context: MoveContext): Promise<void> {
  const { situation, voice } = context;
  const sized = found.filter(hasSizes);
  const items = sized.length > 0 ? sized : found;
  const [only, other] = items;
  if (only !== undefined && other === undefined) return tellStock(only.document.id, context);
  const shown = items.slice(0, 3);
  const names = shown.map((item) =>
    voice.text("pick.name", { title: slot.title(item.document.id), price: priceOfFound(item) }),
  );
  const what = situation.perception.entities.find(({ type }) => type === "size")?.text ?? "";
  await voice.say("pick.in-size", { what, names: joinNames(names, situation.locale) });
  await showFound(shown, context);
  if (await askAudience(items, context)) return;
  const ids = shown.map(({ document }) => document.id);
  await voice.ask(
    { kind: "which-product", subject: ids.join(":").slice(0, 50), data: { move: "check-stock" } },
    "ask.which-one",
  );
}
