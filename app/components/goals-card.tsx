import { BlockStack, Button, Card, InlineStack, ProgressBar, Text } from "@shopify/polaris";
import type { GoalView } from "~/contracts/goals";
import { DefinitionButton } from "./definition-button";
import type { FigureFormats } from "./figure-formats";
import { GOAL_WORDS, tellGoal } from "./goal-words";

/** How far the month has come towards what the merchant wants to reach. */
export function GoalsCard({ goals, formats }: { goals: GoalView[]; formats: FigureFormats }) {
  return (
    <Card>
      <BlockStack gap="400">
        <InlineStack align="space-between" blockAlign="center" gap="200">
          <Text as="h2" variant="headingMd">
            This month's goals
          </Text>
          <Button variant="plain" url="/app/goals">
            {goals.length === 0 ? "Set goals" : "Change goals"}
          </Button>
        </InlineStack>
        {goals.length === 0 ? (
          <Text as="p" tone="subdued">
            Set what you want to reach in a month, and this page shows how far along you are.
          </Text>
        ) : null}
        {goals.map((goal) => {
          const { label, definition } = GOAL_WORDS[goal.figure];
          return (
            <BlockStack key={goal.figure} gap="100">
              <InlineStack gap="100" blockAlign="center">
                <Text as="h3">{label}</Text>
                <DefinitionButton label={label} definition={definition} />
              </InlineStack>
              <ProgressBar
                size="small"
                tone={goal.isReached ? "success" : "primary"}
                progress={Math.round(goal.progress * 100)}
                ariaLabelledBy={`goal-${goal.figure}`}
              />
              <Text as="p" variant="bodySm" id={`goal-${goal.figure}`}>
                {tellGoal(goal, formats)}
              </Text>
            </BlockStack>
          );
        })}
      </BlockStack>
    </Card>
  );
}
