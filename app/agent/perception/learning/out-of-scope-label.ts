const NAMES = /^(?:oos|none|null|no_?match|unknown|fallback|out_?of_?(?:scope|domain)|no_?nodes_?detected)$/;

/** The label of a text that belongs to none of the others. */
export const OUT_OF_SCOPE = "out_of_scope";

/** Whether a label says "none of the others": its texts teach what to abstain from, and it is never answered. */
export function isOutOfScopeLabel(label: string): boolean {
  return NAMES.test(
    label
      .trim()
      .toLowerCase()
      .replaceAll(/[\s-]+/g, "_"),
  );
}
