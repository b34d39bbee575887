import type { Pool } from "pg";
import type { CuratedAnswer } from "~/contracts/curated-answer";
import type { LearntAnswers, MatchCurated } from "~/ports/curated-answers";

const MAX_SHOPS = 100;
/** A turn waits no longer for the newest questions to be learnt; until then those known before are matched. */
const MAX_WAIT_MS = 1500;

export type CuratedAnswerCache = {
  get(shopId: string): Promise<LearntAnswers>;
  /** Learns a shop's questions ahead of its first turn in this process. */
  warm(shopId: string): void;
};

type Options = {
  pool: Pool;
  /** Learns the questions of one shop, in steps between which others are served. */
  learnInSteps: (answers: CuratedAnswer[]) => Generator<undefined, MatchCurated>;
  pause: () => Promise<void>;
  onError: (error: unknown) => void;
};

const VERSION = `
  SELECT coalesce(md5(string_agg(id || ':' || revision, ',' ORDER BY id)), 'none') AS version
  FROM "CuratedAnswer" WHERE "shopId" = $1 AND enabled`;
const ANSWERS = `
  SELECT id, title, phrasings, answer, country, language, "validFrom", "validUntil", enabled, revision
  FROM "CuratedAnswer" WHERE "shopId" = $1 AND enabled ORDER BY id`;

const NO_MATCH: MatchCurated = () => null;

type Kept = { version: string; learnt: LearntAnswers };

/**
 * What each shop's merchant has answered, with what was learnt of it. The version is made of the rows themselves, one tiny
 * query a turn, so that every process says the newest answers. What is learnt follows within seconds.
 */
export function createCuratedAnswerCache({ pool, learnInSteps, pause, onError }: Options): CuratedAnswerCache {
  const kept = new Map<string, Kept>();
  const learning = new Map<string, Promise<LearntAnswers>>();

  async function readAnswers(shopId: string): Promise<CuratedAnswer[]> {
    return (await pool.query<CuratedAnswer>(ANSWERS, [shopId])).rows;
  }

  async function learn(shopId: string, version: string): Promise<LearntAnswers> {
    const answers = await readAnswers(shopId);
    const learnt = { answers, match: answers.length === 0 ? NO_MATCH : await takeSteps(learnInSteps(answers), pause) };
    kept.delete(shopId);
    kept.set(shopId, { version, learnt });
    const oldest = kept.keys().next();
    if (kept.size > MAX_SHOPS && !oldest.done) kept.delete(oldest.value);
    return learnt;
  }

  function learnOnce(shopId: string, version: string): Promise<LearntAnswers> {
    const key = `${shopId}:${version}`;
    const running = learning.get(key) ?? learn(shopId, version).finally(() => learning.delete(key));
    learning.set(key, running);
    return running;
  }

  async function get(shopId: string): Promise<LearntAnswers> {
    const { rows } = await pool.query<{ version: string }>(VERSION, [shopId]);
    const version = rows[0]?.version ?? "none";
    const known = kept.get(shopId);
    if (known?.version === version) return known.learnt;

    const learnt = await within(learnOnce(shopId, version), MAX_WAIT_MS);
    return learnt ?? { answers: await readAnswers(shopId), match: known?.learnt.match ?? NO_MATCH };
  }

  return { get, warm: (shopId) => void get(shopId).catch(onError) };

  /** Null when the time is over; the work goes on. */
  async function within<Result>(work: Promise<Result>, ms: number): Promise<Result | null> {
    work.catch(onError);
    let timer: NodeJS.Timeout | undefined;
    const over = new Promise<null>((resolve) => {
      timer = setTimeout(() => resolve(null), ms);
    });
    try {
      return await Promise.race([work, over]);
    } finally {
      clearTimeout(timer);
    }
  }
}

async function takeSteps<Result>(steps: Generator<undefined, Result>, pause: () => Promise<void>): Promise<Result> {
  let step = steps.next();
  while (!step.done) {
    await pause();
    step = steps.next();
  }
  return step.value;
}
