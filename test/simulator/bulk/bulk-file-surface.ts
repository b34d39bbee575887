import type { Surface } from "../server/surface.ts";

const SEVEN_DAYS_MS = 7 * 24 * 60 * 60 * 1000;

/**
 * Result files of bulk operations, on the shop's own host (Shopify's are on a storage host; the shop's is the one that
 * the app can reach here). The long random path is the permission; it ends seven days after completion.
 */
export const bulkFileSurface: Surface = (request, target, context) => {
  const { pathname } = new URL(request.url);
  if (target.kind !== "shop" || !pathname.startsWith("/bulk-operation-results/")) return Promise.resolve(null);

  const operation = [...target.shop.bulkOperations.values()].find((candidate) => candidate.path === pathname);
  const expiresAt = Date.parse(operation?.completedAt ?? "") + SEVEN_DAYS_MS;
  if (operation?.jsonl == null || expiresAt < context.clock.now().getTime()) {
    return Promise.resolve(new Response("<Error><Code>NoSuchKey</Code></Error>", { status: 404 }));
  }
  return Promise.resolve(new Response(operation.jsonl, { headers: { "content-type": "application/jsonl" } }));
};
