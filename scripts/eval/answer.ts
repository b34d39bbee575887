import { performance } from "node:perf_hooks";
import { z } from "zod";
import { createPostgresKnowledgeIndex } from "~/adapters/postgres/postgres-knowledge-index";
import { createPostgresKnowledgeSearch } from "~/adapters/postgres/postgres-knowledge-search";
import { findAnswer } from "~/agent/knowledge/find-answer";
import { topicOf } from "~/agent/knowledge/policy-topics";
import { perceive } from "~/agent/perception/perceive";
import { splitSentences } from "~/agent/reply/split-sentences";
import { htmlToSections } from "~/domain/knowledge/html-to-sections";
import type { EvalTask } from "./eval-task.ts";
import { msPerItem } from "./ms-per-item.ts";
import { NO_VOCABULARY } from "./no-vocabulary.ts";
import { readFlags } from "./read-flags.ts";
import { readJsonl } from "./read-jsonl.ts";
import { openSearchFloor } from "./search/open-search.ts";
import { writeJsonl } from "./write-jsonl.ts";

const idSchema = z.union([z.string(), z.number()]);
const knowledgeSchema = z.object({ id: idSchema, title: z.string().default(""), text: z.string() });
const questionSchema = z.object({ id: idSchema, question: z.string() });

/** An intent that perception is this sure of names the topic, as in a turn. */
const SURE = 0.5;
const SHOP_ID = "eval";
const EVERYWHERE = { countries: [], validFrom: null, validUntil: null };

export const answerTask: EvalTask = {
  name: "answer",
  about: "Puts texts {id, title, text} into PostgreSQL and answers {id, question} from them, or abstains.",
  usage: "--knowledge FILE --in FILE --out FILE",
  async run(args) {
    const flags = readFlags(args, ["knowledge", "in", "out"]);
    const knowledge = await readJsonl(flags.knowledge, knowledgeSchema);
    const items = await readJsonl(flags.in, questionSchema);

    const floor = await openSearchFloor();
    try {
      const index = createPostgresKnowledgeIndex(floor.pool, SHOP_ID);
      await index.prepare({ locale: "en", currency: "USD" });
      const now = new Date();
      const today = now.toISOString().slice(0, 10);
      for (const [position, { title, text }] of knowledge.entries()) {
        const passages = htmlToSections(toHtml(text)).map((section) => ({ ...section, validUntil: null }));
        await index.put(
          { kind: "faq", sourceId: String(position), title, url: null, limits: EVERYWHERE, passages },
          now,
        );
      }
      await floor.pool.query("VACUUM ANALYZE search.passage");
      const sources = await readSources(floor.pool);
      const search = createPostgresKnowledgeSearch(floor.pool, SHOP_ID);

      const startMs = performance.now();
      const results: unknown[] = [];
      for (const { id, question } of items) {
        const { language, intents } = perceive(question, { vocabulary: NO_VOCABULARY, expectedLanguage: "en" });
        const topic =
          intents
            .filter(({ confidence }) => confidence >= SURE)
            .map(({ name }) => topicOf(name, question))
            .find((words) => words !== "") ?? "";
        const { answer } = await findAnswer({ question, topic }, { language, country: null, today }, search);
        const source = answer === null ? undefined : knowledge[sources.get(answer.passage.id) ?? -1];
        if (answer === null || source === undefined) {
          results.push({ id, sourceIds: [], answer: null, abstained: true });
          continue;
        }
        const sentences = splitSentences(answer.passage.text);
        const quoted = answer.sentences.map((sentence) => sentences[sentence] ?? "").join(" ");
        results.push({ id, sourceIds: [source.id], answer: quoted, abstained: false });
      }
      const ms = msPerItem(startMs, items.length);
      writeJsonl(flags.out, results);
      return { items: items.length, msPerItem: ms, sources: knowledge.length };
    } finally {
      await floor.stop();
    }
  },
};

/** Position in the file by the id of a passage. */
async function readSources(pool: Awaited<ReturnType<typeof openSearchFloor>>["pool"]): Promise<Map<string, number>> {
  const { rows } = await pool.query<{ id: string; source_id: string }>(
    "SELECT id::text, source_id FROM search.passage WHERE shop_id = $1",
    [SHOP_ID],
  );
  return new Map(rows.map(({ id, source_id: position }) => [id, Number(position)]));
}

/** Plain text as a page's editor would hold it: nothing of it is taken for a tag. */
function toHtml(text: string): string {
  const escaped = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  return escaped
    .split(/\n+/)
    .map((line) => `<p>${line}</p>`)
    .join("");
}
