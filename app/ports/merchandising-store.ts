import type {
  Merchandising,
  MerchandisingKind,
  MerchandisingRule,
  MerchandisingWeights,
} from "~/contracts/merchandising";

/** What a rule is about, as it stands in the catalogue now; `title` and picture only of a product that is still there. */
export type TargetStanding = { ruleId: string; products: number; title: string | null; imageUrl: string | null };
/** Of how many indexed products a figure is known. */
export type FigureCounts = { products: number; margin: number; stock: number; sold: number };

/** What the merchant has said about recommendations. Bound to one shop. */
export interface MerchandisingStore {
  /** Rules newest first. */
  read(): Promise<Merchandising>;
  /** One rule for each target: a new one takes the place of the old. Returns the rule's id. */
  saveRule(rule: MerchandisingRule, createdAt: Date): Promise<string>;
  /** False: there is no such rule. */
  removeRule(id: string): Promise<boolean>;
  describeTargets(rules: { id: string; kind: MerchandisingKind; value: string }[]): Promise<TargetStanding[]>;
  countFigures(): Promise<FigureCounts>;
  saveWeights(weights: MerchandisingWeights): Promise<void>;
  /** Counts anew what was sold since `since` and came back, product by product. */
  countReturns(since: Date): Promise<void>;
}
