import { Box, Select } from "@shopify/polaris";

type Props<Name extends string> = {
  trends: Record<Name, { label: string }>;
  value: Name;
  onChange: (name: Name) => void;
};

/** Which figure a chart shows by day. */
export function TrendSelect<Name extends string>({ trends, value, onChange }: Props<Name>) {
  const isTrend = (name: string): name is Name => name in trends;
  const options = Object.entries<{ label: string }>(trends).map(([name, { label }]) => ({ value: name, label }));

  return (
    <Box maxWidth="16rem">
      <Select
        label="Shown by day"
        options={options}
        value={value}
        onChange={(name) => {
          if (isTrend(name)) onChange(name);
        }}
      />
    </Box>
  );
}
