export type LineStyle = "main" | "second" | "comparison";

/** Told apart by width and dashes as well as by colour; each has a contrast of at least 4.5 to the card. */
export const LINE_STYLES: Record<LineStyle, { color: string; width: number; dashes?: string }> = {
  main: { color: "var(--p-color-text-emphasis)", width: 2.5 },
  second: { color: "var(--p-color-text-caution)", width: 2, dashes: "2 3" },
  comparison: { color: "var(--p-color-text-secondary)", width: 1.5, dashes: "6 4" },
};
