import { html, type Html } from "./html.ts";
import type { ShellVisit } from "./shell-visit.ts";

type ShellPage = {
  title: string;
  /** Which entry of the navigation is current. */
  section: "home" | "orders" | "products" | "online-store" | "app" | "none";
  content: Html;
  /** Extra class of the main area. */
  variant?: "frame" | "editor";
};

/** A page of the admin: top bar, navigation, content. */
export function shellPage(visit: ShellVisit, { title, section, content, variant }: ShellPage): Response {
  const { shop, handle, staff, app, context, cdnOrigin } = visit;
  const base = `/store/${handle}`;
  const isInstalled = shop.installations.has(context.app.clientId);
  const link = (name: ShellPage["section"], path: string, label: string) =>
    html`<li>
      <a href="${base}${path}" ${name === section ? html`aria-current="page"` : null}>${label}</a>
    </li>`;

  const page = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} · ${shop.name} · Admin</title>
        <link
          rel="icon"
          href="data:image/svg+xml,%3Csvg xmlns=%27http://www.w3.org/2000/svg%27 viewBox=%270 0 16 16%27%3E%3Crect width=%2716%27 height=%2716%27 rx=%274%27 fill=%27%230f5c4d%27/%3E%3C/svg%3E"
        />
        <link rel="stylesheet" href="${cdnOrigin}/shopifycloud/admin/shell.css" />
        <script src="${cdnOrigin}/shopifycloud/admin/shell.js" defer></script>
      </head>
      <body
        data-store="${handle}"
        data-shop="${shop.domain}"
        data-host="${Buffer.from(`admin.shopify.com/store/${handle}`).toString("base64").replaceAll("=", "")}"
        data-app="${context.app.clientId}"
        data-app-origin="${new URL(context.app.applicationUrl).origin}"
        data-storefront="${visit.storefrontOrigin}"
      >
        <header class="top">
          <button class="top__burger" type="button" data-menu aria-expanded="false" aria-controls="nav">
            <span class="hidden">Menu</span><span aria-hidden="true">☰</span>
          </button>
          <a class="top__brand" href="${base}">Local Shopify</a>
          <div class="top__savebar" data-save-bar hidden role="region" aria-label="Unsaved changes">
            <p>Unsaved changes</p>
            <div>
              <button type="button" data-save-bar-action="discard">Discard</button>
              <button type="button" class="primary" data-save-bar-action="save">Save</button>
            </div>
          </div>
          <p class="top__store">
            <span>${shop.name}</span><span class="avatar" aria-hidden="true">${staff.firstName.charAt(0)}</span>
          </p>
        </header>
        <div class="loading-bar" data-loading hidden></div>
        <nav class="nav" id="nav" aria-label="Admin">
          <ul>
            ${link("home", "", "Home")} ${link("orders", "/orders", "Orders")}
            ${link("products", "/products", "Products")}
            ${link("online-store", "/themes/current/editor", "Online Store")}
          </ul>
          <p class="nav__heading">Apps</p>
          <ul>
            ${
              isInstalled
                ? html`<li>
                    <a
                      href="${base}/apps/${context.app.clientId}"
                      ${section === "app" ? html`aria-current="page"` : null}
                      >${app.name}</a
                    >
                    <ul data-app-nav></ul>
                  </li>`
                : html`<li><span class="muted">None installed</span></li>`
            }
          </ul>
          <p class="nav__foot">
            <a href="${visit.storefrontOrigin}" target="_blank" rel="noopener">View your store</a>
          </p>
        </nav>
        <main class="main ${variant ? `main--${variant}` : ""}" id="main">${content}</main>
        <div class="toasts" data-toasts role="status" aria-live="polite"></div>
      </body>
    </html>`;
  return new Response(page.toString(), {
    headers: { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" },
  });
}
