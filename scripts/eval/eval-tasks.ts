import { anomalyTask } from "./anomaly/anomaly.ts";
import { anomalyTruthTask } from "./anomaly/anomaly-truth.ts";
import { allTask } from "./all.ts";
import { answerTask } from "./answer.ts";
import { classifyTask } from "./classify.ts";
import { goldenTask } from "./golden.ts";
import { intentsTask } from "./intents/intents.ts";
import { perceiveTask } from "./perceive.ts";
import { priceBoundsTask } from "./price-bounds.ts";
import { propensityTask } from "./propensity/propensity.ts";
import { hesitationTask } from "./hesitation/hesitation.ts";
import { hesitationTruthTask } from "./hesitation/hesitation-truth.ts";
import { recordSessionsTask } from "./hesitation/record-sessions.ts";
import { spansTask } from "./spans.ts";
import { searchTask } from "./search/search.ts";
import { experimentTask } from "./experiment/experiment.ts";
import { experimentTruthTask } from "./experiment/experiment-truth.ts";
import type { EvalTask } from "./eval-task.ts";

export const EVAL_TASKS: EvalTask[] = [
  perceiveTask,
  intentsTask,
  classifyTask,
  searchTask,
  spansTask,
  priceBoundsTask,
  answerTask,
  goldenTask,
  experimentTask,
  experimentTruthTask,
  anomalyTask,
  anomalyTruthTask,
  propensityTask,
  allTask,
  hesitationTask,
  hesitationTruthTask,
  recordSessionsTask,
];
