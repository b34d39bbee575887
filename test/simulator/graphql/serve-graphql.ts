import { z } from "zod";
import type { ApiSession, GraphqlApi, GraphqlRequest } from "./create-graphql-api.ts";

const bodySchema = z.object({
  query: z.string(),
  variables: z.record(z.string(), z.unknown()).nullish(),
  operationName: z.string().nullish(),
});

/** HTTP around a GraphQL API: reads the body (JSON or `application/graphql`), answers JSON with the version header. */
export async function serveGraphql(api: GraphqlApi, request: Request, session: ApiSession): Promise<Response> {
  const headers = { "x-shopify-api-version": session.version, "x-request-id": session.simulator.ids.uuid() };
  const graphqlRequest = await readGraphqlRequest(request);
  if (!graphqlRequest) {
    const body = { errors: { query: "Required parameter missing or invalid" } };
    return Response.json(body, { status: 400, headers });
  }
  return Response.json(await api(graphqlRequest, session), { headers });
}

async function readGraphqlRequest(request: Request): Promise<GraphqlRequest | null> {
  const text = await request.text();
  if (request.headers.get("content-type")?.startsWith("application/graphql")) {
    return { query: text, variables: {}, operationName: null };
  }
  const body = bodySchema.safeParse(parseJson(text));
  if (!body.success) return null;
  const { query, variables, operationName } = body.data;
  return { query, variables: variables ?? {}, operationName: operationName ?? null };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
