/** A refusal of the token endpoint; `code` is the `error` member of its JSON body. */
export class OauthError extends Error {
  override readonly name = "OauthError";
  readonly code: string;

  constructor(code: string, description: string) {
    super(description);
    this.code = code;
  }
}
