import type { Role } from "@/lib/core/actor";
import {
  type Destination,
  financeLinks,
  moderationLinks,
  type Section,
  settingLinks,
  staffLinks,
  staffOverview,
} from "./navigation";

/** The staff pages a role may open. */
export function adminLinks(role: Role): Destination[] {
  return [
    ...(role === "MODERATOR" || role === "ADMIN" ? moderationLinks : []),
    ...(role === "FINANCE" || role === "ADMIN" ? financeLinks : []),
    ...(role === "MEMBER" ? [] : staffLinks),
    ...(role === "ADMIN" ? settingLinks : []),
  ];
}

export function adminSections(role: Role): Section[] {
  return [{ title: "Staff", links: [staffOverview, ...adminLinks(role)] }];
}

/** What fits the bar at the foot of a phone; the overview leads to the rest. */
const TABS = new Set<string>(["/admin/queue", "/admin/payouts", "/admin/people", "/admin/cases"]);

/** The tabs of a role: the overview, and the pages that people come back to. */
export function adminTabs(role: Role): Destination[] {
  return [staffOverview, ...adminLinks(role).filter(({ href }) => TABS.has(href))];
}
