import type { DemoProduct } from "../demo-product.ts";
import { MEN_SHOE_SIZES, WOMEN_SHOE_SIZES, usSizes } from "./shoe-sizes.ts";

type Side = {
  colors: readonly string[];
  /** One shoe in the sample size, grams. */
  weight: number;
  /** What is particular to this last: said at the end of the description. */
  note: string;
  more?: Partial<DemoProduct>;
};

type ShoeModel = Omit<DemoProduct, "title" | "options" | "weightGrams" | "priceBy"> & {
  name: string;
  widths?: readonly string[];
  /** The price in widths other than the first. */
  widePrice?: number;
  men: Side;
  women: Side;
};

/** A shoe that is built on two lasts is two products with one story, as shoe shops list them. */
export function shoeForMenAndWomen(model: ShoeModel): DemoProduct[] {
  const { name, widths, widePrice, men, women, ...shared } = model;

  const build = (side: Side, who: "men" | "women"): DemoProduct => ({
    ...shared,
    title: `${who === "men" ? "Men's" : "Women's"} ${name}`,
    tags: [...shared.tags, who],
    description: `${shared.description}\n\n${side.note}`,
    options: {
      Color: side.colors,
      Size: usSizes(who === "men" ? MEN_SHOE_SIZES : WOMEN_SHOE_SIZES),
      ...(widths ? { Width: widths } : {}),
    },
    ...(widths && widePrice ? { priceBy: Object.fromEntries(widths.slice(1).map((width) => [width, widePrice])) } : {}),
    // Two shoes and their box.
    weightGrams: side.weight * 2 + 180,
    ...side.more,
    specs: {
      ...shared.specs,
      gender: who,
      weight_g: side.weight,
      ...side.more?.specs,
    },
  });

  return [build(men, "men"), build(women, "women")];
}
