import { escapeHtml } from "../online-store/liquid/escape-html.ts";

/** Markup that is safe to put into markup. */
export type Html = { markup: string };

type Part = Html | string | number | null | false | readonly Part[];

/** Template tag: texts are escaped, markup is taken as it is, null and false print nothing, lists are joined. */
export function html(strings: TemplateStringsArray, ...parts: Part[]): Html {
  return { markup: strings.map((text, index) => text + print(parts[index] ?? null)).join("") };
}

/** Markup from a source that is trusted: the style sheet and scripts of the checkout itself. */
export function trusted(markup: string): Html {
  return { markup };
}

function print(part: Part): string {
  if (part === null || part === false) return "";
  if (typeof part === "string") return escapeHtml(part);
  if (typeof part === "number") return String(part);
  return "markup" in part ? part.markup : part.map(print).join("");
}
