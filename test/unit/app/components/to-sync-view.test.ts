import { describe, expect, test } from "vitest";
import { toSyncView } from "~/components/to-sync-view";

const read = { status: "completed", done: 150, expected: 150, finishedAt: new Date("2026-11-20T10:00:00Z") } as const;

describe("what Home says of a reading", () => {
  test("one that was asked for and that no worker has begun is waiting, whatever was read before", () => {
    expect(toSyncView(null, true).status).toBe("waiting");
    expect(toSyncView(read, true).status).toBe("waiting");
    expect(toSyncView({ ...read, status: "failed" }, true).status).toBe("waiting");
  });

  test("one that runs shows how far it is, though its job is still there", () => {
    const run = { status: "running", done: 20, expected: 150, finishedAt: null } as const;
    expect(toSyncView(run, true)).toEqual(run);
  });

  test("one that ended tells when; none tells that nothing was read", () => {
    expect(toSyncView(read, false)).toEqual({ ...read, finishedAt: "2026-11-20T10:00:00.000Z" });
    expect(toSyncView(null, false).status).toBe("none");
  });
});
