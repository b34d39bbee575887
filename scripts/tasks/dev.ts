/** `npm run dev`: the demo's shop floor with the app reloading as its sources change, and the widget built on every change. */
import { join } from "node:path";
import { openShop } from "../demo/open-shop.ts";
import { startShopFloor } from "../demo/start-shop-floor.ts";
import { unlessInterrupted, untilInterrupted } from "../demo/until-interrupted.ts";
import { buildWidgetOnChange } from "../dev/build-widget-on-change.ts";
import { prepareSchemas, prepareWidget } from "../setup/prepare.ts";
import { projectRoot } from "../setup/project-root.ts";
import { runTask } from "../setup/run-task.ts";

runTask(async () => {
  await prepareSchemas();
  await prepareWidget();

  const { code: interrupted, signal } = untilInterrupted();
  const floor = await startShopFloor({
    dataDir: join(projectRoot, ".data", "dev"),
    commands: {
      web: ["scripts/dev/web.mjs"],
      worker: ["node_modules/tsx/dist/cli.mjs", "watch", "--clear-screen=false", "scripts/dev/worker.ts"],
    },
    signal,
  }).catch(unlessInterrupted(signal));
  if (!floor) return interrupted;
  const stopBuilding = buildWidgetOnChange();
  try {
    await Promise.race([openShop(floor), interrupted]);
    process.stdout.write(
      `\n  Storefront   ${floor.storefrontUrl}\n  Admin        ${floor.adminUrl}\n\nCtrl-C stops.\n`,
    );
    return await Promise.race([interrupted, floor.failed]);
  } finally {
    stopBuilding();
    await floor.stop();
  }
});
