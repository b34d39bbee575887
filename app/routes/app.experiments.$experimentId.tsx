import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { type ShouldRevalidateFunction, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { ExperimentDetail } from "~/components/experiment-detail";
import { ExperimentEditor } from "~/components/experiment-editor";
import { describeStatedFacts } from "~/components/describe-stated-facts";
import { emptyFields, toErrors, toFields } from "~/components/experiment-fields";
import { createFigureFormats } from "~/components/figure-formats";
import { nameRules } from "~/components/name-rules";
import { experimentDraftSchema, MAX_EXPERIMENTS } from "~/contracts/experiment";
import type { ExperimentActionResult } from "~/contracts/experiment-page";
import { isOutdated } from "~/domain/experiments/is-outdated";
import { refreshResults } from "~/domain/experiments/refresh-results";
import { releaseExperiment } from "~/domain/experiments/release-experiment";
import { removeExperiment } from "~/domain/experiments/remove-experiment";
import { saveExperiment, type SavedExperiment } from "~/domain/experiments/save-experiment";
import { startExperiment } from "~/domain/experiments/start-experiment";
import { stopExperiment } from "~/domain/experiments/stop-experiment";
import { readAdminBody } from "~/http/read-admin-body";
import { requireAdmin } from "~/http/require-admin";
import { languageChoices } from "~/lib/name-choices";
import { services } from "~/services.server";

const NEW = "new";
const LIST = "/app/experiments";

const idSchema = z.string().regex(/^[\w-]{1,60}$/);
const actionSchema = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("save"), revision: z.int(), draft: z.unknown() }),
  z.object({ intent: z.literal("start"), revision: z.int() }),
  z.object({
    intent: z.literal("stop"),
    keep: z
      .string()
      .regex(/^[a-z]$/)
      .nullable(),
  }),
  z.object({ intent: z.literal("release") }),
  z.object({ intent: z.literal("delete") }),
]);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { shop, ofShop } = await requireAdmin(request);
  const languages = languageChoices(shop.locale);
  const rules = nameRules(await ofShop.openings.listRules(), createFigureFormats(shop));
  const form = { kind: "draft" as const, languages, rules };
  if (params.experimentId === NEW) return { ...form, fields: emptyFields(), revision: null };

  const id = idSchema.safeParse(params.experimentId);
  const experiment = id.success ? await ofShop.experiments.find(id.data) : null;
  if (experiment === null) throw new Response("This experiment no longer exists.", { status: 404 });
  if (experiment.status === "draft") {
    return { ...form, fields: toFields(experiment), revision: experiment.revision };
  }

  const { name, subject, arms, status, stopReason, keptArm, adaptiveShare, startedAt, stoppedAt } = experiment;
  const time = new Intl.DateTimeFormat(shop.locale, {
    ...{ dateStyle: "medium", timeStyle: "short", timeZone: shop.timezone },
  });
  const start = startedAt ?? experiment.createdAt;
  const { experiments } = ofShop;
  const { clock, jobs } = services;
  const known = (await experiments.readSnapshots([experiment.id])).get(experiment.id);
  // Nobody has met one that was just started: working it out takes no time.
  const snapshot = known ?? (await refreshResults({ experiments, clock }, shop, experiment));
  const isRefreshing = isOutdated(snapshot, experiment, clock.now());
  if (isRefreshing) {
    const payload = { shopId: shop.id, experimentId: experiment.id };
    await jobs.enqueue("refresh-experiment", payload, { key: `${shop.id}:${experiment.id}` });
  }
  return {
    ...{ kind: "detail" as const, locale: shop.locale, currency: shop.currency },
    experiment: { name, subject, arms, status, stopReason, keptArm, adaptiveShare },
    when: stoppedAt === null ? `since ${time.format(start)}` : time.formatRange(start, stoppedAt),
    results: snapshot.results,
    rules,
    asOf: time.format(snapshot.takenAt),
    isRefreshing,
  };
}

