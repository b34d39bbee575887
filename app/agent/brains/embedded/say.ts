import type { TextKey } from "../../reply/texts/en";

/** Says a text of the reply tables, its parameters filled with slots or the shopper's own words. */
export type Say = (key: TextKey, parameters?: Record<string, string | number>) => Promise<void>;
