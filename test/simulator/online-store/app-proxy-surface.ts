import { appConfigOf } from "../server/app-config.ts";
import type { Surface } from "../server/surface.ts";
import type { AppInstallation } from "../state/entities.ts";
import { createStoreObjects } from "./objects/store-objects.ts";
import { plainPage } from "./pages/resolve-page.ts";
import { wrapInLayout } from "./render-page.ts";
import { createThemeRender } from "./render-theme.ts";
import { signProxyQuery } from "./sign-proxy-query.ts";
import { readStorefrontVisit, type StorefrontVisit } from "./storefront-visit.ts";

/** Shopify documents no limit; an app that has not answered by then counts as down. */
const TIMEOUT_MS = 10_000;

/** Parameters that Shopify itself sets; a visitor's own are dropped. */
const SHOPIFY_PARAMETERS = ["shop", "logged_in_customer_id", "path_prefix", "timestamp", "signature"];

/** Request headers that concern one connection, or that Shopify keeps to itself (`cookie`). */
const DROPPED_REQUEST_HEADERS = [
  "cookie",
  "host",
  "connection",
  "content-length",
  "transfer-encoding",
  "accept-encoding",
  "x-forwarded-for",
  "x-forwarded-host",
  "x-forwarded-proto",
];

/** Response headers that do not pass (docs: app proxies), and those that no longer fit a buffered, decoded body. */
const DROPPED_RESPONSE_HEADERS = [
  "accept-patch",
  "accept-ranges",
  "connection",
  "cookie",
  "date",
  "delta-base",
  "im",
  "p3p",
  "pragma",
  "preference-applied",
  "proxy-authenticate",
  "public-key-pins",
  "server",
  "service-worker-allowed",
  "set-cookie",
  "trailer",
  "tk",
  "warning",
  "x-powered-by",
  "content-encoding",
  "content-length",
  "transfer-encoding",
  "keep-alive",
];

/** The app proxy: a path of the storefront that the installed app answers, signed by Shopify. Answers are buffered. */
export const appProxySurface: Surface = async (request, target, context) => {
  if (target.kind !== "shop") return null;
  const visit = readStorefrontVisit(request, target.shop, context);
  const installation = target.shop.installations.get(context.app.clientId);
  const proxy = installation && matchProxy(visit, installation);
  if (!proxy) return null;

  const answer = await askApp(request, visit, proxy);
  if (!answer) return thirdPartyError();
  const body = await answer.arrayBuffer();
  const headers = new Headers(answer.headers);
  for (const name of DROPPED_RESPONSE_HEADERS) headers.delete(name);
  if (!headers.get("content-type")?.startsWith("application/liquid")) {
    return new Response([204, 304].includes(answer.status) ? null : body, { status: answer.status, headers });
  }

  headers.set("content-type", "text/html; charset=utf-8");
  const html = await renderLiquidAnswer(visit, new TextDecoder().decode(body));
  return new Response(html, { status: answer.status, headers });
};

type ProxyMatch = { url: URL; pathPrefix: string };

function matchProxy(visit: StorefrontVisit, installation: AppInstallation): ProxyMatch | null {
  const { app } = visit.context;
  const config = appConfigOf(app).proxy;
  const pathPrefix = `/${installation.proxy.prefix}/${installation.proxy.subpath}`;
  const isMine = visit.path === pathPrefix || visit.path.startsWith(`${pathPrefix}/`);
  if (!config || !isMine) return null;
  const base = new URL(config.url, `${app.applicationUrl}/`);
  const url = new URL(base.origin + base.pathname.replace(/\/$/, "") + visit.path.slice(pathPrefix.length));
  return { url, pathPrefix };
}

/** The app's answer, redirects followed; null when it cannot be reached or takes too long. */
async function askApp(request: Request, visit: StorefrontVisit, proxy: ProxyMatch): Promise<Response | null> {
  const { context, shop, customer } = visit;
  const query = new URLSearchParams([...visit.url.searchParams].filter(([name]) => !SHOPIFY_PARAMETERS.includes(name)));
  query.set("shop", shop.domain);
  query.set("logged_in_customer_id", customer ? String(customer.id) : "");
  query.set("path_prefix", proxy.pathPrefix);
  query.set("timestamp", String(Math.floor(Date.now() / 1000)));
  query.set("signature", signProxyQuery(query, context.app.clientSecret));
  const url = new URL(`${proxy.url.href}?${query.toString()}`);

  const headers = new Headers(request.headers);
  for (const name of DROPPED_REQUEST_HEADERS) headers.delete(name);
  headers.set("x-forwarded-for", request.headers.get("x-forwarded-for") ?? "127.0.0.1");
  headers.set("x-forwarded-host", visit.url.host);
  headers.set("x-forwarded-proto", visit.url.protocol.slice(0, -1));

  const hasBody = request.method !== "GET" && request.method !== "HEAD";
  try {
    return await fetch(url, {
      method: request.method,
      headers,
      body: hasBody ? await request.arrayBuffer() : null,
      redirect: "follow",
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
  } catch {
    return null;
  }
}

/** `application/liquid` is shown inside the theme's layout, unless it says `{% layout none %}`. */
async function renderLiquidAnswer(visit: StorefrontVisit, liquid: string): Promise<string> {
  const store = createStoreObjects(visit);
  const page = plainPage(store, "page", visit.shop.name);
  const theme = createThemeRender(store, page);
  const { html, layout } = await theme.renderText(liquid);
  return layout === null ? html : wrapInLayout({ store, page, theme, layout, content: html });
}

function thirdPartyError(): Response {
  return new Response("There was an error in the third-party application.", {
    status: 502,
    headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "private, no-store" },
  });
}
