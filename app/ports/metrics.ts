/** What operators watch. Labels have few values: never a shop, a path or an id. */
export interface Metrics {
  /** `area`: first part of the path, such as "agent" or "webhooks". */
  observeRequest(request: { area: string; method: string; status: number; seconds: number }): void;
  observeWebhook(delivery: { topic: string; status: number; seconds: number }): void;
  observeJob(job: { job: string; outcome: "done" | "failed"; seconds: number }): void;
  count(event: string): void;
  render(): Promise<{ contentType: string; text: string }>;
}
