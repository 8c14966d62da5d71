import init, { mount } from "../wasm/ui.js";
import { platform } from "../shared/platform_extension.js";

await init();
mount("popup", platform);
