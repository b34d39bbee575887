const BLOCK = 512;

/**
 * Files of an uncompressed ustar archive, in its order. Long names in pax headers are not resolved: entries that
 * need one come with their shortened name.
 */
export function* readTar(archive: Buffer): Generator<{ name: string; content: Buffer }> {
  let offset = 0;

  while (offset + BLOCK <= archive.length) {
    const header = archive.subarray(offset, offset + BLOCK);
    const name = readText(header, 0, 100);
    if (name === "") return;

    const size = Number.parseInt(readText(header, 124, 12).trim(), 8);
    if (!Number.isSafeInteger(size)) throw new Error(`Damaged tar header at byte ${offset}.`);

    const start = offset + BLOCK;
    const prefix = readText(header, 345, 155);
    if (isRegularFile(header)) {
      yield { name: prefix === "" ? name : `${prefix}/${name}`, content: archive.subarray(start, start + size) };
    }
    offset = start + Math.ceil(size / BLOCK) * BLOCK;
  }
}

function isRegularFile(header: Buffer): boolean {
  const type = readText(header, 156, 1);
  return type === "" || type === "0";
}

function readText(header: Buffer, start: number, length: number): string {
  const field = header.subarray(start, start + length);
  const end = field.indexOf(0);
  return field.toString("utf8", 0, end === -1 ? length : end);
}
