/** English words that follow a title as its verb, and what they are of more than one thing. */
const OF_SEVERAL: Record<string, string> = {
  ...{ is: "are", "isn't": "aren't", was: "were", has: "have", "hasn't": "haven't", "doesn't": "don't", does: "do" },
  ...{ comes: "come", costs: "cost", fits: "fit", meets: "meet", goes: "go" },
};
const SINGULAR = /(?:ss|us|is|as|ics|lens|series)$/i;

/** "Gritstone Merino Crew Socks": whether the last word of a title says that there are several. */
export function isSeveral(title: string): boolean {
  const last = /([\p{L}'’]+)\W*$/u.exec(title)?.[1] ?? "";
  return /\p{L}{2}s$/u.test(last) && !/['’]s?$/.test(last) && !SINGULAR.test(last);
}

/** "The {title} is", of socks: "are". `titleOf` reads the title that a slot stands for. */
export function agreeWithTitle(text: string, titleOf: (id: string) => string | null): string {
  return text.replace(
    /(?<!\b(?:and|with|to|of|than|for|against|beside|from) (?:the )?)(\{\{title:([^{}]*)\}\}(?: in (?:\{\{[^{}]*\}\}(?: \/ |, | and )?)+)?) (is|isn't|was|has|hasn't|doesn't|does|comes|costs|fits|meets|goes)\b/g,
    (whole, title: string, id: string, verb: string) =>
      isSeveral(titleOf(id) ?? "") ? `${title} ${OF_SEVERAL[verb] ?? verb}` : whole,
  );
}
