import { useFetcher } from "@remix-run/react";
import { useAppBridge } from "@shopify/app-bridge-react";
import { Banner, BlockStack, Box, Page, Select, Text } from "@shopify/polaris";
import { useEffect, useState } from "react";
import type { Experiment } from "~/contracts/experiment";
import type { ExperimentActionResult } from "~/contracts/experiment-page";
import type { ExperimentResults } from "~/contracts/experiment-results";
import { armKey } from "~/lib/arm-key";
import { ConfirmModal } from "./confirm-modal";
import { ExperimentResultsView } from "./experiment-results-view";
import { StatusBadge } from "./experiment-table";
import { nameSubject } from "./experiment-words";
import { createFigureFormats } from "./figure-formats";
import type { NamedRule } from "./name-rules";
import { useRefreshWhile } from "./use-refresh-while";

type Props = {
  experiment: Pick<Experiment, "name" | "subject" | "arms" | "status" | "stopReason" | "keptArm" | "adaptiveShare">;
  /** "Since 4 May 2026, 10:00". */
  when: string;
  results: ExperimentResults;
  rules: NamedRule[];
  /** When they were worked out, in words. */
  asOf: string;
  /** They are being worked out anew. */
  isRefreshing: boolean;
  locale: string;
  currency: string;
};

const USUAL = "";
const WATCH_MS = 5000;

/** An experiment that runs or has run: what it shows, and the way to end it. */
export function ExperimentDetail({ experiment, when, results, rules, asOf, isRefreshing, locale, currency }: Props) {
  useRefreshWhile(isRefreshing);
  // Shoppers come while the merchant looks: the page asks whether what it shows is still good.
  useRefreshWhile(experiment.status === "running" && !isRefreshing, WATCH_MS);
  const { name, subject, arms, status, stopReason, keptArm } = experiment;
  const [isAsking, setIsAsking] = useState(false);
  const [keep, setKeep] = useState(USUAL);
  const fetcher = useFetcher<ExperimentActionResult>();
  const shopify = useAppBridge();
  const result = fetcher.data;
  const formats = createFigureFormats({ locale, currency });
  const send = (body: object) => fetcher.submit(JSON.stringify(body), { method: "post", encType: "application/json" });

  useEffect(() => {
    if (result) shopify.toast.show(result.message, { isError: result.outcome === "refused" });
  }, [result, shopify]);

  const keepable = arms.flatMap(({ name: armName, does }, index) =>
    does.kind === "usual" ? [] : [{ label: `Keep “${armName}” for everyone`, value: armKey(index) }],
  );
  return (
    <Page
      title={name}
      titleMetadata={<StatusBadge status={status} />}
      subtitle={`${nameSubject(subject, rules)} · ${when}`}
      backAction={{ content: "Experiments", url: "/app/experiments" }}
      {...(status === "running"
        ? { primaryAction: { content: "Stop", destructive: true, onAction: () => setIsAsking(true) } }
        : {})}
    >
      <ConfirmModal
        isOpen={isAsking}
        title="Stop this experiment?"
        text="It ends for every shopper with the next request. Its results stay here; it cannot be started again."
        action="Stop"
        isDestructive
        isBusy={fetcher.state !== "idle"}
        onConfirm={() => {
          setIsAsking(false);
          send({ intent: "stop", keep: keep === USUAL ? null : keep });
        }}
        onClose={() => setIsAsking(false)}
      >
        <Select
          label="Afterwards"
          options={[{ label: "Everyone gets the usual", value: USUAL }, ...keepable]}
          value={keep}
          onChange={setKeep}
        />
      </ConfirmModal>
      <BlockStack gap="400">
        {status === "stopped" ? (
          <Banner
            tone={endTone(keptArm, results)}
            title="This experiment has ended"
            {...(keptArm === null
              ? {}
              : {
                  action: {
                    content: "Back to the usual",
                    loading: fetcher.state !== "idle",
                    onAction: () => send({ intent: "release" }),
                  },
                })}
          >
            <p>{`${stopReason ?? ""} ${keptArm === null ? "Every shopper gets the usual." : "That lasts until you end it, or start another experiment about the same thing."}`}</p>
          </Banner>
        ) : null}
        <Box paddingInline={{ xs: "400", sm: "0" }}>
          <div aria-live="polite">
            <Text as="p" tone="subdued">
              {`As of ${asOf}.${isRefreshing ? " Newer data is being counted." : ""}`}
            </Text>
          </div>
        </Box>
        <ExperimentResultsView {...{ experiment, results, formats }} />
      </BlockStack>
    </Page>
  );
}

/** What a guardrail has stopped, the merchant did not mean to end. */
function endTone(keptArm: string | null, { guardrails }: ExperimentResults): "success" | "warning" | "info" {
  if (keptArm !== null) return "success";
  return guardrails.some(({ broken }) => broken.length > 0) ? "warning" : "info";
}
