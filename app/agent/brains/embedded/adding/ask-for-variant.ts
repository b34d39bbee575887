import type { LiveProduct } from "~/ports/storefront";
import { attributeName } from "../../../attributes/attribute-name";
import { slot } from "../../../reply/slot";
import type { VariantResolution } from "../../../variants/resolve-variant";
import type { MoveContext } from "../move-context";
import { rememberShown } from "../remember-shown";

const MAX_QUICK_VALUES = 4;

export async function askForVariant(
  product: LiveProduct,
  resolution: VariantResolution,
  quantity: number,
  context: MoveContext,
  each: string | null = null,
): Promise<void> {
  const { desk, voice } = context;
  const title = slot.title(product.id);
  rememberShown([product.id], null, context);

  if (resolution.status === "open") {
    const question = {
      kind: "choose-variant",
      subject: `${product.id}:${resolution.option}`,
      data: {
        productId: product.id,
        chosen: resolution.chosen.filter(({ name }) => name !== each),
        quantity,
        ...(each === null ? {} : { each }),
      },
    };
    const option = attributeName(resolution.option, context.situation.language);
    const { pending } = context.situation;
    // "Make it six" while the flavor is open: the new amount is noted, and what is open is asked with it.
    const isRecounted = pending?.kind === "choose-variant" && ![pending.data.quantity, 1].includes(quantity);
    const isAsked = isRecounted
      ? await voice.ask({ ...question, subject: `${question.subject}:${quantity}` }, "ask.variant-count", {
          title,
          option,
          quantity,
        })
      : await voice.ask(question, "ask.variant", { title, option });
    if (!isAsked) {
      await voice.say("add.pick-on-card", { title });
      desk.remember({ pendingQuestion: { kind: question.kind, data: question.data } });
    }
    if (resolution.values.length <= MAX_QUICK_VALUES) {
      const labels = resolution.values.map((value) => slot.option(product.id, resolution.option, value));
      voice.offer(...labels.map((label) => ({ label, message: label })));
    }
  }
  if (resolution.status === "no-such-value") {
    await voice.say(resolution.values.length > 0 ? "add.no-such-value" : "add.none-left", {
      title,
      what: resolution.wish.said,
      values: slot.values(product.id, resolution.option),
    });
    desk.remember({
      pendingQuestion: { kind: "choose-variant", data: { productId: product.id, chosen: [], quantity } },
    });
    if (resolution.wish.kind === "size")
      voice.offer({ label: voice.text("offer.size"), message: voice.text("offer.size.message") });
  }
  if (resolution.status === "sold-out") {
    await voice.say("add.sold-out", { title, variant: slot.variant(resolution.variant.id) });
    const [other] = resolution.others;
    if (other)
      await voice.say("add.sold-out-others", {
        variants: resolution.others
          .slice(0, 3)
          .map(({ id }) => slot.variant(id))
          .join(", "),
      });
    // "Lemon lime then" is the same pack of another flavour.
    desk.remember({
      pendingQuestion: {
        kind: "choose-variant",
        data: { productId: product.id, chosen: resolution.variant.options, quantity },
      },
    });
  }
  await desk.show({ type: "products", items: [{ productId: product.id, variantId: null, reason: null }] });
}
