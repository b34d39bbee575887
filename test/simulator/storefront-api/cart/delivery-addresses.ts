import type { ApiCall } from "../../graphql/api-call.ts";
import { parseGlobalId } from "../../graphql/global-id.ts";
import type { Cart, CartDeliveryAddress, PostalAddress } from "../../state/entities.ts";
import { refuse, type CartRefusal, type CartUserError } from "./change-cart.ts";

type AddressInput = { deliveryAddress?: { [Key in keyof PostalAddress]?: PostalAddress[Key] | null } | null };

export type SelectableAddressInput = {
  address: AddressInput;
  selected?: boolean | null;
  oneTimeUse?: boolean | null;
  validationStrategy?: "COUNTRY_CODE_ONLY" | "STRICT" | null;
};

export type SelectableAddressUpdateInput = Omit<SelectableAddressInput, "address"> & {
  id: string;
  address?: AddressInput | null;
};

/** Adds addresses behind those that are there; the last one marked as selected is the selected one. */
export function addDeliveryAddresses(
  call: ApiCall,
  cart: Cart,
  inputs: readonly SelectableAddressInput[],
): CartRefusal | null {
  const refusal = checkAddresses(inputs);
  if (refusal) return refusal;
  for (const input of inputs) {
    const id = call.simulator.ids.uuid();
    cart.deliveryAddresses.push({
      id,
      selected: false,
      oneTimeUse: input.oneTimeUse ?? false,
      address: toAddress(input.address),
    });
    if (input.selected) select(cart, id);
  }
  return null;
}

export function updateDeliveryAddresses(
  cart: Cart,
  inputs: readonly SelectableAddressUpdateInput[],
): CartRefusal | null {
  for (const [index, input] of inputs.entries()) {
    const stored = findAddress(cart, input.id);
    if (!stored) return unknownAddress(["addresses", String(index)], input.id);
  }
  const refusal = checkAddresses(inputs);
  if (refusal) return refusal;

  for (const input of inputs) {
    const stored = findAddress(cart, input.id);
    if (!stored) continue;
    if (input.address) stored.address = toAddress(input.address);
    if (input.oneTimeUse != null) stored.oneTimeUse = input.oneTimeUse;
    if (input.selected) select(cart, stored.id);
    else if (input.selected === false) stored.selected = false;
  }
  return null;
}

export function removeDeliveryAddresses(cart: Cart, ids: readonly string[]): CartRefusal | null {
  const missing = ids.findIndex((id) => !findAddress(cart, id));
  if (missing !== -1) return unknownAddress(["addressIds", String(missing)], ids[missing] ?? "");
  const removed = new Set(ids.map((id) => findAddress(cart, id)?.id));
  cart.deliveryAddresses = cart.deliveryAddresses.filter((address) => !removed.has(address.id));
  return null;
}

function select(cart: Cart, id: string): void {
  for (const address of cart.deliveryAddresses) address.selected = address.id === id;
}

function findAddress(cart: Cart, globalId: string): CartDeliveryAddress | undefined {
  const parsed = parseGlobalId(globalId);
  return cart.deliveryAddresses.find((address) => parsed?.type === "CartSelectableAddress" && address.id === parsed.id);
}

function unknownAddress(field: string[], globalId: string): CartRefusal {
  const message = `The delivery address with ${globalId} does not exist.`;
  return refuse(field, message, "INVALID_DELIVERY_ADDRESS_ID", { keepsCart: true });
}

function toAddress({ deliveryAddress }: AddressInput): Partial<PostalAddress> {
  const given = Object.entries(deliveryAddress ?? {}).filter(([, value]) => value != null);
  return Object.fromEntries(given);
}

function checkAddresses(
  inputs: readonly Pick<SelectableAddressUpdateInput, "address" | "validationStrategy">[],
): CartRefusal | null {
  const userErrors = inputs.flatMap(({ address, validationStrategy }, index) =>
    address
      ? checkAddress(toAddress(address), ["addresses", String(index), "address", "deliveryAddress"], validationStrategy)
      : [],
  );
  return userErrors.length === 0 ? null : { userErrors, keepsCart: true };
}

function checkAddress(
  address: Partial<PostalAddress>,
  path: readonly string[],
  strategy: SelectableAddressInput["validationStrategy"],
): CartUserError[] {
  if (address.countryCode === undefined) {
    return [{ field: [...path, "countryCode"], message: "invalid value", code: "INVALID" }];
  }
  if (strategy !== "STRICT") return [];
  return REQUIRED.filter(({ field, notIn }) => address[field] == null && !notIn.has(address.countryCode ?? "")).map(
    ({ field, message }) => ({ field: [...path, field], message, code: "ADDRESS_FIELD_IS_REQUIRED" }),
  );
}

/** Which fields STRICT wants depends on the country; these are the most common countries without states or postal codes. */
const WITHOUT_PROVINCE = new Set(["AT", "BE", "CH", "CZ", "DE", "DK", "FI", "FR", "GB", "NL", "NO", "PL", "SE", "SG"]);
const WITHOUT_POSTAL_CODE = new Set(["AE", "AO", "BS", "HK", "IE", "PA", "QA"]);
const NOWHERE = new Set<string>();

const REQUIRED: { field: keyof PostalAddress; message: string; notIn: ReadonlySet<string> }[] = [
  { field: "lastName", message: "A last name is required in order to continue.", notIn: NOWHERE },
  { field: "address1", message: "An address is required in order to continue.", notIn: NOWHERE },
  { field: "provinceCode", message: "The specified country requires a zone.", notIn: WITHOUT_PROVINCE },
  {
    field: "zip",
    message: "Country specified requires a postal code in order to continue.",
    notIn: WITHOUT_POSTAL_CODE,
  },
  { field: "city", message: "A city is required in order to continue.", notIn: NOWHERE },
];
