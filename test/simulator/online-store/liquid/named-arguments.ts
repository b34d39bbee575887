/** The named arguments of a filter call (`width: 400, class: "x"`); liquidjs hands them over as pairs. */
export function namedArguments(args: readonly unknown[]): Record<string, unknown> {
  return Object.fromEntries(args.filter((argument): argument is [string, unknown] => Array.isArray(argument)));
}
