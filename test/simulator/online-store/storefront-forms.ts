import { customerCookie, startCustomerSession } from "./customer-session.ts";
import type { FormOutcome } from "./liquid/render-scope.ts";
import { createStoreObjects } from "./objects/store-objects.ts";
import { plainPage } from "./pages/resolve-page.ts";
import { renderPage } from "./render-page.ts";
import { htmlResponse, redirectTo } from "./storefront-response.ts";
import type { StorefrontVisit } from "./storefront-visit.ts";
import { readCookie } from "./read-cookie.ts";
import { CUSTOMER_COOKIE } from "./customer-session.ts";

/** Forms that a theme posts (login, registration, contact, country and language), and the way out. Null: none of these. */
export async function answerStorefrontForm(request: Request, visit: StorefrontVisit): Promise<Response | null> {
  const { path, rootPath } = visit;
  if (path === "/account/logout") return logOut(request, visit);
  if (path === "/account" && request.method === "GET" && !visit.customer)
    return redirectTo(`${rootPath}/account/login`);
  if (request.method !== "POST") return null;

  if (path === "/account/login") return logIn(await request.formData(), visit);
  if (path === "/account") return register(await request.formData(), visit);
  if (path === "/contact") return redirectTo(contactAnswer(await request.formData(), request));
  if (path === "/localization") return setLocalization(await request.formData(), visit);
  return null;
}

async function logIn(form: FormData, visit: StorefrontVisit): Promise<Response> {
  const email = text(form, "customer[email]").trim().toLowerCase();
  const password = text(form, "customer[password]");
  const customer = [...visit.shop.customers.values()].find((candidate) => candidate.email.toLowerCase() === email);
  // A demo customer without a password can be entered by e-mail alone: no real account is behind it.
  const isRight = customer !== undefined && (customer.password === null || customer.password === password);
  if (!isRight) return showForm(visit, "customers/login", failed("customer_login", "Incorrect email or password."));

  const token = startCustomerSession(visit.shop, customer.id, visit.context.ids);
  if (visit.cart) visit.cart.buyerIdentity.customerId = customer.id;
  const returnTo = text(form, "return_to");
  return redirectTo(isLocalPath(returnTo) ? returnTo : `${visit.rootPath}/account`, [customerCookie(token)]);
}

function logOut(request: Request, visit: StorefrontVisit): Response {
  const token = readCookie(request, CUSTOMER_COOKIE);
  if (token) visit.shop.customerTokens.delete(token);
  return redirectTo(visit.rootPath || "/", [customerCookie(null)]);
}

async function register(form: FormData, visit: StorefrontVisit): Promise<Response> {
  const { shop, context } = visit;
  const email = text(form, "customer[email]").trim().toLowerCase();
  const password = text(form, "customer[password]");
  const isTaken = [...shop.customers.values()].some((candidate) => candidate.email.toLowerCase() === email);
  const problem = !/^\S+@\S+\.\S+$/.test(email)
    ? "Email is invalid."
    : password.length < 5
      ? "Password is too short (minimum is 5 characters)."
      : isTaken
        ? "This email address is already associated with an account."
        : null;
  if (problem) return showForm(visit, "customers/register", failed("create_customer", problem));

  const now = context.clock.nowIso();
  const id = context.ids.numeric();
  shop.customers.set(id, {
    id,
    email,
    firstName: text(form, "customer[first_name]") || null,
    lastName: text(form, "customer[last_name]") || null,
    phone: null,
    password,
    locale: visit.locale,
    tags: [],
    addresses: [],
    createdAt: now,
    updatedAt: now,
  });
  return redirectTo(`${visit.rootPath}/account`, [customerCookie(startCustomerSession(shop, id, context.ids))]);
}

async function showForm(visit: StorefrontVisit, template: string, form: FormOutcome): Promise<Response> {
  const store = createStoreObjects(visit);
  const page = plainPage(store, template, template.endsWith("login") ? "Log in" : "Create account");
  return htmlResponse(await renderPage(store, { ...page, form }));
}

/** Back to the page of the form, which then thanks (`contact_posted` is what Shopify adds). */
function contactAnswer(form: FormData, request: Request): string {
  const referrer = request.headers.get("referer");
  const url = new URL(referrer ?? "/", request.url);
  const type = text(form, "form_type");
  url.searchParams.set(type === "customer" ? "customer_posted" : "contact_posted", "true");
  return `${url.pathname}${url.search}#${type === "customer" ? "newsletter" : "contact_form"}`;
}

/** The cookie in which a store keeps the country that a visitor has chosen. */
export function countryCookie(country: string): string {
  return `localization=${country}; Path=/; Max-Age=31536000; SameSite=Lax`;
}

/** Keeps the country in a cookie and the language in the address. */
function setLocalization(form: FormData, visit: StorefrontVisit): Response {
  const country = text(form, "country_code").toUpperCase();
  const locale = text(form, "locale_code") || visit.locale;
  const isKnown = visit.shop.markets.some((market) => market.countries.includes(country));
  const cookies = isKnown ? [countryCookie(country)] : [];
  if (isKnown && visit.cart) visit.cart.buyerIdentity.countryCode = country;

  const wanted = text(form, "return_to");
  const back = isLocalPath(wanted) ? wanted : "/";
  const bare = visit.rootPath && back.startsWith(visit.rootPath) ? back.slice(visit.rootPath.length) || "/" : back;
  const isPrimary = locale === visit.shop.primaryLocale || !visit.shop.locales.includes(locale);
  return redirectTo(isPrimary ? bare : `/${locale.toLowerCase()}${bare === "/" ? "" : bare}`, cookies);
}

function failed(type: string, message: string): FormOutcome {
  return { type, succeeded: false, errors: [message] };
}

function isLocalPath(path: string): boolean {
  return /^\/(?![/\\])/.test(path);
}

function text(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
}
