import { Badge, BlockStack, Box, Button, Card, Icon, InlineStack, ProgressBar, Text } from "@shopify/polaris";
import { AlertCircleIcon, CheckCircleIcon, ClockIcon } from "@shopify/polaris-icons";

export type SetupStep = {
  id: string;
  title: string;
  description: string;
  state: "done" | "open" | "failed" | "checking";
  action?: { label: string; url: string; isExternal: boolean };
};

type Props = { steps: SetupStep[]; onDismiss: () => void };

/** What is left to do before the assistant sells; goes away when dismissed. */
export function SetupGuide({ steps, onDismiss }: Props) {
  const done = steps.filter(({ state }) => state === "done").length;
  const isFinished = done === steps.length;

  return (
    <Card>
      <BlockStack gap="400">
        <InlineStack align="space-between" blockAlign="center" gap="200">
          <Text as="h2" variant="headingMd">
            {isFinished ? "The assistant is on the shop floor" : "Get the assistant onto the shop floor"}
          </Text>
          {isFinished ? (
            <Button variant="plain" onClick={onDismiss}>
              Hide
            </Button>
          ) : (
            <Text as="span" tone="subdued">{`${done} of ${steps.length} done`}</Text>
          )}
        </InlineStack>
        <ProgressBar progress={(done / steps.length) * 100} size="small" ariaLabelledBy="setup-progress" />
        <BlockStack as="ul" gap="400">
          {steps.map((step) => (
            <SetupRow key={step.id} step={step} />
          ))}
        </BlockStack>
      </BlockStack>
    </Card>
  );
}

const ICONS = { done: CheckCircleIcon, open: ClockIcon, checking: ClockIcon, failed: AlertCircleIcon };
const TONES = { done: "success", open: "subdued", checking: "subdued", failed: "critical" } as const;

function SetupRow({ step }: { step: SetupStep }) {
  return (
    <Box as="li">
      <InlineStack gap="300" wrap={false} blockAlign="start">
        <Box>
          <Icon source={ICONS[step.state]} tone={TONES[step.state]} />
        </Box>
        <BlockStack gap="200" inlineAlign="start">
          <InlineStack gap="200" blockAlign="center">
            <Text as="h3" variant="headingSm">
              {step.title}
            </Text>
            {step.state === "done" ? <Badge tone="success">Done</Badge> : null}
            {step.state === "checking" ? <Badge>In progress</Badge> : null}
            {step.state === "failed" ? <Badge tone="critical">Needs attention</Badge> : null}
          </InlineStack>
          {step.state === "done" ? null : (
            <>
              <Text as="p" tone="subdued">
                {step.description}
              </Text>
              {step.action ? (
                <Button url={step.action.url} {...(step.action.isExternal ? { target: "_blank" } : {})}>
                  {step.action.label}
                </Button>
              ) : null}
            </>
          )}
        </BlockStack>
      </InlineStack>
    </Box>
  );
}
