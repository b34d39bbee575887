import { useSearchParams } from "@remix-run/react";
import { Select } from "@shopify/polaris";

type Props<Value extends string> = {
  label: string;
  /** What the choice is called in the page's address. */
  name: string;
  value: Value;
  options: { value: Value; label: string }[];
};

/** A choice that the page's address keeps. Whatever page of a list was being read is left. */
export function AddressSelect<Value extends string>({ label, name, value, options }: Props<Value>) {
  const [, setSearchParams] = useSearchParams();
  const choose = (chosen: string) =>
    setSearchParams(
      (params) => {
        const next = new URLSearchParams(params);
        next.set(name, chosen);
        next.delete("page");
        return next;
      },
      { preventScrollReset: true },
    );
  return <Select label={label} options={options} value={value} onChange={choose} />;
}
