/** Without letters and digits that are mistaken for each other when somebody types them. */
const ALPHABET = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
const LENGTH = 10;

/** "SW-7KQ3M-X9FBD" of a random id: nobody guesses it, and it can be read out. */
export function makeCode(randomId: string): string {
  const letters = Array.from({ length: 2 * LENGTH }, (_, index) => randomId.charCodeAt(index % randomId.length));
  // Two characters of the id for one of the code, so that each of the alphabet is about as likely.
  const code = Array.from({ length: LENGTH }, (_, place) => {
    const [high = 0, low = 0] = letters.slice(2 * place, 2 * place + 2);
    return ALPHABET[(high * 131 + low) % ALPHABET.length] ?? "A";
  }).join("");
  return `SW-${code.slice(0, 5)}-${code.slice(5)}`;
}
