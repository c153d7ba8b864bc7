import type { SettingKey } from "@/lib/settings/definitions";

/** What no job may ask for: the moderator's list, in words for everybody. */
export const refusals = (print: (key: SettingKey) => string) => [
  {
    title: "Card or bank data",
    why: "No job may ask for the number of a card, an account or a document, or for a password.",
  },
  { title: "Spam", why: "No unasked messages, comments, posts or calls to other people." },
  {
    title: "Paying to finish",
    why: "A worker never spends money, not even a cent that would be given back.",
  },
  {
    title: "Exchanging money",
    why: "No sending, receiving, changing or lending of money, coins or gift cards.",
  },
  {
    title: "Reviews that are not true",
    why: "No invented praise and no negative reviews to order. A person's own honest experience is another matter.",
  },
  { title: "Paid membership", why: "No sign-up that costs money, now or later." },
  {
    title: "Risky free trials",
    why: "No trial that needs a card or turns into a paid contract when it is forgotten.",
  },
  {
    title: "Too many steps in one",
    why: `At most ${print("jobs.maxConnectedActions")} connected actions in a job. More is several jobs, or better pay.`,
  },
  {
    title: "Proof by e-mail or outside",
    why: "Proof is sent here, where both sides can see it later. Never by mail, chat or another form.",
  },
  {
    title: "Harm to others",
    why: "Nothing that breaks a law, deceives, harasses, collects people's private data or damages somebody's property or accounts.",
  },
];
