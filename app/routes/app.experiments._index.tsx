import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { BlockStack, Box, Card, Page, Text } from "@shopify/polaris";
import { type ExperimentRow, ExperimentTable } from "~/components/experiment-table";
import { nameSubject } from "~/components/experiment-words";
import { createFigureFormats } from "~/components/figure-formats";
import { nameRules, type NamedRule } from "~/components/name-rules";
import { NothingYet } from "~/components/nothing-yet";
import type { Experiment } from "~/contracts/experiment";
import { requireAdmin } from "~/http/require-admin";
import type { Shop } from "~/ports/shop-store";
import { services } from "~/services.server";

export async function loader({ request }: LoaderFunctionArgs) {
  const { shop, ofShop } = await requireAdmin(request);
  const [experiments, openingRules] = await Promise.all([ofShop.experiments.list(), ofShop.openings.listRules()]);
  const rules = nameRules(openingRules, createFigureFormats(shop));
  const begun = experiments.filter(({ status }) => status !== "draft");
  const snapshots = await ofShop.experiments.readSnapshots(begun.map(({ id }) => id));
  // What came in since is on the experiment's own page; here it is as of the last hour, or of the last look.
  for (const { id: experimentId } of begun.filter(({ id }) => !snapshots.has(id))) {
    await services.jobs.enqueue(
      "refresh-experiment",
      { shopId: shop.id, experimentId },
      { key: `${shop.id}:${experimentId}` },
    );
  }
  const rows = experiments.map((experiment) => {
    const results = snapshots.get(experiment.id)?.results;
    const exposed = results?.arms.reduce((sum, arm) => sum + arm.exposed, 0) ?? null;
    return describe(experiment, shop, { verdict: results?.verdict ?? null, exposed, rules });
  });
  return { holdout: describeHoldout(shop), rows };
}

export const meta: MetaFunction = () => [{ title: "Experiments" }];

export default function ExperimentsPage() {
  const { holdout, rows } = useLoaderData<typeof loader>();
  return (
    <Page
      title="Experiments"
      subtitle="Try something on some of your shoppers and see what it is worth."
      primaryAction={{ content: "New experiment", url: "/app/experiments/new" }}
    >
      <BlockStack gap="400">
        <Card padding="0">
          <ExperimentTable rows={[holdout, ...rows]} />
        </Card>
        <Box paddingInline={{ xs: "400", sm: "0" }}>
          <Text as="p" tone="subdued">
            The store-wide holdout is always on: Home shows what the assistant earns compared with it. You can change
            its share in Settings; everyone is then reassigned, and that comparison starts over the next day. The
            experiments below run among visitors who do meet the assistant, and continue.
          </Text>
        </Box>
        {rows.length === 0 ? (
          <Card>
            <NothingYet
              heading="Find out what sells"

              action={{ content: "New experiment", url: "/app/experiments/new" }}
            >
              Keep the assistant silent for one shopper in ten to see what its openings earn, or try other words for one
              of them. Shoppers are assigned at random, and you can look as often as you like.
            </NothingYet>
          </Card>
        ) : null}
      </BlockStack>
    </Page>
  );
}

function describeHoldout({ settings, locale }: Shop): ExperimentRow {
  const share = new Intl.NumberFormat(locale, { style: "percent" }).format(settings.holdoutShare);
  return {
    ...{ id: "holdout", name: "Store-wide holdout", url: "/app/settings", status: "running", verdict: null },
    about: `${share} of visitors never meet the assistant`,
    ...{ exposed: "–", when: "Always" },
  };
}

function describe(
  { id, name, subject, status, startedAt, stoppedAt, createdAt }: Experiment,
  { locale, timezone }: Shop,
  { verdict, exposed, rules }: { verdict: ExperimentRow["verdict"]; exposed: number | null; rules: NamedRule[] },
): ExperimentRow {
  const day = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone: timezone });
  const start = startedAt ?? createdAt;
  const since = status === "draft" ? `Written on ${day.format(start)}` : `Since ${day.format(start)}`;
  return {
    ...{ id, name, url: `/app/experiments/${id}`, about: nameSubject(subject, rules), status, verdict },
    exposed: exposed === null ? "–" : new Intl.NumberFormat(locale).format(exposed),
    when: stoppedAt === null ? since : day.formatRange(start, stoppedAt),
  };
}
