import { readFileSync, writeFileSync } from 'node:fs';

/** The most megabytes that a running process held; null where the system does not tell. */
export function peakOf(pid: number | 'self'): number | null {
  try {
    const kilobytes = /VmHWM:\s+(\d+)/u.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kilobytes === undefined ? null : Number(kilobytes) / 1024;
  } catch {
    return null;
  }
}

/** Lets the peak of this process begin anew: reading and amending the texts took memory too. Whether the system can do that. */
export function resetPeak(): boolean {
  try {
    writeFileSync('/proc/self/clear_refs', '5');
    return true;
  } catch {
    return false;
  }
}
