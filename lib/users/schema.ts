import { z } from "zod";
import { isCountry } from "@/lib/core/countries";
import { line } from "@/lib/core/text";
import { isReserved, NICKNAME_SHAPE } from "./nickname";

export const NAME_MAX = 100;
export const NICKNAME_MAX = 20;
export const PASSWORD_MIN = 10;
const PASSWORD_MAX = 128;
const EMAIL_MAX = 254;

/** An e-mail address in the one form it is stored and compared in. */
export const emailSchema = z
  .string("Enter your e-mail address.")
  .max(EMAIL_MAX, { error: "An e-mail address has at most 254 characters.", abort: true })
  .transform((text) => text.trim().toLowerCase())
  .pipe(z.email("Enter an e-mail address such as name@example.com."));

export const nicknameSchema = line({ what: "Nickname", min: 3, max: NICKNAME_MAX })
  .transform((text) => text.toLowerCase())
  .pipe(
    z
      .string()
      .regex(NICKNAME_SHAPE, {
        error: "A nickname has letters a–z, digits, - and _, and begins and ends with a letter or digit.",
        abort: true,
      })
      .refine((nickname) => !isReserved(nickname), "That nickname is reserved. Choose another."),
  );

/** A password being chosen. Length is what makes it strong, so there are no rules about digits and signs. */
export const newPasswordSchema = z
  .string("Choose a password.")
  .max(PASSWORD_MAX, { error: `A password has at most ${PASSWORD_MAX} characters.`, abort: true })
  .min(PASSWORD_MIN, { error: `A password needs at least ${PASSWORD_MIN} characters.`, abort: true })
  .transform((text) => text.normalize("NFC"))
  .refine((password) => new Set(password).size >= 4, "That password is too easy to guess.");

/** A password being checked: whatever it is, within a length that costs nothing. */
export const passwordSchema = z
  .string("Enter your password.")
  .min(1, "Enter your password.")
  .max(PASSWORD_MAX, "That password is too long to be yours.")
  .transform((text) => text.normalize("NFC"));

const birthDateSchema = z
  .string("Enter your date of birth.")
  .min(1, { error: "Enter your date of birth.", abort: true })
  .max(10, { error: "Enter a date such as 1990-12-31.", abort: true })
  .pipe(z.iso.date("Enter a date such as 1990-12-31."))
  .transform((text) => new Date(`${text}T00:00:00Z`));

/** In the order of the form, which is the order errors are listed in. */
export const signUpSchema = z.strictObject({
  nickname: nicknameSchema,
  email: emailSchema,
  password: newPasswordSchema,
  name: line({ what: "Your name", min: 1, max: NAME_MAX }),
  country: z.string("Choose your country.").refine(isCountry, "Choose your country."),
  birthDate: birthDateSchema,
});
export type SignUp = z.output<typeof signUpSchema>;

/** The form also asks for consent, which nothing but a person can give, and carries the page to come back to. */
export const signUpFormSchema = signUpSchema.extend({
  consent: z.literal("on", "Agree to the terms to create an account."),
  next: z.string().max(500).optional(),
});

export const logInSchema = z.strictObject({ email: emailSchema, password: passwordSchema });
export type LogIn = z.output<typeof logInSchema>;

/** The form also carries where to go afterwards; whoever follows it checks it. */
export const logInFormSchema = logInSchema.extend({ next: z.string().max(500).optional() });

/** The secret of a mailed link, as it stands in the address. */
const linkTokenSchema = z
  .string()
  .max(100, { error: "This link is not complete.", abort: true })
  .regex(/^[\w-]{43}$/, "This link is not complete.");

export const confirmEmailSchema = z.strictObject({ token: linkTokenSchema });

export const requestResetSchema = z.strictObject({ email: emailSchema });

export const resetPasswordSchema = z.strictObject({ token: linkTokenSchema, password: newPasswordSchema });
export type ResetPassword = z.output<typeof resetPasswordSchema>;

export const changePasswordSchema = z.strictObject({
  currentPassword: passwordSchema,
  newPassword: newPasswordSchema,
});
export type ChangePassword = z.output<typeof changePasswordSchema>;

export const setRoleSchema = z.strictObject({
  email: emailSchema,
  role: z.enum(["MEMBER", "MODERATOR", "FINANCE", "ADMIN"]),
});
export type SetRole = z.output<typeof setRoleSchema>;
