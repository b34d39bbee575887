import { slot } from "../../reply/slot";
import type { MoveContext } from "./move-context";

/** Why something is recommended where no property speaks for it: the kind of thing that the shop lists it as, or null. */
export function kindReason(productId: string, { desk, voice }: Pick<MoveContext, "desk" | "voice">): string | null {
  const isListed = (desk.evidence.documents.get(productId)?.productType ?? "") !== "";
  return isListed ? voice.text("card.kind", { kind: slot.kind(productId) }) : null;
}
