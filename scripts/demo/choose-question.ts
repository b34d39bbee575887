import { z } from "zod";
import { currencyDigits } from "~/lib/money";

/** What the storefront's `/products.json` tells every visitor; Shopify's public shape. */
export const listedProductsSchema = z.object({
  products: z.array(
    z.object({
      id: z.int(),
      title: z.string(),
      handle: z.string(),
      product_type: z.string(),
      options: z.array(z.object({ name: z.string(), values: z.array(z.string()) })),
      variants: z.array(
        z.object({
          id: z.int(),
          price: z.string(),
          available: z.boolean(),
          option1: z.string().nullable(),
          option2: z.string().nullable(),
          option3: z.string().nullable(),
        }),
      ),
    }),
  ),
});
export type ListedProduct = z.infer<typeof listedProductsSchema>["products"][number];
type ListedVariant = ListedProduct["variants"][number];

export type ShopperQuestion = { text: string; product: ListedProduct; maxPrice: number | null };

/** What a shopper asks for who does not know the shop's names: type, option and price band, never the title. */
export function chooseQuestion(products: ListedProduct[], currency: string): ShopperQuestion {
  const [best] = products
    .flatMap((product) =>
      product.variants.filter(({ available }) => available).map((variant) => ({ product, variant })),
    )
    .map((candidate) => ({ ...candidate, facts: factsOf(candidate.product, candidate.variant) }))
    .sort((a, b) => knownFacts(b.facts) - knownFacts(a.facts));
  if (!best) throw new Error("Nothing in this shop is for sale: no product has a variant in stock.");

  const { type, option, price } = best.facts;
  const maxPrice = price > 0 ? roundUp(price) : null;
  const words = [
    "I'm looking for",
    type ? type.toLowerCase() : "something",
    ...(option ? [`in ${option}`] : []),
    ...(maxPrice === null ? [] : [`under ${maxPrice} ${currency}`]),
  ];
  return {
    text: `${words.join(" ")}.`,
    product: best.product,
    maxPrice: maxPrice === null ? null : maxPrice * 10 ** currencyDigits(currency),
  };
}

type Facts = { type: string | null; option: string | null; price: number };

function factsOf(product: ListedProduct, variant: ListedVariant): Facts {
  const isRealOption = product.options[0]?.name.toLowerCase() !== "title";
  return {
    type: product.product_type.trim() || null,
    option: isRealOption ? variant.option1 : null,
    price: Number(variant.price),
  };
}

function knownFacts({ type, option, price }: Facts): number {
  return Number(type !== null) + Number(option !== null) + Number(price > 0);
}

/** The next price band that people speak in: 20, 50, 80, 100, 150, 200... */
function roundUp(price: number): number {
  const step = price < 100 ? 10 : price < 1000 ? 50 : 500;
  return (Math.floor(price / step) + 1) * step;
}
