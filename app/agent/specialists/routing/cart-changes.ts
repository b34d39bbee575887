import type { MoveName } from "../route";

export const CART_CHANGES = new Set<MoveName>(["change-cart", "remove", "undo", "add"]);
