import { FormLayout, Select } from "@shopify/polaris";
import { merchandisingWeightSchema, type MerchandisingWeights } from "~/contracts/merchandising";

type Props = {
  weights: MerchandisingWeights;
  /** Of how many products each figure is known. */
  counts: { products: number; margin: number; stock: number; sold: number };
  isBusy: boolean;
  onChange: (weights: MerchandisingWeights) => void;
};

const CHOICES = [
  { label: "Leave it out", value: "off" },
  { label: "Prefer a little", value: "some" },
  { label: "Prefer strongly", value: "strong" },
];

/** What counts where several products serve the shopper about as well. */
export function MerchandisingWeightsForm({ weights, counts, isBusy, onChange }: Props) {
  const field = (name: keyof MerchandisingWeights, label: string, helpText: string) => (
    <Select
      label={label}
      options={CHOICES}
      value={weights[name]}
      disabled={isBusy}
      helpText={helpText}
      onChange={(value) => onChange({ ...weights, [name]: merchandisingWeightSchema.parse(value) })}
    />
  );
  return (
    <FormLayout>
      {field(
        "margin",
        "Products with a higher margin",
        counts.margin === 0
          ? "No product has a cost per item in Shopify yet, so this changes nothing."
          : `From price and cost per item in Shopify; known for ${share(counts.margin, counts.products)}.`,
      )}
      {field(
        "stock",
        "Products with plenty of stock",
        counts.stock === 0
          ? "No product's stock is tracked in Shopify, so this changes nothing."
          : `As of the last sync; tracked for ${share(counts.stock, counts.products)}.`,
      )}
      {field(
        "returns",
        "Products that are rarely returned",
        counts.sold === 0
          ? "Counted from your orders as they come in. There are none yet."
          : `Counted every night from a year of orders; sold: ${share(counts.sold, counts.products)}.`,
      )}
    </FormLayout>
  );
}

function share(known: number, all: number): string {
  return known === all ? `all ${all} products` : `${known} of ${all} products`;
}
