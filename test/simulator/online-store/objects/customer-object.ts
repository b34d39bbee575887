import type { Customer, Order, PostalAddress } from "../../state/entities.ts";
import { imageObject } from "./image-object.ts";
import type { StoreObjects } from "./store-objects.ts";

/** Liquid's `customer`. */
export function customerObject(store: StoreObjects, customer: Customer) {
  const orders = () =>
    [...store.shop.orders.values()]
      .filter((order) => order.customerId === customer.id)
      .sort((a, b) => b.createdAt.localeCompare(a.createdAt));

  return {
    id: customer.id,
    email: customer.email,
    first_name: customer.firstName,
    last_name: customer.lastName,
    name: [customer.firstName, customer.lastName].filter(Boolean).join(" "),
    phone: customer.phone,
    tags: customer.tags,
    has_account: true,
    accepts_marketing: false,
    addresses: customer.addresses.map(addressObject),
    default_address: customer.addresses[0] ? addressObject(customer.addresses[0]) : null,
    get orders() {
      return orders().map((order) => orderObject(store, order));
    },
    get orders_count() {
      return orders().length;
    },
    get total_spent() {
      return orders().reduce((sum, order) => sum + order.total, 0);
    },
  };
}

/** Liquid's `order`, as account pages show it. */
export function orderObject(store: StoreObjects, order: Order) {
  return {
    id: order.id,
    name: order.name,
    order_number: order.number,
    confirmation_number: order.confirmationNumber,
    email: order.email,
    created_at: order.createdAt,
    cancelled: order.cancelledAt !== null,
    cancelled_at: order.cancelledAt,
    financial_status: order.financialStatus,
    financial_status_label: sentence(order.financialStatus),
    fulfillment_status: order.fulfillmentStatus,
    fulfillment_status_label: sentence(order.fulfillmentStatus),
    subtotal_price: order.subtotal,
    shipping_price: order.shipping,
    tax_price: order.tax,
    total_discounts: order.discountTotal,
    total_price: order.total,
    total_refunded_amount: order.refunds.reduce((sum, refund) => sum + refund.amount, 0),
    item_count: order.lines.reduce((sum, line) => sum + line.quantity, 0),
    note: order.note,
    customer_url: store.path(`/account/orders/${order.token}`),
    shipping_address: order.shippingAddress ? addressObject(order.shippingAddress) : null,
    fulfillments: order.fulfillments.map((fulfillment) => ({
      created_at: fulfillment.createdAt,
      tracking_company: fulfillment.trackingCompany,
      tracking_number: fulfillment.trackingNumber,
      tracking_url: fulfillment.trackingUrl,
      status: fulfillment.status,
    })),
    line_items: order.lines.map((line) => {
      const product = store.shop.products.get(line.productId);
      const variant = product?.variants.find((candidate) => candidate.id === line.variantId);
      const image = product?.images.find((candidate) => candidate.id === variant?.imageId) ?? product?.images[0];
      return {
        id: line.id,
        title: line.title,
        variant_title: line.variantTitle,
        quantity: line.quantity,
        sku: line.sku,
        price: line.price,
        final_line_price: line.price * line.quantity - line.discount,
        url: product ? store.path(`/products/${product.handle}`) : null,
        image: image ? imageObject(image, 1, line.title) : null,
      };
    }),
  };
}

function addressObject(address: PostalAddress) {
  const { firstName, lastName, company, address1, address2, city, provinceCode, zip, countryCode, phone } = address;
  const name = [firstName, lastName].filter(Boolean).join(" ");
  const country = new Intl.DisplayNames(["en"], { type: "region" }).of(countryCode) ?? countryCode;
  const town = [zip, city, provinceCode].filter(Boolean).join(" ");
  return {
    first_name: firstName,
    last_name: lastName,
    name,
    company,
    address1,
    address2,
    city,
    province_code: provinceCode,
    zip,
    country,
    country_code: countryCode,
    phone,
    summary: [name, company, address1, address2, town, country].filter(Boolean).join(", "),
  };
}

function sentence(status: string): string {
  const words = status.replaceAll("_", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}
