import { z } from "zod";
import { openingMoveSchema } from "./opening-move";

/** What a merchant wants to see written: a move, about a product that the text finds, in a language. */
export const openingPreviewQuerySchema = z.object({
  move: openingMoveSchema.catch("size-help"),
  product: z.string().trim().max(200).catch(""),
  language: z.enum(["en", "de", "fr", "es"]).catch("en"),
});
export type OpeningPreviewQuery = z.infer<typeof openingPreviewQuerySchema>;

/** `text` null: with this product the assistant stays silent. */
export type OpeningPreview = { about: string | null; text: string | null; replies: string[] };
