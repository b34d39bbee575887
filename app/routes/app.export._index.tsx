import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useFetcher, useLoaderData } from "@remix-run/react";
import { useAppBridge } from "@shopify/app-bridge-react";
import { Banner, BlockStack, Box, Page, Text } from "@shopify/polaris";
import { useEffect, useState } from "react";
import { z } from "zod";
import { ApiTokensCard } from "~/components/api-tokens-card";
import { ConfirmModal } from "~/components/confirm-modal";
import { ExportDownloadCard, type ExportRequest } from "~/components/export-download-card";
import { NightlyFilesCard } from "~/components/nightly-files-card";
import { saveFile } from "~/components/save-file";
import type { ApiTokenView } from "~/contracts/exports";
import { createApiToken, newApiTokenSchema } from "~/domain/exports/create-api-token";
import { writeNightlyFiles } from "~/domain/exports/write-nightly-files";
import { readAdminBody } from "~/http/read-admin-body";
import { requireAdmin } from "~/http/require-admin";
import { AppError } from "~/lib/app-error";
import { addDays, dayOf } from "~/lib/shop-calendar";
import { services } from "~/services.server";

const bodySchema = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("create-token"), token: z.unknown() }),
  z.object({ intent: z.literal("revoke-token"), id: z.string().max(60) }),
  z.object({ intent: z.literal("switch-nightly"), isOn: z.boolean() }),
]);

type ActionResult = { secret: string | null; error: string | null; done: string | null };

export async function loader({ request }: LoaderFunctionArgs) {
  const { shop, ofShop } = await requireAdmin(request);
  const [tokens, files] = await Promise.all([ofShop.apiTokens.list(), services.exportShelf.list(shop.id)]);
  const today = dayOf(services.clock.now(), shop.timezone);
  return {
    tokens: tokens.map(({ createdAt, lastUsedAt, ...token }) => ({
      ...token,
      createdAt: createdAt.toISOString(),
      lastUsedAt: lastUsedAt?.toISOString() ?? null,
    })),
    files: files.map(({ name, bytes, writtenAt }) => ({ name, bytes, writtenAt: writtenAt.toISOString() })),
    isNightlyOn: shop.settings.nightlyExport,
    range: { from: addDays(today, -29), to: today },
    ...{ locale: shop.locale, timeZone: shop.timezone },
  };
}

export async function action({ request }: ActionFunctionArgs): Promise<ActionResult> {
  const { shop, ofShop, actor } = await requireAdmin(request);
  const body = await readAdminBody(request, bodySchema);
  const { apiTokens, audit, exports } = ofShop;
  const { ids, clock, shops, exportShelf } = services;
  const result = { secret: null, error: null, done: null };

  switch (body.intent) {
    case "create-token": {
      const token = newApiTokenSchema.safeParse(body.token);
      if (!token.success) return { ...result, error: token.error.issues[0]?.message ?? "This token cannot be made." };
      try {
        return { ...result, secret: await createApiToken({ apiTokens, audit, ids, clock }, { ...token.data, actor }) };
      } catch (error) {
        if (!(error instanceof AppError) || error.userMessage === undefined) throw error;
        return { ...result, error: error.userMessage };
      }
    }
    case "revoke-token": {
      const isRevoked = await apiTokens.revoke(body.id);
      if (isRevoked) await audit.record({ actor, action: "api-token.revoked", detail: { id: body.id } });
      return { ...result, done: "Token revoked" };
    }
    case "switch-nightly": {
      await shops.saveSettings(shop.id, { ...shop.settings, nightlyExport: body.isOn });
      await audit.record({ actor, action: "nightly-export.switched", detail: { isOn: body.isOn } });
      // The first files need not wait for the night.
      if (body.isOn) await writeNightlyFiles({ exports, exportShelf, clock }, shop);
      return { ...result, done: body.isOn ? "Files are written every night" : "No more files are written" };
    }
  }
}

export const meta: MetaFunction = () => [{ title: "Export" }];

export default function ExportPage() {
  const { tokens, files, isNightlyOn, range, locale, timeZone } = useLoaderData<typeof loader>();
  const fetcher = useFetcher<typeof action>();
  const shopify = useAppBridge();
  const [busyWith, setBusyWith] = useState<"file" | null>(null);
  const [hasFailed, setHasFailed] = useState(false);
  const [revoking, setRevoking] = useState<ApiTokenView | null>(null);
  const isBusy = fetcher.state !== "idle";
  const done = fetcher.data?.done ?? null;
  useEffect(() => {
    if (done !== null) shopify.toast.show(done);
  }, [done, shopify]);
  const submit = (body: z.input<typeof bodySchema>) =>
    fetcher.submit(JSON.stringify(body), { method: "POST", encType: "application/json" });

  const download = async (path: string, name: string) => {
    setHasFailed(false);
    setBusyWith("file");
    try {
      // App Bridge adds the session token, which a plain link would not carry.
      const response = await fetch(path);
      if (!response.ok) throw new Error(`The file was answered with ${response.status}.`);
      saveFile(await response.blob(), name);
      shopify.toast.show("Downloaded");
    } catch {
      setHasFailed(true);
    } finally {
      setBusyWith(null);
    }
  };
  const downloadExport = ({ dataset, format, from, to }: ExportRequest) =>
    void download(
      `/app/export/file?${new URLSearchParams({ dataset, format, from, to }).toString()}`,
      `${dataset}-${from}-${to}.${format}`,
    );

  return (
    <Page
      title="Export"
      subtitle="Take your figures elsewhere. Nothing in them names a person or repeats what was said."
    >
      <BlockStack gap="400">
        {hasFailed ? (
          <Banner tone="critical" title="The file could not be downloaded" onDismiss={() => setHasFailed(false)}>
            <p>Try again in a minute, or with fewer days.</p>
          </Banner>
        ) : null}
        <ExportDownloadCard
          initial={{ dataset: "rollups", format: "csv", ...range }}
          isBusy={busyWith === "file"}
          onDownload={downloadExport}
        />
        <NightlyFilesCard
          isOn={isNightlyOn}
          isBusy={isBusy}
          {...{ files, locale, timeZone }}
          onSwitch={(isOn) => submit({ intent: "switch-nightly", isOn })}
          onDownload={(name) => void download(`/app/export/nightly/${name}`, name)}
        />
        <ApiTokensCard
          {...{ tokens, locale, timeZone, isBusy }}
          secret={fetcher.data?.secret ?? null}
          error={fetcher.data?.error ?? null}
          onCreate={(token) => submit({ intent: "create-token", token })}
          onRevoke={setRevoking}
        />
        <Box paddingInline={{ xs: "400", sm: "0" }} paddingBlockEnd="400">
          <Text as="p" tone="subdued">
            Amounts are in your currency: in CSV as decimal numbers, in JSONL and the read API in its smallest unit.
            Times are UTC; days are in your store's time zone. None of these files contain visitors, customers,
            addresses or messages.
          </Text>
        </Box>
      </BlockStack>
      <ConfirmModal
        isOpen={revoking !== null}
        title="Revoke this token?"
        action="Revoke"
        isDestructive
        isBusy={isBusy}
        onClose={() => setRevoking(null)}
        text="Programs that use it will stop working. This cannot be undone."
        onConfirm={() => {
          if (revoking !== null) submit({ intent: "revoke-token", id: revoking.id });
          setRevoking(null);
        }}
      />
    </Page>
  );
}
