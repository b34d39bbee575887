/** What is known about which id of the capture is which id here, filled while answers are compared. */
export type IdMap = Map<string, string>;

const GLOBAL_ID = /^gid:\/\/shopify\/([A-Za-z]+)\/([^?]+)(\?.*)?$/;
const DATE_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;
const CURSORS = new Set(["cursor", "startCursor", "endCursor"]);
/** Values that the recorder took out of the file, and Shopify's opaque handles. */
const SECRETS = new Set(["accessToken", "lastCharacters"]);

/**
 * Compares a captured answer with the simulator's, value for value; returns the differences as readable lines. Not
 * compared: the value of times (their form is), of cursors and of what the capture redacts. Ids must stand for each
 * other throughout the scenario: the same captured id is always the same id here.
 */
export function compareAnswers(captured: unknown, actual: unknown, ids: IdMap, path = ""): string[] {
  const key = path.slice(path.lastIndexOf(".") + 1).replace(/\[\d+\]$/, "");
  if (Array.isArray(captured) && Array.isArray(actual)) {
    const length = Math.max(captured.length, actual.length);
    return Array.from({ length }).flatMap((_, index) =>
      compareAnswers(captured[index], actual[index], ids, `${path}[${index}]`),
    );
  }
  if (isRecord(captured) && isRecord(actual)) {
    const keys = new Set([...Object.keys(captured), ...Object.keys(actual)]);
    return [...keys].flatMap((name) => compareAnswers(captured[name], actual[name], ids, `${path}.${name}`));
  }
  if (typeof captured === "string" && typeof actual === "string" && standFor(key, captured, actual, ids)) return [];
  if (captured === actual) return [];
  return [`${path}: captured ${show(captured)}, here ${show(actual)}`];
}

/** Whether two strings mean the same although they differ. */
function standFor(key: string, captured: string, actual: string, ids: IdMap): boolean {
  if (DATE_TIME.test(captured)) return DATE_TIME.test(actual);
  if (CURSORS.has(key) || SECRETS.has(key)) return true;
  const [expectedId, actualId] = [GLOBAL_ID.exec(captured), GLOBAL_ID.exec(actual)];
  if (expectedId && actualId) return sameGlobalId(expectedId, actualId, ids);
  if (key === "handle" && /^[0-9a-f]{32}$/.test(captured)) return learn(captured, actual, ids);
  return translateIds(captured, ids) === actual;
}

function sameGlobalId(captured: RegExpExecArray, actual: RegExpExecArray, ids: IdMap): boolean {
  const [, capturedType, capturedId = "", capturedQuery = ""] = captured;
  const [, actualType, actualId = "", actualQuery = ""] = actual;
  if (capturedType !== actualType || capturedQuery !== actualQuery) return false;
  return capturedId === actualId || learn(capturedId, actualId, ids);
}

function learn(captured: string, actual: string, ids: IdMap): boolean {
  const known = ids.get(captured);
  if (known === undefined) ids.set(captured, actual);
  return known === undefined || known === actual;
}

/** Replaces every captured id that is known in a text (messages, variables) by the one here. */
export function translateIds(text: string, ids: IdMap): string {
  let translated = text;
  for (const [captured, actual] of ids) {
    if (captured.length > 8) translated = translated.replaceAll(captured, actual);
  }
  return translated;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function show(value: unknown): string {
  const text = value === undefined ? "nothing" : JSON.stringify(value);
  return text.length > 160 ? `${text.slice(0, 160)}…` : text;
}
