import type { Shopper } from "./scripted-shopper.ts";

/** One kind of shopper on one theme. `act` leaves out nothing that its reasons claim. */
export type ShopperScript = {
  kind: string;
  reasons: string[];
  alsoTrue?: string[];
  opens: boolean | null;
  devices: ("desktop" | "phone")[];
  /** How many sessions are recorded of it, each with its own pace, products and device. */
  times: number;
  act: (shopper: Shopper, products: string[]) => Promise<void>;
};
