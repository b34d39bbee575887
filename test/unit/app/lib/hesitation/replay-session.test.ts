import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { recordedSessionSchema } from "~/contracts/behavior-events";
import { behaviorSamples } from "~/contracts/behavior-samples";
import { replaySession } from "~/lib/hesitation/replay-session";

const ALLOWED = { hesitation: true, exit: false };

function replay(id: string, allowed = ALLOWED) {
  const sample = behaviorSamples.find((session) => session.id === id);
  if (!sample) throw new Error(`There is no sample ${id}.`);
  return replaySession(sample.events, allowed);
}

describe("replaySession", () => {
  it("reads every sample as the contract describes it", () => {
    for (const sample of behaviorSamples) expect(recordedSessionSchema.parse(sample)).toEqual(sample);
  });

  it.each([
    ["comparer", "compares-products"],
    ["size-doubter", "checks-size"],
    ["back-from-checkout", "back-from-checkout"],
  ])("offers help to the %s, for the reason %s among others", (id, reason) => {
    const { decisions, reasons } = replay(id);
    expect(decisions[0]?.move).toBe("offer-help");
    expect(reasons.map((one) => one.reason)).toContain(reason);
  });

  it("leaves the reader alone", () => {
    expect(replay("reader").decisions).toMatchObject([{ move: "stay-silent", because: "below-threshold" }]);
  });

  it("says nothing to a machine, however much it seems to compare", () => {
    const { decisions, reasons } = replay("machine");
    expect(reasons[0]?.reason).toBe("compares-products");
    expect(decisions).toMatchObject([{ move: "stay-silent", because: "automated" }]);
  });

  it("offers nothing where the merchant wants no openings, and says that this is why", () => {
    expect(replay("comparer", { hesitation: false, exit: false }).decisions).toMatchObject([
      { move: "stay-silent", because: "not-allowed" },
    ]);
  });

  it("finds an order likelier the closer the visit came to one", () => {
    const [reader, doubter, buyer] = ["reader", "size-doubter", "back-from-checkout"].map(
      (id) => replay(id).propensity,
    );
    expect(reader).toBeLessThan(doubter ?? 0);
    expect(doubter).toBeLessThan(buyer ?? 0);
  });

  it("keeps score and propensity in [0, 1] whatever happens, and is the same each time", () => {
    const sessions = fc.array(fc.constantFrom(...behaviorSamples.flatMap(({ events }) => events)), { maxLength: 80 });
    fc.assert(
      fc.property(sessions, (events) => {
        const first = replaySession(events, ALLOWED);
        for (const value of [first.score, first.propensity]) {
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(1);
        }
        expect(replaySession(events, ALLOWED)).toEqual(first);
      }),
    );
  });
});
