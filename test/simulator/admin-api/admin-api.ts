import { createGraphqlApi } from "../graphql/create-graphql-api.ts";
import { adminResolvers } from "./admin-resolvers.ts";

/** The Admin GraphQL API. */
export const adminApi = createGraphqlApi("admin", adminResolvers);
