import type { Collection, Product, ShopState } from "../state/entities.ts";
import type { SimulatorContext } from "../state/simulator-context.ts";
import { escapeHtml, textToHtml } from "../demo-store/text-to-html.ts";
import { slug } from "../demo-store/slug.ts";

type Context = Pick<SimulatorContext, "ids" | "clock">;

const MAX_TYPE_COLLECTIONS = 12;
const MAX_TYPE_LINKS = 6;
const FREE_FROM = 10_000;
const STANDARD = 595;
const EXPRESS = 1495;
const CUSTOMER = { email: "sam@shopper.example", password: "riverloop" } as const;

/**
 * Gives a shop whose products came from a file what a demo needs besides them: shelves, delivery, policies, menus and one
 * customer. Nothing in it is about the products, of which only the file knows.
 */
export function furnishImportedShop(shop: ShopState, context: Context): void {
  shop.shippingRates = [
    {
      handle: "standard",
      name: "Standard",
      price: STANDARD,
      freeFrom: FREE_FROM,
      countries: [],
      minDays: 3,
      maxDays: 5,
    },
    { handle: "express", name: "Express", price: EXPRESS, freeFrom: null, countries: [], minDays: 1, maxDays: 2 },
  ];
  furnishShelves(shop, context);
  furnishPolicies(shop, context);
  furnishCustomer(shop, context);
}

/** "All", a shelf for each of the largest product types, and the menus to them. */
function furnishShelves(shop: ShopState, { ids, clock }: Context): void {
  const published = [...shop.products.values()].filter((product) => product.publishedAt !== null);
  const now = clock.nowIso();
  const types = shelvesOf(published)
    .sort((first, second) => second.products.length - first.products.length)
    .slice(0, MAX_TYPE_COLLECTIONS);

  for (const { title, handle, products } of [...types, { title: "All", handle: "all", products: published }]) {
    const collection: Collection = {
      id: ids.numeric(),
      handle,
      title,
      descriptionHtml: "",
      image: null,
      productIds: products.map((product) => product.id),
      sortOrder: "BEST_SELLING",
      publishedAt: now,
      createdAt: now,
      updatedAt: now,
    };
    shop.collections.set(collection.id, collection);
  }

  const link = (title: string, url: string) => ({ title, url, items: [] });
  const typeLinks = types.slice(0, MAX_TYPE_LINKS).map(({ title, handle }) => link(title, `/collections/${handle}`));
  shop.menus = [
    { handle: "main-menu", title: "Main menu", items: [link("All", "/collections/all"), ...typeLinks] },
    {
      handle: "footer",
      title: "Help",
      items: [
        link("Shipping", "/policies/shipping-policy"),
        link("Returns", "/policies/refund-policy"),
        link("Contact", "/pages/contact"),
      ],
    },
  ];
}

type Shelf = { title: string; handle: string; products: Product[] };

/** By product type; by tag where the file names no types. Names that differ in spelling only share a shelf. */
function shelvesOf(products: readonly Product[]): Shelf[] {
  const hasTypes = products.some((product) => product.productType !== "");
  const byHandle = new Map<string, Shelf>();
  for (const product of products) {
    for (const title of hasTypes ? [product.productType] : product.tags) {
      const handle = slug(title);
      if (!handle || handle === "all") continue;
      const shelf = byHandle.get(handle) ?? { title, handle, products: [] };
      if (!shelf.products.includes(product)) shelf.products.push(product);
      byHandle.set(handle, shelf);
    }
  }
  return [...byHandle.values()];
}

function furnishPolicies(shop: ShopState, { ids, clock }: Context): void {
  const now = clock.nowIso();
  const money = new Intl.NumberFormat("en", { style: "currency", currency: shop.currency });
  const price = (minor: number) => money.format(minor / 10 ** (money.resolvedOptions().maximumFractionDigits ?? 2));

  shop.policies = [
    {
      id: ids.numeric(),
      type: "SHIPPING_POLICY",
      handle: "shipping-policy",
      title: "Shipping policy",
      bodyHtml:
        textToHtml(`Standard delivery costs ${price(STANDARD)} and takes 3-5 business days. It is free from ${price(FREE_FROM)} of goods.

Express delivery costs ${price(EXPRESS)} and takes 1-2 business days.

You get a tracking link by e-mail when the parcel has left.`),
      updatedAt: now,
    },
    {
      id: ids.numeric(),
      type: "REFUND_POLICY",
      handle: "refund-policy",
      title: "Returns",
      bodyHtml: textToHtml(`You can return unused goods within 30 days of delivery.

Write to ${shop.email} with your order number and we send you a return label. We refund to the way you paid within 5 business days of the parcel's arrival.

Gift cards cannot be returned.`),
      updatedAt: now,
    },
    {
      id: ids.numeric(),
      type: "CONTACT_INFORMATION",
      handle: "contact-information",
      title: "Contact information",
      bodyHtml: textToHtml(`${shop.name}. E-mail: ${shop.email}.`),
      updatedAt: now,
    },
  ];
  shop.pages = [
    {
      id: ids.numeric(),
      handle: "contact",
      title: "Contact",
      bodyHtml: `<p>Write to ${escapeHtml(shop.email)}. We answer within one business day.</p>`,
      publishedAt: now,
      createdAt: now,
      updatedAt: now,
    },
  ];
}

function furnishCustomer(shop: ShopState, { ids, clock }: Context): void {
  if ([...shop.customers.values()].some((customer) => customer.email === CUSTOMER.email)) return;
  const id = ids.numeric();
  shop.customers.set(id, {
    id,
    ...CUSTOMER,
    firstName: "Sam",
    lastName: "Shopper",
    phone: null,
    locale: shop.primaryLocale,
    tags: [],
    addresses: [
      {
        firstName: "Sam",
        lastName: "Shopper",
        company: null,
        address1: "1 Main Street",
        address2: null,
        city: "Springfield",
        provinceCode: shop.countryCode === "US" ? "IL" : null,
        zip: "62701",
        countryCode: shop.countryCode,
        phone: null,
      },
    ],
    createdAt: clock.nowIso(),
    updatedAt: clock.nowIso(),
  });
}
