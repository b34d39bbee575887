import type { Replay } from "~/lib/hesitation/replay-session";
import type { LabelledSession } from "./labelled-session.ts";

type Result = Replay & { id: string | number };

/**
 * Precision and recall of the reasons, over all sessions of people and reason by reason; the share of right decisions
 * where only one is right, the share of readers who were disturbed, and the number of machines that were spoken to.
 */
export function scoreSessions(sessions: LabelledSession[], results: Result[]) {
  const byId = new Map(results.map((result) => [result.id, result]));
  const pairs = sessions.flatMap((session) => {
    const result = byId.get(session.id);
    return result ? [{ session, found: result.reasons.map(({ reason }) => reason as string), result }] : [];
  });
  const people = pairs.filter(({ session }) => session.kind !== "bot");
  const names = [...new Set(people.flatMap(({ session }) => session.reasons))].sort();
  const reasons = names.map((reason) => {
    const wanted = people.filter(({ session }) => session.reasons.includes(reason));
    const right = wanted.filter(({ found }) => found.includes(reason)).length;
    const wrong = people.filter(
      ({ session, found }) =>
        found.includes(reason) && !session.reasons.includes(reason) && !session.alsoTrue.includes(reason),
    ).length;
    return { reason, right, wrong, missed: wanted.length - right };
  });
  const sum = (key: "right" | "wrong" | "missed") => reasons.reduce((total, one) => total + one[key], 0);
  const other = people.reduce(
    (total, { session, found }) =>
      total +
      found.filter((one) => !names.includes(one) && !session.alsoTrue.includes(one) && !session.reasons.includes(one))
        .length,
    0,
  );
  const offered = (pair: (typeof pairs)[number]) => pair.result.decisions[0]?.move === "offer-help";
  const decided = people.filter(({ session }) => session.opens !== null);
  const readers = people.filter(({ session }) => session.kind === "reader");

  return {
    precision: share(sum("right"), sum("right") + sum("wrong") + other),
    recall: share(sum("right"), sum("right") + sum("missed")),
    rightDecisions: share(decided.filter((pair) => offered(pair) === pair.session.opens).length, decided.length),
    readersDisturbed: share(readers.filter(offered).length, readers.length),
    botsSpokenTo: pairs.filter((pair) => pair.session.kind === "bot" && offered(pair)).length,
    reasons,
    wrongDecisions: decided
      .filter((pair) => offered(pair) !== pair.session.opens)
      .map(
        ({ session, result }) => `${String(session.id)}: ${result.decisions[0]?.because ?? ""} ${String(result.score)}`,
      ),
  };
}

function share(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.round((part / whole) * 1000) / 1000;
}
