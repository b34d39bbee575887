import type { ActionFunctionArgs } from "@remix-run/node";
import { receiveWebhook } from "~/http/receive-webhook";

export function action({ request }: ActionFunctionArgs) {
  return receiveWebhook(request, "checkouts/create");
}
