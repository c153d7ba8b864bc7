import type { Role } from "@/lib/core/actor";
import { LinkButton } from "../ui/link-button";
import { adminLinks } from "./admin-sections";

/** Every staff page of a role, where the sections at the left have no room. */
export function StaffPages({ role }: { role: Role }) {
  return (
    <nav aria-label="Staff pages" className="mt-8 lg:hidden">
      <h2 className="mb-3 font-bold text-lg">All staff pages</h2>
      <ul className="flex flex-wrap gap-2">
        {adminLinks(role).map(({ href, label }) => (
          <li key={href}>
            <LinkButton href={href} variant="secondary">
              {label}
            </LinkButton>
          </li>
        ))}
      </ul>
    </nav>
  );
}
