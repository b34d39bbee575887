import { z } from "zod";
import type { KnowledgePassage } from "~/ports/knowledge-search";
import { readProducts } from "./read-products";
import { fitGuide } from "../knowledge/fit-guide";
import type { Tool } from "./tool";

const inputSchema = z.object({
  productId: z.string().max(40).nullable().default(null),
  /** Sizes the shopper named, for example ["42", "43"]. */
  sizes: z.array(z.string().max(20)).max(4).default([]),
  /** The shopper is between two of them. */
  isBetween: z.boolean().default(false),
});
type Input = z.infer<typeof inputSchema>;
type Output = {
  productId: string | null;
  /** Passages about sizes, best first. */
  passages: KnowledgePassage[];
};

const MAX_SEARCHED = 14;
const MAX_PASSAGES = 4;
const IS_ABOUT_SIZES = /\bsiz(?:e|es|ing)\b|gr(?:ö|o|oe)(?:ß|ss)e|taille|pointure|talla/i;

const OF_ITS_KIND = 2;
const BETWEEN = /\bbetween\b|\bzwischen\b|\bentre\b/i;

function isTable({ text }: KnowledgePassage): boolean {
  return text.includes(" | ");
}

/** That another size may be had in exchange helps with none. */
const OF_RETURNS =
  /\b(?:returns?|exchang\w*|refunds?|gifts?|ruckgabe|rückgabe|umtausch|retours?|échange|devoluci\w*|cambios?)\b/i;

/** The shop's size guide beside the product's own sizes and fit notes. It quotes; it never converts on its own. */
export const sizeHelp: Tool<Input, Output> = {
  name: "size_help",
  description: "Help with sizes: passages of the size guide, the product's sizes in stock and its fit notes.",
  input: inputSchema,
  timeoutMs: 4000,

  async execute({ productId, sizes, isBetween }, { ports, evidence, situation }) {
    const [passages] = await Promise.all([
      ports.knowledge.search(
        `size guide sizing ${sizes.join(" ")}${isBetween ? " between two sizes" : ""}`,
        MAX_SEARCHED,
        {
          countries: [situation.input.page.country ?? []].flat(),
          today: situation.input.today,
        },
      ),
      productId !== null && readProducts([productId], { ports, evidence }),
    ]);

    const document = productId === null ? undefined : evidence.documents.get(productId);
    const audience = situation.need.constraints.find(({ kind }) => kind === "audience")?.value;
    const fitOf = (passage: KnowledgePassage) =>
      fitGuide(passage, document, audience) +
      Number(IS_ABOUT_SIZES.test(passage.title)) +
      (isBetween && BETWEEN.test(passage.title) ? OF_ITS_KIND : 0);
    const fitting = passages
      .filter(({ title, text }) => IS_ABOUT_SIZES.test(`${title} ${text}`) && !OF_RETURNS.test(title))
      .map((passage) => ({ passage, fit: fitOf(passage) }))
      .filter(({ fit }) => fit >= 0);
    // A table of its own kind makes those of clothing in general misleading.
    const hasOwnTable = fitting.some(({ passage, fit }) => fit >= OF_ITS_KIND && isTable(passage));
    const relevant = fitting
      .filter(({ passage, fit }) => !hasOwnTable || fit >= OF_ITS_KIND || !isTable(passage))
      .sort((left, right) => right.fit - left.fit)
      .slice(0, MAX_PASSAGES)
      .map(({ passage }) => passage);
    for (const passage of relevant) evidence.passages.set(passage.id, passage);
    const isSold = productId !== null && evidence.products.has(productId);
    return { productId: isSold ? productId : null, passages: relevant };
  },

  curate: ({ productId, passages }) => ({ productId, passages: passages.map(({ id, title }) => ({ id, title })) }),
};
