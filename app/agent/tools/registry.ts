import { addToCart } from "./add-to-cart";
import { answerQuestion } from "./answer-question";
import { applyDiscountCode } from "./apply-discount-code";
import { changeCart } from "./change-cart";
import { checkStock } from "./check-stock";
import { compareProducts } from "./compare-products";
import { confirmCartWrite } from "./confirm-cart-write";
import { considerDiscount } from "./consider-discount";
import { forgetShopper } from "./forget-shopper";
import { getProduct } from "./get-product";
import { handOver } from "./hand-over";
import { leaveMessage } from "./leave-message";
import { orderStatus } from "./order-status";
import { pastPurchases } from "./past-purchases";
import { recommendForCart, recommendFromOrders } from "./recommend-along";
import { recommendComplementary, recommendSimilar } from "./recommend-related";
import { removeFromCart } from "./remove-from-cart";
import { searchProducts } from "./search-products";
import { sizeHelp } from "./size-help";
import { startCheckout } from "./start-checkout";
import { undoCartChange } from "./undo-cart-change";
import { viewCart } from "./view-cart";

/** Every tool, in an order that never changes by itself: a model's prompt prefix depends on it. */
export const TOOLS = [
  searchProducts,
  getProduct,
  compareProducts,
  recommendSimilar,
  recommendComplementary,
  recommendForCart,
  recommendFromOrders,
  sizeHelp,
  checkStock,
  viewCart,
  addToCart,
  changeCart,
  removeFromCart,
  undoCartChange,
  confirmCartWrite,
  startCheckout,
  orderStatus,
  pastPurchases,
  answerQuestion,
  leaveMessage,
  handOver,
  forgetShopper,
  considerDiscount,
  applyDiscountCode,
] as const;
