import { Parser } from "htmlparser2";
import { splitLongText } from "./split-long-text";

/** No page is nested as deep; reading costs the square of it. What comes after is left out. */
const MAX_DEPTH = 1000;

const HIDDEN = new Set(["script", "style", "template", "noscript", "iframe", "svg"]);
const HEADINGS = new Set(["h1", "h2", "h3", "h4", "h5", "h6", "summary", "dt"]);
const BOLD = new Set(["strong", "b"]);
const LINES = new Set(
  ["p", "div", "section", "article", "ul", "ol", "table", "tr", "blockquote", "details", "dd", "dl", "br", "hr"].concat(
    ...HEADINGS,
  ),
);

export type Section = { heading: string | null; text: string };

/** Plain text of a page by its headings. What stands before the first one has none. */
export function htmlToSections(html: string): Section[] {
  const sections: Section[] = [];
  let heading: string | null = null;
  let text = "";
  let paragraphStart = 0;
  let isPlain = false;
  let hidden = 0;
  let bold = 0;
  let depth = 0;

  /** Ends the section at `end`; what stands behind it is the heading of the next one. */
  const beginSection = (end: number) => {
    const next = toLine(text.slice(end));
    sections.push(...splitLongText(toText(text.slice(0, end))).map((part) => ({ heading, text: part })));
    heading = next === "" ? null : next;
    text = "";
    paragraphStart = 0;
  };
  let headingStart: number | null = null;

  const parser = new Parser({
    onopentagname(name) {
      depth += 1;
      if (depth > MAX_DEPTH) parser.pause();
      if (HIDDEN.has(name)) hidden += 1;
      if (hidden > 0) return;
      if (LINES.has(name)) text += "\n";
      if (name === "li") text += "\n- ";
      if (BOLD.has(name)) bold += 1;
      if (HEADINGS.has(name)) headingStart ??= text.length;
      if (name === "p") {
        paragraphStart = text.length;
        isPlain = false;
      }
    },
    ontext(data) {
      if (hidden > 0) return;
      text += data;
      if (bold === 0 && data.trim() !== "") isPlain = true;
    },
    onclosetag(name) {
      depth -= 1;
      if (HIDDEN.has(name)) hidden = Math.max(0, hidden - 1);
      if (hidden > 0) return;
      if (BOLD.has(name)) bold = Math.max(0, bold - 1);
      if (HEADINGS.has(name) && headingStart !== null) {
        beginSection(headingStart);
        headingStart = null;
      } else if (
        name === "p" &&
        headingStart === null &&
        !isPlain &&
        text.slice(paragraphStart).trimEnd().endsWith("?")
      ) {
        // Many merchants write their questions as bold paragraphs.
        beginSection(paragraphStart);
      } else if (name === "td" || name === "th") text += " | ";
      else if (LINES.has(name)) text += "\n";
    },
  });
  parser.end(html);
  beginSection(text.length);
  return sections;
}

function toText(lines: string): string {
  return lines
    .split("\n")
    .map((line) => toLine(line).replace(/( \|)+$/, ""))
    .filter((line) => line !== "" && line !== "-")
    .join("\n");
}

/** Without NUL and halves of surrogate pairs, which the database refuses. */
function toLine(text: string): string {
  return text
    .replaceAll("\u0000", "")
    .replace(/\p{Surrogate}/gu, "")
    .replace(/\s+/g, " ")
    .trim();
}
