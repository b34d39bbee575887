import { GraphQLError } from "graphql";

/** Rewords a syntax error of graphql-js: `syntax error, unexpected end of file at [3, 5]`. */
export function toSyntaxError(error: GraphQLError): GraphQLError {
  const [location] = error.locations ?? [];
  const place = location ? ` at [${location.line}, ${location.column}]` : "";
  return new GraphQLError(`syntax error, unexpected ${unexpectedToken(error.message)}${place}`, {
    ...(error.source && { source: error.source }),
    ...(error.positions && { positions: error.positions }),
    extensions: { code: "PARSE_ERROR" },
  });
}

/** graphql-js ends its messages with `found <EOF>.`, `found Name "x".`, or says `Unexpected "}".` */
function unexpectedToken(message: string): string {
  const [, found] = /(?:found|Unexpected(?: character:)?) (.+?)\.$/.exec(message) ?? [];
  if (found === undefined) return "token";
  return found === "<EOF>" ? "end of file" : found;
}
