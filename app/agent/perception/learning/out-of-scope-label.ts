const NAMES = /^(?:oos|none|null|no_?match|unknown|fallback|out_?of_?(?:scope|domain)|no_?nodes_?detected)$/;

/** Whether a label says "none of the others": its texts teach what to abstain from, and it is never answered. */
export function isOutOfScopeLabel(label: string): boolean {
  return NAMES.test(
    label
      .trim()
      .toLowerCase()
      .replaceAll(/[\s-]+/g, "_"),
  );
}
