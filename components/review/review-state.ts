import { heldIds, openIds } from "./review-selectors";
import type { Phase, ReviewEvent, ReviewState, Verdict } from "./review-types";

/** The page as it begins: nothing decided, the first submission current. */
export function initialReview(items: readonly { id: string; worker: { nickname: string } }[]): ReviewState {
  return {
    ids: items.map(({ id }) => id),
    names: Object.fromEntries(items.map(({ id, worker }) => [id, worker.nickname])),
    current: 0,
    selected: [],
    allSelected: false,
    decided: {},
    problems: {},
    group: 0,
    said: "",
  };
}

/** The next state. Pure: sending and timing happen elsewhere. */
export function reduceReview(state: ReviewState, event: ReviewEvent): ReviewState {
  switch (event.type) {
    case "move":
      return moveTo(state, state.current + event.by);
    case "focus":
      return moveTo(state, state.ids.indexOf(event.id));
    case "toggle":
      return toggle(state, event.id);
    case "select-all":
      return {
        ...state,
        allSelected: true,
        selected: openIds(state),
        said: "Everything that waits is selected.",
      };
    case "clear":
      return { ...state, allSelected: false, selected: [], said: "Nothing selected." };
    case "decide":
      return decide(state, event.ids, event.verdict);
    case "undo":
      return undo(state, event.id);
    case "sending":
      return withPhase(state, event.ids, "sending");
    case "sent":
      return sent(state, event.done, event.gone);
    case "failed":
      return failed(state, event);
    case "all-satisfied": {
      const rated = decide(state, openIds(state), { rating: "SATISFIED" });
      return {
        ...withPhase(rated, heldIds(rated), "sent"),
        said: `${event.count} rated Satisfied and paid.`,
      };
    }
  }
}

function moveTo(state: ReviewState, index: number): ReviewState {
  const current = Math.min(Math.max(index, 0), Math.max(state.ids.length - 1, 0));
  return current === state.current ? state : { ...state, current };
}

function toggle(state: ReviewState, id: string): ReviewState {
  if (state.decided[id]) return state;
  const on = !state.selected.includes(id);
  const selected = on ? [...state.selected, id] : state.selected.filter((other) => other !== id);
  const said = `${nameOf(state, id)} ${on ? "selected" : "not selected"}, ${selected.length} in all.`;
  return { ...state, allSelected: false, selected, said };
}

function decide(state: ReviewState, ids: readonly string[], verdict: Verdict): ReviewState {
  const fresh = ids.filter((id) => state.ids.includes(id) && !state.decided[id]);
  if (fresh.length === 0) return state;
  const group = state.group + 1;
  const decided = { ...state.decided };
  for (const id of fresh) decided[id] = { verdict, phase: "held", group };
  const next = {
    ...state,
    decided,
    group,
    allSelected: false,
    selected: state.selected.filter((id) => !fresh.includes(id)),
    problems: omit(state.problems, fresh),
  };
  const current = following(next, state.current);
  return { ...next, current, said: decisionWords(next, fresh, verdict, current) };
}

/** The first open submission after the current one, else the first open one, else where we are. */
function following(state: ReviewState, from: number): number {
  const isOpen = (id: string) => !state.decided[id];
  const after = state.ids.findIndex((id, index) => index >= from && isOpen(id));
  const any = after >= 0 ? after : state.ids.findIndex(isOpen);
  return any >= 0 ? any : from;
}

function decisionWords(
  state: ReviewState,
  ids: readonly string[],
  { rating }: Verdict,
  current: number,
): string {
  const word = rating === "SATISFIED" ? "Satisfied" : "Not satisfied";
  const done = state.ids.length - openIds(state).length;
  const who = ids.length === 1 ? word : `${ids.length} ${word}`;
  const next = state.ids[current];
  const ahead = next && !state.decided[next] ? ` Next: ${nameOf(state, next)}.` : "";
  return `${who}, ${done} of ${state.ids.length}.${ahead}`;
}

function undo(state: ReviewState, id: string | undefined): ReviewState {
  const held = heldIds(state);
  const last = Math.max(...held.map((other) => state.decided[other]?.group ?? 0));
  const back = held.filter((other) => (id ? other === id : state.decided[other]?.group === last));
  const first = back[0];
  if (!first) return { ...state, said: "Nothing to undo: what was sent stays." };
  const words = back.length === 1 ? nameOf(state, first) : `${back.length} decisions`;
  return {
    ...state,
    decided: omit(state.decided, back),
    current: state.ids.indexOf(first),
    said: `Undone: ${words}.`,
  };
}

function sent(state: ReviewState, done: readonly string[], gone: readonly string[]): ReviewState {
  const rated = withPhase(withPhase(state, done, "sent"), gone, "gone");
  const missed = gone.length > 0 ? ` ${gone.length} had been decided or withdrawn meanwhile.` : "";
  return { ...rated, said: `${done.length} sent.${missed}` };
}

function failed(state: ReviewState, event: Extract<ReviewEvent, { type: "failed" }>): ReviewState {
  const problems = { ...state.problems };
  for (const id of event.ids) problems[id] = event.problems[id] ?? event.message;
  const first = event.ids[0];
  return {
    ...state,
    decided: omit(state.decided, event.ids),
    problems,
    current: first ? state.ids.indexOf(first) : state.current,
    said: `${event.ids.length} could not be sent. ${event.message}`,
  };
}

function withPhase(state: ReviewState, ids: readonly string[], phase: Phase): ReviewState {
  const decided = { ...state.decided };
  for (const id of ids) {
    const decision = decided[id];
    if (decision) decided[id] = { ...decision, phase };
  }
  return { ...state, decided };
}

function omit<T>(record: Readonly<Record<string, T>>, ids: readonly string[]): Record<string, T> {
  return Object.fromEntries(Object.entries(record).filter(([id]) => !ids.includes(id)));
}

const nameOf = (state: ReviewState, id: string) => state.names[id] ?? "this submission";
