import { prepare } from "../../lib/local/install.mjs";

prepare();
const { tsImport } = await import("tsx/esm/api");
await tsImport("./run/main.ts", import.meta.url);
