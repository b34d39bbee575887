import type { IntentName } from "../../perception/perception";

/** What is learnt to be heard wherever goods and their choices are named, whatever is said of them. */
export const HEARD_OF_GOODS: IntentName[] = [
  "find_product",
  "get_recommendation",
  "size_fit",
  "availability",
  "product_detail",
];
