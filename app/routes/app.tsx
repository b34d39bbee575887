import type { HeadersFunction, LoaderFunctionArgs } from "@remix-run/node";
import { isRouteErrorResponse, Outlet, useLoaderData, useNavigation, useRouteError } from "@remix-run/react";
import { NavMenu, useAppBridge } from "@shopify/app-bridge-react";
import { AppProvider } from "@shopify/shopify-app-remix/react";
import { boundary } from "@shopify/shopify-app-remix/server";
import polarisStyles from "@shopify/polaris/build/esm/styles.css?url";
import { useEffect } from "react";
import { AdminErrorPage } from "~/components/admin-error-page";
import { SampleDataBanner } from "~/components/sample-data-banner";
import { requireAdmin } from "~/http/require-admin";
import { services } from "~/services.server";

export const links = () => [{ rel: "stylesheet", href: polarisStyles }];

export async function loader({ request }: LoaderFunctionArgs) {
  const { ofShop } = await requireAdmin(request);
  return { ...services.browserConfig, waiting: await ofShop.inbox.countWaiting() };
}

export default function AdminLayout() {
  const { apiKey, appBridgeUrl, hasSampleData, waiting } = useLoaderData<typeof loader>();

  return (
    <AppProvider isEmbeddedApp apiKey={apiKey} {...(appBridgeUrl ? { __APP_BRIDGE_URL: appBridgeUrl } : {})}>
      <NavMenu>
        <a href="/app" rel="home">
          Home
        </a>
        <a href="/app/conversations">{waiting > 0 ? `Conversations (${waiting})` : "Conversations"}</a>
        <a href="/app/answers">Answers</a>
        <a href="/app/demand">Unmet demand</a>
        <a href="/app/merchandising">Recommendations</a>
        <a href="/app/funnel">Funnel</a>
        <a href="/app/cohorts">Cohorts</a>
        <a href="/app/products">Products</a>
        <a href="/app/openings">Openings</a>
        <a href="/app/discounts">Discounts</a>
        <a href="/app/experiments">Experiments</a>
        <a href="/app/export">Export</a>
        <a href="/app/privacy">Privacy</a>
        <a href="/app/settings">Settings</a>
      </NavMenu>
      <LoadingBar />
      <main>
        {hasSampleData && <SampleDataBanner />}
        <Outlet />
      </main>
    </AppProvider>
  );
}

/** The admin's own loading bar while a page is on its way. */
function LoadingBar() {
  const shopify = useAppBridge();
  const isLoading = useNavigation().state === "loading";
  useEffect(() => shopify.loading(isLoading), [shopify, isLoading]);
  return null;
}

/** Shopify's library answers through thrown Responses whose headers have to arrive; everything else is one calm page. */
export function ErrorBoundary() {
  const error = useRouteError();
  if (error instanceof Error) return <AdminErrorPage />;
  // The library knows its own Responses by a class name that the browser's build shortens: ours never reach it.
  if (isRouteErrorResponse(error) && error.status === 404) return <AdminErrorPage heading={String(error.data)} />;
  return boundary.error(error);
}

export const headers: HeadersFunction = (headersArgs) => boundary.headers(headersArgs);
