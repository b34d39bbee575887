import { AppError } from "~/lib/app-error";
import type { Clock } from "~/ports/clock";
import type { FanOut } from "~/ports/fan-out";
import type { TurnRecord, TurnStore } from "~/ports/turn-store";

/** Looks again even when no message came: those of the fan-out may be lost. */
const LOOK_AGAIN_MS = 1000;

/** Where a turn's progress is announced; the messages carry nothing. */
export function turnChannel(turnId: string): string {
  return `turn:${turnId}`;
}

/** Throws AppError `not-found` where the turn was erased meanwhile, as a shopper or the retention may. */
export async function readTurn(turns: TurnStore, turnId: string): Promise<TurnRecord> {
  const turn = await turns.find(turnId);
  if (turn === null) throw new AppError("not-found", `the turn ${turnId} has been erased`);
  return turn;
}

/** Tells a turn that somebody else works on as it grows, until it has ended, its worker is gone, or nobody listens any more. */
export async function followTurn(
  { turns, fanOut, clock }: { turns: TurnStore; fanOut: FanOut; clock: Clock },
  turnId: string,
  tell: (turn: TurnRecord) => void,
  signal: AbortSignal,
): Promise<TurnRecord> {
  const bell = createBell();
  const unsubscribe = await fanOut.subscribe(turnChannel(turnId), bell.ring);
  signal.addEventListener("abort", bell.ring);

  try {
    for (;;) {
      const turn = await readTurn(turns, turnId);
      tell(turn);
      const isLeft = turn.leaseUntil.getTime() <= clock.now().getTime();
      if (turn.status !== "running" || isLeft || signal.aborted) return turn;
      await bell.wait(LOOK_AGAIN_MS);
    }
  } finally {
    signal.removeEventListener("abort", bell.ring);
    await unsubscribe();
  }
}

/** Waits for a ring or for a time, whichever is first; a ring that came before the waiting counts. */
function createBell() {
  let hasRung = false;
  let wake: () => void = () => undefined;

  return {
    ring: () => {
      hasRung = true;
      wake();
    },
    wait: (ms: number) =>
      new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, hasRung ? 0 : ms);
        hasRung = false;
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      }),
  };
}
