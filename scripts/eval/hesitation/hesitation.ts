import { performance } from "node:perf_hooks";
import { replaySession } from "~/lib/hesitation/replay-session";
import type { EvalTask } from "../eval-task.ts";
import { msPerItem } from "../ms-per-item.ts";
import { readFlags } from "../read-flags.ts";
import { readJsonl } from "../read-jsonl.ts";
import { writeJsonl } from "../write-jsonl.ts";
import { recordedSessionSchema } from "~/contracts/behavior-events";
import { labelledSessionSchema } from "./labelled-session.ts";
import { scoreSessions } from "./score-sessions.ts";

/** Every kind of opening allowed but the one on leaving: as a shop is after the installation. */
const ALLOWED = { hesitation: true, exit: false };

export const hesitationTask: EvalTask = {
  name: "hesitation",
  about: "Replays recorded sessions {id, events}: score, reasons, propensity and decision of each.",
  usage: "--in FILE --out FILE",
  async run(args) {
    const flags = readFlags(args, ["in", "out"]);
    const sessions = await readJsonl(flags.in, recordedSessionSchema.loose());
    const startedAt = performance.now();
    const results = sessions.map(({ id, events }) => ({ id, ...replaySession(events, ALLOWED) }));
    const ms = msPerItem(startedAt, sessions.length);
    writeJsonl(flags.out, results);

    const labelled = sessions.flatMap((session) => labelledSessionSchema.safeParse(session).data ?? []);
    return {
      items: sessions.length,
      msPerItem: ms,
      offered: results.filter(({ decisions }) => decisions[0]?.move === "offer-help").length,
      // Where the file says what its shoppers had in mind.
      ...(labelled.length === sessions.length && labelled.length > 0 && scoreSessions(labelled, results)),
    };
  },
};
