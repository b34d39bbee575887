import { TextField } from "@shopify/polaris";
import type { DiscountNumberField } from "./discount-fields";
import type { DiscountPart } from "./discount-part";

type Props = Pick<DiscountPart, "fields" | "errors" | "set"> & {
  name: DiscountNumberField;
  label: string;
  suffix: string;
  helpText: string;
};

/** One limit, as it is typed. */
export function DiscountNumber({ name, label, suffix, helpText, fields, errors, set }: Props) {
  return (
    <TextField
      label={label}
      suffix={suffix}
      helpText={helpText}
      inputMode="decimal"
      autoComplete="off"
      value={fields[name]}
      {...(errors[name] === undefined ? {} : { error: errors[name] })}
      onChange={(value) => set({ [name]: value })}
    />
  );
}
