import { useFetcher } from "@remix-run/react";
import { useAppBridge } from "@shopify/app-bridge-react";
import { Modal } from "@shopify/polaris";
import { useEffect, useState } from "react";
import { type OpeningRuleDraft, type OpeningRuleErrors, readOpeningRuleDraft } from "./opening-rule-draft";
import { OpeningRuleForm } from "./opening-rule-form";
import { nameAction } from "./opening-words";
import { useFocusFirstError } from "./use-focus-first-error";

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
  const [errors, setErrors] = useState<OpeningRuleErrors>({});
  const result = saver.data;
  useFocusFirstError(errors);

  useEffect(() => {
    if (!result || result.isError) return;
    shopify.toast.show(result.message);
    onClose();
  }, [result, shopify, onClose]);

  const save = () => {
    const read = readOpeningRuleDraft(draft, currency);
    setErrors("errors" in read ? read.errors : {});
    if ("errors" in read) return;
    const { id, action: does, isActive } = draft;
    const body = { intent: "save-rule", id, action: does, isActive, conditions: read.conditions };
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
          errors={errors}
          refusal={result?.isError ? result.message : null}
          onChange={onChange}
        />
      </Modal.Section>
    </Modal>
  );
}
