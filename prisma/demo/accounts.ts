/** The people of the demo. The seed makes them and `npm start` prints them; production never has them. */
export const DEMO_PASSWORD = "piecework-demo";

export const DEMO_ACCOUNTS = [
  { email: "worker@demo.piecework.example", nickname: "wendy", does: "does jobs and earns" },
  { email: "employer@demo.piecework.example", nickname: "emil", does: "posts jobs and rates" },
  { email: "moderator@demo.piecework.example", nickname: "mona", does: "reviews new jobs" },
  { email: "finance@demo.piecework.example", nickname: "finn", does: "looks after deposits and the ledger" },
  { email: "admin@demo.piecework.example", nickname: "ada", does: "changes settings and roles" },
] as const;
