import { Select } from "@shopify/polaris";
import { useAddressChoices } from "./use-address-choices";

type Props<Value extends string> = {
  label: string;
  /** What the choice is called in the page's address. */
  name: string;
  value: Value;
  options: { value: Value; label: string }[];
};

/** A choice that the page's address keeps. Whatever page of a list was being read is left. */
export function AddressSelect<Value extends string>({ label, name, value, options }: Props<Value>) {
  const { awaited, choose } = useAddressChoices();
  return (
    <Select
      label={label}
      options={options}
      value={awaited(name) ?? value}
      onChange={(chosen) => choose({ [name]: chosen })}
    />
  );
}
