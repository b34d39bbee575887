import type { HoldoutView, OpenRange } from "~/contracts/overview-view";
import { tellRange } from "./describe-verdict";
import type { FigureFormats } from "./figure-formats";

type Told = { tone: "success" | "info" | "warning"; heading: string; text: string };

/** What the comparison with the holdout has shown so far, in plain words. `holdout` null: nobody is in it yet. */
export function describeHoldout(holdout: HoldoutView | null, formats: FigureFormats): Told {
  if (holdout === null) {
    return {
      tone: "info",
      heading: "Not enough data yet",
      text: "A small share of visitors never meets the assistant. They show what you would sell without it, but there are none in these days yet.",
    };
  }
  const range = tellRange(holdout.interval, formats);
  switch (holdout.verdict) {
    case "better":
      return {
        tone: "success",
        heading: `The assistant earns you ${formats.percent(holdout.lift)} more per visitor`,
        text: `Against visitors who never meet it, revenue per visitor is ${range}. This holds whenever you look.`,
      };
    case "worse":
      return {
        tone: "warning",
        heading: `Visitors who can meet the assistant spend less (${formats.signedPercent(holdout.lift)})`,
        text: `Against visitors who never meet it, revenue per visitor is ${range}. This holds whenever you look. See what goes wrong under Conversations, or pause the assistant in Settings.`,
      };
    case "no-difference":
      return {
        tone: "info",
        heading: "No meaningful difference",
        text: `Against visitors who never meet it, revenue per visitor is ${range}.`,
      };
    case "invalid":
      return {
        tone: "warning",
        heading: "The comparison cannot be trusted for these days",
        text: "The two groups are not the size their shares call for, and that is not chance. Something is losing visitors in one of them: an app that blocks the assistant, or bots. The figures of each group on its own are still right.",
      };
    case "not-enough-data":
      return {
        tone: "info",
        heading: "Not enough data yet",
        text: `${tellUnsettled(holdout.interval, formats)} ${tellFindable(holdout, formats)}You can look as often as you like.`,
      };
  }
}

/** Ends as far out as these ("+5,664 %") only look precise: they are left open. */
const FARTHEST = { low: -0.9, high: 3 };

function tellUnsettled(range: OpenRange | null, formats: FigureFormats): string {
  const low = range?.low != null && range.low > FARTHEST.low ? range.low : null;
  const high = range?.high != null && range.high < FARTHEST.high ? range.high : null;
  return low === null && high === null
    ? "There are too few orders to tell whether visitors who can meet the assistant spend more or less than those who never do."
    : `Against visitors who never meet it, revenue per visitor is ${tellWide({ low, high }, formats)}, which may still be chance.`;
}

/** One end is known: the other is farther out than any effect. */
function tellWide({ low, high }: OpenRange, formats: FigureFormats): string {
  if (low === null && high !== null) return `anything from far less to ${formats.percent(high)} more`;
  if (high === null && low !== null) return `anything from ${formats.percent(-low)} less to far more`;
  return tellRange({ low, high }, formats);
}

function tellFindable({ smallestFindable }: HoldoutView, { percent }: FigureFormats): string {
  return smallestFindable === null || smallestFindable > 10
    ? ""
    : `With this many visitors, a difference of about ${percent(smallestFindable)} or more would show. `;
}
