import type { ArmLift, ExperimentResults, ExperimentVerdict, LiftRange } from "~/contracts/experiment-results";
import type { FigureFormats } from "./figure-formats";

type Formats = Pick<FigureFormats, "signedPercent" | "percent" | "countOf">;

export const VERDICT_BADGES: Record<
  ExperimentVerdict,
  { label: string; tone: "success" | "critical" | "info" | "attention" }
> = {
  better: { label: "Earns more", tone: "success" },
  worse: { label: "Earns less", tone: "critical" },
  "no-difference": { label: "No difference", tone: "info" },
  "not-enough-data": { label: "Not enough data yet", tone: "attention" },
  invalid: { label: "Cannot be trusted", tone: "critical" },
};

/** "between −3 % and +22 %"; an open end is said as such. */
export function tellRange(range: LiftRange | null, { signedPercent }: Pick<Formats, "signedPercent">): string {
  if (range === null || (range.low === null && range.high === null)) return "not known yet";
  if (range.low === null) return `below ${signedPercent(range.high)}`;
  if (range.high === null) return `above ${signedPercent(range.low)}`;
  return `between ${signedPercent(range.low)} and ${signedPercent(range.high)}`;
}

/** What an experiment has shown so far, as a merchant would tell it, and what to do next while it runs. */
export function describeVerdict(
  results: ExperimentResults,
  formats: Formats,
  hasEnded: boolean,
): { heading: string; text: string } {
  const nameOf = (key: string) => results.arms.find((arm) => arm.key === key)?.name ?? key;
  const control = nameOf(results.control);
  const advise = (text: string, advice: string) => (hasEnded ? text : `${text}${advice}`);
  const exposed = results.arms.reduce((sum, arm) => sum + arm.exposed, 0);

  switch (results.verdict) {
    case "better": {
      const best = strongest(results.revenue, "better");
      if (!best) break;
      return {
        heading: `“${nameOf(best.arm)}” earns more than “${control}”`,
        text: advise(
          `Revenue per visitor is ${tellRange(best.always, formats)}; the best guess is ${formats.signedPercent(best.lift)}.`,
          " This holds whenever you look, so you can stop and keep it.",
        ),
      };
    }
    case "worse": {
      const worst = strongest(results.revenue, "worse");
      if (!worst) break;
      return {
        heading: `“${nameOf(worst.arm)}” earns less than “${control}”`,
        text: advise(
          `Revenue per visitor is ${tellRange(worst.always, formats)}; the best guess is ${formats.signedPercent(worst.lift)}.`,
          " This holds whenever you look, so you can stop and drop it.",
        ),
      };
    }
    case "no-difference":
      return {
        heading: "No meaningful difference",
        text: "If there is a difference in revenue per visitor, it is smaller than 10%. Keep whichever you like better.",
      };
    case "invalid":
      return {
        heading: "These numbers cannot be trusted",
        text: advise(
          "The groups are not the size their shares call for, and that is not chance. Something is losing visitors in one of them: an app that blocks the assistant, or bots.",
          " Stop it, find the cause, and start a new one.",
        ),
      };
    case "not-enough-data":
  }
  if (hasEnded) {
    const met = exposed === 0 ? "Nobody" : formats.countOf(exposed, "visitor");
    return {
      heading: "Ended before there was enough data",
      text: `${met} met it. ${tellFindable(results.revenue, formats)}`,
    };
  }
  return exposed === 0
    ? {
        heading: "Nobody has met it yet",
        text: "Shoppers count from the moment it makes a difference to them. Check that what you are testing is switched on, under Openings or Discounts.",
      }
    : {
        heading: "Not enough data yet",
        text: `${formats.countOf(exposed, "visitor")} met it so far. ${tellFindable(results.revenue, formats)} Let it run: you can look as often as you like.`,
      };
}

function tellFindable(lifts: ArmLift[], { percent }: Pick<Formats, "percent">): string {
  const findable = lifts.flatMap(({ smallestFindable }) => smallestFindable ?? []);
  if (findable.length === 0) return "Groups can only be compared once they have orders.";
  return `With this many, only a difference of about ${percent(Math.max(...findable))} or more would show.`;
}

function strongest(lifts: ArmLift[], verdict: "better" | "worse"): ArmLift | undefined {
  return lifts
    .filter((lift) => lift.verdict === verdict)
    .toSorted((left, right) => Math.abs(right.lift ?? 0) - Math.abs(left.lift ?? 0))[0];
}
