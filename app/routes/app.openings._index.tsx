import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useFetcher, useLoaderData, useNavigation } from "@remix-run/react";
import { BlockStack, Card, Layout, Page, Text } from "@shopify/polaris";
import { useState } from "react";
import { z } from "zod";
import { CountedUntil } from "~/components/counted-until";
import { createFigureFormats } from "~/components/figure-formats";
import { OpeningMovesForm } from "~/components/opening-moves-form";
import { OpeningPreviewForm } from "~/components/opening-preview";
import { OpeningResultsCard } from "~/components/opening-results-card";
import { OpeningRuleDialogue } from "~/components/opening-rule-dialogue";
import { toOpeningRuleDraft, type OpeningRuleDraft } from "~/components/opening-rule-draft";
import { OpeningRulesCard } from "~/components/opening-rules-card";
import { MOVE_WORDS } from "~/components/opening-words";
import { ReasonLearningCard } from "~/components/reason-learning-card";
import { ResultsFilters } from "~/components/results-filters";
import { useAddressChoices } from "~/components/use-address-choices";
import { useResultToast } from "~/components/use-result-toast";
import { openingMoveSchema } from "~/contracts/opening-move";
import { MAX_OPENING_RULES, type OpeningRule, openingRuleSchema } from "~/contracts/opening-rule";
import { openingPreviewQuerySchema } from "~/contracts/opening-view";
import { resultsFilterSchema } from "~/contracts/results-filter";
import { shopSettingsSchema } from "~/contracts/shop-settings";
import { readOpenings, type TriggerResult } from "~/domain/analytics/read-openings";
import { isRuleTried } from "~/domain/experiments/is-rule-tried";
import { forgetLearning } from "~/domain/openings/forget-learning";
import { previewOpening } from "~/domain/openings/preview-opening";
import { raiseOpeningRule } from "~/domain/openings/raise-opening-rule";
import { readLearning } from "~/domain/openings/read-learning";
import { removeOpeningRule } from "~/domain/openings/remove-opening-rule";
import { saveOpeningRule } from "~/domain/openings/save-opening-rule";
import { publishShopConfig } from "~/domain/shops/publish-shop-config";
import { updateShopSettings } from "~/domain/shops/update-shop-settings";
import { requestRollUp } from "~/domain/orders/request-roll-up";
import { readAdminBody } from "~/http/read-admin-body";
import { requireAdmin } from "~/http/require-admin";
import { services } from "~/services.server";

const bodySchema = z.discriminatedUnion("intent", [
  openingRuleSchema.extend({ intent: z.literal("save-rule"), id: z.string().min(1).max(100).nullable() }),
  z.object({ intent: z.literal("remove-rule"), id: z.string().min(1).max(100) }),
  z.object({ intent: z.literal("raise-rule"), id: z.string().min(1).max(100) }),
  z.object({ intent: z.literal("save-moves"), openings: shopSettingsSchema.shape.openings }),
  z.object({ intent: z.literal("forget-learning") }),
]);

type ActionResult = { message: string; isError: boolean };

export async function loader({ request }: LoaderFunctionArgs) {
  const { shop, ofShop } = await requireAdmin(request);
  const { searchParams } = new URL(request.url);
  const asked = Object.fromEntries(searchParams);
  const [query, filter] = [openingPreviewQuerySchema.parse(asked), resultsFilterSchema.parse(asked)];
  const market = { country: shop.countryCode, language: query.language };
  const { catalog, discounts, knowledge, merchandising, openings, openingFigures, reasonLearning, rollups } = ofShop;
  const readers = { catalog, knowledge, merchandising, storefront: ofShop.storefrontFor({ market, buyerIp: null }) };

  const [rules, { today, periods, results, countedUntil }, preview, learning] = await Promise.all([
    openings.listRules(),
    readOpenings({ rollups, openingFigures, discounts, clock: services.clock }, shop, filter),
    searchParams.has("move") ? previewOpening({ ...readers, clock: services.clock, shop }, query) : null,
    readLearning(reasonLearning, shop),
  ]);
  if (countedUntil !== null) await requestRollUp(services.jobs, shop, services.clock.now());
  const { currency, locale, timezone } = shop;
  return {
    ...{ rules, query, preview, filter, today, periods, countedUntil, currency, locale, timezone, learning },
    openings: shop.settings.openings,
    rows: toRows(results, rules),
  };
}

/** A rule that was removed, or a move that there is no more, keeps its figures. */
function toRows(results: TriggerResult[], rules: OpeningRule[]) {
  return results.map(({ move, ruleId, ...figures }) => {
    const known = openingMoveSchema.safeParse(move).data;
    const place = rules.findIndex(({ id }) => id === ruleId) + 1;
    return {
      ...figures,
      key: `${move}:${ruleId ?? ""}`,
      name: known ? MOVE_WORDS[known].name : "An earlier message",
      rule: ruleId === null ? null : place > 0 ? `By rule ${place}` : "By a rule that was removed",
    };
  });
}

