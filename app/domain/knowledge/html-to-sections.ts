import type { IndexedPassage } from "~/ports/knowledge-index";
import { decodeEntities } from "./decode-entities";

/** About what one answer can rest on; longer sections are split between paragraphs. */
const MAX_SECTION_LENGTH = 1200;

const HIDDEN = /<(script|style|template|noscript|iframe|svg)\b[\s\S]*?<\/\1\s*>|<!--[\s\S]*?-->/gi;
const HEADING = /<(h[1-6]|summary|dt)\b[^>]*>([\s\S]*?)<\/\1\s*>/gi;
/** Many merchants write their questions as bold paragraphs. */
const BOLD_QUESTION =
  /<p\b[^>]*>\s*<(strong|b)\b[^>]*>((?:(?!<\/\1)[\s\S])*?\?)\s*<\/\1\s*>\s*(?:<br\s*\/?>)?\s*<\/p\s*>/gi;
const BLOCK = /<\/?(p|div|section|article|ul|ol|table|tr|blockquote|details|dd|dl|h[1-6]|summary|dt|br|hr)\b[^>]*>/gi;

/** Plain text of a page by its headings. What stands before the first one has none. */
export function htmlToSections(html: string): IndexedPassage[] {
  const marked = html
    .replace(HIDDEN, " ")
    .replace(BOLD_QUESTION, (_, __, question: string) => `\u0000${toLine(question)}\u0000`)
    .replace(HEADING, (_, __, heading: string) => `\u0000${toLine(heading)}\u0000`);

  // Odd parts are headings, even ones the text that follows.
  const parts = marked.split("\u0000");
  const sections: IndexedPassage[] = [];
  for (let index = 0; index < parts.length; index += 2) {
    const heading = index === 0 ? null : (parts[index - 1] ?? null);
    for (const text of splitLong(toText(parts[index] ?? "")))
      sections.push({ heading: heading === "" ? null : heading, text });
  }
  return sections;
}

function toText(html: string): string {
  const lines = html
    .replace(/<li\b[^>]*>/gi, "\n- ")
    .replace(/<\/t[dh]\s*>/gi, " | ")
    .replace(BLOCK, "\n")
    .split("\n")
    .map((line) => toLine(line).replace(/( \|)+$/, ""))
    .filter((line) => line !== "" && line !== "-");
  return lines.join("\n");
}

function toLine(html: string): string {
  return decodeEntities(html.replace(/<[^>]*>/g, " "))
    .replace(/\s+/g, " ")
    .trim();
}

function splitLong(text: string): string[] {
  if (text === "") return [];
  const chunks: string[] = [];
  let chunk = "";
  for (const line of text.split("\n").flatMap(splitLine)) {
    if (chunk !== "" && chunk.length + line.length > MAX_SECTION_LENGTH) {
      chunks.push(chunk);
      chunk = "";
    }
    chunk = chunk === "" ? line : `${chunk}\n${line}`;
  }
  return [...chunks, chunk];
}

/** A paragraph that is too long by itself is split between sentences. */
function splitLine(line: string): string[] {
  if (line.length <= MAX_SECTION_LENGTH) return [line];
  return (
    line.match(new RegExp(`.{1,${MAX_SECTION_LENGTH}}(?:[.!?](?=\\s|$)|$)\\s*|.{1,${MAX_SECTION_LENGTH}}`, "gs")) ?? [
      line,
    ]
  );
}
