import type { CartView } from "~/contracts/cart-view";

export type CartViewLine = CartView["lines"][number];
