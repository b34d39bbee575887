/**
 * Reads the data of an event stream (HTML standard, "Server-sent events") from text chunks that may end anywhere, even
 * between a carriage return and its line feed; names and ids of the events are passed over, ours say both in their data.
 * `EventSource` cannot POST, hence a parser of our own.
 */
export function createSseParser(onData: (data: string) => void): { push: (chunk: string) => void } {
  let rest = "";
  let data: string[] = [];

  function takeLine(line: string): void {
    if (line.startsWith("data:")) data.push(line.slice(5).replace(/^ /, ""));
    if (line || !data.length) return;
    onData(data.join("\n"));
    data = [];
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
