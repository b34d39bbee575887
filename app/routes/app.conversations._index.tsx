import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData, useNavigate, useSearchParams } from "@remix-run/react";
import { Banner, BlockStack, Card, Page } from "@shopify/polaris";
import { z } from "zod";
import { ConversationTable } from "~/components/conversation-table";
import { ConversationTabs } from "~/components/conversation-tabs";
import { describeSittingFilter } from "~/components/describe-sitting-filter";
import { createFigureFormats } from "~/components/figure-formats";
import { NothingYet } from "~/components/nothing-yet";
import { inboxFilterSchema, sittingFilterSchema } from "~/contracts/inbox";
import { requireAdmin } from "~/http/require-admin";

const PAGE_SIZE = 30;

const querySchema = z.object({
  show: inboxFilterSchema.catch("all"),
  before: z.iso.datetime().nullable().catch(null).default(null),
});

export async function loader({ request }: LoaderFunctionArgs) {
  const { shop, ofShop } = await requireAdmin(request);
  const parameters = Object.fromEntries(new URL(request.url).searchParams);
  const { show, before } = querySchema.parse(parameters);
  const wanted = sittingFilterSchema.parse(parameters);
  const sittings = (wanted.topic ?? wanted.type ?? wanted.path) ? wanted : null;
  const { inbox } = ofShop;

  const [page, waiting] = await Promise.all([
    inbox.list({ filter: show, sittings, before: before === null ? null : new Date(before), limit: PAGE_SIZE }),
    inbox.countWaiting(),
  ]);
  const { locale, timezone, currency } = shop;
  return { ...page, waiting, show, sittings, isFirstPage: before === null, locale, timezone, currency };
}

export const meta: MetaFunction = () => [{ title: "Conversations" }];

export default function ConversationsPage() {
  const { entries, hasMore, waiting, show, sittings, isFirstPage, timezone, ...place } = useLoaderData<typeof loader>();
  const navigate = useNavigate();
  const [parameters] = useSearchParams();
  const oldest = entries.at(-1)?.lastMessageAt;

  return (
    <Page
      title="Conversations"
      pagination={{
        hasPrevious: !isFirstPage,
        onPrevious: () => navigate(-1),
        hasNext: hasMore,
        onNext: () => {
          const next = new URLSearchParams(parameters);
          next.set("before", oldest ?? "");
          navigate(`?${next.toString()}`);
        },
      }}
    >
      <BlockStack gap="400">
        {sittings === null ? null : (
          <Banner
            title={describeSittingFilter(sittings, createFigureFormats(place))}
            action={{ content: "Back to topics and paths", url: toTopics(sittings) }}
            secondaryAction={{ content: "Show all conversations", url: "/app/conversations" }}
          >
            <p>A shopper who came back after more than an hour counts as a new conversation, but is listed once.</p>
          </Banner>
        )}
        <Card padding="0">
          <ConversationTabs selected={show} waiting={waiting} />
          {entries.length === 0 ? (
            <EmptyConversations show={show} isFiltered={sittings !== null} />
          ) : (
            <ConversationTable
              entries={entries}
              locale={place.locale}
              timeZone={timezone}
              linkTo={(id) => `/app/conversations/${id}`}
            />
          )}
        </Card>
      </BlockStack>
    </Page>
  );
}

function toTopics({ from, to, device, visitors }: { from: string; to: string; device: string; visitors: string }) {
  return `/app/conversations/topics?${new URLSearchParams({ period: "custom", from, to, device, visitors }).toString()}`;
}

function EmptyConversations({ show, isFiltered }: { show: "all" | "waiting"; isFiltered: boolean }) {
  if (isFiltered) {
    return (
      <NothingYet heading="No such conversation here">
        Conversations are deleted when a shopper asks for it and when their retention time is over; their numbers stay.
      </NothingYet>
    );
  }
  return show === "waiting" ? (
    <NothingYet heading="Nobody is waiting">
      When a shopper asks for a person, the message appears here, and you answer it here.
    </NothingYet>
  ) : (
    <NothingYet heading="No conversations yet" action={{ content: "Check the set-up", url: "/app" }}>
      They appear here as soon as shoppers talk to the assistant, each with the reasons behind every reply.
    </NothingYet>
  );
}
