import type { Resolvers } from "../../graphql/api-call.ts";
import { formatAddress } from "../address-node.ts";

export const addressResolvers: Resolvers = {
  MailingAddress: { formatted: formatAddress },
  CartDeliveryAddress: { formatted: formatAddress },
};
