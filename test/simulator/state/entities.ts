/**
 * The one state behind Admin, Storefront, Ajax, Liquid and checkout. Plain data, no behaviour: every surface reads
 * and writes these records through the rules in `../commerce`, so what one surface writes the others see.
 *
 * Conventions: numeric Shopify ids as `number` (13 digits), global ids are derived (`gid://shopify/<Type>/<id>`).
 * Money is integer minor units in the shop's currency. Times are ISO strings in UTC from the virtual clock.
 */

export type Metafield = { namespace: string; key: string; type: string; value: string };

export type ProductOption = { id: number; name: string; values: { id: number; name: string }[] };

export type ProductImage = { id: number; url: string; altText: string | null; width: number; height: number };

export type Variant = {
  id: number;
  productId: number;
  title: string;
  /** One entry per product option, in option order. */
  selectedOptions: { name: string; value: string }[];
  sku: string | null;
  barcode: string | null;
  price: number;
  compareAtPrice: number | null;
  /** What a unit costs the merchant. */
  unitCost: number | null;
  taxable: boolean;
  requiresShipping: boolean;
  weightGrams: number;
  inventoryItemId: number;
  /** False: stock is not tracked and the variant is always for sale. */
  tracked: boolean;
  inventoryPolicy: "deny" | "continue";
  imageId: number | null;
  position: number;
  metafields: Metafield[];
  createdAt: string;
  updatedAt: string;
};

export type Product = {
  id: number;
  handle: string;
  title: string;
  descriptionHtml: string;
  vendor: string;
  productType: string;
  tags: string[];
  status: "active" | "draft" | "archived";
  /** Null: not published to the online store. */
  publishedAt: string | null;
  options: ProductOption[];
  variants: Variant[];
  images: ProductImage[];
  metafields: Metafield[];
  /** Translations by locale, then by field (`title`, `body_html`). */
  translations: Record<string, Record<string, string>>;
  complementaryHandles: string[];
  seoTitle: string | null;
  seoDescription: string | null;
  createdAt: string;
  updatedAt: string;
};

export type Collection = {
  id: number;
  handle: string;
  title: string;
  descriptionHtml: string;
  image: ProductImage | null;
  /** Manual order, or the products that matched the rule when it was last evaluated. */
  productIds: number[];
  sortOrder: "MANUAL" | "BEST_SELLING" | "PRICE_ASC" | "PRICE_DESC" | "CREATED_DESC" | "ALPHA_ASC";
  publishedAt: string | null;
  createdAt: string;
  updatedAt: string;
};

export type Location = { id: number; name: string; active: boolean; countryCode: string; shipsTo: string[] };

/** Available units by inventory item and location. */
export type InventoryLevel = { inventoryItemId: number; locationId: number; available: number; updatedAt: string };

export type CartAttribute = { key: string; value: string };

export type CartLine = {
  /** uuid; the Storefront id is `gid://shopify/CartLine/<id>?cart=<token>`. */
  id: string;
  variantId: number;
  quantity: number;
  attributes: CartAttribute[];
  sellingPlanId: number | null;
  /** Rises by one per added line: Storefront lists newest first. */
  sequence: number;
};

export type BuyerIdentity = {
  countryCode: string | null;
  email: string | null;
  phone: string | null;
  customerId: number | null;
};

export type Cart = {
  token: string;
  key: string;
  lines: CartLine[];
  note: string | null;
  attributes: CartAttribute[];
  /** As typed by the buyer, blanks included. */
  discountCodes: string[];
  metafields: Metafield[];
  buyerIdentity: BuyerIdentity;
  /** Delivery addresses, gift cards and selected options: see `../storefront-api`. */
  deliveryAddresses: CartDeliveryAddress[];
  giftCardCodes: string[];
  selectedDeliveryOptions: { deliveryGroupId: string; handle: string }[];
  sourceName: string | null;
  /** True: made on the online store, so its changes are announced by `carts/create` and `carts/update`. */
  onlineStore?: boolean;
  createdAt: string;
  updatedAt: string;
  /** Set when an order was made of it; the cart is unusable from then on. */
  completedOrderId: number | null;
};

export type CartDeliveryAddress = {
  id: string;
  selected: boolean;
  oneTimeUse: boolean;
  address: Partial<PostalAddress>;
};

export type PostalAddress = {
  firstName: string | null;
  lastName: string | null;
  company: string | null;
  address1: string | null;
  address2: string | null;
  city: string | null;
  provinceCode: string | null;
  zip: string | null;
  countryCode: string;
  phone: string | null;
};

export type Discount = {
  id: number;
  method: "code" | "automatic";
  title: string;
  codes: string[];
  value:
    | { kind: "percentage"; fraction: number }
    | { kind: "fixed"; amount: number; onEachItem: boolean }
    | { kind: "free-shipping" };
  appliesTo:
    | { kind: "all" }
    | { kind: "products"; productIds: number[]; variantIds: number[] }
    | { kind: "collections"; collectionIds: number[] };
  minimum: { kind: "none" } | { kind: "subtotal"; amount: number } | { kind: "quantity"; quantity: number };
  startsAt: string;
  endsAt: string | null;
  usageLimit: number | null;
  usageCount: number;
  oncePerCustomer: boolean;
  active: boolean;
  combinesWith: { orderDiscounts: boolean; productDiscounts: boolean; shippingDiscounts: boolean };
  createdAt: string;
};

