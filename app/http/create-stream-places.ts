import { AppError } from "~/lib/app-error";

const RETRY_SECONDS = 30;

/** Streams that may be open at the same time: of one holder, and of all. */
export type StreamPlaces = {
  /** Returns what gives the place back. Throws AppError `rate-limited` where the holder has all of theirs, `busy` where none is left. */
  take: (holder: string) => () => void;
};

/** A stream costs memory for as long as it is open, so a budget of requests a minute does not bound it. */
export function createStreamPlaces({ perHolder, inAll }: { perHolder: number; inAll: number }): StreamPlaces {
  const held = new Map<string, number>();
  let open = 0;

  return {
    take(holder) {
      const mine = held.get(holder) ?? 0;
      if (mine >= perHolder) throw full("rate-limited", "a visitor has as many streams open as there are for one");
      if (open >= inAll) throw full("busy", "this process has as many streams open as it may");

      held.set(holder, mine + 1);
      open += 1;
      let isHeld = true;
      return () => {
        if (!isHeld) return;
        isHeld = false;
        open -= 1;
        const left = (held.get(holder) ?? 1) - 1;
        if (left === 0) held.delete(holder);
        else held.set(holder, left);
      };
    },
  };
}

function full(code: "rate-limited" | "busy", message: string): AppError {
  return new AppError(code, message, { retryAfterSeconds: RETRY_SECONDS });
}
