import { expect, test } from "vitest";
import { heldIds, nextBatch, openIds, targetIds } from "@/components/review/review-selectors";
import { initialReview, reduceReview } from "@/components/review/review-state";
import type { ReviewEvent, ReviewState, Verdict } from "@/components/review/review-types";

const SATISFIED: Verdict = { rating: "SATISFIED" };
const DECLINED: Verdict = {
  rating: "NOT_SATISFIED",
  reason: "DUPLICATE",
  text: "The same picture as before.",
};

function page(count = 4): ReviewState {
  return initialReview(
    Array.from({ length: count }, (_, index) => ({
      id: `sub_${index + 1}`,
      worker: { nickname: `worker${index + 1}` },
    })),
  );
}

function after(state: ReviewState, ...events: ReviewEvent[]): ReviewState {
  return events.reduce(reduceReview, state);
}

const decide = (ids: string[], verdict: Verdict = SATISFIED): ReviewEvent => ({
  type: "decide",
  ids,
  verdict,
});

test("Satisfied goes on to the next open submission and says how far one is", () => {
  const state = after(page(), decide(["sub_1"]));
  expect(state.current).toBe(1);
  expect(state.said).toBe("Satisfied, 1 of 4. Next: worker2.");
  expect(heldIds(state)).toEqual(["sub_1"]);
});

test("after the last one the next open submission before it is current", () => {
  const state = after(page(), { type: "focus", id: "sub_4" }, decide(["sub_4"]));
  expect(state.ids[state.current]).toBe("sub_1");
});

test("a submission that was decided cannot be decided again", () => {
  const once = after(page(), decide(["sub_1"]));
  expect(after(once, decide(["sub_1"], DECLINED))).toBe(once);
});

test("undo takes back the last group, and the focus returns to its first submission", () => {
  const state = after(page(), decide(["sub_1"]), decide(["sub_2", "sub_3"], DECLINED), { type: "undo" });
  expect(heldIds(state)).toEqual(["sub_1"]);
  expect(state.ids[state.current]).toBe("sub_2");
  expect(after(state, { type: "undo" }, { type: "undo" }).said).toBe("Nothing to undo: what was sent stays.");
});

test("undo of one named decision leaves the others", () => {
  const state = after(page(), decide(["sub_1"]), decide(["sub_2"]), { type: "undo", id: "sub_1" });
  expect(heldIds(state)).toEqual(["sub_2"]);
});

test("what is being sent cannot be undone", () => {
  const state = after(page(), decide(["sub_1"]), { type: "sending", ids: ["sub_1"] }, { type: "undo" });
  expect(state.decided.sub_1?.phase).toBe("sending");
});

test("a batch holds every Satisfied and no more Not satisfied than allowed", () => {
  const state = after(page(6), decide(["sub_1", "sub_2", "sub_3"], DECLINED), decide(["sub_4", "sub_5"]));
  expect(nextBatch(state, 2)).toEqual(["sub_1", "sub_2", "sub_4", "sub_5"]);
  const rest = after(state, { type: "sending", ids: nextBatch(state, 2) });
  expect(nextBatch(rest, 2)).toEqual(["sub_3"]);
});

test("what failed comes back open, with its own reason or the common one", () => {
  const state = after(
    page(),
    decide(["sub_1", "sub_2"], DECLINED),
    { type: "sending", ids: ["sub_1", "sub_2"] },
    { type: "failed", ids: ["sub_1", "sub_2"], problems: { sub_1: "Too short." }, message: "Not sent." },
  );
  expect(openIds(state)).toHaveLength(4);
  expect(state.problems).toEqual({ sub_1: "Too short.", sub_2: "Not sent." });
  expect(after(state, decide(["sub_1"])).problems).toEqual({ sub_2: "Not sent." });
});

test("what somebody else decided first is marked as gone, not as sent", () => {
  const state = after(
    page(),
    decide(["sub_1", "sub_2"]),
    { type: "sending", ids: ["sub_1", "sub_2"] },
    { type: "sent", done: ["sub_1"], gone: ["sub_2"] },
  );
  expect([state.decided.sub_1?.phase, state.decided.sub_2?.phase]).toEqual(["sent", "gone"]);
  expect(state.said).toBe("1 sent. 1 had been decided or withdrawn meanwhile.");
});

test("a decision applies to the selection, else to the current submission", () => {
  expect(targetIds(page())).toEqual(["sub_1"]);
  const some = after(page(), { type: "toggle", id: "sub_2" }, { type: "toggle", id: "sub_4" });
  expect(targetIds(some)).toEqual(["sub_2", "sub_4"]);
  expect(after(some, decide(targetIds(some))).selected).toEqual([]);
});

test("Select all means what waits on further pages too, until one is taken out", () => {
  const all = after(page(), decide(["sub_3"], DECLINED), { type: "select-all" });
  expect(all.allSelected).toBe(true);
  expect(all.selected).toEqual(["sub_1", "sub_2", "sub_4"]);
  const some = after(all, { type: "toggle", id: "sub_1" });
  expect([some.allSelected, some.selected]).toEqual([false, ["sub_2", "sub_4"]]);
});

test("everything Satisfied at once leaves decisions made before as they were", () => {
  const state = after(
    page(),
    decide(["sub_1"], DECLINED),
    { type: "sending", ids: ["sub_1"] },
    { type: "sent", done: ["sub_1"], gone: [] },
    { type: "all-satisfied", count: 3 },
  );
  expect(openIds(state)).toEqual([]);
  expect(state.decided.sub_1?.verdict.rating).toBe("NOT_SATISFIED");
  expect(state.decided.sub_4?.phase).toBe("sent");
});

test("moving stops at both ends", () => {
  expect(after(page(2), { type: "move", by: -1 }).current).toBe(0);
  expect(after(page(2), { type: "move", by: 5 }).current).toBe(1);
  expect(after(page(0), { type: "move", by: 1 }, decide([])).current).toBe(0);
});
