import { BlockStack, Box, Button, Collapsible, InlineStack, Text } from "@shopify/polaris";
import { useId, useState } from "react";
import type { InboxConversation } from "~/contracts/inbox";
import type { TurnTrace } from "~/contracts/turn-trace";
import { ReplyBlockView } from "./reply-block-view";
import { TraceView } from "./trace-view";

type Message = InboxConversation["messages"][number];
type Props = { conversation: InboxConversation; agentName: string; locale: string; timeZone: string };

/** A conversation as it was, each reply with the reasons behind it. */
export function Transcript({ conversation, agentName, locale, timeZone }: Props) {
  const time = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short", timeZone });
  const names = { shopper: "Shopper", agent: agentName, person: "Your team" };

  return (
    <BlockStack as="ol" gap="400">
      {conversation.messages.map((message) => (
        <TranscriptMessage
          key={message.id}
          message={message}
          author={message.from === "person" ? (message.name ?? names.person) : names[message.from]}
          time={time.format(new Date(message.at))}
          locale={locale}
          trace={message.from === "agent" && message.turnId ? conversation.traces[message.turnId] : undefined}
        />
      ))}
    </BlockStack>
  );
}

type MessageProps = { message: Message; author: string; time: string; locale: string; trace: TurnTrace | undefined };

function TranscriptMessage({ message, author, time, locale, trace }: MessageProps) {
  const [isTraceOpen, setIsTraceOpen] = useState(false);
  const traceId = useId();
  const isShopper = message.from === "shopper";

  return (
    <Box as="li">
      <BlockStack gap="150" inlineAlign={isShopper ? "end" : "start"}>
        <InlineStack gap="200">
          <Text as="span" variant="bodySm" fontWeight="semibold">
            {author}
          </Text>
          <Text as="span" variant="bodySm" tone="subdued">
            {time}
          </Text>
        </InlineStack>
        <Box
          padding="300"
          borderRadius="300"
          background={isShopper ? "bg-surface-secondary" : "bg-surface"}
          borderColor="border"
          borderWidth="025"
          maxWidth="min(40rem, 100%)"
        >
          <BlockStack gap="300">
            {message.text ? (
              <Text as="p" breakWord>
                {message.text}
              </Text>
            ) : null}
            {message.text === null && isShopper ? (
              <Text as="p" tone="subdued">
                Tapped a button
              </Text>
            ) : null}
            {message.blocks.map((block, index) => (
              <ReplyBlockView key={`${message.id}-${index}`} block={block} locale={locale} />
            ))}
          </BlockStack>
        </Box>
        {trace ? (
          <>
            <Button
              variant="plain"
              disclosure={isTraceOpen ? "up" : "down"}
              ariaExpanded={isTraceOpen}
              ariaControls={traceId}
              onClick={() => setIsTraceOpen((open) => !open)}
            >
              Why this reply
            </Button>
            <Collapsible id={traceId} open={isTraceOpen}>
              <TraceView trace={trace} />
            </Collapsible>
          </>
        ) : null}
      </BlockStack>
    </Box>
  );
}
