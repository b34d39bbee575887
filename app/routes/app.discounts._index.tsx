import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useFetcher, useLoaderData } from "@remix-run/react";
import { BlockStack, Box, Card, Page, Text } from "@shopify/polaris";
import { type ReactNode, useState } from "react";
import { z } from "zod";
import { type DiscountErrors, discountFieldsOf, readDiscountFields } from "~/components/discount-fields";
import { DiscountSettingsForm } from "~/components/discount-settings-form";
import { GrantedDiscounts, LadderCounts, WaitingDiscounts } from "~/components/discount-tables";
import { createFigureFormats } from "~/components/figure-formats";
import { useFocusFirstError } from "~/components/use-focus-first-error";
import { useResultToast } from "~/components/use-result-toast";
import { askedOccasionSchema, offeringMoveSchema } from "~/contracts/discount";
import { readGoodsTitles } from "~/domain/discounts/read-goods-titles";
import { saveDiscountSettings } from "~/domain/discounts/save-discount-settings";
import { settleGrant } from "~/domain/discounts/settle-grant";
import { toGrantView } from "~/domain/discounts/to-grant-view";
import { withdrawGrant } from "~/domain/discounts/withdraw-discounts";
import { readAdminBody } from "~/http/read-admin-body";
import { requireAdmin } from "~/http/require-admin";
import { services } from "~/services.server";

const MOST_GRANTS = 100;
const COUNTED_DAYS = 30;

const typed = z.string().max(200);
const namedGoods = z.object({ id: z.string().max(40), title: z.string().max(300).nullable() });
const fieldsSchema = z.object({
  enabled: z.boolean(),
  otherCurrencies: z.boolean(),
  occasions: z.array(askedOccasionSchema).max(9),
  openings: z.array(offeringMoveSchema).max(20),
  ...{ percent: typed, mostAmount: typed, lowestMargin: typed, usualMargin: typed, visitorDays: typed },
  ...{ codesADay: typed, expiryHours: typed, leastCart: typed, approvalAbove: typed },
  ...{ excludedProducts: z.array(namedGoods).max(2000), excludedCollections: z.array(namedGoods).max(2000) },
});
const grantId = z.string().min(1).max(100);
const bodySchema = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("save"), fields: fieldsSchema }),
  z.object({ intent: z.literal("settle"), id: grantId, verdict: z.enum(["approved", "declined"]) }),
  z.object({ intent: z.literal("withdraw"), id: grantId }),
]);

type ActionResult = { message: string; isError: boolean; errors: DiscountErrors };

export async function loader({ request }: LoaderFunctionArgs) {
  const { shop, ofShop } = await requireAdmin(request);
  const now = services.clock.now();
  const from = new Date(now.getTime() - COUNTED_DAYS * 24 * 3600_000);
  const { discounts, discountCodes: codes } = ofShop;
  const [settings, waiting, grants, counts] = await Promise.all([
    discounts.readSettings(),
    discounts.listWaiting(now),
    discounts.listGrants(MOST_GRANTS),
    discounts.countDecisions(from, now),
  ]);
  const { currency, locale } = shop;
  const titles = await readGoodsTitles({ codes, logger: services.logger }, settings);
  return {
    ...{ currency, locale, counts, fields: discountFieldsOf(settings, currency, titles) },
    waiting: waiting.map((grant) => toGrantView({ ...grant, redeemed: null }, now)),
    grants: grants.map((grant) => toGrantView(grant, now)).filter(({ state }) => state !== "waiting"),
  };
}

