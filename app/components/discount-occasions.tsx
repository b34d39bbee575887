import { ChoiceList, InlineGrid } from "@shopify/polaris";
import { ASKED_OCCASIONS, askedOccasionSchema, OFFERING_MOVES, offeringMoveSchema } from "~/contracts/discount";
import type { DiscountPart } from "./discount-part";
import { OCCASION_WORDS } from "./discount-words";
import { MOVE_WORDS } from "./opening-words";

/** What a shopper has to say, or which opening has to speak, for a code to be considered. */
export function DiscountOccasions({ fields, set }: Pick<DiscountPart, "fields" | "set">) {
  return (
    <InlineGrid columns={{ xs: 1, md: 2 }} gap="400">
      <ChoiceList
        allowMultiple
        title="When a shopper"
        choices={ASKED_OCCASIONS.map((value) => ({ value, label: OCCASION_WORDS[value] }))}
        selected={fields.occasions}
        onChange={(chosen) => set({ occasions: askedOccasionSchema.array().parse(chosen) })}
      />
      <ChoiceList
        allowMultiple
        title="Unasked, with these openings"
        choices={OFFERING_MOVES.map((value) => ({ value, label: MOVE_WORDS[value].name }))}
        selected={fields.openings}
        onChange={(chosen) => set({ openings: offeringMoveSchema.array().parse(chosen) })}
      />
    </InlineGrid>
  );
}
