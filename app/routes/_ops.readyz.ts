import { answerWithin } from "~/http/answer-within";
import { services } from "~/services.server";

/** A database that hangs refuses nothing: who asks has to hear of it before they give up. */
const ANSWER_MS = 3000;

/** Whether traffic may be sent here: the database answers, its migrations and the queue are there, no shutdown has begun. */
export async function loader() {
  const checks = {
    running: !services.stopping.signal.aborted,
    database: await answerWithin(ANSWER_MS, services.maintenance.isReady(), false).catch(() => false),
  };
  const isReady = Object.values(checks).every(Boolean);
  return Response.json(checks, { status: isReady ? 200 : 503, headers: { "cache-control": "no-store" } });
}
