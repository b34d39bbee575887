const AREAS = new Set([
  "agent",
  "api",
  "app",
  "assets",
  "auth",
  "healthz",
  "metrics",
  "pixel",
  "proxy",
  "readyz",
  "webhooks",
]);

/** What of a path may be a metric's label: the area it belongs to. Whoever asks for made-up paths adds no label. */
export function areaOf(path: string): string {
  if (path === "/") return "root";
  const first = path.split("/")[1] ?? "";
  return AREAS.has(first) ? first : "other";
}
