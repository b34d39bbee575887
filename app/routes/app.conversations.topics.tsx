import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { BlockStack, Box, Card, Page } from "@shopify/polaris";
import type { ReactNode } from "react";
import { ConversationTabs } from "~/components/conversation-tabs";
import { DefinedHeading } from "~/components/defined-heading";
import { createFigureFormats } from "~/components/figure-formats";
import { linkToSittings } from "~/components/link-to-sittings";
import { NothingCounted } from "~/components/nothing-counted";
import { PathTable } from "~/components/path-table";
import { ResultsFilters } from "~/components/results-filters";
import { StillCounting } from "~/components/still-counting";
import { TopicTable } from "~/components/topic-table";
import { resultsFilterSchema } from "~/contracts/results-filter";
import type { TopicSums } from "~/contracts/sitting";
import { readTopics } from "~/domain/conversations/sittings/read-topics";
import { requireAdmin } from "~/http/require-admin";
import { services } from "~/services.server";

/** A catalogue may have hundreds of types; those that hardly come up say nothing. */
const MOST_TYPES = 20;

export async function loader({ request }: LoaderFunctionArgs) {
  const { shop, ofShop } = await requireAdmin(request);
  const filter = resultsFilterSchema.parse(Object.fromEntries(new URL(request.url).searchParams));
  const { sittings, rollups, inbox } = ofShop;
  const [read, waiting] = await Promise.all([
    readTopics({ sittings, rollups, clock: services.clock }, shop, filter),
    inbox.countWaiting(),
  ]);
  return { ...read, filter, waiting, currency: shop.currency, locale: shop.locale };
}

export const meta: MetaFunction = () => [{ title: "Topics and paths" }];

export default function TopicsPage() {
  const { now, before, filter, periods, today, isBehind, waiting, ...place } = useLoaderData<typeof loader>();
  const formats = createFigureFormats(place);
  const { period } = periods;
  const { conversations } = now;
  const ofKind = (topics: TopicSums[], kind: TopicSums["kind"]) => topics.filter((topic) => topic.kind === kind);
  const types = ofKind(now.topics, "product-type").slice(0, MOST_TYPES);

  return (
    <Page title="Conversations" subtitle="What shoppers talk about, and how their conversations go.">
      <BlockStack gap="400">
        <Card padding="0">
          <ConversationTabs selected="topics" waiting={waiting} />
        </Card>
        <ResultsFilters filter={filter} periods={periods} today={today} formats={formats} />
        {isBehind ? <StillCounting /> : null}
        {conversations === 0 ? (
          <Card>
            <NothingCounted heading="Nobody talked to the assistant in these days">
              Topics and paths appear as soon as shoppers do. Try other days, devices or visitors.
            </NothingCounted>
          </Card>
        ) : (
          <>
            <Listing
              title="Topics"
              definition="What shoppers wanted, as the assistant understood their messages and taps. Each conversation counts under every topic that came up, so shares add up to more than 100%. Each has one outcome, the first that fits: ordered, handed over to a person, goods in the cart, answered, left. Revenue is the net revenue from orders after these conversations. Mood runs from -1 to +1. Not found: conversations in which shoppers asked for something you do not have or your texts do not answer."
            >
              <TopicTable
                title="Topic"
                topics={ofKind(now.topics, "topic")}
                before={before}
                conversations={conversations}
                linkTo={({ name }) => linkToSittings({ topic: name }, period, filter)}
                formats={formats}
              />
            </Listing>
            {types.length > 0 ? (
              <Listing
                title="Types of products"
                definition="The type, as in your catalogue, of the product the assistant showed first in a reply. Each conversation counts under every type that was shown; outcomes as above. The twenty most frequent types."
              >
                <TopicTable
                  title="Type"
                  topics={types}
                  before={before}
                  conversations={conversations}
                  linkTo={({ name }) => linkToSittings({ type: name }, period, filter)}
                  formats={formats}
                />
              </Listing>
            ) : null}
            <Listing
              title="Paths"
              definition="The usual paths through a conversation: who started it, then what each message or tap led to (a question answered in words, a recommendation with products, goods put into the cart, a person), then an order or leaving. The same stage twice in a row counts once, and stages after the sixth are shown as “And more”. The twelve most frequent paths; each conversation has one."
            >
              <PathTable
                paths={now.paths}
                before={before}
                conversations={conversations}
                linkTo={({ path }) => linkToSittings({ path }, period, filter)}
                formats={formats}
              />
            </Listing>
          </>
        )}
      </BlockStack>
    </Page>
  );
}

function Listing({ title, definition, children }: { title: string; definition: string; children: ReactNode }) {
  return (
    <Card padding="0">
      <Box padding="400" paddingBlockEnd="300">
        <DefinedHeading title={title} definition={definition} />
      </Box>
      {children}
    </Card>
  );
}
