import { Button } from "../ui/button";
import { Field } from "../ui/field";
import { Input } from "../ui/input";

/** Finds people by what the staff knows of them. Sending it only changes the address, so it needs no JavaScript. */
export function PeopleSearch({ text }: { text: string }) {
  return (
    <search>
      <form action="/admin/people" className="mb-6 flex flex-wrap items-end gap-3">
        <Field
          name="q"
          label="Search people"
          hint="Part of a nickname, or a whole e-mail address or id."
          className="w-full max-w-md"
        >
          <Input type="search" defaultValue={text} maxLength={254} />
        </Field>
        <Button type="submit">Search people</Button>
      </form>
    </search>
  );
}
