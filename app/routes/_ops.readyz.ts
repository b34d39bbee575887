import { services } from "~/services.server";

/** Whether traffic may be sent here: the database answers, its migrations and the queue are there, no shutdown has begun. */
export async function loader() {
  const checks = {
    running: !services.stopping.signal.aborted,
    database: await services.maintenance.isReady().catch(() => false),
  };
  const isReady = Object.values(checks).every(Boolean);
  return Response.json(checks, { status: isReady ? 200 : 503, headers: { "cache-control": "no-store" } });
}
