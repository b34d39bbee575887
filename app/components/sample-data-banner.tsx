import { Banner, Box, InlineStack } from "@shopify/polaris";

/** Polaris' own width of a page. */
const PAGE_WIDTH = "62.375rem";

/** On every page while the demo's crowd is in the figures. */
export function SampleDataBanner() {
  return (
    <InlineStack align="center">
      <Box width="100%" maxWidth={PAGE_WIDTH} paddingBlockStart="400" paddingInline={{ xs: "0", sm: "600" }}>
        <Banner title="Sample data" tone="info">
          The visitors, conversations and orders on these pages are made up: the demo sent synthetic shoppers through
          the store to show what the figures look like.
        </Banner>
      </Box>
    </InlineStack>
  );
}
