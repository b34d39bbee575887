/** Something that was bought here broke. */
const BROKE =
  /\b(?:broke|broken|damaged|dented|smashed|shattered|scratched|stained|in pieces|leak(?:ed|s|ing)|tore|torn|ripped|fell apart|came apart|split open|peel(?:ed|ing)|cracked|defective|faulty|stopped working|snapped|came undone|kaputt|gerissen|undicht|cass[ée]e?|d[ée]chir[ée]e?|rot[oa]|rompi[oó])\b/i;
/** For the search alone: nobody reads it. */
const FAULT = "what do you do about faults";

/** What a grievance about something broken asks of the shop's pages; null for any other. */
export function wordFault(text: string): string | null {
  return BROKE.test(text) ? FAULT : null;
}
