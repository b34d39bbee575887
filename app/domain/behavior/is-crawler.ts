import { isbot } from "isbot";

/** A bare HTTP library that brings one of our tokens is somebody's own client, and is believed as the browser would be. */
export function isCrawler(userAgent: string | null): boolean {
  return userAgent !== null && /mozilla|bot|crawl|spider/i.test(userAgent) && isbot(userAgent);
}
