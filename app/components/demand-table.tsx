import { BlockStack, Button, InlineStack, Text } from "@shopify/polaris";
import type { DemandEstimate, QuestionView, WishView } from "~/contracts/demand-view";
import { formatMoney } from "~/lib/money";
import { ListingTable } from "./listing-table";
import { WithBefore } from "./with-before";

type Place = { locale: string; timeZone: string };

/** Wishes that no product met, most often asked first. */
export function WishTable({ wishes, currency, locale, timeZone }: Place & { wishes: WishView[]; currency: string }) {
  const day = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone });

  return (
    <ListingTable
      resourceName={{ singular: "wish", plural: "wishes" }}
      rows={wishes}
      keyOf={({ asked, missing }) => `${asked}|${missing}`}
      columns={[
        { title: "Asked for", cell: ({ asked }) => <Said text={asked} /> },
        { title: "What was missing", cell: ({ missing }) => tellMissing(missing) },
        { title: "Times", isNumeric: true, cell: (row) => <Times row={row} /> },
        {
          title: "Estimate, each",
          cell: ({ estimate }) =>
            estimate ? (
              <BlockStack>
                <Text as="span">{tellEstimate(estimate, 1, currency, locale)}</Text>
                <Text as="span" variant="bodySm" tone="subdued">
                  {estimate.basis === "budget" ? "budget named" : "your prices"}
                </Text>
              </BlockStack>
            ) : (
              "–"
            ),
        },
        {
          title: "Estimate, all",
          cell: ({ estimate, times }) => (estimate ? tellEstimate(estimate, times, currency, locale) : "–"),
        },
        { title: "Last asked", cell: ({ lastAt }) => day.format(new Date(lastAt)) },
      ]}
      phone={({ asked, missing, times, before, estimate, lastAt }) => (
        <BlockStack gap="100">
          <Said text={asked} />
          <Text as="span" breakWord>{`Missing: ${tellMissing(missing)}`}</Text>
          <Text as="span" variant="bodySm" tone="subdued" breakWord>
            {`${tellTimes(times, before)}, last on ${day.format(new Date(lastAt))}`}
          </Text>
          <Text as="span" variant="bodySm" tone="subdued" breakWord>
            {estimate ? `Estimate: ${tellEstimate(estimate, 1, currency, locale)} each` : "No estimate"}
          </Text>
        </BlockStack>
      )}
    />
  );
}

type QuestionProps = Place & { questions: QuestionView[]; addressOf: (question: string) => string };

/** Questions that no text of the shop answered. */
export function QuestionTable({ questions, locale, timeZone, addressOf }: QuestionProps) {
  const day = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone });

  return (
    <ListingTable
      resourceName={{ singular: "question", plural: "questions" }}
      rows={questions}
      keyOf={({ question }) => question}
      columns={[
        { title: "Asked", cell: (row) => <Question row={row} /> },
        { title: "Times", isNumeric: true, cell: (row) => <Times row={row} /> },
        { title: "Last asked", cell: ({ lastAt }) => day.format(new Date(lastAt)) },
        {
          title: "Answer",
          isTitleHidden: true,
          cell: ({ question }) => <AnswerButton question={question} url={addressOf(question)} />,
        },
      ]}
      phone={(row) => (
        <BlockStack gap="100">
          <Question row={row} />
          <InlineStack gap="200" blockAlign="center" align="space-between">
            <Text as="span" variant="bodySm" tone="subdued">
              {`${tellTimes(row.times, row.before)}, last on ${day.format(new Date(row.lastAt))}`}
            </Text>
            <AnswerButton question={row.question} url={addressOf(row.question)} />
          </InlineStack>
        </BlockStack>
      )}
    />
  );
}

function Question({ row: { question, examples } }: { row: QuestionView }) {
  return (
    <BlockStack gap="100">
      <Said text={question} />
      {examples.length > 0 ? (
        <Text as="span" variant="bodySm" tone="subdued" breakWord>
          {`Also: ${examples.join(" · ")}`}
        </Text>
      ) : null}
    </BlockStack>
  );
}

function Said({ text }: { text: string }) {
  return (
    <Text as="span" fontWeight="semibold" breakWord>
      {text}
    </Text>
  );
}

function AnswerButton({ question, url }: { question: string; url: string }) {
  return (
    <Button size="slim" url={url} accessibilityLabel={`Add answer to ${question}`}>
      Add answer
    </Button>
  );
}

function Times({ row: { times, before } }: { row: { times: number; before: number | null } }) {
  return <WithBefore value={String(times)} before={before === null ? null : String(before)} />;
}

function tellTimes(times: number, before: number | null): string {
  const now = times === 1 ? "Once" : `${times} times`;
  return before === null ? now : `${now} (was ${before})`;
}

/** "color: blue" stands for itself. */
function tellMissing(missing: string): string {
  if (missing === "") return "nothing came close";
  return missing.replace(/\bstock\b/, "sold out").replace(/\bbudget\b/, "within the budget");
}

function tellEstimate({ low, high }: DemandEstimate, times: number, currency: string, locale: string): string {
  const money = (amount: number) => formatMoney({ amount: amount * times, currency }, locale);
  return low === high ? `about ${money(low)}` : `${money(low)} to ${money(high)}`;
}
