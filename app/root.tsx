import { Links, Meta, Outlet, Scripts } from "@remix-run/react";
import { type ReactNode, useContext } from "react";
import { NonceContext } from "~/components/nonce-context";

/**
 * The shell of every page; what an area needs besides (Polaris, App Bridge) is its layout route's business. No scroll
 * restoration: it reads session storage, which browsers that block third-party data refuse inside the admin's frame.
 */
export function Layout({ children }: { children: ReactNode }) {
  const nonce = useContext(NonceContext);
  return (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <Meta />
        <Links />
      </head>
      <body>
        {children}
        <Scripts nonce={nonce} />
      </body>
    </html>
  );
}

export function meta() {
  return [{ title: "Shopwalker" }];
}

export default function App() {
  return <Outlet />;
}

/** The last resort, for what no layout route has caught. No stylesheet is loaded here. */
export function ErrorBoundary() {
  return (
    <main style={{ font: "0.875rem/1.5 system-ui, sans-serif", maxWidth: "40rem", padding: "1rem" }}>
      <h1 style={{ fontSize: "1.25rem" }}>This page cannot be shown</h1>
      <p>Go back and try again. If it happens again, open the app again from your Shopify admin.</p>
    </main>
  );
}
