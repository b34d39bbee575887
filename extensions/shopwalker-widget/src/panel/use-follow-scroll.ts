import type { RefObject } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { ChatState } from "./chat-state";

/** Room above the question that a reply belongs to. */
const ROOM = 12;

/**
 * Follows a growing reply down until its question reaches the top, then holds still: long replies are read from their
 * beginning. Who scrolled up meanwhile is left where they are.
 */
export function useFollowScroll({ messages, trouble, isBusy }: ChatState): RefObject<HTMLDivElement> {
  const log = useRef<HTMLDivElement>(null);
  const last = useRef({ top: 0, count: 0 });

  useLayoutEffect(() => {
    const element = log.current;
    if (!element) return;
    const hasNew = messages.length !== last.current.count;
    const wasLeft = element.scrollTop < last.current.top - 40;
    if (wasLeft && !hasNew) return;

    const [question] = [...element.querySelectorAll<HTMLElement>(".said")].slice(-1);
    const bottom = element.scrollHeight - element.clientHeight;
    const isAnswered = question?.nextElementSibling !== null;
    const top = question && isAnswered ? Math.min(bottom, question.offsetTop - element.offsetTop - ROOM) : bottom;
    element.scrollTop = Math.max(top, hasNew ? top : element.scrollTop);
    last.current = { top: element.scrollTop, count: messages.length };
  }, [messages, trouble, isBusy]);

  return log;
}
