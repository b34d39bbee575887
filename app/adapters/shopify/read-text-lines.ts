/** Lines of a body as it arrives, without blank ones: a file of any size in little memory. */
export async function* readTextLines(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let rest = "";

  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      const lines = (rest + decoder.decode(part.value, { stream: true })).split("\n");
      rest = lines.pop() ?? "";
      yield* lines.filter((line) => line.trim() !== "");
    }
    rest += decoder.decode();
    if (rest.trim() !== "") yield rest;
  } finally {
    // Whoever stops early needs no more of it.
    await reader.cancel().catch(() => undefined);
  }
}
