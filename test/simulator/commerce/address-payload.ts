import type { PostalAddress } from "../state/entities.ts";

const countryNames = new Intl.DisplayNames(["en"], { type: "region" });

/** REST shape of a postal address. */
export function addressPayload(address: PostalAddress) {
  return {
    first_name: address.firstName,
    last_name: address.lastName,
    name: [address.firstName, address.lastName].filter(Boolean).join(" "),
    company: address.company,
    address1: address.address1,
    address2: address.address2,
    city: address.city,
    province: address.provinceCode,
    province_code: address.provinceCode,
    zip: address.zip,
    country: countryName(address.countryCode),
    country_code: address.countryCode,
    phone: address.phone,
    latitude: null,
    longitude: null,
  };
}

/** English name of a country by its ISO code; the code itself when it is none. */
export function countryName(countryCode: string): string {
  try {
    return countryNames.of(countryCode) ?? countryCode;
  } catch {
    return countryCode;
  }
}
