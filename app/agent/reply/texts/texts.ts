import type { TextKey } from "./en";
import type { TextEntry } from "./text-entry";

/** Every language has every key of English. */
export type Texts = Record<TextKey, TextEntry>;
