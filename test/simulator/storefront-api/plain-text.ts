const ENTITIES: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'", nbsp: " " };

/** HTML as plain text on one line; `truncateAt` cuts it there with an ellipsis. */
export function plainText(html: string, truncateAt?: number | null): string {
  const text = html
    .replace(/<[^>]*>/g, " ")
    .replace(/&(#39|[a-z]+);/g, (entity, name: string) => ENTITIES[name] ?? entity)
    .replace(/\s+/g, " ")
    .trim();
  return truncateAt == null || text.length <= truncateAt ? text : `${text.slice(0, Math.max(0, truncateAt - 3))}...`;
}
