/** Something the person at the keyboard can mend: shown as its one line, without a stack trace. */
export class SetupError extends Error {
  override name = "SetupError";
}
