import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { type ShouldRevalidateFunction, useFetcher, useLoaderData, useNavigate } from "@remix-run/react";
import { SaveBar, useAppBridge } from "@shopify/app-bridge-react";
import { Banner, BlockStack, Modal, Page, Text } from "@shopify/polaris";
import { useEffect, useState } from "react";
import { z } from "zod";
import {
  CuratedAnswerForm,
  toDraft,
  toFields,
  type CuratedAnswerErrors,
  type CuratedAnswerFields,
} from "~/components/curated-answer-form";
import { useFocusFirstError } from "~/components/use-focus-first-error";
import { useSaveBar } from "~/components/use-save-bar";
import { curatedAnswerDraftSchema, MAX_CURATED_ANSWERS } from "~/contracts/curated-answer";
import { removeCuratedAnswer } from "~/domain/knowledge/remove-curated-answer";
import { saveCuratedAnswer, type SavedCuratedAnswer } from "~/domain/knowledge/save-curated-answer";
import { countryChoices, languageChoices } from "~/lib/name-choices";
import { readAdminBody } from "~/http/read-admin-body";
import { requireAdmin } from "~/http/require-admin";
import { services } from "~/services.server";

const SAVE_BAR = "answer-save-bar";
const NEW = "new";

const EMPTY: CuratedAnswerFields = {
  ...{ title: "", phrasings: "", answer: "", country: "", language: "", validFrom: "", validUntil: "" },
  enabled: true,
};

const querySchema = z.object({ question: z.string().trim().max(120).catch("").default("") });
const idSchema = z.string().regex(/^[\w-]{1,60}$/);
const actionSchema = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("delete") }),
  z.object({ intent: z.literal("save"), revision: z.int(), draft: z.unknown() }),
]);

type ActionResult = {
  /** What became of it: a saved one is opened under its id. */
  outcome: "saved" | "deleted" | "refused";
  id: string | null;
  message: string;
  errors: CuratedAnswerErrors;
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { shop, ofShop } = await requireAdmin(request);
  const choices = { countries: countryChoices(shop.locale), languages: languageChoices(shop.locale) };
  if (params.answerId === NEW) {
    const { question } = querySchema.parse(Object.fromEntries(new URL(request.url).searchParams));
    const title = question.charAt(0).toUpperCase() + question.slice(1);
    return { start: { ...EMPTY, title }, revision: 0, isNew: true, ...choices };
  }
  const id = idSchema.safeParse(params.answerId);
  const answer = id.success ? await ofShop.curatedAnswerStore.find(id.data) : null;
  if (answer === null) throw new Response("This answer no longer exists.", { status: 404 });
  const fields = toFields(answer);
  return { start: fields, revision: answer.revision, isNew: false, ...choices };
}

export async function action({ request, params }: ActionFunctionArgs): Promise<ActionResult> {
  const { shop, ofShop, actor } = await requireAdmin(request);
  const body = await readAdminBody(request, actionSchema);
  const id = idSchema.safeParse(params.answerId);
  if (!id.success) throw new Response("This answer no longer exists.", { status: 404 });
  if (body.intent === "delete") {
    await removeCuratedAnswer(ofShop, id.data, actor);
    return { outcome: "deleted", id: null, message: "Deleted", errors: {} };
  }

  const draft = curatedAnswerDraftSchema.safeParse(body.draft);
  if (!draft.success) return refuse("Some fields need another look.", toFieldErrors(draft.error));
  const opened = id.data === NEW ? null : { id: id.data, revision: body.revision };
  const result = await saveCuratedAnswer({ ...services, ...ofShop }, { opened, draft: draft.data }, actor);
  if (result.status === "saved") {
    services.curatedAnswers.warm(shop.id);
    return { outcome: "saved", id: result.id, message: "Saved", errors: {} };
  }
  return explain(result);
}

