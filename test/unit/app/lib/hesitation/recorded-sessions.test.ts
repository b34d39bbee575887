import path from "node:path";
import { describe, expect, it } from "vitest";
import { replaySession } from "~/lib/hesitation/replay-session";
import { labelledSessionSchema } from "../../../../../scripts/eval/hesitation/labelled-session.ts";
import { scoreSessions } from "../../../../../scripts/eval/hesitation/score-sessions.ts";
import { readJsonl } from "../../../../../scripts/eval/read-jsonl.ts";

const folder = path.resolve(import.meta.dirname, "../../../../evals/hesitation");

describe.each(["develop", "test"])("the recorded sessions of the part %s", (part) => {
  it("are understood: reasons found and not invented, readers left in peace, machines not spoken to", async () => {
    const sessions = await readJsonl(path.join(folder, `${part}.jsonl`), labelledSessionSchema);
    const results = sessions.map(({ id, events }) => ({
      id,
      ...replaySession(events, { hesitation: true, exit: false }),
    }));
    const { precision, recall, rightDecisions, readersDisturbed, botsSpokenTo } = scoreSessions(sessions, results);

    expect(sessions.length).toBeGreaterThanOrEqual(50);
    expect(precision).toBeGreaterThanOrEqual(0.9);
    expect(recall).toBeGreaterThanOrEqual(0.85);
    expect(rightDecisions).toBeGreaterThanOrEqual(0.9);
    expect(readersDisturbed).toBe(0);
    expect(botsSpokenTo).toBe(0);
  });
});
