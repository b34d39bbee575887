/**
 * A function to call at every movement; `done` is called once there was none for so long. A movement costs no more than
 * taking down the time: the timer is set once and sets itself again. Returns whether this movement is the first after rest.
 */
export function whenStill(ms: number, done: () => void): () => boolean {
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
    const isFirst = !movedAt;
    movedAt = Date.now();
    if (isFirst) setTimeout(check, ms);
    return isFirst;
  };
}
