import { test } from "vitest";
import { openCrashFloor, type CrashFloor } from "./open-crash-floor.ts";

/** One shop floor for all files: each heals what it has killed, and looks at shoppers and orders of its own. */
export const crashTest = test.extend<{ $worker: { floor: CrashFloor } }>({
  floor: [
    // eslint-disable-next-line no-empty-pattern -- Vitest reads from the pattern which fixtures this one needs.
    async ({}, use) => {
      const floor = await openCrashFloor();
      await use(floor);
      await floor.close();
    },
    { scope: "worker" },
  ],
});
