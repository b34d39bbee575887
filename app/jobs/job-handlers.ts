import type { JobName } from "~/ports/job-queue";
import { applyRetentionJob } from "./apply-retention";
import { compareAllCheckoutsJob } from "./compare-all-checkouts";
import { compareCheckoutsJob } from "./compare-checkouts";
import { configureShopJob } from "./configure-shop";
import { countSittingsJob } from "./count-sittings";
import type { Job } from "./define-job";
import { embedCatalogJob } from "./embed-catalog";
import { guardExperimentsJob } from "./guard-experiments";
import { findAllAnomaliesJob } from "./find-all-anomalies";
import { findAnomaliesJob } from "./find-anomalies";
import { handleWebhookJob } from "./handle-webhook";
import { importBulkResultJob } from "./import-bulk-result";
import { joinCartJob } from "./join-cart";
import { learnReasonWeightsJob } from "./learn-reason-weights";
import { maintainPartitionsJob } from "./maintain-partitions";
import { reconcileAllShopsJob } from "./reconcile-all-shops";
import { reconcileShopJob } from "./reconcile-shop";
import { refreshExperimentJob } from "./refresh-experiment";
import { resumeCartWritesJob } from "./resume-cart-writes";
import { rollUpAllShopsJob } from "./roll-up-all-shops";
import { rollUpDayJob } from "./roll-up-day";
import { sendReplyEmailJob } from "./send-reply-email";
import { syncCatalogJob } from "./sync-catalog";
import { syncKnowledgeJob } from "./sync-knowledge";
import { withdrawDiscountsJob } from "./withdraw-discounts";
import { writeNightlyExportsJob } from "./write-nightly-exports";

/** Every durable job, by the name that it is queued under. */
export const JOB_HANDLERS = {
  "apply-retention": applyRetentionJob,
  "compare-all-checkouts": compareAllCheckoutsJob,
  "compare-checkouts": compareCheckoutsJob,
  "configure-shop": configureShopJob,
  "count-sittings": countSittingsJob,
  "embed-catalog": embedCatalogJob,
  "guard-experiments": guardExperimentsJob,
  "find-all-anomalies": findAllAnomaliesJob,
  "find-anomalies": findAnomaliesJob,
  "handle-webhook": handleWebhookJob,
  "import-bulk-result": importBulkResultJob,
  "join-cart": joinCartJob,
  "learn-reason-weights": learnReasonWeightsJob,
  "maintain-partitions": maintainPartitionsJob,
  "reconcile-all-shops": reconcileAllShopsJob,
  "reconcile-shop": reconcileShopJob,
  "refresh-experiment": refreshExperimentJob,
  "resume-cart-writes": resumeCartWritesJob,
  "roll-up-all-shops": rollUpAllShopsJob,
  "roll-up-day": rollUpDayJob,
  "send-reply-email": sendReplyEmailJob,
  "sync-catalog": syncCatalogJob,
  "sync-knowledge": syncKnowledgeJob,
  "withdraw-discounts": withdrawDiscountsJob,
  "write-nightly-exports": writeNightlyExportsJob,
} satisfies Partial<Record<JobName, Job>>;

/** When jobs start by themselves, in UTC. One that was missed within a day is made up for. */
export const CRON: { job: JobName; pattern: string }[] = [
  { job: "resume-cart-writes", pattern: "* * * * *" },
  { job: "count-sittings", pattern: "*/5 * * * *" },
  { job: "roll-up-all-shops", pattern: "5 * * * *" },
  { job: "find-all-anomalies", pattern: "40 12 * * *" },
  { job: "guard-experiments", pattern: "25 * * * *" },
  { job: "compare-all-checkouts", pattern: "50 * * * *" },
  { job: "maintain-partitions", pattern: "30 0 * * *" },
  { job: "learn-reason-weights", pattern: "50 1 * * *" },
  { job: "apply-retention", pattern: "10 2 * * *" },
  // After midnight in every time zone west of the Atlantic as well: yesterday is over.
  { job: "write-nightly-exports", pattern: "40 12 * * *" },
  { job: "reconcile-all-shops", pattern: "20 3 * * *" },
];
