/** @jsxImportSource preact */
import { useState } from "preact/hooks";
import type { Trouble } from "./chat-state";
import { CheckedAnchor } from "./checked-anchor";
import { usePanel } from "./panel-context";
import { ProductImage } from "./product-image";
import { type FoundProduct, searchShop } from "./search-shop";
import { useChat } from "./use-chat";

/** Why there is no answer, and what can be done meanwhile: the shop itself is open. */
export function TroubleNotice({ trouble }: { trouble: Trouble }) {
  const { t, chat, settings } = usePanel();
  const { isBusy, session, messages } = useChat(chat);
  const email = session?.contact.email;
  const isShut = trouble.kind === "down" || trouble.kind === "paused";

  return (
    <div class="trouble" role="status">
      <p>{wordsFor(trouble, t)}</p>
      {trouble.kind !== "offline" && trouble.kind !== "paused" && (
        <button type="button" class="button quiet" disabled={isBusy} onClick={() => void chat.retry()}>
          {t("retry")}
        </button>
      )}
      {isShut && (
        <>
          <ShopSearch words={messages.findLast(({ from }) => from === "shopper")?.text ?? ""} />
          {email && (
            <a class="link" href={`mailto:${encodeURIComponent(email)}`}>
              {t("write_us", { email })}
            </a>
          )}
          {settings.contactUrl && (
            <CheckedAnchor class="link" to={settings.contactUrl}>
              {t("contact")}
            </CheckedAnchor>
          )}
        </>
      )}
    </div>
  );
}

function wordsFor(trouble: Trouble, t: ReturnType<typeof usePanel>["t"]): string {
  switch (trouble.kind) {
    case "offline":
      return t("offline");
    case "limited":
      return t("limited", { seconds: trouble.seconds });
    case "paused":
      return t("paused");
    case "down":
      return t("down");
  }
}

function ShopSearch({ words }: { words: string }) {
  const { t } = usePanel();
  const [query, setQuery] = useState(words);
  const [found, setFound] = useState<FoundProduct[] | null>(null);

  const search = async () => {
    if (query.trim()) setFound(await searchShop(query.trim()).catch(() => []));
  };
  return (
    <form
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        void search();
      }}
    >
      <div class="row">
        <input
          type="search"
          dir="auto"
          aria-label={t("search")}
          value={query}
          onInput={(event) => setQuery(event.currentTarget.value)}
        />
        <button type="submit" class="button">
          {t("search")}
        </button>
      </div>
      <ul class="found">
        {found?.map(({ title, url, imageUrl, price }) => (
          <li key={url}>
            <ProductImage src={imageUrl} alt="" />
            <CheckedAnchor to={url} class="title">
              {title}
            </CheckedAnchor>
            <span class="price">{price}</span>
          </li>
        ))}
      </ul>
      {found?.length === 0 && <p class="aside">{t("search_none")}</p>}
    </form>
  );
}
