import type { Resolver } from "../../graphql/api-call.ts";
import type { PostalAddress } from "../../state/entities.ts";
import { stableNumber } from "../../storefront-api/stable-id.ts";

export const mailingAddressFields: Record<string, Resolver> = {
  id: (address: PostalAddress) =>
    `gid://shopify/MailingAddress/${stableNumber(JSON.stringify(address))}?model_name=CustomerAddress`,
  name: (address: PostalAddress) => [address.firstName, address.lastName].filter(Boolean).join(" ") || null,
  country: (address: PostalAddress) => countryName(address.countryCode),
  countryCodeV2: (address: PostalAddress) => address.countryCode,
  province: (address: PostalAddress) => address.provinceCode,
  formattedArea: (address: PostalAddress) =>
    [address.city, address.provinceCode, countryName(address.countryCode)].filter(Boolean).join(", "),
  formatted: (address: PostalAddress) =>
    [
      address.company,
      address.address1,
      address.address2,
      [address.city, address.provinceCode, address.zip].filter(Boolean).join(" "),
      countryName(address.countryCode),
    ].filter(Boolean),
  coordinatesValidated: () => false,
  latitude: () => null,
  longitude: () => null,
  timeZone: () => null,
};

function countryName(code: string): string {
  return new Intl.DisplayNames("en", { type: "region" }).of(code) ?? code;
}