export async function action({ request }: ActionFunctionArgs): Promise<ActionResult> {
  const { shop, ofShop, actor } = await requireAdmin(request);
  const body = await readAdminBody(request, bodySchema);
  const dependencies = { ...services, ...ofShop };
  const changed = body.intent === "save-rule" || body.intent === "remove-rule" ? body.id : null;
  if (await isRuleTried(ofShop.experiments, changed)) {
    return { message: "An experiment about this rule is running. Stop it first, under Experiments.", isError: true };
  }

  switch (body.intent) {
    case "save-rule": {
      const { action: does, isActive, conditions } = body;
      const rule = { id: body.id ?? services.ids.random(), action: does, isActive, conditions };
      const isSaved = await saveOpeningRule(dependencies, rule, actor);
      return isSaved
        ? { message: "Rule saved", isError: false }
        : { message: `There can be ${MAX_OPENING_RULES} rules. Remove one first.`, isError: true };
    }
    case "remove-rule":
      await removeOpeningRule(ofShop, body.id, actor);
      return { message: "Rule removed", isError: false };
    case "raise-rule":
      await raiseOpeningRule(ofShop, body.id, actor);
      return { message: "Moved up", isError: false };
    case "save-moves": {
      const settings = { ...shop.settings, openings: body.openings };
      await updateShopSettings(dependencies, shop, { settings, actor, apiOrigin: services.config.shopify.appUrl });
      return { message: "Saved", isError: false };
    }
    case "forget-learning":
      await forgetLearning(ofShop, actor);
      await publishShopConfig(ofShop, shop, services.config.shopify.appUrl);
      return { message: "The built-in weights are in use", isError: false };
  }
}

export const meta: MetaFunction = () => [{ title: "Openings" }];

export default function OpeningsPage() {
  const { rules, query, preview, openings, rows, filter, periods, today, countedUntil, learning, ...place } =
    useLoaderData<typeof loader>();
  const { currency } = place;
  const { choose: ask } = useAddressChoices();
  const fetcher = useFetcher<typeof action>();
  const navigation = useNavigation();
  const [draft, setDraft] = useState<OpeningRuleDraft | null>(null);
  const formats = createFigureFormats(place);
  const isBusy = fetcher.state !== "idle";
  const result = fetcher.data;
  const add = { content: "Add a rule", onAction: () => setDraft(toOpeningRuleDraft(null, currency)) };

  useResultToast(result);

  const submit = (body: z.input<typeof bodySchema>) => {
    // JSON as text: a form's own encoding knows no lists.
    fetcher.submit(JSON.stringify(body), { method: "post", encType: "application/json" });
  };

  return (
    <Page
      title="Openings"
      subtitle="When the assistant speaks first, and what it says. It may always choose to be silent."
      primaryAction={add}
    >
      <Layout>
        <Layout.Section variant="fullWidth">
          <BlockStack gap="400">
            <ResultsFilters filter={filter} periods={periods} today={today} formats={formats} />
            <CountedUntil until={countedUntil} {...place} />
            <OpeningResultsCard rows={rows} formats={formats} />
          </BlockStack>
        </Layout.Section>
        <Layout.Section>
          <OpeningRulesCard
            rules={rules}
            formats={formats}
            isBusy={isBusy}
            onAdd={add.onAction}
            onEdit={(rule) => setDraft(toOpeningRuleDraft(rule, currency))}
            onToggle={(rule) => submit({ ...rule, intent: "save-rule", isActive: !rule.isActive })}
            onRaise={({ id }) => submit({ intent: "raise-rule", id })}
            onRemove={({ id }) => submit({ intent: "remove-rule", id })}
          />
        </Layout.Section>
        <Layout.Section variant="oneThird">
          <Card>
            <BlockStack gap="300">
              <Text as="h2" variant="headingMd">
                What shoppers read
              </Text>
              <OpeningPreviewForm query={query} preview={preview} isBusy={navigation.state !== "idle"} onAsk={ask} />
            </BlockStack>
          </Card>
        </Layout.Section>
        <Layout.Section variant="fullWidth">
          <Card>
            <BlockStack gap="300">
              <Text as="h2" variant="headingMd">
                Messages
              </Text>
              <OpeningMovesForm
                openings={openings}
                isBusy={isBusy}
                onChange={(changed) => submit({ intent: "save-moves", openings: changed })}
              />
            </BlockStack>
          </Card>
        </Layout.Section>
        <Layout.Section variant="fullWidth">
          <ReasonLearningCard
            isOn={openings.learnsWeights}
            learning={learning}
            formats={formats}
            isBusy={isBusy}
            onSwitch={(learnsWeights) => submit({ intent: "save-moves", openings: { ...openings, learnsWeights } })}
            onForget={() => submit({ intent: "forget-learning" })}
          />
        </Layout.Section>
      </Layout>
      {draft ? (
        <OpeningRuleDialogue draft={draft} currency={currency} onChange={setDraft} onClose={() => setDraft(null)} />
      ) : null}
    </Page>
  );
}
