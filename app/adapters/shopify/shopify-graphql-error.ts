import { AppError } from "~/lib/app-error";

/** Shopify answered, and refused the operation: a missing scope, a wrong variable. Trying again would not help. */
export class ShopifyGraphqlError extends AppError {
  readonly codes: string[];

  constructor(operationName: string, errors: { message: string; code: string | null }[]) {
    super("upstream-unavailable", `${operationName}: ${errors.map(({ message }) => message).join("; ")}`);
    this.name = "ShopifyGraphqlError";
    this.codes = errors.flatMap(({ code }) => (code === null ? [] : [code]));
  }
}
