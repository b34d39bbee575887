/** A text with what it was labelled as; `label` is null where it only serves to learn how words are used. */
export type LabelledText = { text: string; label: string | null };
