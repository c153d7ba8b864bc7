/** The people of the demo. The seed makes them and `npm start` prints them; production never has them. */
export const DEMO_PASSWORD = "piecework-demo";

interface DemoAccount {
  email: string;
  nickname: string;
  does: string;
  /** The key of their authenticator app, which the demo plays; none where the password is enough. */
  appKey?: string;
}

export const DEMO_ACCOUNTS: readonly DemoAccount[] = [
  {
    email: "worker@demo.piecework.example",
    nickname: "wendy",
    does: "does jobs, earns and withdraws",
    appKey: "WENDYPCWK2DEMOPCWK2DEMOPCWK2DEMO",
  },
  { email: "employer@demo.piecework.example", nickname: "emil", does: "posts jobs and rates" },
  {
    email: "moderator@demo.piecework.example",
    nickname: "mona",
    does: "reviews new jobs and identity documents",
    appKey: "MONAPCWK22DEMOPCWK2DEMOPCWK2DEMO",
  },
  {
    email: "finance@demo.piecework.example",
    nickname: "finn",
    does: "pays out, looks after deposits and the ledger",
    appKey: "FINNPCWK22DEMOPCWK2DEMOPCWK2DEMO",
  },
  {
    email: "admin@demo.piecework.example",
    nickname: "ada",
    does: "changes settings and roles",
    appKey: "ADAPCWK222DEMOPCWK2DEMOPCWK2DEMO",
  },
];
