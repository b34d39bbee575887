import { z } from "zod";
import { isDay } from "~/lib/is-day";

/** What a merchant may write for shoppers' own questions; matching learns all of a shop's answers at once. */
export const MAX_CURATED_ANSWERS = 200;
export const MAX_PHRASINGS = 10;

/** Plain text as the database takes it: no control characters but line ends, no halves of surrogate pairs. */
const plain = z.string().transform((text) =>
  text
    .replaceAll(/\r\n?/g, "\n")
    .replaceAll(/[^\P{Cc}\n\t]|\p{Surrogate}/gu, "")
    .trim(),
);
const line = plain.transform((text) => text.replaceAll(/\s+/g, " "));
const day = z.string().refine(isDay, "Enter a day as year-month-day, for example 2026-11-30.").nullable();

const TOO_MANY_PHRASINGS = `Keep to ${MAX_PHRASINGS} phrasings.`;

const draftFields = z.object({
  /** The question as its source is shown to shoppers. */
  title: line.pipe(
    z.string().min(3, "Write the question, in at least 3 characters.").max(120, "Keep the question to 120 characters."),
  ),
  /** Other ways in which shoppers put it. */
  phrasings: z
    .array(line.pipe(z.string().max(200, "Keep each phrasing to 200 characters.")))
    .max(50, TOO_MANY_PHRASINGS)
    .transform((all) => [...new Set(all.filter((phrasing) => phrasing !== ""))])
    .pipe(
      z
        .array(z.string())
        .min(1, "Add at least one other way shoppers ask this.")
        .max(MAX_PHRASINGS, TOO_MANY_PHRASINGS),
    ),
  answer: plain.pipe(z.string().min(1, "Write the answer.").max(1500, "Keep the answer to 1,500 characters.")),
  /** ISO 3166-1 alpha-2 of the only market that it holds for; null: all. */
  country: z
    .string()
    .regex(/^[A-Z]{2}$/, "Choose a market.")
    .nullable(),
  /** ISO 639-1 of the only language that it is said in; null: all. */
  language: z
    .string()
    .regex(/^[a-z]{2}$/, "Choose a language.")
    .nullable(),
  /** First and last day of the shop's calendar on which it holds. */
  validFrom: day,
  validUntil: day,
  enabled: z.boolean(),
});

/** What the form sends. */
export const curatedAnswerDraftSchema = draftFields.refine(
  ({ validFrom, validUntil }) => validFrom === null || validUntil === null || validFrom <= validUntil,
  { path: ["validUntil"], message: "The last day is before the first." },
);
export type CuratedAnswerDraft = z.infer<typeof curatedAnswerDraftSchema>;

export type CuratedAnswer = CuratedAnswerDraft & {
  id: string;
  /** Raised with every change. */
  revision: number;
};
