import type { ZodType } from "zod";
import { parseJson } from "~/lib/parse-json";

/** The work of a probe: input from the command line, result to the parent process, then the end. */
export function answerProbe<Input>(input: ZodType<Input>, work: (input: Input) => Promise<unknown>): void {
  work(parseJson(input, process.argv[2] ?? "null")).then(
    (result) => process.send?.(result, () => process.exit(0)),
    (error: unknown) => {
      process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
      process.exit(1);
    },
  );
}
