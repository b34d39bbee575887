import type { ShopState } from "../../state/entities.ts";

/** A handle made of a title (or given), with `-1`, `-2`... behind it when another product has it. */
export function uniqueProductHandle(shop: ShopState, wanted: string): string {
  const base =
    wanted
      .normalize("NFKD")
      .replaceAll(/[\u0300-\u036f]/g, "")
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}]+/gu, "-")
      .replaceAll(/^-+|-+$/g, "") || "product";
  const taken = new Set([...shop.products.values()].map((product) => product.handle));
  let handle = base;
  for (let suffix = 1; taken.has(handle); suffix += 1) handle = `${base}-${suffix}`;
  return handle;
}
