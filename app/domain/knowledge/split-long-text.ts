/** About what one answer can rest on; longer sections are split between paragraphs. */
const MAX_LENGTH = 1200;

/** Parts of at most 1,200 characters: between lines where that goes, else between sentences, else anywhere. */
export function splitLongText(text: string): string[] {
  if (text === "") return [];
  const parts: string[] = [];
  let part = "";
  for (const line of text.split("\n").flatMap(splitLine)) {
    if (part !== "" && part.length + line.length > MAX_LENGTH) {
      parts.push(part);
      part = "";
    }
    part = part === "" ? line : `${part}\n${line}`;
  }
  return [...parts, part];
}

function splitLine(line: string): string[] {
  if (line.length <= MAX_LENGTH) return [line];
  return line.match(new RegExp(`.{1,${MAX_LENGTH}}(?:[.!?](?=\\s|$)|$)\\s*|.{1,${MAX_LENGTH}}`, "gs")) ?? [line];
}
