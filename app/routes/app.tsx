import type { HeadersFunction, LoaderFunctionArgs } from "@remix-run/node";
import {
  isRouteErrorResponse,
  Outlet,
  useLoaderData,
  useNavigation,
  useRouteError,
  useRouteLoaderData,
} from "@remix-run/react";
import { NavMenu, useAppBridge } from "@shopify/app-bridge-react";
import { AppProvider } from "@shopify/shopify-app-remix/react";
import { boundary } from "@shopify/shopify-app-remix/server";
import { AppProvider as Polaris } from "@shopify/polaris";
import polarisStyles from "@shopify/polaris/build/esm/styles.css?url";
import translations from "@shopify/polaris/locales/en.json" with { type: "json" };
import { type ReactNode, useEffect } from "react";
import { AdminErrorPage } from "~/components/admin-error-page";
import { MissingPage } from "~/components/missing-page";
import { SampleDataBanner } from "~/components/sample-data-banner";
import { requireAdmin } from "~/http/require-admin";
import { services } from "~/services.server";

export const links = () => [{ rel: "stylesheet", href: polarisStyles }];

export async function loader({ request }: LoaderFunctionArgs) {
  const { ofShop } = await requireAdmin(request);
  return { ...services.browserConfig, waiting: await ofShop.inbox.countWaiting() };
}

export default function AdminLayout() {
  return (
    <AdminFrame {...useLoaderData<typeof loader>()}>
      <Outlet />
    </AdminFrame>
  );
}

type FrameProps = ReturnType<typeof useLoaderData<typeof loader>> & { children: ReactNode };

/** What stands around every page, failed ones too: a merchant finds the way on in the navigation. */
function AdminFrame({ apiKey, appBridgeUrl, hasSampleData, waiting, children }: FrameProps) {
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
        {children}
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

/** What Shopify's library answers through thrown Responses, whose headers have to arrive: a fresh token, no robots. */
const OF_THE_LIBRARY = [401, 410];

/**
 * Everything that failed is one calm page. The library knows its own Responses by a class name that the browser's build
 * shortens: none but its own reach it.
 */
export function ErrorBoundary() {
  const error = useRouteError();
  const frame = useRouteLoaderData<typeof loader>("routes/app");
  const isResponse = isRouteErrorResponse(error);
  if (isResponse && (error.status < 400 || OF_THE_LIBRARY.includes(error.status))) return boundary.error(error);

  const page = isResponse && error.status === 404 ? <MissingPage message={String(error.data)} /> : <AdminErrorPage />;
  if (frame !== undefined) return <AdminFrame {...frame}>{page}</AdminFrame>;
  return (
    <Polaris i18n={translations}>
      <main>{page}</main>
    </Polaris>
  );
}

export const headers: HeadersFunction = (headersArgs) => boundary.headers(headersArgs);
