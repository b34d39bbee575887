/** Runs before every task, in a process of its own: a task's modules import the database client while it is loaded. */
import { preparePrismaClient } from "./prepare.ts";
import { runTask } from "./run-task.ts";

runTask(async () => {
  await preparePrismaClient();
  return 0;
});
