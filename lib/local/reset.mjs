import { prepare } from "./install.mjs";

prepare();
const { tsImport } = await import("tsx/esm/api");
await tsImport("./reset.ts", import.meta.url);
