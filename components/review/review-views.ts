/** How the submissions are laid out. */
export const reviewViews = ["grid", "list", "focus"] as const;
export type ReviewView = (typeof reviewViews)[number];
