import { goldenTask } from "./golden.ts";
import { perceiveTask } from "./perceive.ts";
import { spansTask } from "./spans.ts";
import { searchTask } from "./search/search.ts";
import type { EvalTask } from "./eval-task.ts";

export const EVAL_TASKS: EvalTask[] = [perceiveTask, searchTask, spansTask, goldenTask];
