"use client";
import { Tabs as Radix } from "radix-ui";
import type { ReactNode } from "react";
import { tabStyle, tabsRowStyle } from "./tab-links";

export interface Tab {
  value: string;
  label: ReactNode;
  content: ReactNode;
}

/** Tabs within a page that hold no address of their own. For states of a list use `TabLinks`. */
export function Tabs({ tabs, label, defaultValue }: { tabs: Tab[]; label: string; defaultValue?: string }) {
  return (
    <Radix.Root defaultValue={defaultValue ?? tabs[0]?.value}>
      <Radix.List aria-label={label} className={tabsRowStyle}>
        {tabs.map((tab) => (
          <Radix.Trigger key={tab.value} value={tab.value} className={tabStyle}>
            {tab.label}
          </Radix.Trigger>
        ))}
      </Radix.List>
      {tabs.map((tab) => (
        <Radix.Content key={tab.value} value={tab.value} className="mt-5">
          {tab.content}
        </Radix.Content>
      ))}
    </Radix.Root>
  );
}
