import { z } from "zod";
import type { ApiCall, Resolver } from "../../graphql/api-call.ts";
import { toGlobalId } from "../../graphql/global-id.ts";
import { requireInstallation } from "../queries/app.ts";
import { webPixelOf } from "../types/app.ts";
import { findPixelExtension } from "../../web-pixels/pixel-extension.ts";
import { userError } from "../user-error.ts";

type PixelInput = { settings: unknown };

const settingsSchema = z.record(z.string(), z.unknown());

/** An app has one pixel in a shop; it runs with these settings as soon as there is one. */
export const webPixelMutations: Record<string, Resolver> = {
  webPixelCreate: (_root, { webPixel }: { webPixel: PixelInput }, call) =>
    webPixelOf(call) ? refuse(null, "Web pixel is taken.", "TAKEN") : storeSettings(webPixel, call),

  webPixelUpdate: (_root, { id, webPixel }: { id: string; webPixel: PixelInput }, call) =>
    isOwnPixel(id, call) ? storeSettings(webPixel, call) : refuse(["id"], "Web pixel was not found.", "NOT_FOUND"),

  webPixelDelete: (_root, { id }: { id: string }, call) => {
    if (!isOwnPixel(id, call)) {
      const userErrors = [userError(["id"], "Web pixel was not found.", "NOT_FOUND")];
      return { deletedWebPixelId: null, userErrors };
    }
    requireInstallation(call).webPixelSettings = null;
    return { deletedWebPixelId: id, userErrors: [] };
  },
};

function storeSettings({ settings: given }: PixelInput, call: ApiCall) {
  const names = findPixelExtension(call.simulator.app.rootDir)?.settingNames;
  if (!names) return refuse(null, "No extension found.", "NO_EXTENSION");
  const settings = settingsSchema.safeParse(typeof given === "string" ? parseJson(given) : given);
  if (!settings.success) {
    return refuse(["webPixel", "settings"], "Settings must be valid JSON.", "INVALID_CONFIGURATION_JSON");
  }
  const hasAll = names.every((name) => settings.data[name] !== undefined);
  const hasOnlyThese = Object.keys(settings.data).every((name) => names.includes(name));
  if (!hasAll || !hasOnlyThese) {
    const message = "Settings do not match the web pixel extension's settings definition.";
    return refuse(["webPixel", "settings"], message, "INVALID_SETTINGS");
  }
  requireInstallation(call).webPixelSettings = JSON.stringify(settings.data);
  return { webPixel: webPixelOf(call), userErrors: [] };
}

function isOwnPixel(id: string, call: ApiCall): boolean {
  const pixel = webPixelOf(call);
  return pixel !== null && id === toGlobalId("WebPixel", pixel.id);
}

function refuse(field: string[] | null, message: string, code: string) {
  return { webPixel: null, userErrors: [userError(field, message, code)] };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
