import { z } from "zod";

/** What a search is asked for beside the need-state. */
export const searchInputSchema = z.object({
  /** Words to search with beside the need-state; usually none. */
  text: z.string().max(400).default(""),
  /** Looks for the text alone: a thing named in passing, not the need. */
  isTextOnly: z.boolean().default(false),
  limit: z.int().min(1).max(6).default(3),
  /** Not these again: "show me others". */
  excludeIds: z.array(z.string().max(40)).max(40).default([]),
  /** The most (or least) of a listed figure first: "the brightest". What has no such figure comes last. */
  orderBy: z
    .object({ labels: z.array(z.string().max(120)).min(1).max(6), isLess: z.boolean() })
    .nullable()
    .default(null),
  /** Only what costs less than it did: "anything on sale?" */
  isReduced: z.boolean().default(false),
});
export type SearchInput = z.infer<typeof searchInputSchema>;
