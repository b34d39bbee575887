import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useFetcher, useLoaderData } from "@remix-run/react";
import { SaveBar, useAppBridge } from "@shopify/app-bridge-react";
import { Page } from "@shopify/polaris";
import { useEffect, useState } from "react";
import { z } from "zod";
import { SettingsForm } from "~/components/settings-form";
import { type ShopSettings, shopSettingsSchema } from "~/contracts/shop-settings";
import { updateShopSettings } from "~/domain/shops/update-shop-settings";
import { readAdminBody } from "~/http/read-admin-body";
import { requireAdmin } from "~/http/require-admin";
import { AppError } from "~/lib/app-error";
import { services } from "~/services.server";

const SAVE_BAR = "settings-save-bar";

/** Every setting has a default: without this, a body that is something else would reset them all. */
const bodySchema = z.looseObject({ schemaVersion: z.literal(1) });

type ActionResult = { message: string; isError: boolean; errors: Partial<Record<keyof ShopSettings, string>> };

export async function loader({ request }: LoaderFunctionArgs) {
  const { shop } = await requireAdmin(request);
  return {
    settings: shop.settings,
    previewUrl: `${services.addresses.storefrontOrigin(shop)}/?shopwalker=preview`,
  };
}

export async function action({ request }: ActionFunctionArgs): Promise<ActionResult> {
  const { shop, ofShop, actor } = await requireAdmin(request);
  const parsed = shopSettingsSchema.safeParse(await readAdminBody(request, bodySchema));
  if (!parsed.success)
    return { message: "Some fields need another look.", isError: true, errors: toFieldErrors(parsed.error) };

  try {
    const { connection, audit } = ofShop;
    const apiOrigin = services.config.shopify.appUrl;
    await updateShopSettings({ shops: services.shops, connection, audit }, shop, {
      settings: parsed.data,
      actor,
      apiOrigin,
    });
    await services.shops.saveSetup(shop.id, { ...shop.setup, settings: true });
    return { message: "Saved", isError: false, errors: {} };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return {
      message: "Saved, but Shopify could not be reached to update your pages. Save again in a minute.",
      isError: true,
      errors: {},
    };
  }
}

export const meta: MetaFunction = () => [{ title: "Settings" }];

export default function SettingsPage() {
  const { settings: saved, previewUrl } = useLoaderData<typeof loader>();
  const [settings, setSettings] = useState<ShopSettings>(saved);
  const fetcher = useFetcher<typeof action>();
  const shopify = useAppBridge();
  const isDirty = JSON.stringify(settings) !== JSON.stringify(saved);
  const result = fetcher.data;

  useEffect(() => {
    void (isDirty ? shopify.saveBar.show(SAVE_BAR) : shopify.saveBar.hide(SAVE_BAR));
  }, [isDirty, shopify]);
  useEffect(() => {
    if (result) shopify.toast.show(result.message, { isError: result.isError });
  }, [result, shopify]);

  const pickProducts = async () => {
    const picked = await shopify.resourcePicker({
      type: "product",
      multiple: true,
      filter: { variants: false },
      selectionIds: settings.neverRecommend.map(({ id }) => ({ id: `gid://shopify/Product/${id}` })),
    });
    if (!picked) return;
    setSettings({
      ...settings,
      neverRecommend: picked.map(({ id, handle, title }) => ({ id: id.split("/").at(-1) ?? id, handle, title })),
    });
  };

  return (
    <Page title="Settings" secondaryActions={[{ content: "Preview as a shopper", url: previewUrl, target: "_blank" }]}>
      <SaveBar id={SAVE_BAR}>
        <button
          variant="primary"
          {...(fetcher.state === "idle" ? {} : { loading: "" })}
          onClick={() => fetcher.submit(settings, { method: "post", encType: "application/json" })}
        >
          Save
        </button>
        <button onClick={() => setSettings(saved)}>Discard</button>
      </SaveBar>
      <SettingsForm
        settings={settings}
        errors={result?.errors ?? {}}
        onChange={setSettings}
        onPickProducts={() => void pickProducts()}
      />
    </Page>
  );
}

function toFieldErrors(error: z.ZodError<ShopSettings>): ActionResult["errors"] {
  const { fieldErrors } = z.flattenError(error);
  return Object.fromEntries(
    Object.entries(fieldErrors).map(([field, messages]) => [field, messages[0] ?? "Please correct this."]),
  );
}
