/** @jsxImportSource preact */
import type { Trouble } from "./chat-state";
import { CheckedAnchor } from "./checked-anchor";
import type { PanelProps } from "./panel-handle";

/** Why there is no answer, and what can be done meanwhile: the shop itself is open. */
export function TroubleNotice({ panel, trouble }: PanelProps & { trouble: Trouble }) {
  const { t, chat, settings } = panel;
  const { isBusy, session, messages } = panel.state;
  const email = session?.contact.email;
  const asked = messages.findLast(({ from }) => from === "shopper")?.text ?? "";
  const isShut = trouble.kind === "down" || trouble.kind === "paused";

  return (
    <div class="trouble" role="status">
      <p>{trouble.kind === "limited" ? t("limited", { seconds: trouble.seconds }) : t(trouble.kind)}</p>
      {(trouble.kind === "down" || trouble.kind === "limited") && (
        <button class="button quiet" disabled={isBusy} onClick={() => void chat.retry()}>
          {t("retry")}
        </button>
      )}
      {isShut && (
        <>
          <form role="search" class="row" action={`${settings.rootUrl}search`}>
            <input type="search" name="q" dir="auto" aria-label={t("search")} defaultValue={asked} />
            <button class="button">{t("search")}</button>
          </form>
          {email && (
            <a class="link" href={`mailto:${encodeURIComponent(email)}`}>
              {t("write_us", { email })}
            </a>
          )}
          {settings.contactUrl && (
            <CheckedAnchor panel={panel} class="link" to={settings.contactUrl}>
              {t("contact")}
            </CheckedAnchor>
          )}
        </>
      )}
    </div>
  );
}
