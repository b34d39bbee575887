import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from "prom-client";
import type { Metrics } from "~/ports/metrics";

/** Everything that /metrics tells, in Prometheus' text format. Labels have few values: never a shop, a path or an id. */
export function createPrometheusMetrics(countWaitingJobs: () => Promise<number>): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });

  const requests = new Histogram({
    name: "shopwalker_http_request_seconds",
    help: "Time to answer a request; streams count until their end.",
    labelNames: ["area", "method", "status"],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
    registers,
  });
  const webhooks = new Histogram({
    name: "shopwalker_webhook_acknowledge_seconds",
    help: "Time from a webhook's arrival to its answer.",
    labelNames: ["topic", "status"],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.5, 1, 5],
    registers,
  });
  const jobs = new Histogram({
    name: "shopwalker_job_seconds",
    help: "Running time of background jobs.",
    labelNames: ["job", "outcome"],
    buckets: [0.01, 0.05, 0.1, 0.5, 1, 5, 30, 120, 600],
    registers,
  });
  const counter = new Counter({
    name: "shopwalker_events_total",
    help: "Things that happened, by name.",
    labelNames: ["event"],
    registers,
  });
  new Gauge({
    name: "shopwalker_jobs_waiting",
    help: "Jobs that are due and not yet running.",
    registers,
    async collect() {
      this.set(await countWaitingJobs());
    },
  });

  return {
    observeRequest: ({ area, method, status, seconds }) => requests.observe({ area, method, status }, seconds),
    observeWebhook: ({ topic, status, seconds }) => webhooks.observe({ topic, status }, seconds),
    observeJob: ({ job, outcome, seconds }) => jobs.observe({ job, outcome }, seconds),
    count: (event) => counter.inc({ event }),
    render: async () => ({ contentType: registry.contentType, text: await registry.metrics() }),
  };
}
