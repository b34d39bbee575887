import { addToCart } from "../../../tools/add-to-cart";
import { ALREADY_WRITTEN } from "../../../policy/decide";
import { findVariant } from "../../../evidence/evidence";
import { askAboutPlan } from "../ask-about-plan";
import type { MoveContext } from "../move-context";
import { tellOutcome } from "../tell-outcome";
import { tellPriceChange } from "../tell-price-change";

export async function write(items: { variantId: string; quantity: number }[], context: MoveContext): Promise<void> {
  const { desk, voice, situation } = context;
  const isPriceTold = await tellPriceChange(
    items.map(({ variantId }) => variantId),
    context,
  );
  const answer = await desk.use(addToCart, { items });
  if (answer.ok) {
    await tellOutcome(answer.value, "add", context, { isPriceTold });
    rememberPrices(items, context);
    return;
  }

  if (answer.decision.reason === ALREADY_WRITTEN) return;
  if (await askAboutPlan({ tool: "add_to_cart", input: { items } }, answer.decision, context)) return;
  const [item] = items;
  if (answer.decision.verdict === "ask-shopper" && item) {
    const isAmount = answer.decision.reason === "unusual-quantity" || answer.decision.reason === "unusual-value";
    await voice.ask(
      {
        kind: isAmount ? "confirm-amount" : "confirm-add",
        subject: `${item.variantId}:${item.quantity}`,
        data: { ...item },
      },
      isAmount ? "ask.confirm-amount" : "ask.confirm-add",
      { quantity: situation.perception.entities.find(({ type }) => type === "quantity")?.text ?? "" },
    );
    voice.offerYesOrNo();
    return;
  }
  if (answer.decision.verdict === "ask-merchant") {
    await voice.say("add.bulk");
    return desk.show({ type: "handoff", state: "offered" });
  }
  return voice.say(answer.failure === "refused" ? "add.refused" : "cart.unavailable");
}

/** What was told last counts: the price that stands in the cart now is not news in the next turn. */
function rememberPrices(items: { variantId: string }[], { desk, situation }: MoveContext): void {
  const found = items.flatMap(({ variantId }) => findVariant(desk.evidence, variantId)?.variant ?? []);
  const [first] = found;
  if (!first) return;
  const { toldPrices, toldCurrency } = situation.input.memory;
  const known = toldCurrency === first.price.currency ? toldPrices : {};
  desk.remember({
    toldCurrency: first.price.currency,
    toldPrices: { ...known, ...Object.fromEntries(found.map(({ id, price }) => [id, price.amount])) },
  });
}
