import { escapeHtml } from "../online-store/liquid/escape-html.ts";

/** Markup that is safe to print as it is. */
export class Html {
  readonly #markup: string;

  constructor(markup: string) {
    this.#markup = markup;
  }

  toString(): string {
    return this.#markup;
  }
}

type Printable = Html | string | number | null | undefined | false | readonly Printable[];

/** A template whose values are escaped, unless they are `Html` themselves; lists are printed one after the other. */
export function html(parts: TemplateStringsArray, ...values: Printable[]): Html {
  return new Html(parts.reduce((text, part, index) => text + print(values[index - 1]) + part));
}

function print(value: Printable): string {
  if (value === null || value === undefined || value === false) return "";
  if (value instanceof Html) return value.toString();
  if (typeof value === "string" || typeof value === "number") return escapeHtml(String(value));
  return value.map(print).join("");
}
