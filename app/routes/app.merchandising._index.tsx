import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useFetcher, useLoaderData, useNavigation } from "@remix-run/react";
import { useAppBridge } from "@shopify/app-bridge-react";
import { BlockStack, Box, Card, Layout, Modal, Page, Text } from "@shopify/polaris";
import { useEffect, useState } from "react";
import { z } from "zod";
import { MerchandisingPreview } from "~/components/merchandising-preview";
import { EMPTY_DRAFT, MerchandisingRuleForm, type RuleDraft } from "~/components/merchandising-rule-form";
import { MerchandisingRuleList } from "~/components/merchandising-rule-list";
import { MerchandisingWeightsForm } from "~/components/merchandising-weights";
import { NothingYet } from "~/components/nothing-yet";
import { useAddressChoices } from "~/components/use-address-choices";
import { useResultToast } from "~/components/use-result-toast";
import {
  MAX_MERCHANDISING_RULES,
  merchandisingActionSchema,
  merchandisingTargetSchema,
  merchandisingWeightsSchema,
} from "~/contracts/merchandising";
import { listRules } from "~/domain/merchandising/list-rules";
import { previewSteering } from "~/domain/merchandising/preview-steering";
import { removeRule } from "~/domain/merchandising/remove-rule";
import { saveRule } from "~/domain/merchandising/save-rule";
import { saveWeights } from "~/domain/merchandising/save-weights";
import { readAdminBody } from "~/http/read-admin-body";
import { requireAdmin } from "~/http/require-admin";
import { services } from "~/services.server";
import type { TargetsAnswer } from "./app.merchandising.targets";

const bodySchema = z.discriminatedUnion("intent", [
  merchandisingTargetSchema
    .pick({ kind: true, value: true })
    .extend({ intent: z.literal("save-rule"), action: merchandisingActionSchema }),
  z.object({ intent: z.literal("remove-rule"), id: z.string().min(1).max(100) }),
  merchandisingWeightsSchema.extend({ intent: z.literal("save-weights") }),
]);
const askSchema = z.string().trim().max(200).catch("");

type ActionResult = { message: string; isError: boolean };

export async function loader({ request }: LoaderFunctionArgs) {
  const { shop, ofShop } = await requireAdmin(request);
  const question = askSchema.parse(new URL(request.url).searchParams.get("ask") ?? "");
  const merchandising = await ofShop.merchandising.read();

  const [rules, counts, preview] = await Promise.all([
    listRules(ofShop.merchandising, merchandising.rules),
    ofShop.merchandising.countFigures(),
    question === "" ? null : previewSteering(ofShop.catalog, { question, merchandising, locale: shop.locale }),
  ]);
  return {
    rules: rules.map(withPicture),
    preview: preview && { ...preview, items: preview.items.map(withPicture) },
    ...{ counts, weights: merchandising.weights, question },
  };
}

export async function action({ request }: ActionFunctionArgs): Promise<ActionResult> {
  const { ofShop, actor } = await requireAdmin(request);
  const body = await readAdminBody(request, bodySchema);
  const dependencies = { ...services, ...ofShop };

  switch (body.intent) {
    case "save-rule": {
      const outcome = await saveRule(dependencies, body, actor);
      return { message: RULE_OUTCOMES[outcome], isError: outcome !== "saved" };
    }
    case "remove-rule":
      await removeRule(ofShop, body.id, actor);
      return { message: "Rule removed", isError: false };
    case "save-weights":
      await saveWeights(dependencies, merchandisingWeightsSchema.parse(body), actor);
      return { message: "Saved", isError: false };
  }
}

/** Pictures of the local Shopify are elsewhere for browsers. */
function withPicture<Item extends { imageUrl: string | null }>(item: Item): Item {
  return { ...item, imageUrl: item.imageUrl && services.addresses.forBrowser(item.imageUrl) };
}

const RULE_OUTCOMES = {
  saved: "Rule saved",
  "no-such-target": "Your shop no longer has this. Search again and choose from the list.",
  "too-many": `There can be ${MAX_MERCHANDISING_RULES} rules. Remove one first, or make one for a tag or a collection.`,
};

export const meta: MetaFunction = () => [{ title: "Recommendations" }];

