import type { ServerBuild } from "@remix-run/node";

type RouteModules = Record<string, () => Promise<unknown>>;

/**
 * The app as Remix builds it, made of its source files: routes by Remix's file names, without a bundle. Tests that need the
 * browser's scripts use the real build instead.
 */
export async function loadAppBuild(): Promise<ServerBuild> {
  const modules: RouteModules = import.meta.glob("../../app/routes/*.{ts,tsx}");
  const root = (await import("~/root")) as unknown as ServerBuild["routes"][string]["module"];
  const entry = await import("~/entry.server");
  const ids = Object.keys(modules).map((file) => file.replace(/^.*\/(.+)\.tsx?$/, "$1"));

  const routes: ServerBuild["routes"] = { root: { id: "root", path: "", module: root } };
  for (const [index, file] of Object.keys(modules).entries()) {
    const id = ids[index] ?? "";
    const parentId = findParent(id, ids);
    const segments = (parentId === undefined ? id : id.slice(parentId.length + 1)).split(".");
    const isIndex = segments.at(-1) === "_index";
    const path = segments
      .filter((segment) => !segment.startsWith("_"))
      .map(toPathSegment)
      .join("/");
    routes[id] = {
      id,
      parentId: parentId ?? "root",
      ...(path === "" ? {} : { path }),
      ...(isIndex ? { index: true } : {}),
      module: (await modules[file]?.()) as ServerBuild["routes"][string]["module"],
    };
  }

  const manifestRoutes = Object.fromEntries(Object.values(routes).map((route) => [route.id, toManifest(route)]));
  return {
    entry: { module: entry },
    routes,
    assets: {
      entry: { imports: [], module: "/entry.js" },
      routes: manifestRoutes,
      url: "/manifest.js",
      version: "test",
    },
    publicPath: "/",
    assetsBuildDirectory: "build/client",
    future: {
      v3_fetcherPersist: true,
      v3_relativeSplatPath: true,
      v3_throwAbortReason: true,
      v3_lazyRouteDiscovery: false,
      v3_singleFetch: true,
    },
    isSpaMode: false,
    mode: "test",
  };
}

/** `app` is the layout of `app.settings`; the longest name wins. */
function findParent(id: string, ids: string[]): string | undefined {
  return ids.filter((other) => id.startsWith(`${other}.`)).sort((left, right) => right.length - left.length)[0];
}

function toPathSegment(segment: string): string {
  if (segment === "$") return "*";
  return segment.startsWith("$") ? `:${segment.slice(1)}` : segment;
}

function toManifest({ id, parentId, path, index, module }: NonNullable<ServerBuild["routes"][string]>) {
  return {
    id,
    ...(parentId === undefined ? {} : { parentId }),
    ...(path === undefined ? {} : { path }),
    ...(index === undefined ? {} : { index }),
    hasAction: "action" in module,
    hasLoader: "loader" in module,
    hasClientAction: false,
    hasClientLoader: false,
    hasErrorBoundary: "ErrorBoundary" in module,
    module: `/${id}.js`,
    imports: [],
  };
}
