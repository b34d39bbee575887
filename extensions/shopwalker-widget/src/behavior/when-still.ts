/** Most scrolls are over by then: to wake in the middle of one, only to set the timer again, costs as much as a look. */
const MOVEMENT_MS = 650;

/**
 * A function to call at every movement; `done` is called once there was none for so long. A movement costs no more than
 * taking down the time: the timer is set once and sets itself again.
 */
export function whenStill(ms: number, done: () => void): () => void {
  /** 0 while nothing moves. */
  let movedAt = 0;

  const check = () => {
    const left = movedAt + ms - Date.now();
    if (left > 0) setTimeout(check, left);
    else {
      movedAt = 0;
      done();
    }
  };
  return () => {
    if (!movedAt) setTimeout(check, ms + MOVEMENT_MS);
    movedAt = Date.now();
  };
}
