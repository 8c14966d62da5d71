import init, { mount } from "./wasm/ui.js";
import { platform } from "./shared/platform_web.js";

await init();
mount("web", platform);
