import { signAdminQuery } from "../../oauth/sign-admin-query.ts";
import { html } from "../html.ts";
import { shellPage } from "../shell-layout.ts";
import type { ShellVisit } from "../shell-visit.ts";

/** The app in its frame, loaded with the signed query of an embedded app; `appPath` is the page inside the app. */
export function appPage(visit: ShellVisit, appPath: string): Response {
  const { context, shop, staff, app, url } = visit;
  const own = Object.fromEntries(url.searchParams);
  const query = signAdminQuery(context.app, { shopDomain: shop.domain, userId: staff.id, locale: staff.locale }, own);
  const src = `${context.app.applicationUrl}${appPath || "/"}?${query.toString()}`;

  return shellPage(visit, {
    title: app.name,
    section: "app",
    variant: "frame",
    content: html`<div class="title-bar" data-title-bar>
        <div class="title-bar__name">
          <span class="app-icon" aria-hidden="true">${app.name.charAt(0)}</span>
          <span data-breadcrumb></span><span>${app.name}</span>
          <span class="title-bar__title" data-title></span>
        </div>
        <div class="title-bar__actions" data-title-actions></div>
      </div>
      <iframe
        class="app-frame"
        name="app-iframe"
        title="${app.name}"
        src="${src}"
        data-app-frame
        allow="clipboard-write"
      ></iframe>`,
  });
}
