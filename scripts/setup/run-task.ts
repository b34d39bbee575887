import { SetupError } from "./setup-error.ts";

/** Runs a task to its exit code; what a person can mend is one line, anything else keeps its stack trace. */
export function runTask(task: () => Promise<number>): void {
  task().then(
    (code) => process.exit(code),
    (error: unknown) => {
      if (error instanceof SetupError) console.error(error.message);
      else console.error(error);
      process.exit(1);
    },
  );
}
