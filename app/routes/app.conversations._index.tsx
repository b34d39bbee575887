import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData, useNavigate } from "@remix-run/react";
import { Card, EmptyState, Page, Tabs } from "@shopify/polaris";
import { z } from "zod";
import { ConversationTable } from "~/components/conversation-table";
import { inboxFilterSchema } from "~/contracts/inbox";
import { requireAdmin } from "~/http/require-admin";

const PAGE_SIZE = 30;

const querySchema = z.object({
  show: inboxFilterSchema.catch("all"),
  before: z.iso.datetime().nullable().catch(null).default(null),
});

export async function loader({ request }: LoaderFunctionArgs) {
  const { shop, ofShop } = await requireAdmin(request);
  const { show, before } = querySchema.parse(Object.fromEntries(new URL(request.url).searchParams));
  const { inbox } = ofShop;

  const [page, waiting] = await Promise.all([
    inbox.list({ filter: show, before: before === null ? null : new Date(before), limit: PAGE_SIZE }),
    inbox.countWaiting(),
  ]);
  return { ...page, waiting, show, isFirstPage: before === null, locale: shop.locale, timezone: shop.timezone };
}

export const meta: MetaFunction = () => [{ title: "Conversations" }];

export default function ConversationsPage() {
  const { entries, hasMore, waiting, show, isFirstPage, locale, timezone } = useLoaderData<typeof loader>();
  const navigate = useNavigate();
  const oldest = entries.at(-1)?.lastMessageAt;
  const tabs = [
    { id: "all", content: "All" },
    { id: "waiting", content: waiting > 0 ? `Waiting for you (${waiting})` : "Waiting for you" },
  ];

  return (
    <Page
      title="Conversations"
      pagination={{
        hasPrevious: !isFirstPage,
        onPrevious: () => navigate(-1),
        hasNext: hasMore,
        onNext: () => navigate(`?show=${show}&before=${encodeURIComponent(oldest ?? "")}`),
      }}
    >
      <Card padding="0">
        <Tabs
          tabs={tabs}
          selected={show === "waiting" ? 1 : 0}
          onSelect={(index) => navigate(`?show=${tabs[index]?.id ?? "all"}`)}
        />
        {entries.length === 0 ? (
          <EmptyConversations show={show} />
        ) : (
          <ConversationTable
            entries={entries}
            locale={locale}
            timeZone={timezone}
            linkTo={(id) => `/app/conversations/${id}`}
          />
        )}
      </Card>
    </Page>
  );
}

function EmptyConversations({ show }: { show: "all" | "waiting" }) {
  return show === "waiting" ? (
    <EmptyState heading="Nobody is waiting" image="">
      <p>When a shopper asks for a person, the message stands here, and you answer it from here.</p>
    </EmptyState>
  ) : (
    <EmptyState heading="No conversations yet" image="" action={{ content: "Check the set-up", url: "/app" }}>
      <p>They appear here as soon as shoppers talk to the assistant, each with the reasons behind every reply.</p>
    </EmptyState>
  );
}
