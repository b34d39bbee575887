import { AppProvider, EmptyState, Page } from "@shopify/polaris";
import translations from "@shopify/polaris/locales/en.json" with { type: "json" };

/** What a merchant sees when a page failed: no codes, no traces, a way on. */
export function AdminErrorPage({ heading = "This page could not be shown" }: { heading?: string }) {
  return (
    <AppProvider i18n={translations}>
      <Page>
        <EmptyState
          heading={heading}
          action={{ content: "Try again", onAction: () => window.location.reload() }}
          image=""
        >
          <p>Nothing is lost, and your assistant goes on working. If it happens again, come back in a few minutes.</p>
        </EmptyState>
      </Page>
    </AppProvider>
  );
}
