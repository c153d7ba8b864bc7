import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { hourlySource, hourlyWords } from "@/components/jobs/hourly-words";
import { PublicProfileView } from "@/components/profile/public-profile";
import { SuccessRate } from "@/components/profile/success-rate";
import type { PublicProfile } from "@/lib/profiles/schema";
import { hourlyOf, perHour, roundHourly } from "@/lib/reputation/hourly";

describe("pay per hour", () => {
  const job = { payMicros: 50_000n, minutesToComplete: 15 };

  test("comes from the employer until there are enough tasks, and from the tasks after that", () => {
    expect(hourlyOf(job, null, 5)).toEqual({ micros: 200_000n, measuredOn: null });
    expect(hourlyOf(job, { timed: 4, medianSeconds: 60 }, 5).measuredOn).toBeNull();
    expect(hourlyOf(job, { timed: 5, medianSeconds: 60 }, 5)).toEqual({ micros: 3_000_000n, measuredOn: 5 });
  });

  test("always says where it comes from", () => {
    expect(hourlyWords({ micros: 6_200_000n })).toBe("≈ $6.20/hour");
    expect(hourlySource({ micros: 1n, measuredOn: null })).toBe("employer's estimate");
    expect(hourlySource({ micros: 1n, measuredOn: 1_200 })).toBe("measured on 1,200 tasks");
  });

  test.each([
    [4_321n, 4_321n],
    [849_999n, 840_000n],
    [6_299_999n, 6_200_000n],
    [12_990_000n, 12_000_000n],
  ])("is rounded down, to what a median can tell: %i becomes %i", (exact, shown) => {
    expect(roundHourly(exact)).toBe(shown);
  });

  test("of a task that took no time at all is that of a second", () => {
    expect(perHour(1_000n, 0)).toBe(3_600_000n);
  });
});

describe("a public profile", () => {
  const profile: PublicProfile = {
    nickname: "wendy",
    country: "KE",
    memberSince: new Date("2026-01-05T10:00:00Z"),
    about: "",
    languages: [],
    skills: [],
    photoFileId: null,
    backgroundFileId: null,
    satisfied: 812,
    recent: { satisfied: 38, rated: 40, days: 30, fewest: 10 },
    level: 3,
    earnedMicros: 41_250_000n,
    lastLogin: "week",
    scorecard: null,
  };
  const html = (change: Partial<PublicProfile> = {}) =>
    renderToStaticMarkup(<PublicProfileView profile={{ ...profile, ...change }} />);

  test("shows the success rate with its numbers, level, work done, money earned and last log-in", () => {
    for (const words of ["38 of 40 rated Satisfied in 30 days", "812", "Money earned", "41", "This week"]) {
      expect(html()).toContain(words);
    }
  });

  test("has no trace of what its owner hides", () => {
    const hidden = html({ earnedMicros: null, lastLogin: null });
    for (const words of ["Money earned", "41.25", "Last log-in", "This week"])
      expect(hidden).not.toContain(words);
  });

  test("calls whoever has fewer than ten ratings new, and gives no percentage", () => {
    const rate = (satisfied: number, rated: number) =>
      renderToStaticMarkup(<SuccessRate {...{ satisfied, rated }} days={30} fewest={10} />);
    expect(rate(0, 0)).toContain("New");
    expect(rate(0, 9)).toContain("0 of 9 rated Satisfied in 30 days");
    expect(rate(0, 9)).not.toContain("%");
    expect(rate(9, 10)).toContain("90 %");
  });
});
