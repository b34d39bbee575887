import { BlockStack, Checkbox, Divider, InlineGrid, Link, Select, Text } from "@shopify/polaris";
import { OPENING_MOVES, type OpeningMove } from "~/contracts/opening-move";
import type { ShopSettings } from "~/contracts/shop-settings";
import { MOVE_WORDS } from "./opening-words";

type Openings = ShopSettings["openings"];
type Props = { openings: Openings; isBusy: boolean; onChange: (openings: Openings) => void };

const A_WEEK = [1, 2, 3, 4, 5, 6, 7].map((times) => ({
  value: String(times),
  label: times === 1 ? "Once a week" : `${times} times a week`,
}));

/** Which moves are made at all, and how often one visitor may be spoken to first. */
export function OpeningMovesForm({ openings, isBusy, onChange }: Props) {
  return (
    <BlockStack gap="400">
      <InlineGrid columns={{ xs: 1, md: 2 }} gap="400">
        <Select
          label="Speak first to the same visitor at most"
          options={A_WEEK}
          value={String(openings.mostAWeek)}
          disabled={isBusy}
          helpText="Never more than once per visit. A visitor who dismisses a message hears nothing for a week."
          onChange={(mostAWeek) => onChange({ ...openings, mostAWeek: Number(mostAWeek) })}
        />
        <BlockStack gap="200">
          <Checkbox
            label="Speak up when a shopper hesitates"
            helpText="When off, of the messages below only those for leaving, for welcoming and after an order are sent."
            checked={openings.hesitation}
            disabled={isBusy}
            onChange={(hesitation) => onChange({ ...openings, hesitation })}
          />
          <Checkbox
            label="Speak up when a shopper is about to leave"
            helpText="With “Cart rescue”. Off unless you turn it on."
            checked={openings.exit}
            disabled={isBusy}
            onChange={(exit) => onChange({ ...openings, exit })}
          />
        </BlockStack>
      </InlineGrid>
      <Divider />
      <Text as="p" tone="subdued">
        By themselves they give nothing away. Choose which of them may bring a discount under{" "}
        <Link url="/app/discounts">Discounts</Link>.
      </Text>
      <InlineGrid columns={{ xs: 1, sm: 2, lg: 3 }} gap="300">
        {OPENING_MOVES.map((move) => (
          <Checkbox
            key={move}
            label={MOVE_WORDS[move].name}
            helpText={MOVE_WORDS[move].help}
            checked={isOn(move, openings)}
            disabled={isBusy}
            onChange={(isWanted) => onChange(change(move, isWanted, openings))}
          />
        ))}
      </InlineGrid>
    </BlockStack>
  );
}

function isOn(move: OpeningMove, { movesOff, welcome, followUp }: Openings): boolean {
  if (move === "welcome") return welcome;
  if (move === "follow-up") return followUp;
  return !movesOff.includes(move);
}

function change(move: OpeningMove, isWanted: boolean, openings: Openings): Openings {
  if (move === "welcome") return { ...openings, welcome: isWanted };
  if (move === "follow-up") return { ...openings, followUp: isWanted };
  const others = openings.movesOff.filter((other) => other !== move);
  return { ...openings, movesOff: isWanted ? others : [...others, move] };
}