export type GiftCard = { id: number; code: string; balance: number; enabled: boolean };

export type Customer = {
  id: number;
  email: string;
  firstName: string | null;
  lastName: string | null;
  phone: string | null;
  password: string | null;
  locale: string;
  tags: string[];
  addresses: PostalAddress[];
  createdAt: string;
  updatedAt: string;
};

export type OrderLine = {
  id: number;
  variantId: number;
  productId: number;
  title: string;
  variantTitle: string | null;
  vendor: string;
  sku: string | null;
  quantity: number;
  currentQuantity: number;
  price: number;
  /** Discount allocated to the whole line, minor units. */
  discount: number;
  properties: CartAttribute[];
  requiresShipping: boolean;
  taxable: boolean;
  grams: number;
  /** How `discount` came about, by index into the order's `discountApplications`. */
  discountAllocations?: { amount: number; applicationIndex: number }[];
};

/** A discount as it was at the time of the order. */
export type OrderDiscountApplication = {
  /** Null: an automatic discount. */
  code: string | null;
  title: string;
  target: "line_item" | "shipping_line";
  valueType: "percentage" | "fixed_amount";
  /** Percent, or minor units. */
  value: number;
  allocationMethod: "across" | "each";
  targetSelection: "all" | "entitled";
  /** Saved in all, minor units. */
  amount: number;
};

export type Refund = {
  id: number;
  createdAt: string;
  note: string | null;
  lines: { id: number; lineItemId: number; quantity: number; subtotal: number; restock: boolean }[];
  shippingAmount: number;
  /** What was given back beyond the lines and shipping (negative: a goodwill amount) or kept of them (positive: a fee). */
  discrepancy?: { id: number; amount: number };
  amount: number;
};

export type Fulfillment = {
  id: number;
  status: "success" | "in_transit" | "delivered";
  trackingCompany: string | null;
  trackingNumber: string | null;
  trackingUrl: string | null;
  createdAt: string;
  estimatedDeliveryAt: string | null;
};

export type Order = {
  id: number;
  name: string;
  number: number;
  confirmationNumber: string;
  token: string;
  cartToken: string | null;
  checkoutToken: string | null;
  customerId: number | null;
  email: string | null;
  phone: string | null;
  currency: string;
  lines: OrderLine[];
  subtotal: number;
  discountTotal: number;
  shipping: number;
  tax: number;
  total: number;
  discountCodes: { code: string; amount: number; type: "percentage" | "fixed_amount" | "shipping" }[];
  discountApplications?: OrderDiscountApplication[];
  /** Set when the buyer paid in another currency: its units for one of the shop's, both minor. Absent: the shop's. */
  presentment?: { currency: string; rate: number };
  customAttributes: CartAttribute[];
  metafields: Metafield[];
  note: string | null;
  shippingAddress: PostalAddress | null;
  shippingMethod: string | null;
  financialStatus: "pending" | "paid" | "partially_refunded" | "refunded" | "voided";
  fulfillmentStatus: "unfulfilled" | "partial" | "fulfilled";
  fulfillments: Fulfillment[];
  refunds: Refund[];
  test: boolean;
  sourceName: string;
  landingSite: string | null;
  referringSite: string | null;
  customerLocale: string;
  createdAt: string;
  updatedAt: string;
  cancelledAt: string | null;
  cancelReason: string | null;
};

export type Checkout = {
  token: string;
  cartToken: string;
  email: string | null;
  shippingAddress: PostalAddress | null;
  shippingMethodHandle: string | null;
  step: "contact" | "shipping" | "payment" | "complete";
  orderId: number | null;
  createdAt: string;
  updatedAt: string;
};

export type ShippingRate = {
  handle: string;
  name: string;
  price: number;
  freeFrom: number | null;
  countries: string[];
  minDays: number;
  maxDays: number;
  description?: string;
};

export type Page = {
  /** Those with storefront access. */
  metafields?: Metafield[];
  id: number;
  handle: string;
  title: string;
  bodyHtml: string;
  publishedAt: string | null;
  createdAt: string;
  updatedAt: string;
};

export type Article = {
  /** Those with storefront access. */
  metafields?: Metafield[];
  id: number;
  blogHandle: string;
  handle: string;
  title: string;
  author: string;
  bodyHtml: string;
  summaryHtml: string;
  tags: string[];
  publishedAt: string | null;
  createdAt: string;
  updatedAt: string;
};

export type Blog = { id: number; handle: string; title: string };

export type ShopPolicy = {
  id: number;
  type: "REFUND_POLICY" | "SHIPPING_POLICY" | "PRIVACY_POLICY" | "TERMS_OF_SERVICE" | "CONTACT_INFORMATION";
  handle: string;
  title: string;
  bodyHtml: string;
  updatedAt: string;
};

