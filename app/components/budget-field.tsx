import { TextField } from "@shopify/polaris";
import { useState } from "react";
import { monthlyBudgetSchema } from "~/contracts/shop-settings";
import { readTypedNumber } from "~/lib/read-typed-number";

type Props = { value: number | null; onChange: (value: number | null) => void };

/** What a language model may cost in a month, in US dollars. What cannot be a budget is marked, and does not come to `onChange`. */
export function BudgetField({ value, onChange }: Props) {
  const [text, setText] = useState(value === null ? "" : String(value));
  const [shown, setShown] = useState(value);
  // Discarding the changes sets the value from outside.
  if (shown !== value) {
    setShown(value);
    setText(value === null ? "" : String(value));
  }
  const read = (typed: string) => monthlyBudgetSchema.safeParse(typed.trim() === "" ? null : readTypedNumber(typed, 2));
  const message = read(text).error?.issues[0]?.message;

  return (
    <TextField
      label="Monthly budget"
      inputMode="decimal"
      prefix="$"
      value={text}
      placeholder="No limit"
      onChange={(next) => {
        setText(next);
        const { success, data } = read(next);
        if (!success) return;
        setShown(data);
        onChange(data);
      }}
      helpText="When it is used up, the built-in assistant answers until the next month."
      autoComplete="off"
      {...(message === undefined ? {} : { error: message })}
    />
  );
}
