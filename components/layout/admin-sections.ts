import type { Role } from "@/lib/core/actor";
import {
  type Destination,
  financeLinks,
  moderationLinks,
  type Section,
  settingLinks,
  staffLinks,
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
  return [{ title: "Staff", links: adminLinks(role) }];
}
