/** Room above the question that a reply belongs to. */
const ROOM = 12;

/**
 * Follows a growing reply down until its question (or, after a tap, the reply itself) reaches the top, then holds still:
 * long replies are read from their beginning. Who scrolled up meanwhile is left where they are. Called after every drawing.
 */
export function followReply(): (log: HTMLElement, messageCount: number) => void {
  let seenTop = 0;
  let seenCount = 0;

  return (log, messageCount) => {
    if (messageCount === seenCount && log.scrollTop < seenTop - 40) return;

    const [before, last] = [...log.querySelectorAll<HTMLElement>(".said, .reply")].slice(-2);
    const start = before?.matches(".said") ? before : last;
    // Over-long on purpose where there is little to scroll: browsers stop at the end.
    log.scrollTop = start && messageCount ? start.offsetTop - log.offsetTop - ROOM : 0;
    seenTop = log.scrollTop;
    seenCount = messageCount;
  };
}