export async function action({ request, params }: ActionFunctionArgs): Promise<ExperimentActionResult> {
  const { shop, ofShop, actor } = await requireAdmin(request);
  const body = await readAdminBody(request, actionSchema);
  const id = idSchema.safeParse(params.experimentId);
  if (!id.success) throw new Response("This experiment no longer exists.", { status: 404 });
  const dependencies = { ...services, ...ofShop };
  const here = `${LIST}/${id.data}`;

  switch (body.intent) {
    case "save": {
      const draft = experimentDraftSchema.safeParse(body.draft);
      if (!draft.success) return refuse("Some fields need another look.", toErrors(draft.error.issues));
      const opened = id.data === NEW ? null : { id: id.data, revision: body.revision };
      return explain(await saveExperiment(dependencies, { opened, draft: draft.data }, actor));
    }
    case "start": {
      const outcome = await startExperiment(dependencies, { id: id.data, revision: body.revision }, actor);
      if (outcome === "started") {
        await tellPages(shop.id);
        return { outcome: "done", message: "Started", next: here };
      }
      return outcome === "subject-taken"
        ? refuse("Another experiment about the same thing is running. Stop that one first.")
        : refuse("Somebody else has changed, started or deleted it. Open it again to see its current state.");
    }
    case "stop":
      if (!(await stopExperiment(dependencies, { id: id.data, keep: body.keep }, actor))) {
        return refuse("It is no longer running.");
      }
      await tellPages(shop.id);
      return { outcome: "done", message: "Stopped", next: here };
    case "release":
      return (await releaseExperiment(dependencies, id.data, actor))
        ? { outcome: "done", message: "Everyone gets the usual", next: here }
        : refuse("Nothing is kept any more.");
    case "delete":
      return (await removeExperiment(dependencies, id.data, actor))
        ? { outcome: "done", message: "Deleted", next: LIST }
        : refuse("Somebody else has started or deleted it.");
  }
}

/** Whether pages tell how fast they were depends on what runs. */
async function tellPages(shopId: string): Promise<void> {
  await services.jobs.enqueue("configure-shop", { shopId }, { key: shopId });
}

function explain(result: SavedExperiment): ExperimentActionResult {
  switch (result.status) {
    case "saved":
      return { outcome: "done", message: "Saved", next: `${LIST}/${result.id}` };
    case "held-back":
      return refuse("One of the wordings needs another look.", {
        [`arms.${result.arm}.does`]:
          "The assistant may not say this: it pressures shoppers, promises something about health or law, or reveals internal details.",
      });
    case "states-facts":
      return refuse("One of the wordings needs another look.", {
        [`arms.${result.arm}.does`]: describeStatedFacts(result.facts),
      });
    case "too-many":
      return refuse(`${MAX_EXPERIMENTS} experiments is the most you can have. Delete a draft first.`);
    case "changed-meanwhile":
      return refuse("Somebody else has changed, started or deleted it. Open it again to see its current state.");
  }
}

function refuse(message: string, errors: Record<string, string> = {}): ExperimentActionResult {
  return { outcome: "refused", message, errors };
}

export const meta: MetaFunction = () => [{ title: "Experiment" }];

/** A deleted draft is left for the list: read again, it would be an error for a moment. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ actionResult, defaultShouldRevalidate }) =>
  isDeletion(actionResult) ? false : defaultShouldRevalidate;

function isDeletion(result: unknown): boolean {
  return typeof result === "object" && result !== null && "next" in result && result.next === LIST;
}

export default function ExperimentPage() {
  const data = useLoaderData<typeof loader>();
  if (data.kind === "detail") return <ExperimentDetail {...data} />;
  // Saved anew, the editor begins from what is stored.
  const { fields, revision, languages, rules } = data;
  return (
    <ExperimentEditor key={`${revision}`} start={fields} revision={revision} languages={languages} rules={rules} />
  );
}
