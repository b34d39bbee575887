import { parseRecord, recordOf } from "../core/parse-record";
import { type ActionLine, shopify } from "../core/shopify-globals";
import type { CartWriteLine } from "./pending-write";
import { cartRoot } from "./read-cart";
import { listCartSections, showSections } from "./theme-sections";

/** What the theme's cart said. `message` is Shopify's, in the shop's language, for example that something is sold out. */
export type CartWriteResult = { ok: boolean; message: string | null };

/** `unavailable`: nothing was tried. `unknown`: it may have been written, only the cart can tell. */
export type CartWriteOutcome = CartWriteResult | "unavailable" | "unknown";

/**
 * The ways into the theme's own cart, best first: Shopify's standard actions, the Ajax API with the theme's cart
 * sections, and a form that the browser sends (the page then goes on to the cart). Whoever calls has journalled the
 * write: actions and forms may leave the page.
 */
export const waysToWrite: ((lines: CartWriteLine[]) => Promise<CartWriteOutcome> | CartWriteOutcome)[] = [
  writeByActions,
  writeByAjax,
  writeByForm,
];

async function writeByActions(lines: CartWriteLine[]): Promise<CartWriteOutcome> {
  const { actions } = shopify();
  if (!actions?.updateCart || !lines.every(isActionLine)) return "unavailable";

  try {
    const result = await actions.updateCart(
      { lines: lines.map(toActionLine) },
      { event: { detail: { source: "shopwalker" } } },
    );
    const [error] = result?.userErrors ?? [];
    return error ? { ok: false, message: error.message } : { ok: true, message: null };
  } catch {
    // It rejects where nothing was sent, and just as well where nothing came back.
    return "unknown";
  }
}

function isActionLine(line: CartWriteLine): boolean {
  return line.action === "add" || line.lineId !== null;
}

function toActionLine({ action, variantId, lineId, quantity }: CartWriteLine): ActionLine {
  return action === "set" && lineId
    ? { id: lineId, quantity }
    : { merchandiseId: `gid://shopify/ProductVariant/${variantId}`, quantity };
}

async function writeByAjax(lines: CartWriteLine[]): Promise<CartWriteOutcome> {
  const added = lines.filter(({ action }) => action === "add");
  const calls: [string, Record<string, unknown>][] = lines
    .filter(({ action }) => action === "set")
    .map(({ variantId, quantity }) => ["cart/change.js", { id: variantId, quantity }]);
  if (added.length > 0) {
    calls.push([
      "cart/add.js",
      { items: added.map(({ variantId, quantity }) => ({ id: Number(variantId), quantity })) },
    ]);
  }

  for (const [path, body] of calls) {
    const answer = await post(path, body);
    if (!answer) return "unknown";
    if (!answer.isOk) return { ok: false, message: answer.message };
  }
  return { ok: true, message: null };
}

async function post(path: string, body: Record<string, unknown>) {
  try {
    const response = await fetch(cartRoot() + path, {
      method: "POST",
      headers: { "content-type": "application/json", accept: "application/json" },
      body: JSON.stringify({ ...body, sections: listCartSections(), sections_url: location.pathname }),
    });
    const answer = parseRecord(await response.text());
    // Neither a cart nor an error of the cart: some wall between us and the shop.
    if (Object.keys(answer).length === 0) return null;
    showSections(recordOf(answer.sections));
    const message = answer.description ?? answer.message;
    return { isOk: response.ok, message: typeof message === "string" ? message : null };
  } catch {
    return null;
  }
}

/** One line can go by form; more than one, or a change, cannot. */
function writeByForm([line, ...more]: CartWriteLine[]): CartWriteOutcome {
  if (line?.action !== "add" || more.length > 0 || !navigator.onLine) return "unavailable";

  const form = document.createElement("form");
  form.method = "post";
  form.action = `${cartRoot()}cart/add`;
  for (const [name, value] of Object.entries({ id: line.variantId, quantity: String(line.quantity) })) {
    const field = document.createElement("input");
    field.type = "hidden";
    field.name = name;
    field.value = value;
    form.append(field);
  }
  document.body.append(form);
  form.submit();
  return { ok: true, message: null };
}
