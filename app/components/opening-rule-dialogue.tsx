import { useFetcher } from "@remix-run/react";
import { useAppBridge } from "@shopify/app-bridge-react";
import { Modal } from "@shopify/polaris";
import { useEffect, useState } from "react";
import { OpeningRuleForm, type OpeningRuleDraft, readDraft } from "./opening-rule-form";
import { nameAction } from "./opening-words";

/** What the page's action answers. */
type Saved = { message: string; isError: boolean };

type Props = {
  draft: OpeningRuleDraft;
  currency: string;
  onChange: (draft: OpeningRuleDraft) => void;
  onClose: () => void;
};

/** Makes or changes a rule; it closes when the rule is saved. */
export function OpeningRuleDialogue({ draft, currency, onChange, onClose }: Props) {
  const saver = useFetcher<Saved>();
  const shopify = useAppBridge();
  const [error, setError] = useState<string | null>(null);
  const result = saver.data;

  useEffect(() => {
    if (!result || result.isError) return;
    shopify.toast.show(result.message);
    onClose();
  }, [result, shopify, onClose]);

  const save = () => {
    const conditions = readDraft(draft, currency);
    if ("error" in conditions) {
      setError(conditions.error);
      return;
    }
    setError(null);
    const { id, action: does, isActive } = draft;
    const body = { intent: "save-rule", id, action: does, isActive, conditions };
    saver.submit(JSON.stringify(body), { method: "post", encType: "application/json" });
  };
  return (
    <Modal
      open
      title={draft.id === null ? "Add a rule" : nameAction(draft.action)}
      onClose={onClose}
      primaryAction={{ content: "Save", loading: saver.state !== "idle", onAction: save }}
      secondaryActions={[{ content: "Cancel", onAction: onClose }]}
    >
      <Modal.Section>
        <OpeningRuleForm
          draft={draft}
          currency={currency}
          error={error ?? (result?.isError ? result.message : null)}
          onChange={onChange}
        />
      </Modal.Section>
    </Modal>
  );
}
