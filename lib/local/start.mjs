import { prepare } from "./install.mjs";

prepare();
const { tsImport } = await import("tsx/esm/api");
await tsImport("./start.ts", import.meta.url);
