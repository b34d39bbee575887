import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useFetcher, useLoaderData } from "@remix-run/react";
import { SaveBar } from "@shopify/app-bridge-react";
import { Page } from "@shopify/polaris";
import { useState } from "react";
import { z } from "zod";
import type { KeyDraft } from "~/components/language-model-settings";
import { SettingsForm } from "~/components/settings-form";
import type { SettingsErrors } from "~/components/settings-part";
import { useFocusFirstError } from "~/components/use-focus-first-error";
import { useSaveBar } from "~/components/use-save-bar";
import { useResultToast } from "~/components/use-result-toast";
import { savedSettingsSchema, type ShopSettings } from "~/contracts/shop-settings";
import { changeModelKey, modelKeyChangeSchema } from "~/domain/shops/change-model-key";
import { updateShopSettings } from "~/domain/shops/update-shop-settings";
import { readAdminBody } from "~/http/read-admin-body";
import { requireAdmin } from "~/http/require-admin";
import { AppError } from "~/lib/app-error";
import { billingMonth } from "~/lib/billing-month";
import { dayOf } from "~/lib/shop-calendar";
import { services } from "~/services.server";

const SAVE_BAR = "settings-save-bar";

/** Every setting has a default: without this, a body that is something else would reset them all. */
const bodySchema = z.looseObject({ schemaVersion: z.literal(1) });

const keyChangeSchema = z.object({ modelKey: modelKeyChangeSchema.default({ action: "keep" }) });
const MICROS = 1_000_000;

type ActionResult = {
  message: string;
  isError: boolean;
  errors: SettingsErrors;
};

export async function loader({ request }: LoaderFunctionArgs) {
  const { shop, ofShop } = await requireAdmin(request);
  const [key, month, vectors] = await Promise.all([
    ofShop.modelKeys.describe(),
    ofShop.modelLedger.read(billingMonth(services.clock.now())),
    ofShop.embeddings.readState(),
  ]);
  const { apiKey, model } = services.config.languageModel;
  return {
    settings: shop.settings,
    languageModel: {
      sharedModel: apiKey === null ? null : model,
      keyEnding: key?.ending ?? null,
      month: { turns: month.turns, cost: month.costMicros / MICROS },
      currency: shop.currency,
      today: dayOf(services.clock.now(), shop.timezone),
    },
    embeddings: {
      hasShared: services.config.embeddings.apiKey !== null,
      vectors: vectors?.vectors ?? 0,
      isUseful: vectors === null ? null : vectors.trust > 0,
    },
    previewUrl: `${services.addresses.storefrontOrigin(shop)}/?shopwalker=preview`,
  };
}

export async function action({ request }: ActionFunctionArgs): Promise<ActionResult> {
  const { shop, ofShop, actor } = await requireAdmin(request);
  const body = await readAdminBody(request, bodySchema);
  const parsed = savedSettingsSchema.safeParse(body);
  if (!parsed.success)
    return { message: "Some fields need another look.", isError: true, errors: toFieldErrors(parsed.error) };
  const keyChange = keyChangeSchema.safeParse(body);
  const keyError = keyChange.success
    ? await findKeyError(parsed.data, keyChange.data.modelKey, ofShop.modelKeys)
    : (keyChange.error.issues[0]?.message ?? "Please correct this.");
  if (keyError !== null || !keyChange.success)
    return { message: "Some fields need another look.", isError: true, errors: { modelKey: keyError ?? "" } };

  try {
    const { connection, experiments, reasonLearning, audit, modelKeys } = ofShop;
    await changeModelKey({ modelKeys, audit }, keyChange.data.modelKey, actor);
    const apiOrigin = services.config.shopify.appUrl;
    await updateShopSettings({ ...services, connection, experiments, reasonLearning, audit }, shop, {
      settings: parsed.data,
      actor,
      apiOrigin,
    });
    // Also after switching off: what was made before is forgotten.
    const { embeddings } = parsed.data;
    if (embeddings || shop.settings.embeddings) {
      await services.jobs.enqueue("embed-catalog", { shopId: shop.id }, { key: shop.id });
    }
    await services.shops.noteSetup(shop.id, "settings");
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

/** A model of one's own needs a key of one's own. */
async function findKeyError(
  { languageModel }: ShopSettings,
  change: KeyDraft,
  keys: { describe(): Promise<unknown> },
): Promise<string | null> {
  if (languageModel.provider !== "own" || change.action === "save") return null;
  const hasKey = change.action === "keep" && (await keys.describe()) !== null;
  return hasKey ? null : "Enter your key, or choose who words the replies without one.";
}

export const meta: MetaFunction = () => [{ title: "Settings" }];

export default function SettingsPage() {
  const { settings: saved, languageModel, embeddings, previewUrl } = useLoaderData<typeof loader>();
  const [settings, setSettings] = useState<ShopSettings>(saved);
  const [keyDraft, setKeyDraft] = useState<KeyDraft>({ action: "keep" });
  const fetcher = useFetcher<typeof action>();
  const isDirty = JSON.stringify(settings) !== JSON.stringify(saved) || keyDraft.action !== "keep";
  const result = fetcher.data;
  const [seenResult, setSeenResult] = useState(result);
  if (result !== seenResult) {
    setSeenResult(result);
    // A key that was typed is not kept in the page any longer than it has to be.
    if (result && Object.keys(result.errors).length === 0) setKeyDraft({ action: "keep" });
  }

  useSaveBar(SAVE_BAR, isDirty);
  useResultToast(result);
  useFocusFirstError(result?.errors);

  return (
    <Page title="Settings" secondaryActions={[{ content: "Preview as a shopper", url: previewUrl, target: "_blank" }]}>
      <SaveBar id={SAVE_BAR}>
        <button
          variant="primary"
          {...(fetcher.state === "idle" ? {} : { loading: "" })}
          onClick={() =>
            fetcher.submit({ ...settings, modelKey: keyDraft }, { method: "post", encType: "application/json" })
          }
        >
          Save
        </button>
        <button
          onClick={() => {
            setSettings(saved);
            setKeyDraft({ action: "keep" });
          }}
        >
          Discard
        </button>
      </SaveBar>
      <SettingsForm
        settings={settings}
        errors={result?.errors ?? {}}
        embeddings={embeddings}
        languageModel={{ status: languageModel, keyDraft, onKeyChange: setKeyDraft }}
        onChange={setSettings}
      />
    </Page>
  );
}

/** The first that is wrong with each field. */
function toFieldErrors(error: z.ZodError<ShopSettings>): SettingsErrors {
  const byField = error.issues.toReversed().map(({ path: [part, field], message }) => {
    return [String(part === "languageModel" && field !== undefined ? field : part), message];
  });
  return Object.fromEntries(byField) as SettingsErrors;
}
