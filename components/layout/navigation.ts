import {
  BadgeCheck,
  Banknote,
  BriefcaseBusiness,
  ChartNoAxesColumn,
  CirclePlus,
  ClipboardCheck,
  Equal,
  FileQuestionMark,
  Flag,
  Gift,
  HandCoins,
  House,
  KeyRound,
  ListChecks,
  type LucideIcon,
  PencilRuler,
  ReceiptText,
  Scale,
  Search,
  Send,
  SlidersHorizontal,
  UserRound,
  UserRoundPlus,
  Users,
  Wallet,
} from "lucide-react";
import type { Route } from "next";

export interface Destination {
  href: Route;
  label: string;
  icon: LucideIcon;
  /** Only its own page counts as current, not the pages below it. */
  exact?: boolean;
}

export interface Section {
  title: string;
  links: Destination[];
}

export const memberSections: Section[] = [
  {
    title: "Work",
    links: [
      { href: "/work", label: "Overview", icon: House, exact: true },
      { href: "/jobs", label: "Find jobs", icon: Search },
      { href: "/work/tasks", label: "My tasks", icon: ClipboardCheck },
      { href: "/work/statistics", label: "Statistics", icon: ChartNoAxesColumn },
    ],
  },
  {
    title: "Hire",
    links: [
      { href: "/hire", label: "Overview", icon: House, exact: true },
      { href: "/hire/jobs", label: "My jobs", icon: BriefcaseBusiness, exact: true },
      { href: "/hire/jobs/new", label: "Post a job", icon: CirclePlus },
    ],
  },
  {
    title: "Money",
    links: [
      { href: "/wallet", label: "Wallet", icon: Wallet, exact: true },
      { href: "/wallet/statement", label: "Statement", icon: ReceiptText },
      { href: "/wallet/deposit", label: "Deposit", icon: Banknote },
      { href: "/wallet/withdraw", label: "Withdraw", icon: HandCoins },
      { href: "/wallet/vouchers", label: "Vouchers", icon: Gift },
    ],
  },
  {
    title: "Account",
    links: [
      { href: "/account/profile", label: "Profile", icon: UserRound },
      { href: "/account/verification", label: "Verification", icon: BadgeCheck },
      { href: "/account/security", label: "Security", icon: KeyRound },
      { href: "/account/referrals", label: "Referrals", icon: UserRoundPlus },
    ],
  },
];

/** The bar at the foot of a phone. */
export const memberTabs: Destination[] = [
  { href: "/jobs", label: "Jobs", icon: Search },
  { href: "/work", label: "Work", icon: ClipboardCheck },
  { href: "/hire", label: "Hire", icon: BriefcaseBusiness },
  { href: "/wallet", label: "Wallet", icon: Wallet },
  { href: "/account/profile", label: "Me", icon: UserRound },
];

export const staffOverview: Destination = { href: "/admin", label: "Overview", icon: House, exact: true };
export const moderationLinks: Destination[] = [
  { href: "/admin/queue", label: "Review queue", icon: ListChecks },
  { href: "/admin/verifications", label: "Verifications", icon: BadgeCheck },
  { href: "/admin/flags", label: "Flags", icon: Flag },
];
export const staffLinks: Destination[] = [
  { href: "/admin/people", label: "People", icon: Users },
  { href: "/admin/cases", label: "Cases", icon: FileQuestionMark },
];
export const financeLinks: Destination[] = [
  { href: "/admin/ledger", label: "Ledger", icon: Scale },
  { href: "/admin/reconciliation", label: "Reconciliation", icon: Equal },
  { href: "/admin/adjustments", label: "Adjustments", icon: PencilRuler },
  { href: "/admin/payouts", label: "Payout runs", icon: Send },
];
export const settingLinks: Destination[] = [
  { href: "/admin/settings", label: "Settings", icon: SlidersHorizontal },
];

export const publicLinks: { href: Route; label: string }[] = [
  { href: "/jobs", label: "Jobs" },
  { href: "/how-it-works", label: "How it works" },
  { href: "/fees", label: "Fees" },
  { href: "/rules", label: "Rules" },
];
