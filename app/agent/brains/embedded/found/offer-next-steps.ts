import type { RankedProduct } from "../../../ranking/ranked-product";
import { hasSizes } from "./has-sizes";
import type { MoveContext } from "../move-context";

export function offerNextSteps(items: RankedProduct[], total: number, { voice, situation }: MoveContext): void {
  const [best] = items;
  const hasSize = situation.need.constraints.some(({ kind }) => kind === "size");
  if (items.length > 1)
    voice.offer({ label: voice.text("offer.compare"), message: voice.text("offer.compare.message") });
  if (best && hasSizes(best) && !hasSize) {
    voice.offer({ label: voice.text("offer.size"), message: voice.text("offer.size.message") });
  }
  if (total > 1) voice.offer({ label: voice.text("offer.cheaper"), message: voice.text("offer.cheaper.message") });
}
