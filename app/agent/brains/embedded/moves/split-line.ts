import { getProduct } from "../../../tools/get-product";
import { anotherVariant } from "../../../variants/another-variant";
import { countOf, severalOf } from "../../../variants/several-of";
import type { CartViewLine } from "../find-lines";
import type { MoveContext } from "../move-context";
import { writeChange } from "../write-change";

/**
 * "Then two black ones and one white": one line becomes several of the same thing, as one write. False where the message
 * counts no several variants of it, or names one that is not there; then nothing was done.
 */
export async function splitLine(line: CartViewLine, context: MoveContext): Promise<boolean> {
  const { situation, desk } = context;
  const answer = await desk.use(getProduct, { productIds: [line.productId] });
  const product = answer.ok ? desk.evidence.products.get(line.productId) : undefined;
  const parts = product ? severalOf(product, situation.perception) : [];
  if (!product || parts.length < 2) return false;

  const wanted = parts.flatMap((part) => {
    const resolution = anotherVariant(product, line.variantId, part);
    const quantity = countOf(part, product);
    return resolution.status === "one" && quantity !== null ? [{ variantId: resolution.variant.id, quantity }] : [];
  });
  if (wanted.length < parts.length) return false;

  const kept = wanted.find(({ variantId }) => variantId === line.variantId)?.quantity ?? 0;
  const others = wanted.filter(({ variantId }) => variantId !== line.variantId);
  await writeChange({ lines: [{ lineId: line.id, quantity: kept }], add: others }, context);
  return true;
}
