import { Hash, Tokenizer, type Context, type Liquid } from "liquidjs";
import { blockTag } from "./block-tag.ts";
import { htmlAttributes } from "./escape-html.ts";
import { toText } from "./to-text.ts";
import { renderScopeOf } from "./render-scope.ts";

const ACTIONS: Record<string, string> = {
  product: "/cart/add",
  cart: "/cart",
  contact: "/contact#contact_form",
  customer: "/contact#contact_form",
  customer_login: "/account/login",
  create_customer: "/account",
  localization: "/localization",
};

/** `{% form 'type', object, attribute: value %}`: posts where Shopify posts this type of form. */
export function registerFormTag(engine: Liquid): void {
  engine.registerTag("form", blockTag("form", formFrame));
}

function* formFrame(args: string, context: Context, liquid: Liquid) {
  const typeValue: unknown = yield liquid._evalValue(/^\s*([^,\s]+)/.exec(args)?.[1] ?? "''", context);
  const type = toText(typeValue);
  const named = /,\s*[\w-]+\s*:/.exec(args);
  const attributes: Record<string, unknown> = named
    ? yield* new Hash(new Tokenizer(args.slice(named.index))).render(context)
    : {};
  const { return_to: returnTo, ...rest } = attributes;
  const { store, form } = renderScopeOf(context);
  const outcome = form?.type === type ? form : null;

  const open = htmlAttributes({
    method: "post",
    action: store.path(ACTIONS[type] ?? `/${type}`),
    "accept-charset": "UTF-8",
    ...rest,
  });
  const hidden = { form_type: type, utf8: "✓", ...(typeof returnTo === "string" ? { return_to: returnTo } : {}) };
  const inputs = Object.entries(hidden).map(
    ([name, value]) => `<input${htmlAttributes({ type: "hidden", name, value })}>`,
  );
  return {
    open: `<form${open}>${inputs.join("")}`,
    close: "</form>",
    variables: {
      form: {
        id: rest.id ?? null,
        errors: outcome && outcome.errors.length > 0 ? outcome.errors : null,
        "posted_successfully?": outcome?.succeeded ?? false,
        posted_successfully: outcome?.succeeded ?? false,
      },
    },
  };
}
