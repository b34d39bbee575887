/** `npm run eval -- TASK ...`: batch prediction on outside data. The last line on stdout is one JSON object of totals. */
import { EVAL_TASKS } from "../eval/eval-tasks.ts";
import { runTask } from "../setup/run-task.ts";
import { SetupError } from "../setup/setup-error.ts";

runTask(async () => {
  const [name = "", ...args] = process.argv.slice(2);
  const task = EVAL_TASKS.find((known) => known.name === name);
  if (!task) {
    const known = EVAL_TASKS.map(({ name, usage, about }) => `  ${name} ${usage}\n      ${about}`).join("\n");
    throw new SetupError(`${name === "" ? "Which task?" : `There is no task "${name}".`} Known:\n${known}`);
  }
  const summary = await task.run(args);
  process.stdout.write(`${JSON.stringify({ task: task.name, ...summary })}\n`);
  return summary.ok === false ? 1 : 0;
});
