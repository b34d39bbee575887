/** The worker process of `npm run dev`, straight from the sources: `tsx watch` starts it anew when one of them changes. */
import { CRON, JOB_HANDLERS } from "~/jobs/job-handlers";
import { services } from "~/services.server";

const worker = await services.startRunner(JOB_HANDLERS, CRON);
services.logger.info({}, "working on jobs");

process.once("SIGTERM", () => void shutDown());

async function shutDown(): Promise<void> {
  await worker.stop();
  await services.close();
  process.exit(0);
}
