import type { Evidence } from "../evidence/evidence";
import type { Perception } from "../perception/perception";
import type { Clause, Stretch } from "./find-clauses";
import type { Figure } from "./find-figures";
import type { PlannedLine, PlannedWrite } from "./planned-write";

/** Why a write is not simply made. */
export type OpenReason =
  /** Words that could change what is written, and that nothing of it rests on. */
  | "words-unaccounted"
  /** A thing that nobody has named or shown. */
  | "thing-unnamed"
  /** A number that says which one would say how many as well. */
  | "number-read-twice"
  /** More than one unit, and no word of the message says so. */
  | "quantity-unsaid"
  /** The message takes back, or puts off, what it asks for. */
  | "put-off";

export type OpenAccount = { reason: OpenReason; words: string[] };

export type Account = {
  perception: Perception;
  folded: string;
  plan: PlannedWrite;
  evidence: Evidence;
  clauses: Clause[];
  figures: Figure[];
  choices: Choice[];
  /** Words that are answered otherwise in this turn. */
  aside: readonly string[];
};

export const NOT_SO =
  /(?:\b(?:not|(?:instead|in place|in lieu) of|rather than|(?:better|rather|sooner|nicer|prefer)(?: \S+){0,4} (?:than|over)|nicht|statt|anstatt|an ?stelle von|(?:lieber|besser|eher)(?: \S+){0,4} als|pas|au lieu d[eu']?|a la place d[eu']?|plutot(?: \S+){0,4} que|en vez de|en lugar de|mejor(?: \S+){0,4} que|no)\s+(?:(?:the|an?|in|of|de|la|le|el|die|der|das|den|dem|une?|un[oa]?) )*)$/;

export type Choice = Stretch & { kind: "color" | "size" | "option"; value: string; negated: boolean };

export function doingAt({ start }: Pick<Stretch, "start">, clauses: Clause[]): Clause["does"] {
  return clauses.find((clause) => start >= clause.start && start < clause.end)?.does ?? null;
}

export function coming({ touched }: PlannedWrite): PlannedLine[] {
  return touched.filter(({ after }) => after > 0);
}
