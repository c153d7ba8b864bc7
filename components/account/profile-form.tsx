"use client";
import { useFormAction } from "@/components/ui/use-form-action";
import type { FormAction } from "@/lib/core/result";
import { ABOUT_MAX, LANGUAGES_MAX, type OwnProfile, SKILLS_MAX } from "@/lib/profiles/schema";
import { Alert } from "../ui/alert";
import { Checkbox } from "../ui/checkbox";
import { Field } from "../ui/field";
import { Form } from "../ui/form";
import { Input } from "../ui/input";
import { SubmitButton } from "../ui/submit-button";
import { Textarea } from "../ui/textarea";
import { LanguageFields } from "./language-fields";

/** What a person says of themselves, and what they hide. */
export function ProfileForm({
  action,
  profile,
  languages,
}: {
  action: FormAction;
  profile: OwnProfile;
  languages: { value: string; label: string }[];
}) {
  const [state, submit] = useFormAction(action);
  return (
    <Form state={state} action={submit}>
      {state?.ok && (
        <Alert tone="ok" live>
          Your profile is saved.
        </Alert>
      )}
      <Field name="about" label="About me" maxLength={ABOUT_MAX} optional>
        <Textarea rows={5} defaultValue={profile.about} />
      </Field>
      <LanguageFields chosen={profile.languages} options={languages} max={LANGUAGES_MAX} />
      <Field
        name="skills"
        label="Skills"
        hint={`Separated by commas, at most ${SKILLS_MAX}: transcription, proofreading, English to German`}
        optional
      >
        <Input defaultValue={profile.skills.join(", ")} />
      </Field>
      <fieldset className="space-y-3">
        <legend className="mb-2 font-medium">Public profile shows</legend>
        <Checkbox name="showEarned" label="Money earned" defaultChecked={profile.showEarned} />
        <Checkbox
          name="showLastLogin"
          label="Last log-in"
          hint="Only as today, this week, this month or longer ago."
          defaultChecked={profile.showLastLogin}
        />
      </fieldset>
      <SubmitButton pendingLabel="Saving…">Save profile</SubmitButton>
    </Form>
  );
}
