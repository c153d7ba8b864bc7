import "./lib/local/prisma-engine/choose";
import { defineConfig } from "prisma/config";
import { loadDotenv } from "./lib/local/environment/dotenv";

loadDotenv();

export default defineConfig({
  schema: "prisma",
  migrations: { path: "prisma/migrations", seed: "tsx prisma/seed.ts" },
  datasource: { url: process.env.DATABASE_URL ?? "" },
});
