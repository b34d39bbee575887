/**
 * What a task prints as its one JSON line: counts, milliseconds an item, and whatever it measured. `ok: false` where what
 * was asked for does not hold: the command then fails.
 */
export type EvalSummary = { items: number; msPerItem: number; ok?: boolean } & Record<string, unknown>;

export type EvalTask = {
  name: string;
  /** One line for the list of tasks. */
  about: string;
  /** Its flags, as they stand in the list of tasks: "--train FILE --in FILE --out FILE". */
  usage: string;
  /** `args` is what followed the task's name on the command line. */
  run: (args: string[]) => Promise<EvalSummary>;
};
