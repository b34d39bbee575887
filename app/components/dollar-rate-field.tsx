import { TextField } from "@shopify/polaris";
import { useState } from "react";
import type { DollarRate } from "~/lib/dollar-cost";
import { readRate } from "./read-rate";

const DAY = new Intl.DateTimeFormat("en", { dateStyle: "medium", timeZone: "UTC" });

type Props = {
  entered: DollarRate | null;
  /** Of the shop. */
  currency: string;
  /** Of its calendar: what is typed now was entered today. */
  today: string;
  onChange: (rate: DollarRate | null) => void;
};

/** What a US dollar costs in the shop's currency: providers of language models bill in dollars, and Shopify tells no rates. */
export function DollarRateField({ entered, currency, today, onChange }: Props) {
  const known = entered?.currency === currency ? entered : null;
  const [text, setText] = useState(known === null ? "" : String(known.rate));
  const [shown, setShown] = useState(known?.rate ?? null);
  const [isWrong, setIsWrong] = useState(false);
  // Discarding the changes sets the value from outside.
  if (shown !== (known?.rate ?? null)) {
    setShown(known?.rate ?? null);
    setText(known === null ? "" : String(known.rate));
    setIsWrong(false);
  }
  const change = (next: string) => {
    setText(next);
    const rate = readRate(next);
    setIsWrong(rate === undefined);
    if (rate === undefined) return;
    setShown(rate);
    onChange(rate === null ? null : { rate, currency, setOn: today });
  };

  return (
    <TextField
      label="What a US dollar costs"
      inputMode="decimal"
      prefix="1 USD ="
      suffix={currency}
      value={text}
      onChange={change}
      helpText={`${known === null ? "" : `Entered on ${DAY.format(new Date(`${known.setOn}T00:00:00Z`))}. `}The model is billed in US dollars. With this rate, its cost is shown in ${currency} and subtracted from what the assistant earned; without it, the cost stays in dollars. Update it when the rate changes.`}
      autoComplete="off"
      {...(isWrong ? { error: "Enter a number above 0, for example 0.92." } : {})}
    />
  );
}
