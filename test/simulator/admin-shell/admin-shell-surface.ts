import type { Surface } from "../server/surface.ts";
import { html } from "./html.ts";
import { appPage } from "./pages/app-page.ts";
import { homePage } from "./pages/home-page.ts";
import { installPage } from "./pages/install-page.ts";
import { orderPage } from "./pages/order-page.ts";
import { ordersPage } from "./pages/orders-page.ts";
import { productsPage } from "./pages/products-page.ts";
import { themeEditorPage } from "./pages/theme-editor-page.ts";
import { answerShellForm } from "./shell-actions.ts";
import { answerShellApi } from "./shell-api.ts";
import { shellPage } from "./shell-layout.ts";
import { adminOriginFor, readShellVisit, type ShellVisit } from "./shell-visit.ts";

/** The merchant's admin (`admin.shopify.com`), and the addresses below `/admin` of a shop's own host that lead there. */
export const adminShellSurface: Surface = async (request, target, context) => {
  if (target.kind === "shop") return redirectFromShop(request, target.shop.domain);
  if (target.kind !== "admin") return null;

  const visit = readShellVisit(request, context);
  if (!visit) return chooseStore(request, [...context.shops.keys()]);
  return (await answerShellApi(request, visit)) ?? (await answerShellForm(request, visit)) ?? showPage(visit);
};

function showPage(visit: ShellVisit): Response {
  const { path, context, shop, app, url, handle } = visit;
  if (path === "" || path === "/apps") return homePage(visit);
  if (path === "/orders") return ordersPage(visit);
  if (path === "/products") return productsPage(visit);
  if (path === "/oauth/install" || path === "/app/grant") return installPage(visit);
  if (path === "/themes" || path === "/themes/current/editor") return themeEditorPage(visit);

  const order = shop.orders.get(Number(/^\/orders\/(\d+)$/.exec(path)?.[1]));
  if (order) return orderPage(visit, order);

  const [, appKey, appPath = ""] = /^\/apps\/([^/]+)(\/.*)?$/.exec(path) ?? [];
  if (appKey === context.app.clientId || appKey === app.handle) {
    const isInstalled = shop.installations.has(context.app.clientId);
    if (isInstalled) return appPage(visit, appPath);
    return Response.redirect(`${url.origin}/store/${handle}/oauth/install?client_id=${context.app.clientId}`, 302);
  }
  return notFound(visit);
}

/** `https://<shop>/admin/...` belongs to the admin; API and OAuth paths have been answered before. */
function redirectFromShop(request: Request, domain: string): Response | null {
  const url = new URL(request.url);
  if (!/^\/admin(\/|$)/.test(url.pathname) || request.method !== "GET") return null;
  const handle = domain.split(".")[0] ?? "";
  const path = url.pathname.slice("/admin".length);
  return new Response(null, {
    status: 302,
    headers: { location: `${adminOriginFor(url)}/store/${handle}${path}${url.search}`, "cache-control": "no-store" },
  });
}

/** The way into the admin of a simulator with one shop, or the choice between several. */
function chooseStore(request: Request, domains: string[]): Response {
  const { pathname, origin } = new URL(request.url);
  const handles = domains.map((domain) => domain.split(".")[0] ?? domain);
  if (pathname !== "/") return new Response("There is no such store.", { status: 404 });
  if (handles.length === 1 && handles[0]) return Response.redirect(`${origin}/store/${handles[0]}`, 302);
  const page = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <title>Stores</title>
      </head>
      <body>
        <main>
          <h1>Stores</h1>
          <ul>
            ${handles.map((handle) => html`<li><a href="/store/${handle}">${handle}</a></li>`)}
          </ul>
        </main>
      </body>
    </html>`;
  return new Response(page.toString(), { headers: { "content-type": "text/html; charset=utf-8" } });
}

function notFound(visit: ShellVisit): Response {
  const page = shellPage(visit, {
    title: "Not found",
    section: "none",
    content: html`<div class="page">
      <h1>There is no page here</h1>
      <p><a href="/store/${visit.handle}">Home</a></p>
    </div>`,
  });
  return new Response(page.body, { status: 404, headers: page.headers });
}
