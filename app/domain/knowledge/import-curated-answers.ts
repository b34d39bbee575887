import { MAX_CURATED_ANSWERS, type CuratedAnswerDraft } from "~/contracts/curated-answer";
import type { AuditLog } from "~/ports/audit-log";
import type { Clock } from "~/ports/clock";
import type { CuratedAnswerStore } from "~/ports/curated-answer-store";
import type { Ids } from "~/ports/ids";
import { readAnswerFile, type FileProblem } from "./read-answer-file";

type Dependencies = { curatedAnswerStore: CuratedAnswerStore; audit: AuditLog; clock: Clock; ids: Ids };

export type AnswerImport = {
  added: number;
  /** Lines of questions that were there before; those stay as they are. */
  known: number[];
  /** Where there is any, nothing of the file is stored. */
  problems: FileProblem[];
};

/**
 * Adds the answers of a CSV file: all of them, or none and the reasons by line. What is there already is never changed, so
 * that the same file sent again, after it was mended or cut off, adds what is missing.
 */
export async function importCuratedAnswers(
  { curatedAnswerStore: store, audit, clock, ids }: Dependencies,
  text: string,
  actor: string,
): Promise<AnswerImport> {
  const { drafts, problems } = readAnswerFile(text);
  const present = await store.list();
  const taken = new Set(present.map(nameOf));
  const fresh = drafts.filter(({ draft }) => !taken.has(nameOf(draft)));
  const repeated = fresh.filter(
    ({ draft }, at) => fresh.findIndex((other) => nameOf(other.draft) === nameOf(draft)) !== at,
  );
  for (const { line, draft } of repeated)
    problems.push({ line, message: `The question “${draft.title}” stands in the file twice.` });
  const room = MAX_CURATED_ANSWERS - present.length;
  const [first] = fresh.slice(room);
  if (first && problems.length === 0)
    problems.push({
      line: first.line,
      message: `Only ${room} more of ${MAX_CURATED_ANSWERS} answers fit. Delete some, or send fewer.`,
    });
  if (problems.length > 0)
    return { added: 0, known: [], problems: problems.toSorted((one, other) => one.line - other.line) };

  let added = 0;
  for (const { line, draft } of fresh) {
    const id = ids.random();
    const isStored = await store.create({ ...draft, id }, MAX_CURATED_ANSWERS, clock.now());
    if (!isStored) {
      return {
        added,
        known: [],
        problems: [{ line, message: "Somebody else has added answers meanwhile, and no more fit." }],
      };
    }
    added += 1;
    await audit.record({ actor, action: "curated-answer.created", detail: { id, title: draft.title, from: "file" } });
  }
  return { added, known: drafts.filter(({ draft }) => taken.has(nameOf(draft))).map(({ line }) => line), problems: [] };
}

/** The same question may be answered for each market and language. */
function nameOf({ title, country, language }: Pick<CuratedAnswerDraft, "title" | "country" | "language">): string {
  return `${title.toLowerCase()}|${country ?? ""}|${language ?? ""}`;
}
