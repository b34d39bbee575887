import { useFetcher } from "@remix-run/react";
import { useAppBridge } from "@shopify/app-bridge-react";
import { Banner, BlockStack, Page } from "@shopify/polaris";
import { useEffect, useState } from "react";
import type { Experiment } from "~/contracts/experiment";
import type { ExperimentActionResult } from "~/contracts/experiment-page";
import type { ExperimentResults } from "~/contracts/experiment-results";
import { ConfirmModal } from "./confirm-modal";
import { ExperimentResultsView } from "./experiment-results-view";
import { StatusBadge } from "./experiment-table";
import { nameSubject } from "./experiment-words";
import { createFigureFormats } from "./figure-formats";

type Props = {
  experiment: Pick<Experiment, "name" | "subject" | "arms" | "status" | "stopReason">;
  /** "Since 4 May 2026, 10:00". */
  when: string;
  results: ExperimentResults;
  locale: string;
  currency: string;
};

/** An experiment that runs or has run: what it shows, and the way to end it. */
export function ExperimentDetail({ experiment, when, results, locale, currency }: Props) {
  const { name, subject, status, stopReason } = experiment;
  const [isAsking, setIsAsking] = useState(false);
  const fetcher = useFetcher<ExperimentActionResult>();
  const shopify = useAppBridge();
  const result = fetcher.data;
  const formats = createFigureFormats({ locale, currency });

  useEffect(() => {
    if (result) shopify.toast.show(result.message, { isError: result.outcome === "refused" });
  }, [result, shopify]);

  return (
    <Page
      title={name}
      titleMetadata={<StatusBadge status={status} />}
      subtitle={`${nameSubject(subject)} · ${when}`}
      backAction={{ content: "Experiments", url: "/app/experiments" }}
      {...(status === "running"
        ? { primaryAction: { content: "Stop", destructive: true, onAction: () => setIsAsking(true) } }
        : {})}
    >
      <ConfirmModal
        isOpen={isAsking}
        title="Stop this experiment?"
        action="Stop"
        isDestructive
        isBusy={fetcher.state !== "idle"}
        onConfirm={() => {
          setIsAsking(false);
          fetcher.submit(JSON.stringify({ intent: "stop" }), { method: "post", encType: "application/json" });
        }}
        onClose={() => setIsAsking(false)}
      >
        Every shopper gets the usual from the next request on. What it has shown stays here; it cannot be started again.
      </ConfirmModal>
      <BlockStack gap="400">
        {stopReason === null ? null : (
          <Banner tone={stopReason.startsWith("A guardrail") ? "warning" : "info"} title="This experiment has ended">
            <p>{`${stopReason} Every shopper gets the usual again. To keep what was better, change it in Settings.`}</p>
          </Banner>
        )}
        <ExperimentResultsView {...{ experiment, results, formats }} />
      </BlockStack>
    </Page>
  );
}
