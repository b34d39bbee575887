import { html } from "../html.ts";
import { shellPage } from "../shell-layout.ts";
import type { ShellVisit } from "../shell-visit.ts";

/** What a merchant sees before an app gets into the store: the permissions it asks for, required and requested. */
export function installPage(visit: ShellVisit): Response {
  const { handle, app, context, shop, url } = visit;
  const installation = shop.installations.get(context.app.clientId);
  const asked = (url.searchParams.get("optional_scopes") ?? "")
    .split(",")
    .filter((scope) => app.optionalScopes.includes(scope));
  const scopes = installation
    ? asked.filter((scope) => !installation.grantedScopes.includes(scope))
    : [...app.scopes, ...asked];

  return shellPage(visit, {
    title: `Install ${app.name}`,
    section: "none",
    content: html`<div class="page page--narrow">
      <h1>${installation ? `${app.name} asks for more permissions` : `Install ${app.name}`}</h1>
      <section class="card">
        <h2>The app will be able to</h2>
        <ul class="scopes">
          ${scopes.map((scope) => html`<li>${scope}</li>`)}
        </ul>
        <form method="post" action="/store/${handle}/apps/${context.app.clientId}/install">
          <input type="hidden" name="optional_scopes" value="${asked.join(",")}" />
          <p class="row">
            <button class="primary" type="submit">${installation ? "Update" : "Install"}</button>
            <a class="button" href="/store/${handle}">Cancel</a>
          </p>
        </form>
      </section>
    </div>`,
  });
}
