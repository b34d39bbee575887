import { getProduct } from "../../../tools/get-product";
import { anotherVariant } from "../../../variants/another-variant";
import { portionsOf } from "../../../variants/portions-of";
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
  const portions = product ? portionsOf(product, situation.perception) : [];
  if (!product || portions.length < 2) return false;

  const wanted = portions.flatMap(({ part, count }) => {
    const resolution = anotherVariant(product, line.variantId, part);
    return resolution.status === "one" && count !== null ? [{ variantId: resolution.variant.id, quantity: count }] : [];
  });
  if (wanted.length < portions.length) return false;

  const kept = wanted.find(({ variantId }) => variantId === line.variantId)?.quantity ?? 0;
  const others = wanted.filter(({ variantId }) => variantId !== line.variantId);
  await writeChange({ lines: [{ lineId: line.id, quantity: kept }], add: others }, context);
  return true;
}
