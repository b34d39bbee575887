import { BlockStack, Box, Button, Card, Checkbox, InlineStack, Text } from "@shopify/polaris";
import { useState } from "react";
import { applyFactors, LEARNT_REASONS, type ReasonFactors } from "~/lib/hesitation/learning/reason-factors";
import { REASON_WEIGHTS } from "~/lib/hesitation/reason-weights";
import { ConfirmModal } from "./confirm-modal";
import { DefinitionButton } from "./definition-button";
import type { FigureFormats } from "./figure-formats";
import { ListingTable } from "./listing-table";
import { REASON_WORDS } from "./reason-words";

type Learning = {
  outcomes: number;
  orders: number;
  waiting: number;
  proved: { factors: ReasonFactors; since: string } | null;
};

type Props = {
  isOn: boolean;
  learning: Learning;
  formats: FigureFormats;
  isBusy: boolean;
  onSwitch: (isOn: boolean) => void;
  onForget: () => void;
};

/** Whether a shop's own outcomes may change how much each sign of hesitation counts, and what they have changed. */
export function ReasonLearningCard({ isOn, learning, formats, isBusy, onSwitch, onForget }: Props) {
  const [isAsking, setIsAsking] = useState(false);
  const { outcomes, waiting, proved } = learning;
  const used = isOn ? proved : null;
  const forget = used ? "Back to the built-in weights" : "Delete what was learnt";

  return (
    <Card padding="0">
      <Box padding="400" paddingBlockEnd={used ? "300" : "400"}>
        <BlockStack gap="300">
          <Text as="h2" variant="headingMd">
            Learning from your shop
          </Text>
          <Checkbox
            label="Learn how much each sign of hesitation counts"
            helpText="The weights are built in. With this on, shoppers who hesitated and were left alone are checked three days later. Signs after which more of them ordered on their own count more over time, since a message helps most when somebody is close to buying; others count less. Never less than half and never more than one and a half times as much."
            checked={isOn}
            disabled={isBusy}
            onChange={onSwitch}
          />
          <Text as="p" tone="subdued">
            It needs hundreds to thousands of such visits from shoppers who agreed to be counted; an experiment that
            holds messages back collects them fastest. Nothing changes until your own weights have clearly predicted
            better than the built-in ones.
          </Text>
          <Text as="p">{describe(isOn, learning, formats)}</Text>
          {isOn && waiting > 0 ? (
            <Text as="p" tone="subdued">
              {`${formats.countOf(waiting, "visit")} from the last days ${waiting === 1 ? "is" : "are"} not counted yet.`}
            </Text>
          ) : null}
          {outcomes > 0 ? (
            <InlineStack>
              <Button disabled={isBusy} onClick={() => setIsAsking(true)}>
                {forget}
              </Button>
            </InlineStack>
          ) : null}
        </BlockStack>
      </Box>
      {used ? <FactorTable factors={used.factors} formats={formats} /> : null}
      <ConfirmModal
        isOpen={isAsking}
        title={`${forget}?`}
        text={`What was learnt from ${formats.countOf(outcomes, "visit")} will be deleted and cannot be restored. The built-in weights ${used ? "are in use again at once" : "stay in use"}${isOn ? ", and learning starts over" : ""}.`}
        action={forget}
        isDestructive
        isBusy={isBusy}
        onConfirm={() => {
          setIsAsking(false);
          onForget();
        }}
        onClose={() => setIsAsking(false)}
      />
    </Card>
  );
}

function describe(
  isOn: boolean,
  { outcomes, orders, proved }: Learning,
  { countOf, count, day }: FigureFormats,
): string {
  const visits = `${countOf(outcomes, "visit")}, of which ${count(orders)} ended in an order`;
  if (!isOn && outcomes === 0) return "Off: the built-in weights are in use.";
  if (!isOn)
    return `Off: the built-in weights are in use. What was learnt from ${visits}, is kept until you delete it.`;
  if (outcomes === 0) return "Nothing has been learnt yet: the built-in weights are in use.";
  return proved
    ? `Learning from ${visits}. Your own weights are in use since ${day(proved.since)}.`
    : `Learning from ${visits}. Not enough evidence yet: the built-in weights are in use.`;
}

/** The signs that count otherwise than built in, those that count more first. */
function FactorTable({ factors, formats }: { factors: ReasonFactors; formats: FigureFormats }) {
  const now = applyFactors(factors);
  const rows = LEARNT_REASONS.flatMap((reason) => {
    const factor = factors[reason];
    return factor === undefined ? [] : [{ reason, factor, builtIn: REASON_WEIGHTS[reason][0], most: now[reason][0] }];
  }).sort((one, other) => other.factor - one.factor);
  const change = (factor: number) => {
    const share = formats.percent(Math.abs(factor - 1));
    return factor > 1 ? `${share} more` : `${share} less`;
  };

  return (
    <BlockStack>
      <ListingTable
        resourceName={{ singular: "sign", plural: "signs" }}
        rows={rows}
        keyOf={({ reason }) => reason}
        columns={[
          { title: "Sign of hesitation", cell: ({ reason }) => REASON_WORDS[reason] },
          { title: "Counts", isNumeric: true, cell: ({ factor }) => change(factor) },
          { title: "Built in", isNumeric: true, cell: ({ builtIn }) => formats.weight(builtIn) },
          { title: "Now", isNumeric: true, cell: ({ most }) => formats.weight(most) },
        ]}
        phone={({ reason, factor, builtIn, most }) => (
          <BlockStack gap="100">
            <Text as="span" fontWeight="semibold" breakWord>
              {REASON_WORDS[reason]}
            </Text>
            <Text as="span">{`${change(factor)}: ${formats.weight(most)} in place of ${formats.weight(builtIn)}`}</Text>
          </BlockStack>
        )}
      />
      <Box padding="400">
        <InlineStack gap="100" blockAlign="center">
          <Text as="p" tone="subdued">
            All other signs count as built in.
          </Text>
          <DefinitionButton
            label="The weight of a sign"
            definition="The most a sign can add to the hesitation score, which goes from 0 to 1. From 0.50 on, the assistant considers speaking up."
          />
        </InlineStack>
      </Box>
    </BlockStack>
  );
}
