/** Business time of the local Shopify: runs with real time until it is set or advanced through the control plane. */
export type VirtualClock = {
  now: () => Date;
  nowIso: () => string;
  /** Jumps to a time; from there it runs on with real time unless frozen. */
  set: (time: Date) => void;
  advance: (ms: number) => void;
  freeze: () => void;
  /** Runs on with real time from where it stands. */
  resume: () => void;
  /** Calls back when business time reaches `at`, also when it is jumped over. Returns the cancellation. */
  schedule: (at: Date, callback: () => void) => () => void;
  /** Stops the timer. */
  close: () => void;
};

type Appointment = { at: number; callback: () => void };

/** Creates a clock that starts at `start` (default: now). */
export function createVirtualClock(start: Date = new Date()): VirtualClock {
  let offsetMs = start.getTime() - Date.now();
  let frozenAt: number | null = null;
  let appointments: Appointment[] = [];
  let timer: NodeJS.Timeout | null = null;

  const nowMs = () => frozenAt ?? Date.now() + offsetMs;

  const runDue = () => {
    for (;;) {
      const due = appointments.filter((appointment) => appointment.at <= nowMs()).sort((a, b) => a.at - b.at);
      if (due.length === 0) break;
      appointments = appointments.filter((appointment) => !due.includes(appointment));
      for (const appointment of due) appointment.callback();
    }
    if (timer) clearTimeout(timer);
    timer = null;
    if (frozenAt !== null || appointments.length === 0) return;
    const next = Math.min(...appointments.map((appointment) => appointment.at));
    timer = setTimeout(runDue, Math.min(Math.max(next - nowMs(), 0), 2 ** 31 - 1));
    timer.unref();
  };

  return {
    now: () => new Date(nowMs()),
    nowIso: () => new Date(nowMs()).toISOString(),
    set: (time) => {
      if (frozenAt !== null) frozenAt = time.getTime();
      offsetMs = time.getTime() - Date.now();
      runDue();
    },
    advance: (ms) => {
      if (frozenAt !== null) frozenAt += ms;
      offsetMs += ms;
      runDue();
    },
    freeze: () => {
      frozenAt = nowMs();
      runDue();
    },
    resume: () => {
      if (frozenAt === null) return;
      offsetMs = frozenAt - Date.now();
      frozenAt = null;
      runDue();
    },
    schedule: (at, callback) => {
      const appointment = { at: at.getTime(), callback };
      appointments.push(appointment);
      runDue();
      return () => {
        appointments = appointments.filter((other) => other !== appointment);
      };
    },
    close: () => {
      if (timer) clearTimeout(timer);
      appointments = [];
    },
  };
}
