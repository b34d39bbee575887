/** The spans of BIO tags as "type:from-to"; an I without its B begins a span. */
function spansOf(tags: readonly string[]): string[] {
  const spans: string[] = [];
  let open: { type: string; from: number } | null = null;
  const close = (to: number) => {
    if (open) spans.push(`${open.type}:${open.from}-${to}`);
    open = null;
  };
  tags.forEach((tag, index) => {
    const type = tag.slice(2);
    if (tag.startsWith("I-") && open?.type === type) return;
    close(index);
    if (tag !== "O") open = { type, from: index };
  });
  close(tags.length);
  return spans;
}

/** F1 of spans that are right in type and both ends. */
export function spanF1(pairs: readonly { right: readonly string[]; given: readonly string[] }[]): number {
  let [hits, wanted, found] = [0, 0, 0];
  for (const { right, given } of pairs) {
    const gold = new Set(spansOf(right));
    const said = spansOf(given);
    hits += said.filter((span) => gold.has(span)).length;
    wanted += gold.size;
    found += said.length;
  }
  return wanted + found === 0 ? 0 : (2 * hits) / (wanted + found);
}
