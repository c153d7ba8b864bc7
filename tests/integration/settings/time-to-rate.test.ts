import { beforeAll, expect, it } from "vitest";
import { faqTopics } from "@/app/(public)/faq/answers";
import { DAY_MS, HOUR_MS, later } from "@/lib/core/time";
import { newJobForm } from "@/lib/jobs/compose-queries";
import { db } from "@/lib/platform/db";
import { changeSetting } from "@/lib/settings/change";
import { settingInDetail } from "@/lib/settings/queries";
import { settingsInForce } from "@/lib/settings/read";
import { settingPrinter } from "@/lib/settings/words";
import { remindEmployers } from "@/lib/submissions/remind";
import { rows } from "@/tests/support/database";
import {
  createRunningJob,
  createSubmission,
  createUser,
  jobDraft,
  type TestJob,
  type TestUser,
} from "@/tests/support/factories";
import { travelTo } from "@/tests/support/time";

const start = new Date("2030-03-04T09:00:00Z");
const reason = "Employers with part-time staff asked for another day.";

let admin: TestUser;
/** Published while seven days were in force. */
let running: TestJob;

beforeAll(async () => {
  admin = { ...(await createUser({ role: "ADMIN" })), steppedUpUntil: new Date("2099-01-01T00:00:00Z") };
  running = await createRunningJob();
});

const dueOf = async (id: string) => (await db.submission.findUniqueOrThrow({ where: { id } })).rateDueAt;

async function setDefaultDays(value: string): Promise<void> {
  const { seen } = await settingInDetail(admin, "ttr.defaultDays");
  await changeSetting(admin, { key: "ttr.defaultDays", value, from: "", seen, reason });
}

/** A job as somebody publishes it who leaves the time to rate as the form proposes it. */
async function jobAsProposed(): Promise<TestJob> {
  const { draft } = await newJobForm(await createUser(), undefined);
  return createRunningJob({ draft: { ...jobDraft(), daysToRate: draft.daysToRate } });
}

it("a changed ttr.defaultDays is found in the form, the timer, the rules, the answers and the reminder", async () => {
  travelTo(start);
  const before = await createSubmission({ job: running });
  await setDefaultDays("8");

  const { draft } = await newJobForm(await createUser(), undefined);
  expect(draft.daysToRate).toBe("8");

  const print = settingPrinter(await settingsInForce());
  expect(print("ttr.defaultDays")).toBe("8 days");
  const answer = faqTopics(print)
    .flatMap(({ questions }) => questions)
    .find(({ id }) => id === "when-paid");
  expect(answer?.answer).toContain("8 days after you submitted");

  const job = await jobAsProposed();
  const submission = await createSubmission({ job });
  const due = later(start, 8 * DAY_MS);
  expect(await dueOf(submission.id)).toEqual(due);

  // What was agreed stays: the timer that runs, and the next one on the job published before.
  expect(await dueOf(before.id)).toEqual(later(start, 7 * DAY_MS));
  const after = await createSubmission({ job: running });
  expect(await dueOf(after.id)).toEqual(later(start, 7 * DAY_MS));

  travelTo(later(due, -24 * HOUR_MS - 1));
  await remindEmployers(100);
  const { email } = await db.user.findUniqueOrThrow({ where: { id: job.employer.id } });
  const reminder = () =>
    rows<{ text: string }>("select text from mail where to_address = $1 and text like '%pays itself%'", [
      email,
    ]);
  expect(await reminder()).toEqual([]);
  travelTo(later(due, -24 * HOUR_MS));
  await remindEmployers(100);
  const [mail] = await reminder();
  expect(mail?.text).toContain("12 Mar, 09:00 UTC");
});

it("the public rules page prints it, and announces what is scheduled", async () => {
  travelTo(later(start, 60 * DAY_MS));
  const { seen } = await settingInDetail(admin, "ttr.defaultDays");
  await changeSetting(admin, { key: "ttr.defaultDays", value: "9", from: "2030-06-01T00:00", seen, reason });
  const { default: RulesPage } = await import("@/app/(public)/rules/page");
  const { renderToStaticMarkup } = await import("react-dom/server");
  const text = renderToStaticMarkup(await RulesPage())
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ");
  expect(text).toContain(
    "Time to rate, unless the employer says otherwise 8 days From Sat 1 Jun 2030, 00:00 UTC : 9 days",
  );
});
