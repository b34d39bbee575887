import { dayOf } from "~/lib/shop-calendar";
import type { Shop } from "~/ports/shop-store";
import type { SittingStore } from "~/ports/sitting-store";
import { countSittings } from "./count-sittings";

const BATCH = 50;

/** Counts what is due, up to `most` conversations. True: there is more. */
export async function recountSittings(
  sittings: Pick<SittingStore, "recount">,
  shop: Pick<Shop, "timezone" | "isDevelopment">,
  most: number,
): Promise<boolean> {
  for (let done = 0; done < most; done += BATCH) {
    const counted = await sittings.recount({ limit: BATCH, countTests: shop.isDevelopment }, (facts) =>
      countSittings(facts, (time) => dayOf(time, shop.timezone)),
    );
    if (counted < BATCH) return false;
  }
  return true;
}
