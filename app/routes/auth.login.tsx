import { redirect, type LoaderFunctionArgs } from "@remix-run/node";
import { services } from "~/services.server";

/**
 * Whoever comes without a shop. Installation starts in the App Store or the admin, never by typing a domain (review rule
 * 2.3), so there is no form: with a shop in the address the library goes on to install, without one the listing is shown.
 */
export async function loader({ request }: LoaderFunctionArgs) {
  const { appListingUrl } = services.config.shopify;
  if (new URL(request.url).searchParams.has("shop")) await services.shopify.login(request);
  return appListingUrl === null ? null : redirect(appListingUrl);
}

export default function Login() {
  return (
    <main>
      <h1>Shopwalker</h1>
      <p>Open Shopwalker from your Shopify admin, under Apps.</p>
    </main>
  );
}
