import { z } from "zod";

/** boost and bury move a product among others that serve the shopper about as well; never takes it out. */
export const merchandisingActionSchema = z.enum(["boost", "bury", "never"]);
export type MerchandisingAction = z.infer<typeof merchandisingActionSchema>;

export const merchandisingKindSchema = z.enum(["product", "tag", "vendor", "product-type", "collection"]);
export type MerchandisingKind = z.infer<typeof merchandisingKindSchema>;

/** Which products a rule is about: a numeric product id, a collection's handle, or a tag, vendor or product type as written. */
export const merchandisingTargetSchema = z.object({
  kind: merchandisingKindSchema,
  value: z.string().trim().min(1).max(255),
  /** As a person calls it. */
  label: z.string().trim().min(1).max(300),
});
export type MerchandisingTarget = z.infer<typeof merchandisingTargetSchema>;

export const merchandisingRuleSchema = merchandisingTargetSchema.extend({
  id: z.string(),
  action: merchandisingActionSchema,
});
export type MerchandisingRule = z.infer<typeof merchandisingRuleSchema>;

/** How much a figure of the shop's own counts where products serve the shopper about as well. */
export const merchandisingWeightSchema = z.enum(["off", "some", "strong"]);

export const merchandisingWeightsSchema = z.object({
  /** A higher margin comes first. */
  margin: merchandisingWeightSchema.default("off"),
  /** What is deep in stock comes first. */
  stock: merchandisingWeightSchema.default("off"),
  /** What seldom comes back comes first. */
  returns: merchandisingWeightSchema.default("off"),
});
export type MerchandisingWeights = z.infer<typeof merchandisingWeightsSchema>;

/** All that a merchant has said about what is recommended. */
export type Merchandising = { rules: MerchandisingRule[]; weights: MerchandisingWeights };

/** Why a product stands elsewhere than by relevance alone: in a turn's trace, for the merchant. Places count from 1. */
export const steeringNoteSchema = z.object({ from: z.int(), to: z.int(), by: z.array(z.string()) });
export type SteeringNote = z.infer<typeof steeringNoteSchema>;
export const namedSteeringNoteSchema = steeringNoteSchema.extend({ title: z.string() });
export type NamedSteeringNote = z.infer<typeof namedSteeringNoteSchema>;

export const MAX_MERCHANDISING_RULES = 250;
