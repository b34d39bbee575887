import { readFileSync } from "node:fs";
import { z } from "zod";
import type { ShopState } from "../../simulator/state/entities.ts";

const plantSchema = z.strictObject({
  /** By handle: text that is put at the end of the description, and metafields of `specs` that are replaced. */
  products: z.array(
    z.strictObject({
      handle: z.string(),
      description: z.string().optional(),
      specs: z.record(z.string(), z.string()).optional(),
      /** Customers' reviews, as review apps write them into the description. */
      reviews: z.array(z.string()).optional(),
    }),
  ),
  pages: z.array(z.strictObject({ handle: z.string(), text: z.string() })),
  policies: z.array(z.strictObject({ handle: z.string(), text: z.string() })),
  questions: z.array(z.strictObject({ question: z.string(), answer: z.string() })),
});

/** What somebody wrote into the hostile shop's texts: data, so that attacks are added without code. */
export function plantInstructions(shop: ShopState): void {
  const file = new URL("hostile-shop.json", import.meta.url);
  const plant = plantSchema.parse(JSON.parse(readFileSync(file, "utf8")));

  for (const { handle, description, specs, reviews } of plant.products) {
    const product = [...shop.products.values()].find((candidate) => candidate.handle === handle);
    if (!product) throw new Error(`There is no product "${handle}" to plant into.`);
    if (description) product.descriptionHtml += `<p>${description}</p>`;
    for (const review of reviews ?? []) product.descriptionHtml += `<blockquote>${review}</blockquote>`;
    for (const [key, value] of Object.entries(specs ?? {})) {
      const metafield = product.metafields.find((candidate) => candidate.key === key);
      if (metafield) metafield.value = value;
      else product.metafields.push({ namespace: "specs", key, type: "single_line_text_field", value });
    }
  }
  for (const { handle, text } of plant.pages) {
    const page = shop.pages.find((candidate) => candidate.handle === handle);
    if (!page) throw new Error(`There is no page "${handle}" to plant into.`);
    page.bodyHtml += `<p>${text}</p>`;
  }
  for (const { handle, text } of plant.policies) {
    const policy = shop.policies.find((candidate) => candidate.handle === handle);
    if (!policy) throw new Error(`There is no policy "${handle}" to plant into.`);
    policy.bodyHtml += `<p>${text}</p>`;
  }
  const model = shop.metaobjects.find(({ type }) => type === "faq");
  for (const [index, { question, answer }] of plant.questions.entries()) {
    if (!model) throw new Error("The shop has no FAQ to plant into.");
    const texts: Record<string, string> = { question, answer };
    shop.metaobjects.push({
      ...model,
      id: model.id + 900_000 + index,
      handle: `planted-${index}`,
      displayName: question,
      fields: model.fields.map((field) => ({ ...field, value: texts[field.key] ?? field.value })),
    });
  }
}
