import { BlockStack, Button, IndexTable, InlineStack, Text, useBreakpoints } from "@shopify/polaris";
import type { DemandEstimate, QuestionView, WishView } from "~/contracts/demand-view";
import { formatMoney } from "~/lib/money";

type Place = { locale: string; timeZone: string };

/** Wishes that no product met, most often asked first. */
export function WishTable({ wishes, currency, locale, timeZone }: Place & { wishes: WishView[]; currency: string }) {
  const { smDown } = useBreakpoints();
  const day = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone });

  return (
    <IndexTable
      condensed={smDown}
      selectable={false}
      resourceName={{ singular: "wish", plural: "wishes" }}
      itemCount={wishes.length}
      headings={[
        { title: "Asked for" },
        { title: "What was missing" },
        { title: "Times", alignment: "end" },
        { title: "Estimate, each" },
        { title: "Estimate, all" },
        { title: "Last asked" },
      ]}
    >
      {wishes.map(({ asked, missing, times, estimate, lastAt }, position) => (
        <IndexTable.Row key={`${asked}|${missing}`} id={`${asked}|${missing}`} position={position}>
          {smDown ? (
            <IndexTable.Cell>
              <BlockStack gap="100">
                <Text as="span" fontWeight="semibold" breakWord>
                  {asked}
                </Text>
                <Text as="span" breakWord>{`Missing: ${tellMissing(missing)}`}</Text>
                <Text as="span" variant="bodySm" tone="subdued" breakWord>
                  {`${tellTimes(times)}, last on ${day.format(new Date(lastAt))}`}
                </Text>
                <Text as="span" variant="bodySm" tone="subdued" breakWord>
                  {estimate ? `Estimate: ${tellEstimate(estimate, 1, currency, locale)} each` : "No estimate"}
                </Text>
              </BlockStack>
            </IndexTable.Cell>
          ) : (
            <>
              <IndexTable.Cell>
                <Text as="span" fontWeight="semibold" breakWord>
                  {asked}
                </Text>
              </IndexTable.Cell>
              <IndexTable.Cell>{tellMissing(missing)}</IndexTable.Cell>
              <IndexTable.Cell>
                <Text as="span" alignment="end" numeric>
                  {times}
                </Text>
              </IndexTable.Cell>
              <IndexTable.Cell>
                {estimate ? (
                  <BlockStack>
                    <Text as="span">{tellEstimate(estimate, 1, currency, locale)}</Text>
                    <Text as="span" variant="bodySm" tone="subdued">
                      {estimate.basis === "budget" ? "budget named" : "your prices"}
                    </Text>
                  </BlockStack>
                ) : (
                  "–"
                )}
              </IndexTable.Cell>
              <IndexTable.Cell>{estimate ? tellEstimate(estimate, times, currency, locale) : "–"}</IndexTable.Cell>
              <IndexTable.Cell>{day.format(new Date(lastAt))}</IndexTable.Cell>
            </>
          )}
        </IndexTable.Row>
      ))}
    </IndexTable>
  );
}

type QuestionProps = Place & { questions: QuestionView[]; addressOf: (question: string) => string };

/** Questions that no text of the shop answered. */
export function QuestionTable({ questions, locale, timeZone, addressOf }: QuestionProps) {
  const { smDown } = useBreakpoints();
  const day = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone });

  return (
    <IndexTable
      condensed={smDown}
      selectable={false}
      resourceName={{ singular: "question", plural: "questions" }}
      itemCount={questions.length}
      headings={[
        { title: "Asked" },
        { title: "Times", alignment: "end" },
        { title: "Last asked" },
        { title: "Answer", hidden: true },
      ]}
    >
      {questions.map(({ question, times, examples, lastAt }, position) => (
        <IndexTable.Row key={question} id={question} position={position}>
          <IndexTable.Cell>
            <BlockStack gap="100">
              <Text as="span" fontWeight="semibold" breakWord>
                {question}
              </Text>
              {examples.length > 0 ? (
                <Text as="span" variant="bodySm" tone="subdued" breakWord>
                  {`Also: ${examples.join(" · ")}`}
                </Text>
              ) : null}
              {smDown ? (
                <InlineStack gap="200" blockAlign="center" align="space-between">
                  <Text as="span" variant="bodySm" tone="subdued">
                    {`${tellTimes(times)}, last on ${day.format(new Date(lastAt))}`}
                  </Text>
                  <AnswerButton question={question} url={addressOf(question)} />
                </InlineStack>
              ) : null}
            </BlockStack>
          </IndexTable.Cell>
          {smDown ? null : (
            <>
              <IndexTable.Cell>
                <Text as="span" alignment="end" numeric>
                  {times}
                </Text>
              </IndexTable.Cell>
              <IndexTable.Cell>{day.format(new Date(lastAt))}</IndexTable.Cell>
              <IndexTable.Cell>
                <AnswerButton question={question} url={addressOf(question)} />
              </IndexTable.Cell>
            </>
          )}
        </IndexTable.Row>
      ))}
    </IndexTable>
  );
}

function AnswerButton({ question, url }: { question: string; url: string }) {
  return (
    <Button size="slim" url={url} accessibilityLabel={`Add answer to ${question}`}>
      Add answer
    </Button>
  );
}

function tellTimes(times: number): string {
  return times === 1 ? "Once" : `${times} times`;
}

/** "color: blue" stands for itself. */
function tellMissing(missing: string): string {
  if (missing === "") return "nothing came near";
  return missing.replace(/\bstock\b/, "sold out").replace(/\bbudget\b/, "within the budget");
}

function tellEstimate({ low, high }: DemandEstimate, times: number, currency: string, locale: string): string {
  const money = (amount: number) => formatMoney({ amount: amount * times, currency }, locale);
  return low === high ? `about ${money(low)}` : `${money(low)} to ${money(high)}`;
}
