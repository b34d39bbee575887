import type { Menu, MenuItem } from "../../state/entities.ts";

const link = (title: string, url: string, items: MenuItem[] = []): MenuItem => ({ title, url, items });
const shelf = (title: string, handle: string, items: MenuItem[] = []) => link(title, `/collections/${handle}`, items);

export const DEMO_MENUS: readonly Menu[] = [
  {
    handle: "main-menu",
    title: "Main menu",
    items: [
      shelf("New", "new-arrivals"),
      link("Shoes", "/collections/road-running-shoes", [
        shelf("Road", "road-running-shoes"),
        shelf("Trail", "trail-running"),
        shelf("Stability", "stability-shoes"),
        shelf("Wide", "wide-fit"),
        shelf("Kids", "kids"),
      ]),
      link("Clothing", "/collections/tops-and-layers", [
        shelf("Tops & layers", "tops-and-layers"),
        shelf("Jackets & vests", "jackets-and-vests"),
        shelf("Shorts, tights & pants", "shorts-tights-pants"),
        shelf("Socks, hats & gloves", "socks-hats-gloves"),
        shelf("Women", "women"),
        shelf("Men", "men"),
      ]),
      link("Gear", "/collections/packs-and-hydration", [
        shelf("Packs & hydration", "packs-and-hydration"),
        shelf("Watches & lights", "watches-and-lights"),
        shelf("Recovery", "recovery"),
      ]),
      shelf("Nutrition", "nutrition", [
        shelf("All nutrition", "nutrition"),
        shelf("Caffeine-free", "caffeine-free-fuel"),
      ]),
      shelf("Gifts", "gifts-under-50"),
      shelf("Sale", "sale"),
    ],
  },
  {
    handle: "footer",
    title: "Help",
    items: [
      link("Size guide", "/pages/size-guide"),
      link("Choosing a shoe", "/pages/shoe-fitting-guide"),
      link("Care guide", "/pages/care-guide"),
      link("Gift ideas", "/pages/gift-ideas"),
      link("About us", "/pages/about"),
      link("Store hours", "/pages/store-hours"),
      link("Contact", "/pages/contact"),
      link("The Towpath", "/blogs/towpath"),
    ],
  },
];
