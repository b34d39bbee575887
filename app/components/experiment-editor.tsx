import { useFetcher, useNavigate } from "@remix-run/react";
import { SaveBar, useAppBridge } from "@shopify/app-bridge-react";
import { Banner, BlockStack, Page } from "@shopify/polaris";
import { useEffect, useState } from "react";
import type { ExperimentActionResult } from "~/contracts/experiment-page";
import { ConfirmModal } from "./confirm-modal";
import { type ExperimentFields, toDraft } from "./experiment-fields";
import { ExperimentForm } from "./experiment-form";
import { nameSubject } from "./experiment-words";
import type { NamedRule } from "./name-rules";
import { useFocusFirstError } from "./use-focus-first-error";
import { useSaveBar } from "./use-save-bar";

const SAVE_BAR = "experiment-save-bar";

type Props = {
  start: ExperimentFields;
  /** Null for one that is not stored yet. */
  revision: number | null;
  languages: { label: string; value: string }[];
  rules: NamedRule[];
};

/** A draft: written, kept, started. */
export function ExperimentEditor({ start, revision, languages, rules }: Props) {
  const [fields, setFields] = useState(start);
  const [asking, setAsking] = useState<"start" | "delete" | null>(null);
  const fetcher = useFetcher<ExperimentActionResult>();
  const navigate = useNavigate();
  const shopify = useAppBridge();
  const result = fetcher.data;
  const isBusy = fetcher.state !== "idle";
  const isDirty = JSON.stringify(fields) !== JSON.stringify(start);
  const send = (body: object) => fetcher.submit(JSON.stringify(body), { method: "post", encType: "application/json" });

  useSaveBar(SAVE_BAR, isDirty);
  useEffect(() => {
    if (!result) return;
    shopify.toast.show(result.message, { isError: result.outcome === "refused" });
    if (result.outcome === "refused") return;
    void shopify.saveBar.hide(SAVE_BAR).then(() => navigate(result.next, { replace: true }));
  }, [result, shopify, navigate]);

  useFocusFirstError(result?.outcome === "refused" ? result.errors : undefined);

  const save = () => send({ intent: "save", revision: revision ?? 0, draft: toDraft(fields) });
  const isRefused = result?.outcome === "refused";
  const close = () => setAsking(null);

  return (
    <Page
      title={revision === null ? "New experiment" : start.name}
      subtitle={
        revision === null
          ? "Nothing happens to shoppers until you start it."
          : "A draft: nothing happens to shoppers until you start it."
      }
      backAction={{ content: "Experiments", url: "/app/experiments" }}
      {...(revision === null
        ? {}
        : {
            primaryAction: {
              content: "Start",
              disabled: isDirty,
              ...(isDirty ? { helpText: "Save it first." } : {}),
              onAction: () => setAsking("start"),
            },
            secondaryActions: [{ content: "Delete", destructive: true, onAction: () => setAsking("delete") }],
          })}
    >
      <SaveBar id={SAVE_BAR}>
        <button variant="primary" {...(isBusy ? { loading: "" } : {})} onClick={save}>
          Save
        </button>
        <button onClick={() => setFields(start)}>Discard</button>
      </SaveBar>
      <ConfirmModal
        isOpen={asking === "start"}
        title="Start this experiment?"
        text={`From the next shopper on, ${tellShares(fields)} (${nameSubject(fields.subject, rules)}). Groups and wording cannot be changed while it runs; stopping it puts everyone back to the usual at once.`}
        action="Start"
        isBusy={isBusy}
        onConfirm={() => {
          close();
          send({ intent: "start", revision });
        }}
        onClose={close}
      />
      <ConfirmModal
        isOpen={asking === "delete"}
        title="Delete this draft?"
        text="No shopper has met it yet. This cannot be undone."
        action="Delete"
        isDestructive
        isBusy={isBusy}
        onConfirm={() => send({ intent: "delete" })}
        onClose={close}
      />
      <BlockStack gap="400">
        {isRefused && Object.keys(result.errors).length === 0 ? (
          <Banner tone="critical">
            <p>{result.message}</p>
          </Banner>
        ) : null}
        <ExperimentForm
          fields={fields}
          errors={isRefused ? result.errors : {}}
          languages={languages}
          rules={rules}
          onChange={setFields}
        />
      </BlockStack>
    </Page>
  );
}

function tellShares({ arms, adaptiveShare }: ExperimentFields): string {
  const best = adaptiveShare === "0" ? "" : `${adaptiveShare} of 100 get what does best so far, and of the others `;
  const groups = arms.map(({ name, share }) => `${share} of 100 are in “${name}”`).join(", ");
  return `${best}${groups}`;
}
