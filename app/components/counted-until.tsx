import { Text } from "@shopify/polaris";
import { useRefreshWhile } from "./use-refresh-while";

/** As often as the job counts, or nearly so: each look reads the whole page again. */
const FOLLOW_MS = 20_000;

type Props = {
  /** Null: everything has been counted. */
  until: Date | null;
  locale: string;
  timezone: string;
};

/** Says since when what has come is still being counted, and follows until it is. */
export function CountedUntil({ until, locale, timezone }: Props) {
  useRefreshWhile(until !== null, FOLLOW_MS);
  if (until === null) return null;

  const time = new Intl.DateTimeFormat(locale, { timeStyle: "short", timeZone: timezone }).format(until);
  return (
    <Text as="p" tone="subdued" variant="bodySm">
      {`As of ${time}. Newer data is being counted and will show here within a minute.`}
    </Text>
  );
}
