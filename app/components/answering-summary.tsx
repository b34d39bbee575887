import { useSearchParams } from "@remix-run/react";
import { Link } from "@shopify/polaris";
import type { AnsweringView } from "~/contracts/answering-view";
import { AnsweringFigures } from "./answering-figures";
import type { FigureFormats } from "./figure-formats";

type Props = {
  now: AnsweringView;
  before: AnsweringView | null;
  locale: string;
  dollarRate: number | null;
  formats: FigureFormats;
};

/** The few figures of the agent's own that matter at a glance. Nothing where nobody talked to it. */
export function AnsweringSummary(props: Props) {
  const [parameters] = useSearchParams();
  if (props.now.conversations === 0) return null;
  return (
    <AnsweringFigures
      {...props}
      title="How the assistant answers"
      names={["resolution", "firstReplyMedian", "automation"]}
      footer={<Link url={`/app/conversations/answering?${parameters.toString()}`}>All figures</Link>}
    />
  );
}
