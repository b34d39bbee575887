import { getProduct } from "../../../tools/get-product";
import { anotherVariant } from "../../../variants/another-variant";
import type { CartViewLine } from "../find-lines";
import type { MoveContext } from "../move-context";
import { writeChange } from "../write-change";

/**
 * "One of those in oatmeal": some units of a line become another variant, the others stay, as one write. False where the
 * message means the whole line, or names no other variant that can be had; then nothing was done.
 */
export async function swapSome(line: CartViewLine, count: number | null, context: MoveContext): Promise<boolean> {
  const { situation, desk } = context;
  if (count === null || count >= line.quantity) return false;
  const answer = await desk.use(getProduct, { productIds: [line.productId] });
  const product = answer.ok ? desk.evidence.products.get(line.productId) : undefined;
  const resolution = product && anotherVariant(product, line.variantId, situation.perception);
  if (resolution?.status !== "one" || resolution.variant.id === line.variantId) return false;

  const lines = [{ lineId: line.id, quantity: line.quantity - count }];
  await writeChange({ lines, add: [{ variantId: resolution.variant.id, quantity: count }] }, context);
  return true;
}
