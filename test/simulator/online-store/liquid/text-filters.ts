import { createHash } from "node:crypto";
import type { Liquid } from "liquidjs";
import { escapeHtml, htmlAttributes } from "./escape-html.ts";
import { namedArguments } from "./named-arguments.ts";
import { toText } from "./to-text.ts";
import { renderScopeOf } from "./render-scope.ts";

/** `t`, `json`, `highlight`, `pluralize`, `time_tag`, `metafield_tag`, `structured_data` and other filters about text. */
export function registerTextFilters(engine: Liquid): void {
  for (const name of ["t", "translate"]) {
    engine.registerFilter(name, function (key: unknown, ...args: unknown[]) {
      return renderScopeOf(this.context).translate(String(key), namedArguments(args));
    });
  }
  engine.registerFilter("json", (value: unknown) => jsonForHtml(value));
  engine.registerFilter("pluralize", (count: unknown, one: unknown, other: unknown) => {
    return Number(count) === 1 ? one : other;
  });
  engine.registerFilter("highlight", (text: unknown, terms: unknown) => highlight(toText(text), toText(terms)));
  engine.registerFilter("time_tag", function (value: unknown, ...args: unknown[]) {
    const date = new Date(String(value));
    if (Number.isNaN(date.getTime())) return "";
    const { store } = renderScopeOf(this.context);
    const format = new Intl.DateTimeFormat(store.visit.locale, {
      dateStyle: "long",
      timeZone: store.shop.ianaTimezone,
    });
    const attributes = { datetime: date.toISOString(), ...namedArguments(args), format: null };
    return `<time${htmlAttributes(attributes)}>${escapeHtml(format.format(date))}</time>`;
  });
  engine.registerFilter("metafield_tag", (metafield: unknown) => {
    const value = typeof metafield === "object" && metafield && "value" in metafield ? metafield.value : null;
    return `<span class="metafield">${escapeHtml(Array.isArray(value) ? value.join(", ") : toText(value))}</span>`;
  });
  engine.registerFilter("weight_with_unit", (grams: unknown) => `${(Number(grams) / 1000).toFixed(2)} kg`);
  engine.registerFilter("camelize", (text: unknown) =>
    String(text).replace(/(?:^|[-_\s])(\w)/g, (_match, letter: string) => letter.toUpperCase()),
  );
  engine.registerFilter("md5", (text: unknown) => createHash("md5").update(String(text)).digest("hex"));
  engine.registerFilter("default_errors", (errors: unknown) =>
    Array.isArray(errors) ? `<ul>${errors.map((error) => `<li>${escapeHtml(String(error))}</li>`).join("")}</ul>` : "",
  );
}

/** JSON that cannot close the script element it is printed in. */
export function jsonForHtml(value: unknown): string {
  return JSON.stringify(value ?? null).replace(/[<>&\u2028\u2029]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
  });
}

function highlight(text: string, terms: string): string {
  const words = terms
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  const escaped = escapeHtml(text);
  if (words.length === 0) return escaped;
  return escaped.replace(new RegExp(`(${words.join("|")})`, "gi"), '<strong class="highlight">$1</strong>');
}
