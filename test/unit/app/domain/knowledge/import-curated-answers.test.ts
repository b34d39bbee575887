import { describe, expect, test } from "vitest";
import { importCuratedAnswers } from "~/domain/knowledge/import-curated-answers";
import { readAnswerFile } from "~/domain/knowledge/read-answer-file";
import { readCsv } from "~/lib/read-csv";
import type { CuratedAnswerStore, StoredCuratedAnswer } from "~/ports/curated-answer-store";

const HEADING = "Question,Phrasings,Answer";

describe("a CSV file", () => {
  test("is read as spreadsheets write it", () => {
    const { rows, problem } = readCsv('\uFEFFa;b\r\n"one; two";"says ""hi""\nthere"\r\n;\r\nlast;\r\n');

    expect(problem).toBeNull();
    expect(rows).toEqual([
      { line: 1, cells: ["a", "b"] },
      { line: 2, cells: ["one; two", 'says "hi"\nthere'] },
      { line: 5, cells: ["last", ""] },
    ]);
  });

  test("names the line of a quote that is never closed", () => {
    expect(readCsv('a,b\n1,"2\n3,4\n').problem).toMatchObject({ line: 2 });
  });
});

describe("a file of answers", () => {
  test("holds questions, phrasings on lines or between bars, and answers", () => {
    const { drafts, problems } = readAnswerFile(
      `${HEADING}\nDo you resole boots?,new sole | replace the sole,"Yes, in our workshop."\nAre you at fairs?,,Twice a year.\n`,
    );

    expect(problems).toEqual([]);
    expect(drafts.map(({ line, draft }) => [line, draft.title, draft.phrasings, draft.answer])).toEqual([
      [2, "Do you resole boots?", ["new sole", "replace the sole"], "Yes, in our workshop."],
      [3, "Are you at fairs?", ["Are you at fairs?"], "Twice a year."],
    ]);
  });

  test("says by line what is wrong, and all of it", () => {
    const { problems } = readAnswerFile(`${HEADING}\nHi,x,Yes.\nDo you knit?,x,\nDo you weave?,x,Yes, we do\n`);

    expect(problems).toEqual([
      { line: 2, message: "Write the question, in at least 3 characters." },
      { line: 3, message: "Write the answer." },
      { line: 4, message: expect.stringMatching(/more cells than columns/) as string },
    ]);
  });

  test("takes no column silently for nothing", () => {
    expect(readAnswerFile("question,answer,colour\na b c,d,e\n").problems).toMatchObject([{ line: 1 }]);
    expect(readAnswerFile("question,wordings\na b c,d\n").problems[0]?.message).toMatch(/“answer”/);
  });
});

describe("importing", () => {
  function aShelf(...titles: string[]) {
    const stored: StoredCuratedAnswer[] = [];
    const store: CuratedAnswerStore = {
      list: async () => [...stored],
      find: async () => null,
      async create(answer, most) {
        if (stored.length >= most) return false;
        stored.push({ ...answer, revision: 1, updatedAt: new Date(0) });
        return true;
      },
      change: () => Promise.reject(new Error("An import changes nothing.")),
      remove: () => Promise.reject(new Error("An import removes nothing.")),
    };
    const line = (title: string) => `${title},,We do.\n`;
    const ports = {
      curatedAnswerStore: store,
      audit: { record: async () => undefined },
      clock: { now: () => new Date(0) },
      ids: { random: () => `id-${stored.length}` },
    };
    const send = (...rows: string[]) => importCuratedAnswers(ports, `${HEADING}\n${rows.map(line).join("")}`, "staff");
    return { stored, send, ready: titles.length === 0 ? Promise.resolve() : send(...titles).then(() => undefined) };
  }

  test("adds what is new and leaves what is there", async () => {
    const { stored, send, ready } = aShelf("Do you knit?");
    await ready;

    expect(await send("do you KNIT?", "Do you weave?")).toEqual({ added: 1, known: [2], problems: [] });
    expect(stored.map(({ title }) => title)).toEqual(["Do you knit?", "Do you weave?"]);
  });

  test("adds nothing where anything is wrong", async () => {
    const { stored, send } = aShelf();

    expect((await send("Do you knit?", "x")).problems).toMatchObject([{ line: 3 }]);
    expect((await send("Do you knit?", "Do you knit?")).problems).toMatchObject([{ line: 3 }]);
    const many = Array.from({ length: 201 }, (_, at) => `Do you sell number ${at}?`);
    expect((await send(...many)).problems).toMatchObject([{ line: 202 }]);
    expect(stored).toEqual([]);
  });
});
