import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useFetcher, useLoaderData } from "@remix-run/react";
import { BlockStack, Button, Card, FormLayout, InlineStack, Page, Text, TextField } from "@shopify/polaris";
import { useState } from "react";
import { z } from "zod";
import { fromGoalFields, type GoalFields, toGoalFields } from "~/components/goal-fields";
import { GOAL_WORDS } from "~/components/goal-words";
import { useFocusFirstError } from "~/components/use-focus-first-error";
import { useResultToast } from "~/components/use-result-toast";
import { GOAL_FIGURES, type GoalFigure, goalsSchema } from "~/contracts/goals";
import { saveGoals } from "~/domain/analytics/save-goals";
import { readAdminBody } from "~/http/read-admin-body";
import { requireAdmin } from "~/http/require-admin";
import { services } from "~/services.server";

/** Every goal as it was typed: what is wrong with one is said beside it. */
const field = z.string().max(30);
const bodySchema = z.object({
  "revenue-per-visitor-lift": field,
  "revenue-per-visitor": field,
  conversion: field,
  "add-to-cart-rate": field,
  "average-order-value": field,
});

type ActionResult = { message: string; isError: boolean; errors: Partial<Record<GoalFigure, string>> };

export async function loader({ request }: LoaderFunctionArgs) {
  const { shop, ofShop } = await requireAdmin(request);
  return { fields: toGoalFields(await ofShop.goals.read(), shop.currency), currency: shop.currency };
}

export async function action({ request }: ActionFunctionArgs): Promise<ActionResult> {
  const { shop, ofShop, actor } = await requireAdmin(request);
  const fields = await readAdminBody(request, bodySchema);
  const parsed = goalsSchema.safeParse(fromGoalFields(fields, shop.currency));
  if (!parsed.success) {
    const errors = z.flattenError(parsed.error).fieldErrors;
    const first = GOAL_FIGURES.map((figure) => [figure, errors[figure]?.[0]] as const);
    return {
      ...{ message: "Some goals need another look.", isError: true },
      errors: Object.fromEntries(first.filter(([, error]) => error !== undefined)),
    };
  }
  await saveGoals({ ...ofShop, clock: services.clock }, parsed.data, actor);
  return { message: "Goals saved", isError: false, errors: {} };
}

export const meta: MetaFunction = () => [{ title: "Goals" }];

export default function GoalsPage() {
  const data = useLoaderData<typeof loader>();
  const fetcher = useFetcher<typeof action>();
  const [fields, setFields] = useState<GoalFields>(data.fields);
  const result = fetcher.data;
  useResultToast(result);
  useFocusFirstError(result?.errors);

  return (
    <Page title="Goals" subtitle="What you want to reach every month." backAction={{ content: "Home", url: "/app" }}>
      <Card>
        <BlockStack gap="400">
          <Text as="p" tone="subdued">
            Leave a field empty for no goal. Your home page shows how far along you are this month.
          </Text>
          <FormLayout>
            {GOAL_FIGURES.map((figure) => {
              const { label, definition, unit } = GOAL_WORDS[figure];
              return (
                <TextField
                  key={figure}
                  label={label}
                  helpText={definition}
                  value={fields[figure]}
                  onChange={(text) => setFields((before) => ({ ...before, [figure]: text }))}
                  autoComplete="off"
                  inputMode="decimal"
                  maxLength={30}
                  suffix={unit === "percent" ? "%" : data.currency}
                  error={result?.errors[figure] ?? false}
                />
              );
            })}
          </FormLayout>
          <InlineStack align="end">
            <Button
              variant="primary"
              loading={fetcher.state !== "idle"}
              onClick={() => fetcher.submit(fields, { method: "post", encType: "application/json" })}
            >
              Save
            </Button>
          </InlineStack>
        </BlockStack>
      </Card>
    </Page>
  );
}