export default function MerchandisingPage() {
  const { rules, counts, weights, question, preview } = useLoaderData<typeof loader>();
  const { choose } = useAddressChoices();
  const fetcher = useFetcher<typeof action>();
  const navigation = useNavigation();
  const [isAdding, setIsAdding] = useState(false);
  const isBusy = fetcher.state !== "idle";
  const result = fetcher.data;

  useResultToast(result);

  const submit = (body: z.output<typeof bodySchema>) =>
    fetcher.submit(body, { method: "post", encType: "application/json" });
  const ask = (text: string) => choose({ ask: text.trim() });

  return (
    <Page
      title="Recommendations"
      subtitle="What suits the shopper comes first. Among products that suit about equally well, you decide."
      primaryAction={{ content: "Add a rule", onAction: () => setIsAdding(true) }}
    >
      <Layout>
        <Layout.Section>
          <BlockStack gap="400">
            <Card padding="0">
              {rules.length === 0 ? (
                <NothingYet
                  heading="No rules yet"
                  action={{ content: "Add a rule", onAction: () => setIsAdding(true) }}
                >
                  Show some products earlier or later, or leave them out of what the assistant recommends.
                </NothingYet>
              ) : (
                <BlockStack>
                  <Box padding="400" paddingBlockEnd="300">
                    <Text as="h2" variant="headingMd">
                      Rules
                    </Text>
                  </Box>
                  <MerchandisingRuleList
                    rules={rules}
                    isBusy={isBusy}
                    onChange={({ kind, value }, wanted) => submit({ intent: "save-rule", action: wanted, kind, value })}
                    onRemove={({ id }) => submit({ intent: "remove-rule", id })}
                  />
                </BlockStack>
              )}
            </Card>
            <Card>
              <BlockStack gap="300">
                <Text as="h2" variant="headingMd">
                  What shoppers see
                </Text>
                <MerchandisingPreview
                  key={question}
                  question={question}
                  preview={preview}
                  isBusy={navigation.state !== "idle"}
                  onAsk={ask}
                />
              </BlockStack>
            </Card>
          </BlockStack>
        </Layout.Section>
        <Layout.Section variant="oneThird">
          <Card>
            <BlockStack gap="300">
              <Text as="h2" variant="headingMd">
                Good for your shop
              </Text>
              <Text as="p" tone="subdued">
                Only matters when several products suit the shopper about equally well. Shoppers never see this.
              </Text>
              <MerchandisingWeightsForm
                weights={weights}
                counts={counts}
                isBusy={isBusy}
                onChange={(changed) => submit({ intent: "save-weights", ...changed })}
              />
            </BlockStack>
          </Card>
        </Layout.Section>
      </Layout>
      {isAdding ? <AddRule onClose={() => setIsAdding(false)} /> : null}
    </Page>
  );
}

/** The dialogue that makes a rule; it closes when the rule is saved. */
function AddRule({ onClose }: { onClose: () => void }) {
  const [draft, setDraft] = useState<RuleDraft>(EMPTY_DRAFT);
  const saver = useFetcher<typeof action>();
  const search = useFetcher<TargetsAnswer>();
  const shopify = useAppBridge();
  const { kind, text, target } = draft;
  const { load } = search;
  const result = saver.data;

  useEffect(() => {
    if (target !== null) return undefined;
    const wait = setTimeout(() => load(`/app/merchandising/targets?${new URLSearchParams({ kind, text })}`), TYPING_MS);
    return () => clearTimeout(wait);
  }, [kind, text, target, load]);
  useEffect(() => {
    if (!result || result.isError) return;
    shopify.toast.show(result.message);
    onClose();
  }, [result, shopify, onClose]);

  const found = search.data?.kind === kind ? search.data.found : [];
  return (
    <Modal
      open
      title="Add a rule"
      onClose={onClose}
      primaryAction={{
        content: "Save",
        disabled: target === null,
        loading: saver.state !== "idle",
        onAction: () => {
          if (target === null) return;
          const body = { intent: "save-rule", action: draft.action, kind, value: target.value };
          saver.submit(body, { method: "post", encType: "application/json" });
        },
      }}
      secondaryActions={[{ content: "Cancel", onAction: onClose }]}
    >
      <Modal.Section>
        <MerchandisingRuleForm
          draft={draft}
          found={found}
          isSearching={search.state !== "idle" || search.data === undefined}
          error={result?.isError ? result.message : null}
          onChange={setDraft}
        />
      </Modal.Section>
    </Modal>
  );
}

/** Searching waits until the merchant has paused typing. */
const TYPING_MS = 250;
