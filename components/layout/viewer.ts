import type { Role } from "@/lib/core/actor";
import type { Micros } from "@/lib/core/money";

/** Who looks at the page, as far as its frame must know. */
export interface Viewer {
  nickname: string;
  role: Role;
  earnedMicros: Micros;
  walletMicros: Micros;
}

/** What the frame of every page is given: who looks, the theme, and the actions behind its buttons. */
export interface FrameProps {
  viewer: Viewer | null;
  theme: "light" | "dark" | "system";
  setTheme: (form: FormData) => Promise<void>;
  logOut: () => Promise<void>;
}
