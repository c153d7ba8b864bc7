import { prepare } from "./install.mjs";

prepare();
const { tsImport } = await import("tsx/esm/api");
await tsImport("./serve.ts", import.meta.url);