export type Metaobject = {
  id: number;
  type: string;
  handle: string;
  displayName: string;
  fields: { key: string; type: string; value: string }[];
  updatedAt: string;
};

export type MenuItem = { title: string; url: string; items: MenuItem[] };

export type Menu = { handle: string; title: string; items: MenuItem[] };

export type Market = {
  id: number;
  handle: string;
  name: string;
  countries: string[];
  currency: string;
  languages: string[];
  primary: boolean;
  /** Units of its currency for one of the shop's; absent: 1. */
  exchangeRate?: number;
  /** Converted prices are rounded up to a multiple of this (minor units); absent: not rounded. */
  priceRounding?: number;
};

export type MetafieldDefinition = {
  id: number;
  ownerType: string;
  namespace: string;
  key: string;
  name: string;
  type: string;
  cartToOrderCopyable: boolean;
};

export type BulkOperation = {
  id: number;
  clientId: string;
  query: string;
  status: "CREATED" | "RUNNING" | "COMPLETED" | "FAILED" | "CANCELING" | "CANCELED" | "EXPIRED";
  errorCode: string | null;
  objectCount: number;
  rootObjectCount: number;
  fileSize: number | null;
  /** Path of the JSONL result on the shop's file host, null while it runs. */
  path: string | null;
  jsonl: string | null;
  createdAt: string;
  completedAt: string | null;
};

/** A theme's state: which theme runs, and the app embeds as they stand in settings_data.json. */
export type Theme = {
  id: number;
  name: string;
  role: "main" | "unpublished";
  /** False: a theme of the days before `Shopify.actions`. */
  hasStandardActions: boolean;
  embeds: { extensionHandle: string; blockHandle: string; enabled: boolean; settings: Record<string, unknown> }[];
};

/** What Shopify holds of one app in one shop. */
export type AppInstallation = {
  id: number;
  clientId: string;
  installedAt: string;
  grantedScopes: string[];
  /** App-data metafields (`app.metafields` in Liquid). */
  metafields: Metafield[];
  proxy: { prefix: string; subpath: string };
  webPixelSettings: string | null;
};

export type AccessToken = {
  token: string;
  kind: "offline" | "online";
  clientId: string;
  shop: string;
  scopes: string[];
  /** Real time (ms): token lives are checked against real time, business time runs on the virtual clock. */
  expiresAtMs: number | null;
  refreshToken: string | null;
  refreshExpiresAtMs: number | null;
  revoked: boolean;
  userId: number | null;
  /** `jti` of the id_token that it was exchanged for, null when it came from a refresh. */
  idTokenId: string | null;
  /** The refresh token that this one was given for: usable until this one's is used. */
  replacesRefreshToken: string | null;
  /** Real time (ms) of the first use of the refresh token; it dies 30 days after. */
  refreshFirstUsedAtMs: number | null;
  refreshRevoked: boolean;
};

/** A subscription created through the Admin API; those of `shopify.app.toml` are read from the file. */
export type WebhookSubscription = {
  id: number;
  topic: string;
  uri: string;
  filter: string | null;
  includeFields: string[];
  metafieldNamespaces: string[];
  name: string | null;
  apiVersion: string;
  consecutiveFailures: number;
  createdAt: string;
  updatedAt: string;
};

export type StorefrontAccessToken = { id: number; token: string; title: string; scopes: string[] };

export type StaffMember = {
  id: number;
  firstName: string;
  lastName: string;
  email: string;
  accountOwner: boolean;
  locale: string;
};

export type ShopState = {
  id: number;
  /** `<handle>.myshopify.com`; the handle is the storefront's subdomain on localhost. */
  domain: string;
  /** Domains of the merchant's own beside that, the primary one first. */
  ownDomains?: string[];
  name: string;
  email: string;
  contactPhone: string | null;
  currency: string;
  countryCode: string;
  ianaTimezone: string;
  primaryLocale: string;
  locales: string[];
  plan: string;
  slogan: string | null;
  description: string | null;
  /** True: storefront shows the consent banner and allows nothing until the visitor chose. */
  requiresConsent: boolean;
  staff: StaffMember[];
  products: Map<number, Product>;
  collections: Map<number, Collection>;
  locations: Location[];
  inventory: InventoryLevel[];
  carts: Map<string, Cart>;
  checkouts: Map<string, Checkout>;
  orders: Map<number, Order>;
  customers: Map<number, Customer>;
  /** Storefront customer access tokens and login cookies -> customer id. */
  customerTokens: Map<string, number>;
  discounts: Map<number, Discount>;
  giftCards: Map<number, GiftCard>;
  shippingRates: ShippingRate[];
  pages: Page[];
  blogs: Blog[];
  articles: Article[];
  policies: ShopPolicy[];
  metaobjects: Metaobject[];
  menus: Menu[];
  markets: Market[];
  metafieldDefinitions: MetafieldDefinition[];
  bulkOperations: Map<number, BulkOperation>;
  themes: Theme[];
  installations: Map<string, AppInstallation>;
  accessTokens: AccessToken[];
  storefrontTokens: StorefrontAccessToken[];
  webhookSubscriptions: WebhookSubscription[];
  nextOrderNumber: number;
  createdAt: string;
};
