import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useAppBridge } from "@shopify/app-bridge-react";
import { Banner, BlockStack, Box, Card, Page, Text } from "@shopify/polaris";
import { useState } from "react";
import { NothingYet } from "~/components/nothing-yet";
import { PrivacyRequestTable, type PrivacyRequestRow } from "~/components/privacy-request-table";
import { saveFile } from "~/components/save-file";
import { useRefreshWhile } from "~/components/use-refresh-while";
import { requireAdmin } from "~/http/require-admin";
import { services } from "~/services.server";

/** Newest ones; what is older has been handed over or has run out long ago. */
const LIMIT = 100;

export async function loader({ request }: LoaderFunctionArgs) {
  const { shop } = await requireAdmin(request);
  const requests = await services.privacyRequests.list(shop.domain, { limit: LIMIT });
  return { requests, locale: shop.locale, timezone: shop.timezone };
}

export const meta: MetaFunction = () => [{ title: "Privacy" }];

export default function PrivacyPage() {
  const { requests, locale, timezone } = useLoaderData<typeof loader>();
  const shopify = useAppBridge();
  const [downloadingId, setDownloadingId] = useState<string | null>(null);
  const [hasFailed, setHasFailed] = useState(false);
  useRefreshWhile(requests.some(({ state }) => state === "collecting"));

  const download = async ({ id, receivedAt }: PrivacyRequestRow) => {
    setDownloadingId(id);
    setHasFailed(false);
    try {
      // App Bridge adds the session token, which a plain link would not carry.
      const response = await fetch(`/app/privacy/${id}`);
      if (!response.ok) throw new Error(`The file was answered with ${response.status}.`);
      saveFile(await response.blob(), `customer-data-${receivedAt.slice(0, 10)}.json`);
      shopify.toast.show("Downloaded");
    } catch {
      setHasFailed(true);
    } finally {
      setDownloadingId(null);
    }
  };

  return (
    <Page title="Privacy" subtitle="What customers asked for through Shopify, and what was done.">
      <BlockStack gap="400">
        {hasFailed ? (
          <Banner tone="critical" title="The file could not be downloaded" onDismiss={() => setHasFailed(false)}>
            <p>Try again in a minute. If it was made more than 30 days ago, it has been deleted.</p>
          </Banner>
        ) : null}
        <Card padding="0">
          {requests.length === 0 ? (
            <NothingYet heading="No requests yet">
              When a customer asks for their data or for its erasure, Shopify tells the assistant. Everything it holds
              about them is collected or erased automatically, and the request appears here.
            </NothingYet>
          ) : (
            <PrivacyRequestTable
              requests={requests.map((entry) => ({ ...entry, receivedAt: new Date(entry.receivedAt).toISOString() }))}
              locale={locale}
              timeZone={timezone}
              downloadingId={downloadingId}
              onDownload={(row) => void download(row)}
            />
          )}
        </Card>
        {requests.length === 0 ? null : (
          <Box paddingInline={{ xs: "400", sm: "0" }} paddingBlockEnd="400">
            <Text as="p" tone="subdued">
              Send the file to the customer within 30 days of the request. It is deleted here 30 days after it was
              created, and at once if the customer is erased. Every download is logged.
            </Text>
          </Box>
        )}
      </BlockStack>
    </Page>
  );
}
