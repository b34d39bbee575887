import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useFetcher, useLoaderData } from "@remix-run/react";
import { BlockStack, Card, Page } from "@shopify/polaris";
import { z } from "zod";
import { AnswerImport, type AnswerImportResult } from "~/components/answer-import";
import { CuratedAnswerTable, type CuratedAnswerRow } from "~/components/curated-answer-table";
import { NothingYet } from "~/components/nothing-yet";
import { QuestionTrial } from "~/components/question-trial";
import { UnansweredQuestions } from "~/components/unanswered-questions";
import { MAX_CURATED_ANSWERS } from "~/contracts/curated-answer";
import type { PeriodFilter } from "~/contracts/results-filter";
import { readDemand } from "~/domain/analytics/read-demand";
import { tryQuestion } from "~/domain/knowledge/try-question";
import { readAdminBody } from "~/http/read-admin-body";
import { requireAdmin } from "~/http/require-admin";
import { dayOf } from "~/lib/shop-calendar";
import type { StoredCuratedAnswer } from "~/ports/curated-answer-store";
import { services } from "~/services.server";

const SUGGESTED_OF: PeriodFilter = { period: "90-days", from: null, to: null, compare: "none" };
const MAX_SUGGESTIONS = 8;

const trialSchema = z.object({ question: z.string().trim().min(1).max(300) });

export async function loader({ request }: LoaderFunctionArgs) {
  const { shop, ofShop } = await requireAdmin(request);
  const [answers, { questions }] = await Promise.all([
    ofShop.curatedAnswerStore.list(),
    readDemand({ demand: ofShop.demand, clock: services.clock }, shop, SUGGESTED_OF),
  ]);
  const today = dayOf(services.clock.now(), shop.timezone);
  return {
    rows: answers.map((answer) => toRow(answer, today, shop.locale)),
    questions: questions.slice(0, MAX_SUGGESTIONS),
    isFull: answers.length >= MAX_CURATED_ANSWERS,
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const { shop, ofShop } = await requireAdmin(request);
  const { question } = await readAdminBody(request, trialSchema);
  const trial = await tryQuestion({ ...ofShop, clock: services.clock }, shop, { question, country: null });
  return { question, ...trial };
}

export const meta: MetaFunction = () => [{ title: "Answers" }];

export default function AnswersPage() {
  const { rows, questions, isFull } = useLoaderData<typeof loader>();
  const trial = useFetcher<typeof action>();
  const importing = useFetcher<AnswerImportResult>();
  const suggestions = (
    <UnansweredQuestions
      questions={questions}
      addressOf={(question) => `/app/answers/new?question=${encodeURIComponent(question)}`}
    />
  );

  return (
    <Page
      title="Answers"
      subtitle="Your own answers to what shoppers ask. The assistant uses them before your pages."
      primaryAction={{
        content: "Add answer",
        url: "/app/answers/new",
        disabled: isFull,
        ...(isFull ? { helpText: `${MAX_CURATED_ANSWERS} answers is the most you can have.` } : {}),
      }}
    >
      <BlockStack gap="400">
        <Card padding="0">
          {rows.length === 0 ? (
            <NothingYet
              heading="Answer what your pages do not"

              action={{ content: "Add answer", url: "/app/answers/new" }}
            >
              Write a question in a few different wordings, and its answer. The assistant recognises it from the next
              message on and gives your answer word for word.
            </NothingYet>
          ) : (
            <CuratedAnswerTable rows={rows} linkTo={(id) => `/app/answers/${id}`} />
          )}
        </Card>
        {suggestions}
        <AnswerImport
          result={importing.data}
          isBusy={importing.state !== "idle"}
          onFile={(file) =>
            importing.submit(JSON.stringify({ file }), {
              method: "post",
              action: "/app/answers/import",
              encType: "application/json",
            })
          }
        />
        <QuestionTrial
          result={trial.data}
          isBusy={trial.state !== "idle"}
          onTry={(question) => trial.submit({ question }, { method: "post" })}
        />
      </BlockStack>
    </Page>
  );
}

function toRow(answer: StoredCuratedAnswer, today: string, locale: string): CuratedAnswerRow {
  const { id, title, answer: text, phrasings, country, language } = answer;
  const nameOf = (type: "region" | "language", code: string | null) =>
    code === null ? [] : [new Intl.DisplayNames([locale, "en"], { type }).of(code) ?? code];
  const where = [...nameOf("region", country), ...nameOf("language", language)].join(", ");
  return {
    ...{ id, title, answer: text, phrasings: phrasings.length + 1, state: stateOf(answer, today) },
    where: where === "" ? "All markets" : where,
  };
}

function stateOf({ enabled, validFrom, validUntil }: StoredCuratedAnswer, today: string): CuratedAnswerRow["state"] {
  if (!enabled) return "off";
  if (validFrom !== null && validFrom > today) return "not-yet";
  return validUntil !== null && validUntil < today ? "over" : "on";
}
