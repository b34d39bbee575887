import { curatedAnswerDraftSchema, type CuratedAnswerDraft } from "~/contracts/curated-answer";
import { readCsv } from "~/lib/read-csv";
import { findHeldBack } from "./find-held-back";

export type FileProblem = { line: number; message: string };
export type AnswerFile = { drafts: { line: number; draft: CuratedAnswerDraft }[]; problems: FileProblem[] };

/** What the columns may be called; others are named as a problem, so that nothing in them is lost unseen. */
const COLUMNS = {
  question: /^(?:question|title|frage|question \(title\))$/i,
  phrasings: /^(?:more |other )?(?:phrasings?|wordings?|ways to ask|variants|formulierungen)$/i,
  answer: /^(?:answer|reply|antwort|response)$/i,
  country: /^(?:country|market)$/i,
  language: /^language$/i,
  validFrom: /^valid[ _]from$/i,
  validUntil: /^valid[ _](?:until|to)$/i,
};
type Column = keyof typeof COLUMNS;
const NAMES = Object.keys(COLUMNS).filter((name): name is Column => name in COLUMNS);

/**
 * The answers of a CSV file, and what is wrong with it, by line. Phrasings stand in one cell, on lines of their own or between
 * bars; without any the question itself is the one.
 */
export function readAnswerFile(text: string): AnswerFile {
  const { rows, problem } = readCsv(text);
  const problems: FileProblem[] = problem === null ? [] : [problem];
  const [heading, ...lines] = rows;
  if (heading === undefined) return { drafts: [], problems: [{ line: 1, message: "The file is empty." }] };

  const places = new Map<Column, number>();
  heading.cells.forEach((cell, at) => {
    const name = NAMES.find((known) => COLUMNS[known].test(cell.trim()));
    if (name !== undefined && !places.has(name)) places.set(name, at);
    else if (cell.trim() !== "")
      problems.push({
        line: heading.line,
        message: `The column “${cell.trim().slice(0, 60)}” is not known. Known are: question, phrasings, answer, country, language, valid from, valid until.`,
      });
  });
  for (const name of ["question", "answer"] as const) {
    if (!places.has(name))
      problems.push({ line: heading.line, message: `The first line has to name the column “${name}”.` });
  }
  if (problems.length > 0) return { drafts: [], problems };

  const drafts = lines.flatMap(({ line, cells }) => {
    if (cells.length > heading.cells.length && cells.slice(heading.cells.length).some((cell) => cell.trim() !== "")) {
      problems.push({
        line,
        message: "There are more cells than columns. A text with a comma in it belongs in quotation marks.",
      });
      return [];
    }
    const cell = (name: Column) => cells[places.get(name) ?? -1]?.trim() ?? "";
    const phrasings = cell("phrasings")
      .split(/[\n|]/)
      .map((phrasing) => phrasing.trim())
      .filter((phrasing) => phrasing !== "");
    const read = curatedAnswerDraftSchema.safeParse({
      title: cell("question"),
      phrasings: phrasings.length > 0 ? phrasings : [cell("question")],
      answer: cell("answer"),
      country: cell("country").toUpperCase() || null,
      language: cell("language").toLowerCase() || null,
      validFrom: cell("validFrom") || null,
      validUntil: cell("validUntil") || null,
      enabled: true,
    });
    if (!read.success) {
      for (const message of new Set(read.error.issues.map((issue) => issue.message))) problems.push({ line, message });
      return [];
    }
    const heldBack = findHeldBack(read.data.answer);
    if (heldBack !== null) {
      problems.push({ line, message: `The assistant may not say this: “${heldBack.slice(0, 200)}”` });
      return [];
    }
    return [{ line, draft: read.data }];
  });
  return { drafts, problems };
}
