/** A refusal of the Ajax cart in the shape that themes read. */
export class AjaxCartError extends Error {
  override readonly name = "AjaxCartError";

  constructor(
    readonly status: 400 | 404 | 422,
    readonly body: { status: number | string; message: string; description: string },
  ) {
    super(body.description);
  }
}

export function cartError(status: 404 | 422, description: string): AjaxCartError {
  return new AjaxCartError(status, { status, message: "Cart Error", description });
}

export function badRequest(description: string): AjaxCartError {
  return new AjaxCartError(400, { status: "bad_request", message: description, description });
}
