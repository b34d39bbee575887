import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { type Params, useFetcher, useLoaderData } from "@remix-run/react";
import { BlockStack, Card, Layout, Page, Text } from "@shopify/polaris";
import { z } from "zod";
import { ConversationBadge } from "~/components/conversation-table";
import { PersonReplyForm } from "~/components/person-reply-form";
import { Transcript } from "~/components/transcript";
import { useResultToast } from "~/components/use-result-toast";
import { settleConversation } from "~/domain/tickets/settle-conversation";
import { writeAsPerson } from "~/domain/tickets/write-as-person";
import { readAdminBody } from "~/http/read-admin-body";
import { requireAdmin } from "~/http/require-admin";
import { AppError } from "~/lib/app-error";
import { services } from "~/services.server";

const idSchema = z.string().regex(/^[\w-]{1,60}$/);

const replySchema = z.object({
  authorName: z.string().trim().min(1).max(40),
  text: z.string().trim().min(1).max(2000),
});

const doneSchema = z.object({ isDone: z.literal("true") });

const DELIVERIES = {
  widget: "Sent. It appears in the shopper's chat.",
  "widget-and-email": "Sent to the shopper's chat and e-mail address.",
  "widget-no-mail-server": "Sent to the shopper's chat. No mail server is set up, so no e-mail was sent.",
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { shop, ofShop } = await requireAdmin(request);
  const conversation = await ofShop.inbox.find(readId(params));
  if (conversation === null) throw noSuchConversation();

  return {
    conversation,
    agentName: shop.settings.agentName,
    shopName: shop.name,
    locale: shop.locale,
    timezone: shop.timezone,
    canSendMail: services.mailer.isConfigured,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { ofShop } = await requireAdmin(request);
  const body = await readAdminBody(request, z.unknown());
  const isDone = doneSchema.safeParse(body).success;
  const reply = replySchema.safeParse(body);
  if (!isDone && !reply.success) return { message: "Write a name and a message first.", isError: true };

  try {
    if (!reply.success) {
      await settleConversation(ofShop, readId(params));
      return { message: "Done. It is no longer waiting for a person.", isError: false };
    }
    const delivery = await writeAsPerson({ ...services, ...ofShop }, readId(params), reply.data);
    return { message: DELIVERIES[delivery], isError: false };
  } catch (error) {
    if (error instanceof AppError && error.code === "not-found") throw noSuchConversation();
    throw error;
  }
}

function readId({ conversationId }: Params): string {
  const id = idSchema.safeParse(conversationId);
  if (!id.success) throw noSuchConversation();
  return id.data;
}

function noSuchConversation(): Response {
  return new Response("There is no such conversation.", { status: 404 });
}

export const meta: MetaFunction = () => [{ title: "Conversation" }];

export default function ConversationPage() {
  const { conversation, agentName, shopName, locale, timezone, canSendMail } = useLoaderData<typeof loader>();
  const fetcher = useFetcher<typeof action>();
  const { entry, tickets } = conversation;

  const answer = fetcher.data;
  useResultToast(answer);

  const markAsDone = {
    content: "Mark as done",
    helpText: "Needs no answer, or was answered elsewhere",
    disabled: fetcher.state !== "idle",
    onAction: () => fetcher.submit({ isDone: "true" }, { method: "post" }),
  };

  return (
    <Page
      title="Conversation"
      titleMetadata={<ConversationBadge entry={entry} />}
      backAction={{ content: "Conversations", url: "/app/conversations" }}
      {...(entry.status === "waiting-for-person" ? { secondaryActions: [markAsDone] } : {})}
    >
      <Layout>
        <Layout.Section>
          <Card>
            {conversation.messages.length === 0 ? (
              <Text as="p" tone="subdued">
                Nothing was said yet.
              </Text>
            ) : (
              <Transcript conversation={conversation} agentName={agentName} locale={locale} timeZone={timezone} />
            )}
          </Card>
        </Layout.Section>
        <Layout.Section variant="oneThird">
          <BlockStack gap="400">
            <PersonReplyForm
              defaultName={shopName}
              hasEmail={tickets.some(({ hasEmail }) => hasEmail)}
              canSendMail={canSendMail}
              isSending={fetcher.state !== "idle"}
              onSend={(reply) => fetcher.submit(reply, { method: "post" })}
            />
            {entry.orderNames.length > 0 ? (
              <Card>
                <BlockStack gap="100">
                  <Text as="h2" variant="headingMd">
                    Led to
                  </Text>
                  <Text as="p">{entry.orderNames.join(", ")}</Text>
                </BlockStack>
              </Card>
            ) : null}
          </BlockStack>
        </Layout.Section>
      </Layout>
    </Page>
  );
}
