import { createReadStream } from "node:fs";

export type TextLine = { line: number; text: string };

/** The lines of a text file with their numbers, chunk by chunk; any of the three line endings, without the byte order mark. */
export async function* readTextLines(path: string): AsyncGenerator<TextLine> {
  const decoder = new TextDecoder(await detectEncoding(path));
  let rest = "";
  let line = 1;

  for await (const chunk of byteChunks(path)) {
    rest += decoder.decode(chunk, { stream: true });
    // A carriage return at the very end may be the first half of a CRLF.
    const held = rest.endsWith("\r") ? "\r" : "";
    const lines = (held ? rest.slice(0, -1) : rest).split(/\r\n|\n|\r/);
    rest = (lines.pop() ?? "") + held;
    for (const text of lines) yield { line: line++, text };
  }

  const last = (rest + decoder.decode()).replace(/\r$/, "");
  if (last !== "") yield { line, text: last };
}

/** UTF-8 where every byte allows it, UTF-16 by its mark, else the Windows code page that spreadsheet programs write. */
async function detectEncoding(path: string): Promise<"utf-8" | "utf-16le" | "windows-1252"> {
  const strict = new TextDecoder("utf-8", { fatal: true });
  let isFirst = true;

  for await (const chunk of byteChunks(path)) {
    if (isFirst && chunk[0] === 0xff && chunk[1] === 0xfe) return "utf-16le";
    isFirst = false;
    try {
      strict.decode(chunk, { stream: true });
    } catch {
      return "windows-1252";
    }
  }
  return "utf-8";
}

async function* byteChunks(path: string): AsyncGenerator<Uint8Array> {
  for await (const chunk of createReadStream(path)) {
    if (chunk instanceof Uint8Array) yield chunk;
  }
}
