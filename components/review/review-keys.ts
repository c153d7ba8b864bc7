import type { Open } from "./review-types";
import { type ReviewView, reviewViews } from "./review-views";
import type { useOutbox } from "./use-outbox";
import type { KeyMap } from "./use-review-keys";

interface KeyTargets {
  rateable: boolean;
  view: ReviewView;
  act: {
    satisfyTargets: () => void;
    declineTargets: () => void;
    undo: () => void;
    move: (by: number) => void;
    selectAll: () => void;
    clear: () => void;
    changeView: (view: ReviewView) => void;
  };
  peek: ReturnType<typeof useOutbox>["peek"];
  apply: ReturnType<typeof useOutbox>["apply"];
  setOpen: (open: Open) => void;
  sendOrGoOn: () => unknown;
  zoomCurrent: () => void;
}

/** What each key does on the review page; browsing alone where nothing waits for a rating. */
export function reviewKeys({
  rateable,
  view,
  act,
  peek,
  apply,
  setOpen,
  sendOrGoOn,
  zoomCurrent,
}: KeyTargets): KeyMap {
  const does = (run: () => void) => (event: KeyboardEvent) => {
    event.preventDefault();
    run();
  };
  const next = does(() => act.move(1));
  const previous = does(() => act.move(-1));
  const layouts = Object.fromEntries(
    reviewViews.map((name) => [name.charAt(0), does(() => act.changeView(name))]),
  );
  const browse: KeyMap = {
    ...layouts,
    j: next,
    k: previous,
    arrowdown: next,
    arrowup: previous,
    " ": does(zoomCurrent),
  };
  if (view !== "list") Object.assign(browse, { arrowright: next, arrowleft: previous });
  if (!rateable) return browse;
  return {
    ...browse,
    s: does(act.satisfyTargets),
    n: does(act.declineTargets),
    a: does(act.selectAll),
    u: does(() => act.undo()),
    z: does(() => act.undo()),
    x: does(() => {
      const id = peek().ids[peek().current];
      if (id) apply({ type: "toggle", id });
    }),
    enter: does(sendOrGoOn),
    escape: does(act.clear),
    "?": does(() => setOpen({ kind: "keys" })),
  };
}
