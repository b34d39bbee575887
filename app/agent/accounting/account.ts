import type { Evidence } from "../evidence/evidence";
import type { Perception } from "../perception/perception";
import type { Clause, Stretch } from "./find-clauses";
import type { Figure } from "./find-figures";
import type { PlannedLine, PlannedWrite } from "./planned-write";

/** Why a write is not simply made: what of the message the plan does not explain. */
export const OPEN_REASONS = [
  /** "Only if it's under 25": what is wished for holds only then. */
  "condition-open",
  /** A number that is neither an amount of the plan, nor one of its values, nor anything else that is known. */
  "number-open",
  /** "Half of them", "a few", "the rest". */
  "amount-open",
  "size-open",
  "color-open",
  /** A value of another option: "long", "box", "espresso". */
  "option-open",
  /** What a thing is called, where nothing that is written is called so. */
  "thing-open",
  /** Somebody whose thing it may or may not be. */
  "person-open",
  /** Lines of the cart that the words do not tell apart. */
  "line-open",
  /** A thing that nobody has named or shown. */
  "thing-unnamed",
  /** A number that says which one would say how many as well. */
  "number-read-twice",
  /** More than one unit, and no word of the message says so. */
  "quantity-unsaid",
  /** The message takes back, or puts off, what it asks for. */
  "put-off",
] as const;
export type OpenReason = (typeof OPEN_REASONS)[number];

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
  /** Stems of what the shop's things are called. */
  nameStems: ReadonlySet<string>;
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
