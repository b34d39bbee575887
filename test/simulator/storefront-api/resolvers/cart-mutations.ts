import { distinctAttributes } from "../../commerce/attributes.ts";
import { addLines, changeLines, removeLines } from "../../commerce/cart-lines.ts";
import { createCart } from "../../commerce/create-cart.ts";
import { lineKey } from "../../commerce/line-key.ts";
import type { ApiCall, Resolver } from "../../graphql/api-call.ts";
import type { Cart } from "../../state/entities.ts";
import { setBuyerIdentity, type BuyerIdentityInput } from "../cart/buyer-identity.ts";
import { lineIdOf } from "../cart/cart-ids.ts";
import { putMetafields, readMetafields, type MetafieldInput } from "../cart/cart-metafields.ts";
import { applyChange, changeCart, refuse, type CartChange } from "../cart/change-cart.ts";
import { addDeliveryAddresses, type SelectableAddressInput } from "../cart/delivery-addresses.ts";
import { addGiftCards } from "../cart/gift-card-codes.ts";
import {
  readLineChanges,
  readNewLines,
  type AttributeInput,
  type CartLineInput,
  type CartLineUpdateInput,
} from "../cart/line-input.ts";

type CartInput = {
  attributes?: AttributeInput[] | null;
  buyerIdentity?: BuyerIdentityInput | null;
  delivery?: { addresses?: SelectableAddressInput[] | null } | null;
  discountCodes?: string[] | null;
  giftCardCodes?: string[] | null;
  lines?: CartLineInput[] | null;
  metafields?: MetafieldInput[] | null;
  note?: string | null;
  sourceName?: string | null;
};

const MAX_NOTE_LENGTH = 5000;

export const cartMutations: Record<string, Resolver> = {
  cartCreate: (_parent: unknown, { input }: { input?: CartInput | null }, call) => {
    const countryCode = input?.buyerIdentity?.countryCode ?? call.buyerContext.countryCode;
    const cart = createCart(call.simulator, { onlineStore: false, countryCode });
    return applyChange(call, cart, (draft) => fillCart(call, draft, input ?? {}));
  },
  cartLinesAdd: (_parent: unknown, { cartId, lines }: { cartId: string; lines: CartLineInput[] }, call) =>
    changeCart(call, cartId, (cart) => addInputLines(call, cart, lines, ["lines"])),
  cartLinesUpdate: (_parent: unknown, { cartId, lines }: { cartId: string; lines: CartLineUpdateInput[] }, call) =>
    changeCart(call, cartId, (cart) => {
      const read = readLineChanges(call, cart, lines);
      if ("userErrors" in read) return read;
      return { first: new Set(changeLines(cart, read.changes).map((line) => line.id)) };
    }),
  cartLinesRemove: (
    _parent: unknown,
    args: { cartId: string; lineIds?: string[] | null; viewKeys?: string[] | null },
    call,
  ) =>
    changeCart(call, args.cartId, (cart) => {
      const ids = (args.lineIds ?? []).map(lineIdOf);
      const byKey = cart.lines.filter((line) => args.viewKeys?.includes(lineKey(line))).map((line) => line.id);
      const missing = ids.findIndex((id) => !cart.lines.some((line) => line.id === id));
      if (missing !== -1) {
        const message = `The merchandise line with id ${ids[missing] ?? ""} does not exist.`;
        return refuse(["lineIds", String(missing)], message, "INVALID_MERCHANDISE_LINE", { keepsCart: true });
      }
      removeLines(cart, [...ids, ...byKey]);
      return {};
    }),

  cartAttributesUpdate: (
    _parent: unknown,
    { cartId, attributes }: { cartId: string; attributes: AttributeInput[] },
    call,
  ) =>
    changeCart(call, cartId, (cart) => {
      cart.attributes = distinctAttributes(attributes);
      return {};
    }),
  cartNoteUpdate: (_parent: unknown, { cartId, note }: { cartId: string; note: string }, call) =>
    changeCart(call, cartId, (cart) => setNote(cart, note)),
  cartDiscountCodesUpdate: (
    _parent: unknown,
    { cartId, discountCodes }: { cartId: string; discountCodes: string[] },
    call,
  ) =>
    changeCart(call, cartId, (cart) => {
      cart.discountCodes = [...new Set(discountCodes)];
      return {};
    }),
  cartBuyerIdentityUpdate: (
    _parent: unknown,
    { cartId, buyerIdentity }: { cartId: string; buyerIdentity: BuyerIdentityInput },
    call,
  ) => changeCart(call, cartId, (cart) => setBuyerIdentity(call, cart, buyerIdentity) ?? {}),
};

function fillCart(call: ApiCall, cart: Cart, input: CartInput): CartChange {
  cart.attributes = distinctAttributes(input.attributes ?? []);
  cart.discountCodes = [...new Set(input.discountCodes ?? [])];
  cart.sourceName = input.sourceName ?? null;
  addGiftCards(call, cart, input.giftCardCodes ?? []);

  const { metafields, errors } = readMetafields(call, input.metafields ?? [], ["input", "metafields"]);
  if (errors.length > 0) {
    const userErrors = errors.map(({ field, message }) => ({ field, message, code: "INVALID_METAFIELDS" }));
    return { userErrors, keepsCart: false };
  }
  putMetafields(cart, metafields);

  const refusal =
    (input.buyerIdentity ? setBuyerIdentity(call, cart, input.buyerIdentity) : null) ??
    addDeliveryAddresses(call, cart, input.delivery?.addresses ?? []);
  // A cart that was never stored cannot be given back.
  if (refusal) return { ...refusal, keepsCart: false };

  const noted = input.note == null ? {} : setNote(cart, input.note);
  if ("userErrors" in noted) return noted;
  return addInputLines(call, cart, input.lines ?? [], ["input", "lines"]);
}

function addInputLines(call: ApiCall, cart: Cart, inputs: readonly CartLineInput[], path: string[]): CartChange {
  const read = readNewLines(call, inputs, path);
  if ("userErrors" in read) return read;
  return { last: new Set(addLines(cart, read.lines, call.simulator.ids).map((line) => line.id)) };
}

function setNote(cart: Cart, note: string): CartChange {
  if (note.length > MAX_NOTE_LENGTH) {
    const message = `The note exceeds the maximum number of ${MAX_NOTE_LENGTH} characters.`;
    return refuse(["note"], message, "NOTE_TOO_LONG");
  }
  cart.note = note;
  return {};
}
