import type { Drawing } from "./drawings/drawing.ts";

/** The makers whose goods the shop carries; all invented. */
export type Brand =
  | "Halden"
  | "Pacewright"
  | "Fellmark"
  | "Kittiwake"
  | "Strandline"
  | "Herdwyck"
  | "Tarnpack"
  | "Lampyre"
  | "Orrery"
  | "Sundew"
  | "Kneadwell"
  | "Millrace";

/** Becomes a metafield in namespace `specs`; the JavaScript type decides the metafield type. */
export type SpecValue = string | number | boolean | readonly string[];

/** One row of a department's table: a product as the shop's buyer would note it down. Prices in US dollars. */
export type DemoProduct = {
  title: string;
  vendor: Brand;
  productType: string;
  tags: readonly string[];
  /** Plain text; a blank line starts a paragraph, lines that start with "- " make a list. */
  description: string;
  drawing: Drawing;
  /** What the picture is coloured by when no option `Color` or `Flavor` says it. */
  color?: string;
  options?: Readonly<Record<string, readonly string[]>>;
  price: number;
  /** The price of variants with this option value. */
  priceBy?: Readonly<Record<string, number>>;
  /** Compare-at price: of all variants, or of those with this option value. */
  was?: number | Readonly<Record<string, number>>;
  /** Price of the variants that `was` names by option value, when only they are reduced. */
  reducedTo?: number;
  weightGrams: number;
  weightBy?: Readonly<Record<string, number>>;
  /** Units by option values (`"Wide"`, `"Black / 9"`, `"*"` for all); later entries win, the rest is generated. */
  stock?: Readonly<Record<string, number>>;
  untracked?: true;
  oversell?: true;
  draft?: true;
  digital?: true;
  /** Joined the range so many days ago; without it, months ago. */
  newForDays?: number;
  specs: Readonly<Record<string, SpecValue>>;
  /** Handles of what goes well with it. */
  complements?: readonly string[];
};
