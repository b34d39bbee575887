import { perceiveTask } from "./perceive.ts";
import type { EvalTask } from "./eval-task.ts";

export const EVAL_TASKS: EvalTask[] = [perceiveTask];
