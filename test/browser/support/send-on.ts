import type { APIResponse, Route } from "playwright-core";

/** Lets a request that is held reach its server, without giving the answer to the page. */
export async function sendOn(route: Route): Promise<APIResponse> {
  const request = route.request();
  const { host, port, pathname, search } = new URL(request.url());
  // Playwright's own requests go out from Node, which does not resolve names under `localhost` everywhere.
  const url = `http://127.0.0.1:${port}${pathname}${search}`;
  return route.fetch({ url, headers: { ...(await request.allHeaders()), "x-forwarded-host": host } });
}
