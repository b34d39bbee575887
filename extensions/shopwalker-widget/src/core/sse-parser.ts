export type SseFrame = { id: string; event: string; data: string };

/**
 * Reads an event stream (HTML standard, "Server-sent events") from text chunks that may end anywhere, even between a
 * carriage return and its line feed. `EventSource` cannot POST, hence a parser of our own.
 */
export function createSseParser(onFrame: (frame: SseFrame) => void): { push: (chunk: string) => void } {
  let rest = "";
  let data: string[] = [];
  let event = "";
  let id = "";

  function takeLine(line: string): void {
    if (line === "") {
      if (data.length > 0) onFrame({ id, event: event || "message", data: data.join("\n") });
      data = [];
      event = "";
      return;
    }
    const colon = line.indexOf(":");
    // A line that starts with a colon is a comment: servers send them to keep the connection alive.
    if (colon === 0) return;
    const field = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? "" : line.slice(colon + 1).replace(/^ /, "");
    if (field === "data") data.push(value);
    else if (field === "event") event = value;
    else if (field === "id") id = value;
  }

  return {
    push(chunk) {
      rest += chunk;
      // The last carriage return waits for the next chunk: it may be half of a line end.
      for (let end = /\r\n|\n|\r(?!$)/.exec(rest); end; end = /\r\n|\n|\r(?!$)/.exec(rest)) {
        takeLine(rest.slice(0, end.index));
        rest = rest.slice(end.index + end[0].length);
      }
    },
  };
}
