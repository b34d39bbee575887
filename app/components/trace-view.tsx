import { Badge, BlockStack, Box, InlineStack, Text } from "@shopify/polaris";
import type { TurnTrace } from "~/contracts/turn-trace";
import { describeModel } from "./describe-model";
import { describeSteering } from "./describe-steering";

/** What the agent understood, did and refused in one turn, in words a merchant reads. */
export function TraceView({ trace }: { trace: TurnTrace }) {
  const { perception } = trace;
  const steering = describeSteering(trace.steps);
  return (
    <Box padding="300" background="bg-surface-secondary" borderRadius="200" maxWidth="40rem">
      <BlockStack gap="300">
        {perception ? (
          <TraceSection title="Understood">
            <InlineStack gap="100">
              {perception.intents.map(({ name, confidence }) => (
                <Badge key={name}>{`${toWords(name)}, ${toPercent(confidence)} sure`}</Badge>
              ))}
              {perception.entities.map(({ type, text }) => (
                <Badge key={`${type}:${text}`} tone="info">{`${toWords(type)}: ${text}`}</Badge>
              ))}
              <Badge>{`mood ${perception.sentiment.label}`}</Badge>
            </InlineStack>
          </TraceSection>
        ) : null}
        <TraceSection title="Did">
          {trace.steps.length === 0 ? <Text as="p">Answered without looking anything up.</Text> : null}
          {trace.steps.map((step, index) => (
            <InlineStack key={`${step.tool}-${index}`} gap="200" blockAlign="center">
              <Text as="span">{toWords(step.tool)}</Text>
              <Badge {...VERDICT_TONES[step.decision.verdict]}>{VERDICTS[step.decision.verdict]}</Badge>
              <Text as="span" tone="subdued">
                {tellCall(step)}
              </Text>
            </InlineStack>
          ))}
        </TraceSection>
        {steering.length > 0 ? (
          <TraceSection title="Your rules for recommendations">
            {steering.map((sentence) => (
              <Text as="p" key={sentence}>
                {sentence}
              </Text>
            ))}
          </TraceSection>
        ) : null}
        {trace.guardrails.some(({ verdict }) => verdict !== "pass") ? (
          <TraceSection title="Held back">
            {trace.guardrails
              .filter(({ verdict }) => verdict !== "pass")
              .map(({ name, verdict, detail }, index) => (
                <Text as="p" key={`${name}-${index}`}>
                  {`${toWords(name)}: ${verdict}${detail ? ` (${detail})` : ""}`}
                </Text>
              ))}
          </TraceSection>
        ) : null}
        {trace.model ? (
          <TraceSection title="Language model">
            <Text as="p">{describeModel(trace.brain, trace.model)}</Text>
          </TraceSection>
        ) : null}
        {trace.unmet ? (
          <TraceSection title="Could not offer">
            <Text as="p">{trace.unmet}</Text>
          </TraceSection>
        ) : null}
        <Text as="p" variant="bodySm" tone="subdued">
          {`${toWords(trace.specialist)} specialist, ${toWords(trace.brain)} brain, language ${trace.language}, ${Math.round(trace.ms)} ms`}
        </Text>
      </BlockStack>
    </Box>
  );
}

const VERDICTS = {
  allow: "allowed",
  "ask-shopper": "asked the shopper first",
  "ask-merchant": "needs your approval",
  block: "refused",
};
const VERDICT_TONES = {
  allow: { tone: "success" },
  "ask-shopper": { tone: "info" },
  "ask-merchant": { tone: "attention" },
  block: { tone: "critical" },
} as const;

function TraceSection({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <BlockStack gap="100">
      <Text as="h2" variant="headingXs">
        {title}
      </Text>
      {children}
    </BlockStack>
  );
}

/** "within limits, by sales, 12 ms" */
function tellCall({ decision, specialist, ms }: TurnTrace["steps"][number]): string {
  const by = specialist === null ? [] : [`by ${toWords(specialist)}`];
  return [toWords(decision.reason), ...by, `${Math.round(ms)} ms`].join(", ");
}

function toWords(name: string): string {
  return name.replace(/[_-]+/g, " ");
}

function toPercent(share: number): string {
  return `${Math.round(share * 100)}%`;
}
