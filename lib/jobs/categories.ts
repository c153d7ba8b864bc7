/** How the platform treats a kind of work. */
export type CategoryPolicy = "allow" | "restrict" | "forbid";

export interface Category {
  id: string;
  name: string;
  policy: CategoryPolicy;
  /** Sub-categories; their ids are "<category>.<sub-category>". */
  children: { id: string; name: string }[];
}

function category(
  id: string,
  name: string,
  children: Record<string, string>,
  policy: CategoryPolicy = "allow",
): Category {
  const list = Object.entries(children).map(([child, label]) => ({ id: `${id}.${child}`, name: label }));
  return { id, name, policy, children: list };
}

/** The kinds of small job. Policy classes are data: a restricted one is reviewed with extra care, a forbidden one refused. */
export const categories: readonly Category[] = [
  category("research", "Research", {
    web: "Find information",
    contacts: "Find public contacts",
    prices: "Compare prices",
    places: "Check places and opening hours",
  }),
  category("data", "Data", {
    entry: "Type or copy data",
    transcribe: "Transcribe",
    label: "Label images or text",
    verify: "Verify records",
  }),
  category("testing", "Testing", {
    website: "Try a website",
    app: "Try an app",
    game: "Try a game",
    forms: "Check a form or flow",
  }),
  category("writing", "Writing", {
    translate: "Translate",
    proofread: "Proofread",
    describe: "Describe a product or place",
    ideas: "Names and ideas",
  }),
  category("surveys", "Surveys", {
    opinion: "Give an opinion",
    study: "Take part in a study",
    feedback: "Comment on a draft",
  }),
  category("accounts", "Sign-ups", {
    newsletter: "Subscribe to a newsletter",
    service: "Open a free account",
  }),
  category("photos", "Photos and places", {
    photo: "Take a photo",
    visit: "Visit and report",
    receipt: "Photograph a shelf or price",
  }),
  category(
    "promotion",
    "Promotion",
    { share: "Share a post", follow: "Follow a page", like: "Like a post", vote: "Vote" },
    "restrict",
  ),
];

const parents = new Map(
  categories.flatMap((parent) => parent.children.map((child) => [child.id, { parent, child }])),
);

/** The category and sub-category behind a stored id, or null. */
export function findCategory(id: string) {
  return parents.get(id) ?? null;
}

/** "Research · Find information". */
export function categoryName(id: string): string {
  const found = parents.get(id);
  if (found) return `${found.parent.name} · ${found.child.name}`;
  return categories.find((parent) => parent.id === id)?.name ?? "Other";
}
