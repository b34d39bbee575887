import { Banner } from "@shopify/polaris";

/** More conversations wait to be counted than a page waits for. */
export function StillCounting() {
  return (
    <Banner tone="info">
      <p>Older conversations are still being counted, so figures will grow for a few minutes.</p>
    </Banner>
  );
}
