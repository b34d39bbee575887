/** @jsxImportSource preact */
import { Component } from "preact";
import { CheckedAnchor } from "./checked-anchor";
import type { PanelProps } from "./panel-handle";
import { ProductImage } from "./product-image";
import { type FoundProduct, searchShop } from "./search-shop";

type ShopSearchProps = PanelProps & { words: string };

/** The shop's own search, in the panel. */
export class ShopSearch extends Component<ShopSearchProps, { found: FoundProduct[] | null }> {
  override state = { found: null };

  search = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const words = event.target instanceof HTMLFormElement && event.target.querySelector("input")?.value.trim();
    if (words) this.setState({ found: await searchShop(words).catch(() => []) });
  };

  override render({ panel, words }: ShopSearchProps, { found }: { found: FoundProduct[] | null }) {
    const { t, settings } = panel;
    const { locale, currency } = settings.page;
    const format = new Intl.NumberFormat(locale, currency ? { style: "currency", currency } : {});
    return (
      <form role="search" onSubmit={(event) => void this.search(event)}>
        <div class="row">
          <input type="search" dir="auto" aria-label={t("search")} defaultValue={words} />
          <button class="button">{t("search")}</button>
        </div>
        <ul class="found">
          {found?.map(({ title, url, imageUrl, price }) => (
            <li key={url} class="line">
              <ProductImage src={imageUrl} alt="" />
              <div class="about">
                <CheckedAnchor panel={panel} to={url} class="title">
                  {title}
                </CheckedAnchor>
                <span class="price">{format.format(price)}</span>
              </div>
            </li>
          ))}
        </ul>
        {found?.length === 0 && <p class="aside">{t("search_none")}</p>}
      </form>
    );
  }
}
