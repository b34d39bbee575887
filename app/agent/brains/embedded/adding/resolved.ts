import type { Perception } from "../../../perception/perception";
import type { LiveProduct } from "~/ports/storefront";
import type { VariantResolution } from "../../../variants/resolve-variant";

export type Resolved = { product: LiveProduct; part: Perception; resolution: VariantResolution; quantity: number };