export async function action({ request }: ActionFunctionArgs): Promise<ActionResult> {
  const { shop, ofShop, actor } = await requireAdmin(request);
  const body = await readAdminBody(request, bodySchema);
  const dependencies = { ...services, ...ofShop };
  const done = (message: string, isError = false): ActionResult => ({ message, isError, errors: {} });

  switch (body.intent) {
    case "save": {
      const read = readDiscountFields(body.fields, shop.currency);
      if ("errors" in read) return { message: "Some fields need another look.", isError: true, errors: read.errors };
      await saveDiscountSettings(dependencies, shop.id, read.settings, actor);
      return done("Saved");
    }
    case "settle": {
      const { id, verdict } = body;
      const isSettled = await settleGrant(dependencies, shop, id, { verdict, actor });
      if (!isSettled) return done("It is no longer waiting.", true);
      return done(verdict === "approved" ? "Approved: the shopper has the code" : "Declined");
    }
    case "withdraw": {
      const grant = await ofShop.discounts.findGrant(body.id);
      if (grant === null) return done("There is no such discount.", true);
      await withdrawGrant(dependencies, grant, { why: "by-merchant", actor });
      await ofShop.audit.record({ actor, action: "discounts.withdrawn", detail: { grantId: grant.id } });
      return done("Taken back");
    }
  }
}

export const meta: MetaFunction = () => [{ title: "Discounts" }];

export default function DiscountsPage() {
  const { fields: saved, waiting, grants, counts, ...place } = useLoaderData<typeof loader>();
  const fetcher = useFetcher<typeof action>();
  const [fields, setFields] = useState(saved);
  const formats = createFigureFormats(place);
  const isBusy = fetcher.state !== "idle";
  const result = fetcher.data;

  useResultToast(result);
  useFocusFirstError(result?.errors);

  const submit = (body: z.input<typeof bodySchema>) => {
    fetcher.submit(JSON.stringify(body), { method: "post", encType: "application/json" });
  };

  return (
    <Page
      title="Discounts"
      subtitle="The assistant first reassures, then mentions offers open to everyone, then how much is missing for free delivery. Only then may it give a code, within your limits. Rules decide this, never a language model."
    >
      <BlockStack gap="400">
        {waiting.length === 0 ? null : (
          <TableCard
            title="Waiting for you"
            text="Once you approve, the shopper sees the code in the conversation at once."
          >
            <WaitingDiscounts
              grants={waiting}
              formats={formats}
              isBusy={isBusy}
              onSettle={({ id }, verdict) => submit({ intent: "settle", id, verdict })}
            />
          </TableCard>
        )}
        {grants.length === 0 ? (
          <Card>
            <BlockStack gap="100">
              <Text as="h2" variant="headingMd">
                No code was given yet
              </Text>
              <Text as="p" tone="subdued">
                {saved.enabled
                  ? "Codes appear here with what they earned as soon as a shopper gets one."
                  : "Discounts are off. Set your limits and turn them on, and codes will appear here with what they earned."}
              </Text>
            </BlockStack>
          </Card>
        ) : (
          <TableCard
            title="Codes"
            text="Revenue is net; cost is what the code took off. Only an experiment about discounts can tell what would have been bought anyway."
          >
            <GrantedDiscounts
              grants={grants}
              formats={formats}
              isBusy={isBusy}
              onWithdraw={({ id }) => submit({ intent: "withdraw", id })}
            />
          </TableCard>
        )}
        {counts.length === 0 ? null : (
          <TableCard title="What the assistant replied" text={`In the last ${COUNTED_DAYS} days.`}>
            <LadderCounts counts={counts} formats={formats} />
          </TableCard>
        )}
        <DiscountSettingsForm
          fields={fields}
          errors={result?.errors ?? {}}
          currency={place.currency}
          isBusy={isBusy}
          onChange={setFields}
          onSave={() => submit({ intent: "save", fields })}
        />
      </BlockStack>
    </Page>
  );
}

function TableCard({ title, text, children }: { title: string; text: string; children: ReactNode }) {
  return (
    <Card padding="0">
      <Box padding="400" paddingBlockEnd="300">
        <Text as="h2" variant="headingMd">
          {title}
        </Text>
        <Text as="p" tone="subdued">
          {text}
        </Text>
      </Box>
      {children}
    </Card>
  );
}
