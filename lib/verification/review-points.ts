/** What a moderator looks at, in the order of the look. */
export const reviewPoints = ["readable", "genuine", "valid", "name", "birth-date", "number"] as const;
export type ReviewPoint = (typeof reviewPoints)[number];

export const reviewPointLabels: Record<ReviewPoint, string> = {
  readable: "Front and back can be read, with all four corners",
  genuine: "It looks like a real document of that country, and is no copy or screenshot",
  valid: "It has not expired",
  name: "The name is the one given",
  "birth-date": "The birth date is the one given, and 18 years or more ago",
  number: "Country and number are the ones given",
};
