/** What became of a merchant's step on the page of an experiment. */
export type ExperimentActionResult =
  | { outcome: "done"; message: string; /** The page to show next. */ next: string }
  | { outcome: "refused"; message: string; /** By path of the field. */ errors: Record<string, string> };
