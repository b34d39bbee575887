/** Which of `parts` equal parts a text belongs to, by its letters alone: the same on every machine and in every order. */
export function partOf(text: string, parts: number): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  value = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d);
  return ((value ^ (value >>> 12)) >>> 0) % parts;
}