function explain(result: Exclude<SavedCuratedAnswer, { status: "saved" }>): ActionResult {
  switch (result.status) {
    case "held-back":
      return refuse("The answer needs another look.", {
        answer: `The assistant may not say this: “${result.sentence.slice(0, 200)}” It pressures shoppers, promises something about health or law, or reveals internal details.`,
      });
    case "too-many":
      return refuse(`${MAX_CURATED_ANSWERS} answers is the most you can have. Delete one first.`, {});
    case "changed-meanwhile":
      return refuse("Somebody else has changed or deleted this answer. Open it again to see its current state.", {});
  }
}

function refuse(message: string, errors: CuratedAnswerErrors): ActionResult {
  return { outcome: "refused", id: null, message, errors };
}

export const meta: MetaFunction = () => [{ title: "Answer" }];

/** What was saved or deleted here is left for the list: read again, a deleted one would be an error for a moment. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ formMethod, defaultShouldRevalidate }) =>
  formMethod === undefined ? defaultShouldRevalidate : false;

export default function AnswerPage() {
  const data = useLoaderData<typeof loader>();
  // Another answer, or the one that was just created, begins anew.
  return <AnswerEditor key={`${data.isNew}:${data.revision}:${data.start.title}`} {...data} />;
}

function AnswerEditor({
  start,
  revision,
  isNew,
  countries,
  languages,
}: ReturnType<typeof useLoaderData<typeof loader>>) {
  const [fields, setFields] = useState<CuratedAnswerFields>(start);
  const [isAsking, setIsAsking] = useState(false);
  const fetcher = useFetcher<typeof action>();
  const navigate = useNavigate();
  const shopify = useAppBridge();
  const result = fetcher.data;
  const isDone = result !== undefined && result.outcome !== "refused";
  const isDirty = !isDone && JSON.stringify(fields) !== JSON.stringify(start);

  useSaveBar(SAVE_BAR, isDirty);
  useEffect(() => {
    if (!result) return;
    shopify.toast.show(result.message, { isError: result.outcome === "refused" });
    if (result.outcome !== "refused") void shopify.saveBar.hide(SAVE_BAR).then(() => navigate("/app/answers"));
  }, [result, shopify, navigate]);

  useFocusFirstError(result?.errors);

  const save = () =>
    fetcher.submit(JSON.stringify({ intent: "save", revision, draft: toDraft(fields) }), {
      method: "post",
      encType: "application/json",
    });
  const hasOtherError = result?.outcome === "refused" && Object.keys(result.errors).length === 0;

  return (
    <Page
      title={isNew ? "New answer" : start.title}
      backAction={{ content: "Answers", url: "/app/answers" }}
      {...(isNew
        ? {}
        : { secondaryActions: [{ content: "Delete", destructive: true, onAction: () => setIsAsking(true) }] })}
    >
      <SaveBar id={SAVE_BAR}>
        <button variant="primary" {...(fetcher.state === "idle" ? {} : { loading: "" })} onClick={save}>
          Save
        </button>
        <button onClick={() => setFields(start)}>Discard</button>
      </SaveBar>
      <Modal
        open={isAsking}
        onClose={() => setIsAsking(false)}
        title="Delete this answer?"
        primaryAction={{
          content: "Delete",
          destructive: true,
          loading: fetcher.state !== "idle",
          onAction: () =>
            fetcher.submit(JSON.stringify({ intent: "delete" }), { method: "post", encType: "application/json" }),
        }}
        secondaryActions={[{ content: "Keep it", onAction: () => setIsAsking(false) }]}
      >
        <Modal.Section>
          <Text as="p">The assistant stops using it from the next message on. This cannot be undone.</Text>
        </Modal.Section>
      </Modal>
      <BlockStack gap="400">
        {hasOtherError ? (
          <Banner tone="critical">
            <p>{result.message}</p>
          </Banner>
        ) : null}
        <CuratedAnswerForm
          fields={fields}
          errors={result?.errors ?? {}}
          {...{ countries, languages }}
          onChange={setFields}
        />
      </BlockStack>
    </Page>
  );
}

function toFieldErrors(error: z.ZodError): CuratedAnswerErrors {
  return Object.fromEntries(
    error.issues.toReversed().map(({ path, message }) => [String(path[0] ?? "title"), message]),
  );
}
