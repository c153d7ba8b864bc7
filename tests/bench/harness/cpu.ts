import { readdirSync, readFileSync } from "node:fs";

/** Linux counts the time of processes that have ended in ticks of a hundredth of a second. */
const TICK_SECONDS = 0.01;

/** CPU seconds of a server and its helpers since they started, or null where /proc does not exist. */
export function serverCpuSeconds(postmaster: number): number | null {
  try {
    const children = readdirSync("/proc")
      .filter((name) => /^\d+$/.test(name))
      .map(Number)
      .filter((pid) => parentOf(pid) === postmaster);
    const living = [postmaster, ...children].reduce((sum, pid) => sum + runSeconds(pid), 0);
    return living + endedSeconds(postmaster);
  } catch {
    return null;
  }
}

/** CPU seconds of this process. */
export function ownCpuSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

/** The fields of /proc/<pid>/stat after the program's name, which may hold spaces; null for a process that is gone. */
function statOf(pid: number): string[] | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, "utf8");
    return text.slice(text.lastIndexOf(")") + 2).split(" ");
  } catch {
    return null;
  }
}

function parentOf(pid: number): number | null {
  const stat = statOf(pid);
  return stat ? Number(stat[1]) : null;
}

/** User and system time of a living process, to the nanosecond. */
function runSeconds(pid: number): number {
  try {
    return Number(readFileSync(`/proc/${pid}/schedstat`, "utf8").split(" ")[0]) / 1e9;
  } catch {
    const stat = statOf(pid);
    return stat ? (Number(stat[11]) + Number(stat[12])) * TICK_SECONDS : 0;
  }
}

/** User and system time of the children that have ended and been waited for. */
function endedSeconds(pid: number): number {
  const stat = statOf(pid);
  if (!stat) throw new Error(`process ${pid} is gone`);
  return (Number(stat[13]) + Number(stat[14])) * TICK_SECONDS;
}
