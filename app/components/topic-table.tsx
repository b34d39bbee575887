import { BlockStack, Link, Text } from "@shopify/polaris";
import type { SittingOutcome, TopicSums } from "~/contracts/sitting";
import type { FigureFormats } from "./figure-formats";
import { ListingTable } from "./listing-table";
import { nameTopic, OUTCOME_LABELS } from "./sitting-words";
import { WithBefore } from "./with-before";

const OUTCOMES: SittingOutcome[] = ["answered", "in-cart", "ordered", "handed-over", "left"];
/** The mood of fewer is that of single shoppers. */
const FEWEST_MOODS = 5;

type Props = {
  /** What the rows are: "Topic". */
  title: string;
  topics: TopicSums[];
  /** Of the comparison period; null: there is none. */
  before: { topics: TopicSums[]; conversations: number } | null;
  conversations: number;
  linkTo: (topic: TopicSums) => string;
  formats: FigureFormats;
};

/** Topics or product types: how often they came up, how it ended, what it earned. */
export function TopicTable({ title, topics, before, conversations, linkTo, formats }: Props) {
  const { percent, count, money } = formats;
  const shareOf = ({ conversations: ofTopic }: TopicSums) => percent(ofTopic / conversations);
  const earlier = (topic: TopicSums) => {
    if (before === null || before.conversations === 0) return null;
    const known = before.topics.find(({ kind, name }) => kind === topic.kind && name === topic.name);
    return percent((known?.conversations ?? 0) / before.conversations);
  };
  const outcome = (topic: TopicSums, name: SittingOutcome) => percent(topic.outcomes[name] / topic.conversations);

  return (
    <ListingTable
      resourceName={{ singular: "topic", plural: "topics" }}
      rows={topics}
      keyOf={({ kind, name }) => `${kind}:${name}`}
      columns={[
        { title, cell: (topic) => <TopicLink topic={topic} url={linkTo(topic)} /> },
        { title: "Conversations", isNumeric: true, cell: (topic) => count(topic.conversations) },
        {
          title: "Share",
          isNumeric: true,
          cell: (topic) => <WithBefore value={shareOf(topic)} before={earlier(topic)} />,
        },
        ...OUTCOMES.map((name) => ({
          title: OUTCOME_LABELS[name],
          isNumeric: true,
          cell: (topic: TopicSums) => outcome(topic, name),
        })),
        { title: "Revenue", isNumeric: true, cell: ({ net }) => money(net) },
        { title: "Mood", isNumeric: true, cell: (topic) => tellMood(topic, formats) },
        { title: "Not found", isNumeric: true, cell: ({ unmet }) => count(unmet) },
      ]}
      phone={(topic) => (
        <BlockStack gap="100">
          <TopicLink topic={topic} url={linkTo(topic)} />
          <Text as="span" variant="bodySm">
            {`${formats.countOf(topic.conversations, "conversation")} (${shareOf(topic)}), ${money(topic.net)}`}
          </Text>
          <Text as="span" variant="bodySm" tone="subdued" breakWord>
            {OUTCOMES.map((name) => `${OUTCOME_LABELS[name]} ${outcome(topic, name)}`).join(" · ")}
          </Text>
          <Text as="span" variant="bodySm" tone="subdued" breakWord>
            {`Mood ${tellMood(topic, formats)} · Not found ${count(topic.unmet)}${tellBefore(earlier(topic))}`}
          </Text>
        </BlockStack>
      )}
    />
  );
}

function TopicLink({ topic, url }: { topic: TopicSums; url: string }) {
  return (
    <Link dataPrimaryLink monochrome removeUnderline url={url}>
      <Text as="span" fontWeight="semibold" breakWord>
        {nameTopic(topic)}
      </Text>
    </Link>
  );
}

function tellMood({ sentiments, sentimentMean }: TopicSums, { score }: FigureFormats): string {
  return sentiments < FEWEST_MOODS ? "too few" : score(sentimentMean);
}

function tellBefore(before: string | null): string {
  return before === null ? "" : ` · share was ${before}`;
}
