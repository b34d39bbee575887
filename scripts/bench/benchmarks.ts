import { adminHome } from "./admin-home.ts";
import { behaviorCost } from "./behavior-cost.ts";
import { behaviorEvents } from "./behavior-events.ts";
import type { Benchmark } from "./benchmark.ts";
import { catalog } from "./catalog.ts";
import { dashboards } from "./dashboards.ts";
import { embeddings } from "./embeddings.ts";
import { firstSentence } from "./first-sentence.ts";
import { interactionLatency } from "./interaction-latency.ts";
import { modelOverhead } from "./model-overhead.ts";
import { pageWeight } from "./page-weight.ts";
import { perception } from "./perception.ts";
import { searchQuality } from "./search-quality.ts";
import { searchSpeed } from "./search-speed.ts";
import { serving } from "./serving.ts";
import { shoppers } from "./shoppers.ts";
import { webhookAcknowledgement } from "./webhook-acknowledgement.ts";
import { widgetSize } from "./widget-size.ts";

/** In the order in which they run. */
export const BENCHMARKS: Benchmark[] = [
  widgetSize,
  perception,
  searchSpeed,
  dashboards,
  // First on its floor: the memory of a web process that has done nothing else.
  serving,
  pageWeight,
  behaviorCost,
  interactionLatency,
  adminHome,
  webhookAcknowledgement,
  behaviorEvents,
  modelOverhead,
  searchQuality,
  embeddings,
  // Last on its floor: it moves business time on.
  shoppers,
  firstSentence,
  catalog,
];
