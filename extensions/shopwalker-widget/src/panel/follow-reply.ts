/** Room above the question that a reply belongs to. */
const ROOM = 12;

/**
 * Follows a growing reply down until its question reaches the top, then holds still: long replies are read from their
 * beginning. Who scrolled up meanwhile is left where they are. Called after every drawing.
 */
export function followReply(): (log: HTMLElement, messageCount: number) => void {
  let seenTop = 0;
  let seenCount = 0;

  return (log, messageCount) => {
    const isNew = messageCount !== seenCount;
    if (!isNew && log.scrollTop < seenTop - 40) return;

    const question = [...log.querySelectorAll<HTMLElement>(".said")].at(-1);
    const bottom = log.scrollHeight - log.clientHeight;
    const top = question?.nextElementSibling ? Math.min(bottom, question.offsetTop - log.offsetTop - ROOM) : bottom;
    log.scrollTop = isNew ? top : Math.max(top, log.scrollTop);
    seenTop = log.scrollTop;
    seenCount = messageCount;
  };
}
