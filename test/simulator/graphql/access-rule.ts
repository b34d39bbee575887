/** Who may use a type or a field. */
export type AccessRule = {
  /** As the documentation words it; it ends up in the error message. */
  requiredAccess: string;
  /** One of these is enough. */
  anyOf: readonly string[];
  /** Needed besides. */
  alsoNeeded: readonly string[];
  /** True: refused to tokenless Storefront calls whatever their scopes. */
  needsToken: boolean;
};
