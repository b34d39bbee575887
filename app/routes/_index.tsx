import { type LoaderFunctionArgs, redirect } from "@remix-run/node";

/** Where Shopify's admin opens the app: the signed query goes on to the admin pages. */
export function loader({ request }: LoaderFunctionArgs) {
  const { search, searchParams } = new URL(request.url);
  return redirect(searchParams.has("shop") ? `/app${search}` : "/auth/login");
}
