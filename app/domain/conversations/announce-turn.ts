import type { FanOut } from "~/ports/fan-out";
import type { Logger } from "~/ports/logger";
import { turnChannel } from "./follow-turn";

/** Events that follow each other at once are announced together. */
const GATHER_MS = 25;

/** Tells the processes that follow a turn to look. What goes wrong is logged alone: they look again by themselves. */
export function announceTurn({ fanOut, logger }: { fanOut: FanOut; logger: Logger }, turnId: string) {
  let gathering: ReturnType<typeof setTimeout> | null = null;

  function announce() {
    if (gathering !== null) clearTimeout(gathering);
    gathering = null;
    fanOut
      .publish(turnChannel(turnId), "")
      .catch((error: unknown) => logger.warn({ error }, "a turn was not announced"));
  }
  return {
    soon: () => void (gathering ??= setTimeout(announce, GATHER_MS)),
    now: announce,
  };
}
