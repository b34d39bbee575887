import { countryName } from "../commerce/address-payload.ts";
import type { PostalAddress } from "../state/entities.ts";

type Address = Partial<PostalAddress>;

/** What `formatted(withName:, withCompany:)` prints: the lines that are always there, and those two. */
export type AddressLines = { name: string; company: string | null; lines: string[] };

export type FormatArguments = { withName: boolean; withCompany: boolean };

/** A delivery address of a cart as its `delivery.addresses` shows it. */
export function deliveryAddressNode(address: Address) {
  const country = address.countryCode === undefined ? null : countryName(address.countryCode);
  return {
    __typename: "CartDeliveryAddress",
    ...addressFields(address),
    provinceCode: address.provinceCode ?? null,
    countryCode: address.countryCode ?? null,
    lines: compact([
      address.address1,
      address.address2,
      words(address.city, address.provinceCode, address.zip),
      country,
    ]),
    formattedArea: compact([words(address.city, address.provinceCode), country]).join(", "),
  };
}

/**
 * The same address as a delivery group shows it. Shopify gives the raw codes as names there and does not resolve the
 * country (`*`, `ZZ`): seen in the cart capture of 2026-04, unchanged by all its steps.
 */
export function groupAddressNode(address: Address) {
  return {
    __typename: "MailingAddress",
    id: "gid://shopify/MailingAddress/0?model_name=Address",
    ...addressFields(address),
    province: address.provinceCode ?? null,
    provinceCode: null,
    country: address.countryCode ?? null,
    countryCode: "*",
    countryCodeV2: "ZZ",
    lines: compact([address.address1, address.address2, words(address.city, address.zip)]),
    formattedArea: words(address.city, address.provinceCode),
  };
}

/** An address of a customer's address book. */
export function customerAddressNode(address: PostalAddress, id: number) {
  const node = deliveryAddressNode(address);
  return {
    ...node,
    __typename: "MailingAddress",
    id: `gid://shopify/MailingAddress/${id}?model_name=CustomerAddress`,
    province: address.provinceCode,
    country: countryName(address.countryCode),
    countryCodeV2: address.countryCode,
  };
}

/** The lines of an address as one would write them on a parcel. */
export function formatAddress({ name, company, lines }: AddressLines, args: FormatArguments): string[] {
  return compact([args.withName ? name : null, args.withCompany ? company : null, ...lines]);
}

function addressFields(address: Address) {
  return {
    firstName: address.firstName ?? null,
    lastName: address.lastName ?? null,
    name: words(address.firstName, address.lastName),
    company: address.company ?? null,
    address1: address.address1 ?? null,
    address2: address.address2 ?? null,
    city: address.city ?? null,
    zip: address.zip ?? null,
    phone: address.phone ?? null,
    latitude: null,
    longitude: null,
  };
}

function words(...parts: (string | null | undefined)[]): string {
  return compact(parts).join(" ");
}

function compact(parts: (string | null | undefined)[]): string[] {
  return parts.filter((part): part is string => typeof part === "string" && part !== "");
}
