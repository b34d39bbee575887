import { timingSafeEqual } from "node:crypto";
import type { LoaderFunctionArgs } from "@remix-run/node";
import { services } from "~/services.server";

/** Prometheus' text format, for whoever knows METRICS_TOKEN; without that variable the page does not exist. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { metricsToken } = services.config;
  if (metricsToken === null) throw new Response(null, { status: 404 });
  if (!isEqual(request.headers.get("authorization") ?? "", `Bearer ${metricsToken}`)) {
    throw new Response(null, { status: 401, headers: { "www-authenticate": "Bearer" } });
  }

  const { contentType, text } = await services.metrics.render();
  return new Response(text, { headers: { "content-type": contentType, "cache-control": "no-store" } });
}

function isEqual(given: string, expected: string): boolean {
  const [left, right] = [Buffer.from(given), Buffer.from(expected)];
  return left.length === right.length && timingSafeEqual(left, right);
}
