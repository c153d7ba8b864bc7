import pg from "pg";
import { DEMO_ACCOUNTS } from "../../../prisma/demo/accounts";

/** A person whose codes the page shows. */
export interface ShownAccount {
  label: string;
  key: string;
}

/** The demo's people with a second factor; none where the demo data was never added. */
export class DemoAccounts {
  private readonly pool: pg.Pool;

  constructor(databaseUrl: string) {
    this.pool = new pg.Pool({ connectionString: databaseUrl, max: 1 });
    // An idle connection that breaks must not end the process; the next query opens another.
    this.pool.on("error", () => {});
  }

  async list(): Promise<ShownAccount[]> {
    const known = DEMO_ACCOUNTS.flatMap(({ email, appKey }) =>
      appKey ? [{ label: email, key: appKey }] : [],
    );
    const { rows } = await this.pool.query<{ email: string }>(
      `select u.email from app_user u join second_factor f on f.user_id = u.id
       where f.enabled_at is not null and u.email = any($1)`,
      [known.map(({ label }) => label)],
    );
    const present = new Set(rows.map(({ email }) => email));
    return known.filter(({ label }) => present.has(label));
  }

  stop(): Promise<void> {
    return this.pool.end();
  }
}
