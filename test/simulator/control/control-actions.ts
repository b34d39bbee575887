import type { ControlAction } from "./control-action.ts";
import { clockAction } from "./actions/clock.ts";
import { faultsAction } from "./actions/faults.ts";
import { flushWebhooksAction } from "./actions/flush-webhooks.ts";
import { grantScopesAction } from "./actions/grant-scopes.ts";
import { installAction } from "./actions/install.ts";
import { loginCustomerAction } from "./actions/login-customer.ts";
import { merchantGraphqlAction } from "./actions/merchant-graphql.ts";
import { payAction } from "./actions/pay.ts";
import { redactAction } from "./actions/redact.ts";
import { refundAction } from "./actions/refund.ts";
import { resetAction } from "./actions/reset.ts";
import { seedAction } from "./actions/seed.ts";
import { uninstallAction } from "./actions/uninstall.ts";

/** Every `POST /_sim/<name>`. */
export const CONTROL_ACTIONS: Readonly<Record<string, ControlAction>> = {
  clock: clockAction,
  faults: faultsAction,
  "flush-webhooks": flushWebhooksAction,
  "grant-scopes": grantScopesAction,
  install: installAction,
  "login-customer": loginCustomerAction,
  "merchant-graphql": merchantGraphqlAction,
  pay: payAction,
  redact: redactAction,
  refund: refundAction,
  reset: resetAction,
  seed: seedAction,
  uninstall: uninstallAction,
};
